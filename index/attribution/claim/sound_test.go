package claim

import (
	"fmt"
	"testing"

	"pullquote/index/nlp"
)

// claimOf is a claim of a sentence: its cue, the first and the last word of its content behind the cue, and the word that its
// source ends with (“” for none).
func claimOf(line, cue, from, to, source string) (*Reader, *Claim) {
	r := readerOf(line)
	if r.word(cue) < 0 || r.word(from) < 0 || r.word(to) < r.word(from) {
		panic("no such claim in " + line)
	}
	c := &Claim{Cue: r.word(cue), Phrase: -1, Source: nlp.Stretch{From: -1, To: -1}, Content: stretches(r.word(from), r.word(to)+1), side: RightSide}
	if c.Content[0].From < c.Cue {
		c.side = LeftSide
	}
	if source != "" {
		at, ok := r.PhraseNumber(r.word(source))
		if !ok {
			panic("no phrase holds " + source + " in " + line)
		}
		c.Phrase = at
		c.Source = r.Phrases[c.Phrase].Stretch
	}
	return r, c
}

func TestWhatIsBidIsNotSaid(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		want                              bool
	}{
		{"an imperative", "Say that the boats are here.", "Say", "the", "here", "", true},
		{"the second of two", "Come and say that the boats are here.", "say", "the", "here", "", true},
		{"“let’s”", "Let’s hope the boats are here.", "hope", "the", "here", "", true},
		{"“you can”", "You can say the boats are here.", "say", "the", "here", "You", true},
		{"what is not to say", "That is not to say the boats are here.", "say", "the", "here", "That", true},
		{"what is worth noting", "It is worth noting that the boats are here.", "noting", "the", "here", "", true},
		{"who refrained from it", "They refrained from saying the boats are here.", "saying", "the", "here", "", true},
		{"who has nothing to say it by", "They have no reason to say the boats are here.", "say", "the", "here", "", true},
		{"a bare infinitive behind an auxiliary", "To ask is to say the boats are here.", "say", "the", "here", "", true},
		{"the second of two in the plural", "They come and say the boats are here.", "say", "the", "here", "", false},
		{"“have to say”", "They have to say the boats are here.", "say", "the", "here", "", true},
		{"“want to say” of nobody", "They want to say the boats are here.", "say", "the", "here", "", false},
		{"“far from saying”", "They are far from saying the boats are here.", "saying", "the", "here", "", false},
		{"“refrained at last, saying”", "They refrained and, saying the boats are here, left.", "saying", "the", "here", "", false},
		{"who has a reason to say it", "They have every reason to say the boats are here.", "say", "the", "here", "They", false},
		{"“the boat’s hope”", "The boat’s hope was theirs.", "hope", "was", "theirs", "", false},
		{"“you say”", "You say the boats are here.", "say", "the", "here", "You", false},
		{"somebody says", "The clerks say the boats are here.", "say", "the", "here", "clerks", false},
		{"somebody can say", "The clerks can say the boats are here.", "say", "the", "here", "clerks", false},
		{"somebody wants to say", "The clerks want to say the boats are here.", "say", "the", "here", "clerks", false},
		{"what goes without saying", "It goes without saying that the boats are here.", "saying", "the", "here", "", true},
		{"what goes on", "It goes on saying that the boats are here.", "saying", "the", "here", "", false},
		{"who left without saying it", "They left without saying that the boats are here.", "saying", "the", "here", "", false},
		{"who often refrains", "They refrain often saying the boats are here.", "saying", "the", "here", "", false},
		{"who has no boat", "They have no boat, say the clerks are here.", "say", "the", "here", "", false},
		{"who has no reasons", "They have no reasons to say the boats are here.", "say", "the", "here", "They", false},
		{"who lets somebody hope", "They let us hope the boats are here.", "hope", "the", "here", "", false},
		{"a participle at the start", "Hoping that the boats are here.", "Hoping", "the", "here", "", false},
		{"what somebody was told not to say", "They were told not to say the boats are here.", "say", "the", "here", "", true},
		{"an imperative that the tagger takes for the present", "Hope the boats are here.", "Hope", "the", "here", "", true},
		{"a bare infinitive behind an imperative", "See them say that the boats are here.", "say", "the", "here", "", false},
		{"“believe me”", "And believe me the boats are here.", "believe", "the", "here", "", true},
		{"“believe me” at the beginning", "Believe me the boats are here.", "Believe", "the", "here", "", true},
		{"“believe me” behind a comma", "They left, believe me the boats are here.", "believe", "the", "here", "", true},
		{"who believes me", "The clerks believe me the boats are here.", "believe", "the", "here", "", false},
		{"who believed me", "And believed me the boats are here.", "believed", "the", "here", "", false},
		{"“believe them”", "They left, believe them the boats are here.", "believe", "the", "here", "", false},
		{"“believe me” that the tagger takes for the present", "It is old, and believe me I know.", "believe", "I", "know", "", true},
		{"a verb that opens the text", "Said the clerk: the boats are here.", "Said", "the", "here", "clerk", false},
		{"what that says", "That says the boats are here.", "says", "the", "here", "That", false},
		{"“you have to say”", "You have to say the boats are here.", "say", "the", "here", "You", true},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.bids(c); got != row.want {
			t.Errorf("%s: %q bids: %v", row.fact, row.line, got)
		}
	}
}

