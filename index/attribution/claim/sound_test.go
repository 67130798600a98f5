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
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := r.governs(c); got != row.want {
			t.Errorf("%s: %q of %q governs its content: %v", row.fact, row.cue, row.line, got)
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
	for _, class := range []string{"matter", "clause", "naming", "intending", "replying", "knowing", "going", "speaking"} {
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
	if len(byClass) != 8 {
		t.Errorf("%d classes, of which 8 are known here", len(byClass))
	}
}
