package cueword

import (
	"testing"

	"pullquote/index/nlp"
)

// has reports whether any lemma of a verb is in a class.
func has(class Lemmas, verb string) bool {
	for lemma := range nlp.VerbLemmas([]string{verb}) {
		if class.Has(lemma) {
			return true
		}
	}
	return false
}

func TestClassesOfVerbs(t *testing.T) {
	for _, row := range []struct {
		fact, verb string
		class      Lemmas
		in         bool
	}{
		{"to warn is to say", "warn", Matter, true},
		{"to find is to say with a clause", "find", Clause, true},
		{"but not with a thing", "find", Matter, false},
		{"to call is to name", "call", Naming, true},
		{"to refuse is to intend", "refuse", Intending, true},
		{"to respond may be left out", "respond", Replying, true},
		{"to know is no speech", "know", Knowing, true},
		{"to sell is nothing of it", "sell", Clause, false},
		{"to point out is to say", "point", Particle["out"], true},
		{"to point off is not", "point", Particle["off"], false},
	} {
		if got := has(row.class, row.verb); got != row.in {
			t.Errorf("%s: %q is of the class: %v", row.fact, row.verb, got)
		}
	}
}

func TestWhichVerbsIntroduceStatements(t *testing.T) {
	for verb, want := range map[string]bool{"warn": true, "find": true, "call": true, "refuse": true, "sell": false} {
		introduces := false
		for lemma := range nlp.VerbLemmas([]string{verb}) {
			introduces = introduces || Introduces(lemma)
		}
		if introduces != want {
			t.Errorf("%q introduces statements: %v", verb, introduces)
		}
	}
}

// No verb stands twice in a class, and every class that is listed is one of those above.
func TestClassesOfVerbsAreInOrder(t *testing.T) {
	known := []Lemmas{Matter, Clause, Naming, Intending, Replying, Knowing, Going, Raising, Opining, Adding, Convening, Depicting, Accounting, Questioning, Branding, Asserting, Appealing, Denying, Taking, Threatening,
		Speaking, Light, Telling, Refusing, Omitting, Awaiting, Posting, Plain, Hearing, Pleading, Bidding, Learning, Quoting}
	for i, class := range known {
		if len(class) == 0 {
			t.Errorf("no verb is of class %d", i)
		}
	}
	if len(byClass) != len(known) {
		t.Errorf("%d classes are listed, of which %d are known here", len(byClass), len(known))
	}
	for class, verbs := range byClass {
		seen := map[string]bool{}
		for _, verb := range verbs {
			if seen[verb] {
				t.Errorf("%q stands twice among %s", verb, class)
			}
			seen[verb] = true
		}
	}
}

func TestNounsOfBothNumbers(t *testing.T) {
	for word, want := range map[string]bool{"claim": true, "claims": true, "boat": false} {
		if ClauseNouns[word] != want {
			t.Errorf("%q introduces a clause: %v", word, !want)
		}
	}
}