func TestQuestionsStateNothing(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to string
		want                      bool
	}{
		{"an auxiliary opens it", "Did they say the boats are here?", "say", "the", "here", true},
		{"a modal opens it", "Would they say the boats are here?", "say", "the", "here", true},
		{"a question word opens it", "Why did they say the boats are here?", "say", "the", "here", true},
		{"an adverb before the auxiliary", "Now did they say the boats are here?", "say", "the", "here", true},
		{"who asks it", "Who would say the boats are here?", "say", "the", "here", true},
		{"a statement that ends by asking", "They say the boats are here?", "say", "the", "here", false},
		{"a statement", "Why they say the boats are here.", "say", "the", "here", false},
		{"what is asked before the verb is said", "Is the boat here, they say?", "say", "Is", "here", false},
		{"a statement with an auxiliary first", "Did they say the boats are here.", "say", "the", "here", false},
		{"an auxiliary behind the verb", "Says who would be here?", "Says", "who", "here", false},
		{"an auxiliary far from the start", "Why now then so often did they say the boats are here?", "say", "the", "here", false},
		{"a subject before the auxiliary", "These boats can they say are here?", "say", "are", "here", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := r.inquires(c); got != row.want {
			t.Errorf("%s: %q inquires: %v", row.fact, row.line, got)
		}
	}
}

func TestWhoDoesNotAnswerSaysNothing(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to string
		want                      bool
	}{
		{"did not", "The clerk did not respond to requests for comment.", "respond", "to", "comment", true},
		{"didn’t", "The clerk didn’t respond to requests for comment.", "respond", "to", "comment", true},
		{"never", "The clerk never replied to requests for comment.", "replied", "to", "comment", true},
		{"with an adverb between", "The clerk did not immediately respond to requests for comment.", "respond", "to", "comment", true},
		{"past an auxiliary", "The clerk would not have responded to requests for comment.", "responded", "to", "comment", true},
		{"a negation behind another verb", "The clerk did not leave and respond to requests for comment.", "respond", "to", "comment", false},
		{"no negation", "The clerk responded to requests for comment.", "responded", "to", "comment", false},
		{"the negation of another verb", "The clerk who did not leave responded to requests for comment.", "responded", "to", "comment", false},
		{"another verb", "The clerk did not ask for comment.", "ask", "for", "comment", false},
		{"a clause is something", "The clerk did not respond that the boats were here.", "respond", "the", "here", false},
		{"a negation far before", "The clerk did not ever so truly respond to requests for comment.", "respond", "to", "comment", false},
		{"who replied at once", "Immediately responded the clerk to requests for comment.", "responded", "to", "comment", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "clerk")
		if got := r.silent(c); got != row.want {
			t.Errorf("%s: %q tells that nothing was said: %v", row.fact, row.line, got)
		}
	}
}

func TestWhatShowsDoesNotSay(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		want                              bool
	}{
		{"a fact", "That explains why the boats are here.", "explains", "why", "here", "That", true},
		{"this", "This explains why the boats are here.", "explains", "why", "here", "This", true},
		{"another pronoun", "They explained why the boats are here.", "explained", "why", "here", "They", false},
		{"“that” behind a clause of its own", "Of that explains why the boats are here.", "explains", "why", "here", "that", false},
		{"somebody whom “that” points at", "That old clerk explains why the boats are here.", "explains", "why", "here", "clerk", false},
		{"a work that asks whether", "The film asks whether boats.", "asks", "boats", "boats", "film", false},
		{"a work with a clause", "The film claims the boats are here.", "claims", "the", "here", "film", false},
		{"a work and what it is about", "The film tells the tale of a boat.", "tells", "the", "boat", "film", true},
		{"a work that claims", "The film argues that the boats are here.", "argues", "the", "here", "film", false},
		{"somebody", "The clerk tells the tale of a boat.", "tells", "tale", "boat", "clerk", false},
		{"time", "Time will tell whether boats are here.", "tell", "boats", "here", "Time", true},
		{"a work that tells how", "The film tells how boats are here.", "tells", "how", "here", "film", true},
		{"a work that asks how", "The film asks how boats are here.", "asks", "how", "here", "film", false},
		{"a title and what it is about", "“Cold Old Boats” tells the tale of a port.", "tells", "the", "port", "", true},
		{"a title and a clause", "“Cold Old Boats” tells how a port was lost.", "tells", "how", "lost", "Cold", true},
		{"a title of a study", "A study, “Cold Old Boats,” shows how a port was lost.", "shows", "how", "lost", "study", false},
		{"a title within its sentence", "Roe of “Cold Old Boats” tells the tale of a port.", "tells", "the", "port", "Roe", false},
		{"a title that claims", "“Cold Old Boats” claims that a port was lost.", "claims", "that", "lost", "Cold", false},
		{"words in marks", "“Cold old boats” tells the tale of a port.", "tells", "tale", "port", "", false},
		{"what somebody tells before it", "“Cold Old Boats” tells the tale of a port.", "tells", "Cold", "Boats", "", false},
		{"all of it", "All this explains why boats are here.", "explains", "why", "here", "this", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.shows(c); got != row.want {
			t.Errorf("%s: in %q something shows and nobody says: %v", row.fact, row.line, got)
		}
	}
}

