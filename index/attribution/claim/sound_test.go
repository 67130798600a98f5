package claim

import (
	"testing"

	"pullquote/index/nlp"
)

// claimOf is a claim of a sentence: its cue, the first and the last word of its content behind the cue, and the word that its
// source ends with (“” for none).
func claimOf(line, cue, from, to, source string) (*Reader, *Claim) {
	r := readerOf(line)
	c := &Claim{Cue: r.word(cue), Phrase: -1, Source: nlp.Stretch{From: -1, To: -1}, Content: stretches(r.word(from), r.word(to)+1), side: RightSide}
	if c.Content[0].From < c.Cue {
		c.side = LeftSide
	}
	if source != "" {
		c.Phrase, _ = r.PhraseNumber(r.word(source))
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
		{"who has a reason to say it", "They have every reason to say the boats are here.", "say", "the", "here", "clerks", false},
		{"“the boat’s hope”", "The boat’s hope was theirs.", "hope", "was", "theirs", "", false},
		{"“you say”", "You say the boats are here.", "say", "the", "here", "You", false},
		{"somebody says", "The clerks say the boats are here.", "say", "the", "here", "clerks", false},
		{"somebody can say", "The clerks can say the boats are here.", "say", "the", "here", "clerks", false},
		{"somebody wants to say", "The clerks want to say the boats are here.", "say", "the", "here", "clerks", false},
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
		{"somebody whom “that” points at", "That clerk explains why the boats are here.", "explains", "why", "here", "clerk", false},
		{"a work that asks whether", "The film asks whether boats.", "asks", "boats", "boats", "film", false},
		{"a work with a clause", "The film claims the boats are here.", "claims", "the", "here", "film", false},
		{"a work and what it is about", "The film tells the tale of a boat.", "tells", "the", "boat", "film", true},
		{"a work that claims", "The film argues that the boats are here.", "argues", "the", "here", "film", false},
		{"somebody", "The clerk tells the tale of a boat.", "tells", "tale", "boat", "clerk", false},
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
	r, c = claimOf("The centre said in May on Wednesday 22.", "said", "in", "22", "centre")
	if r.timeAlone(c) {
		t.Error("five words are more than a time")
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
	} {
		r := readerOf(row.line)
		if got := r.passive(r.word(row.verb)); got != row.want {
			t.Errorf("%s: %q of %q is passive: %v", row.fact, row.verb, row.line, got)
		}
	}
}

func TestClassesOfVerbs(t *testing.T) {
	for _, row := range []struct {
		fact, form string
		of         map[uint32]struct{}
		in         bool
	}{
		{"to warn is to say", "warned", matterVerbs, true},
		{"to find is to say with a clause", "found", clauseVerbs, true},
		{"but not with a thing", "found", matterVerbs, false},
		{"to call is to name", "called", namingVerbs, true},
		{"to refuse is to intend", "refused", intendingVerbs, true},
		{"to respond may be left out", "responded", replyingVerbs, true},
		{"to be known is no speech", "known", knowingVerbs, true},
		{"to sell is nothing of it", "sold", clauseVerbs, false},
	} {
		r := readerOf("It was " + row.form + " there. They " + row.form + " it.")
		if _, in := row.of[r.Tokens[r.word(row.form)].Lemma]; in != row.in {
			t.Errorf("%s: %q is of the class: %v", row.fact, row.form, in)
		}
	}
}

// No verb stands twice in a class, and every class has some.
func TestClassesOfVerbsAreInOrder(t *testing.T) {
	for _, class := range []string{"matter", "clause", "naming", "intending", "replying", "knowing", "raising", "adding", "convening",
		"depicting", "taking", "threatening", "going", "speaking"} {
		if len(byClass[class]) == 0 {
			t.Errorf("no verb is of the class %s", class)
		}
		seen := map[string]bool{}
		for _, verb := range byClass[class] {
			if seen[verb] {
				t.Errorf("%q stands twice among %s", verb, class)
			}
			seen[verb] = true
		}
	}
	if len(byClass) != 14 {
		t.Errorf("%d classes, of which 14 are known here", len(byClass))
	}
}
