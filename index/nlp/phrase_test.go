package nlp

import (
	"strings"
	"testing"
)

func TestBaseNounPhrases(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"a pronoun", "He left.", "He"},
		{"an article, an adjective and a noun", "They saw the old harbour.", "They|the old harbour"},
		{"a name", "Then Megan Tollund left.", "Megan Tollund"},
		{"a possessor belongs to it", "The mayor’s office closed.", "The mayor’s office"},
		{"and parts", "The mayor and the judge left.", "The mayor|the judge"},
		{"what follows with of is kept apart", "The mayor of Kestrel left.", "The mayor|Kestrel"},
		{"a determiner alone", "In the end those who left came back.", "the end|those|who"},
		{"an adjective for people", "It is true that many said so.", "It|many"},
		{"a day before a name", "On Tuesday Mr. Tollund left.", "Tuesday|Mr. Tollund"},
		{"a year before a name", "Earlier this year Megan Tollund left.", "this year|Megan Tollund"},
		{"a participle before its noun", "The elected officials left.", "The elected officials"},
		{"a relative pronoun stands for somebody", "Tollund, who left, came back.", "Tollund|who"},
		{"an editor in chief", "Then the editor in chief Megan Tollund left.", "the editor in chief Megan Tollund"},
		{"a number", "Then two of them left.", "two|them"},
	} {
		x := reading(row.line)
		var all []string
		for _, p := range x.Phrases {
			all = append(all, x.Span(p.Stretch).Of(x.Body))
		}
		if got := strings.Join(all, "|"); got != row.want {
			t.Errorf("%s: %q has the phrases %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestPhrasesKnowTheirHeadsAndReach(t *testing.T) {
	x := reading("Then the old mayor of Kestrel Bay left.")
	p, ok := x.PhraseAt(x.at("mayor"))
	if !ok || x.Tokens[p.Head].Word != "mayor" || x.Span(Stretch{From: p.From, To: p.Long}).Of(x.Body) != "the old mayor of Kestrel Bay" {
		t.Errorf("phrase %+v, %v", p, ok)
	}
	if _, ok := x.PhraseAt(x.at("left")); ok {
		t.Error("a verb is in a phrase")
	}
	if x.InPhrase[x.at("the")] || !x.InPhrase[x.at("old")] {
		t.Error("a phrase does not go on with its second word alone")
	}
}

func TestDefinitePhrases(t *testing.T) {
	for line, want := range map[string]bool{"The mayor left.": true, "His mayor left.": true, "Kestrel’s mayor left.": true,
		"A mayor left.": false, "Mayors left.": false} {
		x := reading(line)
		if got := x.Definite(&x.Phrases[0]); got != want {
			t.Errorf("the phrase of %q is definite: %v", line, got)
		}
	}
}