func TestWhatAVerbMayGovern(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to string
		want                      bool
	}{
		{"a clause with “that”", "The clerk said that the boats were here.", "said", "the", "here", true},
		{"a clause without it", "The clerk said the boats were here.", "said", "the", "here", true},
		{"a thing that is taken a stand on", "The clerk praised their work.", "praised", "their", "work", true},
		{"a place", "The clerk said in the port of the town.", "said", "the", "town", false},
		{"a clause behind a verb of finding", "The clerk found that the boats were here.", "found", "the", "here", true},
		{"a thing found is no statement", "The clerk found their boats.", "found", "their", "boats", false},
		{"an infinitive behind a verb of wanting", "The clerk refused to pay.", "refused", "to", "pay", true},
		{"whom and what behind a verb of naming", "The clerk called them liars and thieves.", "called", "them", "thieves", true},
		{"a number is called and nothing said", "The clerk called 911.", "called", "911", "911", false},
		{"a verb of doing", "The clerk sold their boats.", "sold", "their", "boats", false},
		{"whoever goes on with something", "The clerk continued her career.", "continued", "her", "career", false},
		{"what somebody went on to sell", "The clerk continued to sell boats.", "continued", "sell", "boats", false},
		{"what somebody went on to deny", "The clerk continued to deny their claims.", "continued", "deny", "claims", true},
		{"a deeper fear is spoken to", "The plan speaks to a deeper fear.", "speaks", "a", "fear", false},
		{"somebody is spoken to about a clause", "The clerk spoke to the crew were here.", "spoke", "the", "here", true},
		{"who was seen leaving said nothing", "The clerk was seen leaving the port.", "seen", "leaving", "port", false},
		{"who was accused of something", "The clerk was accused leaving the port.", "accused", "leaving", "port", true},
		{"what is known to be so", "The clerk is known to be shy.", "known", "to", "shy", false},
		{"what is expected to be so", "The boat is expected to sink.", "expected", "to", "sink", true},
		{"what somebody expected to do", "The clerk taught to sink boats.", "taught", "to", "boats", false},
		{"what has been reported for the first time", "The boats were reported for the first time.", "reported", "for", "time", false},
		{"what has been reported with a clause", "It was reported that the boats were here.", "reported", "that", "here", true},
		{"a question that is found out", "The clerk found whether the boats were here.", "found", "whether", "here", true},
		{"a question behind a verb of doing", "The clerk sold whether the boats were here.", "sold", "whether", "here", false},
		{"a clause with “that” behind any verb", "The clerk joked that the boats were here.", "joked", "that", "here", true},
		{"“so” behind a verb of thinking", "The clerk thinks so.", "thinks", "so", "so", true},
		{"“so” behind a verb of doing", "The clerk sold so.", "sold", "so", "so", false},
		{"what a place is said at", "The clerk said at the port.", "said", "the", "port", false},
		{"what is claimed at a place", "The clerk claimed at the port.", "claimed", "the", "port", false},
		{"what stands during something", "The clerk said during the vote.", "said", "the", "vote", false},
		{"a clause behind a place’s preposition", "The clerk said in the port the boats were here.", "said", "the", "here", true},
		{"what stands before its verb", "The boats were here, the clerk said.", "said", "The", "here", true},
		{"what stands before a verb of doing", "The boats were here, the clerk left.", "left", "The", "here", false},
		{"an adjective behind “to” and a verb of speaking in the passive", "The clerk is seen to praise it.", "seen", "to", "it", false},
		{"who speaks of a thing", "The clerk spoke of a deeper fear.", "spoke", "a", "fear", true},
		{"who went on with a clause", "The clerk continued the boats were here.", "continued", "the", "here", true},
		{"a boat that is said to be called", "The boat was called a lie of theirs.", "called", "a", "theirs", false},
		{"a verb of wanting without “to”", "The clerk refused the port.", "refused", "the", "port", false},
		{"a verb of wanting with a clause", "The clerk hopes the boats are here.", "hopes", "the", "here", true},
		{"an infinitive behind a verb of finding", "The clerk found to praise boats.", "found", "to", "boats", false},
		{"an infinitive whose “to” stands before", "The clerk refused to pay for boats.", "refused", "pay", "boats", true},
		{"a place that “to” leads to", "The clerk refused to boats.", "refused", "boats", "boats", false},
		{"a short name", "The clerk called them liars.", "called", "them", "liars", false},
		{"what was denied by nobody", "Seeing boats was denied.", "denied", "Seeing", "boats", false},
		{"a participle behind an active verb", "The clerk considered leaving the port.", "considered", "leaving", "port", true},
		{"a place before its verb", "In the boats, the clerk said.", "said", "the", "boats", true},
		{"a stand that is taken at a place", "The clerk praised at the port.", "praised", "the", "port", true},
		{"a thing before who went on with it", "Her career, the clerk continued.", "continued", "Her", "career", true},
		{"a thing before a verb of finding", "Old boats, the clerk found.", "found", "Old", "boats", true},
		{"“whether” before no clause", "The clerk found whether boats.", "found", "boats", "boats", true},
		{"“that” before no clause", "The clerk sold that boats.", "sold", "boats", "boats", true},
		{"a verb behind one of wanting", "The clerk refused, sell boats.", "refused", "sell", "boats", false},
		{"what is sold to be done", "The boat was sold to sink.", "sold", "to", "sink", false},
		{"who goes on with a claim", "The clerk continued a claim of boats.", "continued", "boats", "boats", false},
		{"what is sold", "The clerk sold that.", "sold", "that", "that", false},
		{"what is said from a place", "The clerk said from the port.", "said", "the", "port", false},
		{"a pact that was ruled out", "The pact was ruled out by the mayor.", "ruled", "the", "mayor", false},
		{"whom somebody praised", "They praised Ruth Lowell.", "praised", "Ruth", "Lowell", true},
		{"what somebody knows", "The clerk knows that the boats were here.", "knows", "that", "here", true},
		{"what is believed to be so", "The boat is believed to sink.", "believed", "to", "sink", true},
		{"a question without a verb", "The clerk found whether boats.", "found", "whether", "boats", true},
		{"a clause with “that” behind a verb of doing", "The clerk sold that the boats were here.", "sold", "that", "here", true},
		{"a measure behind a verb of wanting", "The output declined to 400 tons.", "declined", "to", "tons", false},
		{"a meeting that was called", "The board called a meeting for the town.", "called", "a", "town", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := r.governs(c); got != row.want {
			t.Errorf("%s: %q of %q governs its content: %v", row.fact, row.cue, row.line, got)
		}
	}
}

func TestWhichClaimsMayBeStatements(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		want                              bool
	}{
		{"a verb of saying and a clause", "The clerk said the boats were here.", "said", "the", "here", "clerk", true},
		{"a verb that introduces nothing", "The clerk sold the boats that were here.", "sold", "the", "here", "clerk", false},
		{"whatever is quoted whole", "The clerk sold “the boats that were here”.", "sold", "the", "here", "clerk", true},
		{"partly quoted behind a verb of doing", "The clerk sold the “old” boats.", "sold", "the", "boats", "clerk", false},
		{"partly quoted behind a verb of saying", "The clerk praised the “old” boats.", "praised", "the", "boats", "clerk", true},
		{"partly quoted in a clause", "The clerk joked that the “old” boats were here.", "joked", "the", "here", "clerk", true},
		{"partly quoted behind a noun", "The claim that the “old” boats were here was heard.", "claim", "the", "here", "", true},
		{"a noun that stands for speech", "The claim that the boats were here was heard.", "claim", "the", "here", "", true},
		{"a noun before the noun it tells the kind of", "The small claims court heard that the boats were here.", "claims", "the", "here", "", false},
		{"according to", "According to the clerk, the boats were here.", "According", "the", "here", "clerk", true},
		{"a day", "The centre said Wednesday.", "said", "Wednesday", "Wednesday", "centre", false},
		{"a month and a day", "The centre said on April 22.", "said", "on", "22", "centre", false},
		{"last month", "The centre said last April.", "said", "last", "April", "centre", false},
		{"a quoted day", "The centre said “Wednesday”.", "said", "Wednesday", "Wednesday", "centre", true},
		{"a number and what it counts", "The centre called 22 boats.", "called", "22", "boats", "centre", false},
		{"a small word", "The clerk asked why.", "asked", "why", "why", "clerk", false},
		{"a quoted small word", "The clerk asked “why”.", "asked", "why", "why", "clerk", true},
		{"an imperative", "Say that the boats are here.", "Say", "the", "here", "", false},
		{"an open question", "Did they say the boats are here?", "say", "the", "here", "they", false},
		{"no reply", "The clerk did not respond to requests for comment.", "respond", "to", "comment", "clerk", false},
		{"a fact that shows", "That explains why the boats are here.", "explains", "why", "here", "That", false},
		{"a work’s title with a colon, within marks", "“They met Mara Quill: A Retrospective” was shown.", ":", "A", "Retrospective", "Quill", false},
		{"what a clerk says behind a colon", "They met clerks: “Nine boats left”.", ":", "Nine", "left", "clerks", true},
		{"what is said within marks", "“Clerks said boats left the port” was shown.", "said", "boats", "port", "Clerks", true},
		{"a title behind a verb of saying and “that”", "The clerk praised that “Nine Lives Lost”.", "praised", "Nine", "Lost", "clerk", true},
		{"a title behind a verb of saying that takes no clause", "The clerk boasted, “Nine Lives Lost”.", "boasted", "Nine", "Lost", "clerk", true},
		{"partly quoted behind such a verb", "The clerk boasted of “old” boats.", "boasted", "of", "boats", "clerk", true},
		{"a title behind a noun", "The statement “Nine Lives Lost” was heard.", "statement", "Nine", "Lost", "", true},
		{"partly quoted behind a noun that no verb is", "The statement of “old” boats was heard.", "statement", "of", "boats", "", true},
		{"what somebody is known as", "He is known as “the Snake” of the port.", "known", "as", "port", "", false},
		{"what a clerk is known as", "The clerk is known as “the Snake” of the port.", "known", "as", "port", "clerk", true},
		{"what they had known", "They had known “the Snake” of the port.", "known", "the", "port", "", true},
		{"partly quoted in a clause of any verb", "The clerk sold that the “old” boats were here.", "sold", "that", "here", "clerk", true},
		{"according to, without a verb", "According to the clerk, boats of the port.", "According", "boats", "port", "clerk", true},
		{"“per”", "Per the clerk, boats of the port.", "Per", "boats", "port", "clerk", true},
		{"a title that is the object of a verb", "The clerk sold “Nine in Ten”.", "sold", "Nine", "Ten", "clerk", false},
		{"a title that asks and answers", "The clerk sold “Who Is There? Nobody Knows”.", "sold", "Who", "Knows", "clerk", true},
		{"a title with a comma", "The clerk sold “Nine, Ten”.", "sold", "Nine", "Ten", "clerk", false},
		{"a title in capitals", "The clerk sold “USA FIRST”.", "sold", "USA", "FIRST", "clerk", false},
		{"a title with a longer word in lower case", "They read “Nine Of The Lives were Lost”.", "read", "Nine", "Lost", "They", true},
		{"a book and its title", "Her book “The Glass Orchard” in 1988 won.", "book", "The", "1988", "", true},
		{"a title behind a preposition", "She wrote of “The Glass Orchard” in 1988.", "wrote", "The", "1988", "She", true},
		{"a title within a quotation", "“She wrote the Glass Orchard Song”, they said.", "wrote", "Glass", "Song", "She", true},
		{"a day and a date", "The centre said on Monday 22 April.", "said", "on", "April", "centre", true},
		{"what is thought to be done", "The boat is thought to sink.", "thought", "to", "sink", "boat", true},
		{"what a road is described as", "The road is described as “the Snake” of the port.", "described", "as", "port", "", true},
		{"a letter that is added", "The clerk added an extra “n” to boats.", "added", "an", "boats", "clerk", false},
		{"a clause about a noun", "The party made pledges that seemed grand.", "pledges", "that", "grand", "", false},
		{"a noun of a heading", "A Flurry of Rumors\n\nThe boats were here.", "Rumors", "The", "here", "", false},
		{"a title that somebody wrote", "She wrote “The Glass Orchard” in 1988.", "wrote", "The", "1988", "She", false},
		{"what a poll adds", "The poll added a lead of two points.", "added", "a", "points", "poll", true},
		{"a dress whose name is in marks", "She posted her “Big Night” dress.", "posted", "her", "dress", "She", false},
		{"how much so something is", "The fog was so widespread that the boats stayed.", "widespread", "the", "stayed", "", false},
		{"a noun of a heading of two sentences", "It rains. A flurry of rumors\n\nThe boats were here.", "rumors", "The", "here", "", false},
		{"a heading", "Claims that the boats were lost\n\nThey left.", "Claims", "that", "lost", "", false},
		{"a heading between paragraphs", "They came.\n\nClaims that the boats were lost\n\nThey left.", "Claims", "that", "lost", "", false},
		{"the end of a paragraph without a mark", "They left. Claims that the boats were lost", "Claims", "that", "lost", "", true},
		{"a sentence that an abbreviation ends", "They heard the claim that boats must leave at 10 p.m. One woman, a clerk, left.", "claim", "that", "p.m.", "", true},
		{"what is kept back", "The clerk did not specify how the boats were lost.", "specify", "how", "lost", "clerk", false},
		{"what nobody expects", "Nobody expects that it will rain.", "expects", "that", "rain", "Nobody", false},
		{"days ago", "The centre said two days ago.", "said", "two", "ago", "centre", false},
		{"a year earlier", "The centre said a year earlier.", "said", "a", "earlier", "centre", false},
		{"a year later", "The centre said a year later.", "said", "a", "later", "centre", false},
		{"which people are meant", "The sailors seeking to join the guard went home.", "seeking", "to", "home", "sailors", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.sound(c); got != row.want {
			t.Errorf("%s: %q of %q may introduce a statement: %v", row.fact, row.cue, row.line, got)
		}
	}
}

func TestLabelsAndWorksBesideAColon(t *testing.T) {
	for _, row := range []struct {
		fact, body, cue, from, to, source string
		want                              bool
	}{
		{"somebody whom the text names", "They met Mayor Mara Quill.\n\nMara Quill: boats were late.", ":", "boats", "late", "Quill", true},
		{"a list", "They were late.\n\nPrices: boats were late.", ":", "boats", "late", "Prices", false},
	} {
		r := readerOf(row.body)
		colon := r.word(row.cue)
		c := &Claim{Cue: colon, Content: stretches(colon+1, len(r.Tokens)-1), side: RightSide}
		c.Phrase, _ = r.PhraseNumber(colon - 1)
		c.Source = r.Phrases[c.Phrase].Stretch
		if got := r.sound(c); got != row.want {
			t.Errorf("%s: the colon of %q may introduce a statement: %v", row.fact, row.body, got)
		}
	}
}

func TestDocumentsSayWhatTheyFind(t *testing.T) {
	for _, row := range []struct {
		fact, line, source string
		want               bool
	}{
		{"a poll", "The poll showed a lead of two points.", "poll", true},
		{"a boat", "The boat showed a flag of two colours.", "boat", false},
		{"nobody", "The poll showed a lead of two points.", "", false},
	} {
		r, c := claimOf(row.line, "showed", "a", map[bool]string{true: "points", false: "colours"}[row.fact != "a boat"], row.source)
		if got := r.governs(c); got != row.want {
			t.Errorf("%s: %q says something: %v", row.fact, row.line, got)
		}
	}
}

func TestNounsThatTellTheKindOfAnother(t *testing.T) {
	for _, row := range []struct {
		line, cue string
		want      bool
	}{
		{"The small claims court heard it.", "claims", true},
		{"The claims courts heard it.", "claims", true},
		{"The claim Holt made was heard.", "claim", false}, // a name begins another phrase
		{"The claim made was heard.", "claim", false},      // a verb
		{"The claim of courts was heard.", "claim", false}, // a preposition
		{"The claim, courts heard, was.", "claim", false},  // a mark
		{"The claim courts reject was.", "courts", false},  // a verb
		{"They heard the bold claim.", "claim", false},     // nothing
		{"The statement policy was heard.", "statement", true},
		{"The claim old boats made was heard.", "claim", false},
		{"The claim Courts sold was heard.", "claim", false},
		{"They claim boats that left.", "claim", false},
	} {
		r := readerOf(row.line)
		if got := r.compounds(r.word(row.cue)); got != row.want {
			t.Errorf("%q of %q tells the kind of a noun: %v", row.cue, row.line, got)
		}
	}
}

func TestWhatTheLayoutTellsIsNotJudged(t *testing.T) {
	r, c := claimOf("The clerk sold the boats that were here.", "sold", "the", "here", "clerk")
	if c.Confidence = layoutConfidence; !r.sound(c) {
		t.Error("a claim of the layout is judged by its verb")
	}
	c.Confidence, c.Asked = 0, nlp.Stretch{From: 0, To: 2}
	if !r.sound(c) {
		t.Error("an answer is judged by its verb")
	}
}

func TestOnlyAloneWordsAreTimes(t *testing.T) {
	r, c := claimOf("The centre said Wednesday and the boats left.", "said", "Wednesday", "Wednesday", "centre")
	if !r.timeAlone(c) || r.wordAlone(c) {
		t.Error("a day alone is a time and no small word")
	}
	c.Content = append(c.Content, nlp.Stretch{From: r.word("boats"), To: r.word("left") + 1})
	if r.timeAlone(c) {
		t.Error("a day and a clause are more than a time")
	}
	r, c = claimOf("The centre asked why and the boats left.", "asked", "why", "why", "centre")
	if c.Content = append(c.Content, stretches(r.word("boats"), r.word("left")+1)...); r.wordAlone(c) {
		t.Error("a small word and a clause are more than a word")
	}
	r, c = claimOf("The centre said in May on Wednesday 22.", "said", "in", "22", "centre")
	if r.timeAlone(c) {
		t.Error("five words are more than a time")
	}
}

// A name alone is whom the verb tells of; more than it, or less, is something said.
func TestNamesAlone(t *testing.T) {
	for _, row := range []struct {
		fact, from, to string
		want           bool
	}{
		{"all of it", "old", "Quill", true},
		{"a part of it", "Mara", "Quill", false},
		{"what somebody is of", "old", "port", false},
		{"a thing", "the", "port", false},
	} {
		r, c := claimOf("It was dismissed by old Mara Quill of the port.", "dismissed", row.from, row.to, "")
		if got := r.nameAlone(c); got != row.want {
			t.Errorf("%s: %q to %q is a name alone: %v", row.fact, row.from, row.to, got)
		}
	}
	r, c := claimOf("It was dismissed by old Mara Quill of the port.", "dismissed", "old", "Quill", "")
	if c.Content = append(c.Content, stretches(r.word("port"), r.word("port")+1)...); r.nameAlone(c) {
		t.Error("a name and a port are a name alone")
	}
}

// What has a verb tells a deed.
func TestDeeds(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to string
		want                      bool
	}{
		{"an infinitive", "The clerk refused to pay.", "refused", "to", "pay", true},
		{"an infinitive whose “to” stands before", "The clerk refused to pay.", "refused", "pay", "pay", true},
		{"a clause", "The clerk said boats left.", "said", "boats", "left", true},
		{"what “why” stands for", "It was asked why.", "asked", "why", "why", true},
		{"what “whether” opens", "It was found whether boats.", "found", "boats", "boats", true},
		{"a thing", "It was found at the port.", "found", "at", "port", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := r.tellsDeed(c.Content); got != row.want {
			t.Errorf("%s: %q to %q of %q tells a deed: %v", row.fact, row.from, row.to, row.line, got)
		}
	}
}

// A title that stands where a verb's object does is what somebody made.
func TestTitlesOfWorks(t *testing.T) {
	for _, row := range []struct {
		fact   string
		change func(*Claim)
		want   bool
	}{
		{"behind the verb", func(*Claim) {}, true},
		{"said before the verb", func(c *Claim) { c.side = LeftSide }, false},
		{"told by the layout", func(c *Claim) { c.Confidence = layoutConfidence }, false},
	} {
		r, c := claimOf("She wrote “The Glass Orchard” in 1988.", "wrote", "The", "1988", "She")
		if row.change(c); r.worksTitle(c) != row.want {
			t.Errorf("%s: a title is a work’s: want %v", row.fact, row.want)
		}
	}
}

// Whom a passive names without a verb is whom it tells of, unless it names who says it.
func TestTitlesOfWorksThatANounBears(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to string
		want                      bool
	}{
		{"behind a noun of the object", "Roe wrote both for the revue “Iron and Silk.”", "wrote", "Iron", "Silk", true},
		{"with the object", "Roe wrote it for the musical “Iron and Silk.”", "wrote", "it", "Silk", true},
		{"behind a comma", "Roe wrote to the clerk, “Iron and Silk.”", "wrote", "Iron", "Silk", false},
		{"behind a colon", "Roe wrote this note: “Iron and Silk.”", "wrote", "Iron", "Silk", false},
		{"behind a preposition", "Roe wrote to “Iron and Silk.”", "wrote", "Iron", "Silk", false},
		{"no title", "Roe wrote it for the musical “iron and old silk.”", "wrote", "it", "silk", false},
		{"a clause with it", "Roe wrote that it was the musical “Iron and Silk.”", "wrote", "it", "Silk", false},
		{"more behind it", "Roe wrote the musical “Iron and Silk” in May.", "wrote", "the", "May", false},
		{"what something is called", "Roe called it the musical “Iron and Silk.”", "called", "it", "Silk", false},
		{"without marks", "Roe wrote it for the musical Iron and Silk.", "wrote", "it", "Silk", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := r.worksTitle(c); got != row.want {
			t.Errorf("%s: in %q a title is a work’s: %v", row.fact, row.line, got)
		}
	}
}

func TestPassivesThatTellOfNothing(t *testing.T) {
	for source, want := range map[string]bool{"clerk": true, "": false} {
		r, c := claimOf("The boats were reported by the clerk for the first time.", "reported", "for", "time", source)
		if got := r.governs(c); got != want {
			t.Errorf("by %q, “for the first time” is reported: %v", source, got)
		}
	}
	if r, c := claimOf("The plan of the clerk was dismissed by Mara Quill.", "dismissed", "Mara", "Quill", "clerk"); r.governs(c) {
		t.Error("who dismissed a plan is what somebody says")
	}
}

func TestClausesHaveAVerbOfTheirOwn(t *testing.T) {
	for _, row := range []struct {
		fact, line, from, to string
		want                 bool
	}{
		{"a finite verb", "The clerk said the boats were here.", "the", "here", true},
		{"an infinitive behind its subject", "The clerk wants the boats to leave.", "the", "leave", true},
		{"an infinitive alone", "The clerk wants to leave.", "to", "leave", false},
		{"a place that “to” leads to", "The clerk said the road to town.", "the", "town", false},
		{"a finite verb alone", "The clerk said were here.", "were", "here", false},
		{"no verb", "The clerk praised the boats of the port.", "the", "port", false},
		{"a clause within a clause", "The clerk praised boats that were here.", "boats", "here", false},
		{"“that” that points", "The clerk said that boat of theirs was here.", "boat", "here", true},
		{"a relative clause’s verb, with “which”", "The clerk sold the boats which were here.", "the", "here", false},
		{"with “who”", "The clerk met the crew who were here.", "the", "here", false},
		{"with “where”", "The clerk sold the port where they lay.", "the", "lay", false},
		{"a verb without “to”", "The clerk wants boats and leave.", "boats", "leave", false},
		{"an infinitive before a finite verb", "The clerk said to leave boats were late.", "to", "late", true},
		{"a name that “to” leads to", "The clerk praised the way to Kestrel.", "the", "Kestrel", false},
		{"“who” as the subject", "The clerk asked who were here.", "who", "here", true},
		{"“that” of a relative clause", "The clerk praised boats that they sold.", "boats", "sold", false},
		{"“that” that points, within", "The clerk said it all that day was here.", "it", "here", true},
		{"a clause behind a conjunction", "The clerk added boats before the crew were here.", "boats", "here", false},
		{"behind a conjunction and an adverb", "The clerk added boats as the crew often wept.", "boats", "wept", false},
		{"a time behind the same word", "The clerk claimed boats before noon on Monday were here.", "boats", "here", true},
		{"a conjunction that opens it", "The clerk said when it rains the boats are here.", "when", "here", true},
		{"two verbs of one subject outside it", "The clerk added boats and shared the port.", "boats", "port", false},
		{"“and” before “to”", "The clerk wants boats and to leave.", "boats", "leave", true},
		{"what a noun tells", "The clerk heard the fear that it was late.", "the", "late", false},
	} {
		r := readerOf(row.line)
		if got := r.clausal(nlp.Stretch{From: r.word(row.from), To: r.word(row.to) + 1}); got != row.want {
			t.Errorf("%s: in %q %q to %q is a clause: %v", row.fact, row.line, row.from, row.to, got)
		}
	}
}

func TestWordsThatOpenAClause(t *testing.T) {
	for _, row := range []struct {
		line, word string
		want       bool
	}{
		{"She said that it was late.", "that", true},
		{"She said that it was late.", "it", true}, // behind one
		{"She asked whether it was late.", "whether", true},
		{"She asked if it was late.", "if", true},
		{"She asked why it was late.", "why", true},
		{"She knew what they said.", "what", true},
		{"She sold the boat.", "boat", false},
		{"She said that it was late.", "was", false},
		{"She left.", "She", false},
	} {
		r := readerOf(row.line)
		if got := r.startsClause(r.word(row.word)); got != row.want {
			t.Errorf("a clause opens at %q of %q: %v", row.word, row.line, got)
		}
	}
}

func TestWhoMayOnlyBeBid(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue string
		want            bool
	}{
		{"a modal", "They can say so.", "say", true},
		{"with an adverb between", "They can now say so.", "say", true},
		{"an adverb alone", "They now say so.", "say", false},
		{"another verb before an adverb", "They went now say so.", "say", false},
		{"a modal of another verb", "They would boats say so.", "say", false},
	} {
		r := readerOf(row.line)
		if got := r.modal(r.word(row.cue)); got != row.want {
			t.Errorf("%s: before %q of %q stands a modal: %v", row.fact, row.cue, row.line, got)
		}
	}
	for _, row := range []struct {
		fact, line, verb string
		want             bool
	}{
		{"is said", "It is said to sink.", "said", true},
		{"was widely said", "It was widely said to sink.", "said", true},
		{"has said", "He has said it will sink.", "said", false},
		{"said", "He said it will sink.", "said", false},
		{"a participle behind its noun", "It is a boat called Ark.", "called", false},
		{"is saying", "He is saying boats left.", "saying", false},
		{"at the start", "Said to sink, it left.", "Said", false},
		{"may be said", "It may be said to sink.", "said", true},
		{"has been said", "It has been said to sink.", "said", true},
		{"being said", "It keeps being said to sink.", "said", true},
		{"am said", "I am said to sink.", "said", true},
	} {
		r := readerOf(row.line)
		if got := r.passive(r.word(row.verb)); got != row.want {
			t.Errorf("%s: %q of %q is passive: %v", row.fact, row.verb, row.line, got)
		}
	}
}

// A light verb tells a statement of somebody who speaks, “raised doubts about the plan”, and of a thing what it leads to.
func TestWhoSpeaksByALightVerb(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		want                              bool
	}{
		{"a name", "Ruth Lowell raised doubts about the plan.", "raised", "the", "plan", "Lowell", true},
		{"they", "They raised doubts about the plan.", "raised", "the", "plan", "They", true},
		{"who", "The clerk, who raised doubts about the plan, left.", "raised", "the", "plan", "who", true},
		{"a body", "The council raised doubts about the plan.", "raised", "the", "plan", "council", true},
		{"nobody", "Today raised doubts about the plan.", "raised", "the", "plan", "", true},
		{"a thing", "The delay raised doubts about the plan.", "raised", "the", "plan", "delay", false},
		{"it", "It raised doubts about the plan.", "raised", "the", "plan", "It", false},
		{"what stands before it", "The port is old, Ruth Lowell raised doubts.", "raised", "The", "old", "Lowell", false},
		{"what stands before a verb that introduces by itself", "The port is old, the delay voiced doubts.", "voiced", "The", "old", "delay", true},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.governs(c); got != row.want {
			t.Errorf("%s: %q of %q tells a statement: %v", row.fact, row.cue, row.line, got)
		}
	}
}

func TestTitlesOfOtherArticlesTellNothing(t *testing.T) {
	const title, story = "Mayor Ruth Lowell says the ferry will close", "The ferry sails at noon.\n\n%s\n\nIt sails for Marlow."
	if r := readerOf(fmt.Sprintf(story, title)); len(r.Claims()) != 1 {
		t.Errorf("%d claims in a line of the story, want one", len(r.Claims()))
	}
	if r := readerOf(fmt.Sprintf(story, "More: "+title)); len(r.Claims()) != 0 {
		t.Errorf("%d claims in a line that leads to another article, want none", len(r.Claims()))
	}
}

func TestAVerbOfAHeadingTellsNoQuotationOfAnother(t *testing.T) {
	for _, row := range []struct {
		fact, body string
		want       bool
	}{
		{"somebody behind it", "What the papers said\n\nThe hall “looks like a barn that is cold”, noted Mara Quill.", false},
		{"nobody behind it", "What the papers said\n\nThe hall “looks like a barn that is cold”.", true},
		{"behind a whole sentence", "This is what the papers said.\n\nThe hall “looks like a barn that is cold”, noted Mara Quill.", true},
	} {
		r, c := claimOf(row.body, "said", "The", "cold", "papers")
		c.Content[0].From = r.word("hall") - 1
		if got := r.sound(c); got != row.want {
			t.Errorf("%s: %q\nsound is %v, want %v", row.fact, row.body, got, row.want)
		}
	}
}
