package claim

import (
	"strings"
	"testing"
)

// A paragraph that is all quotation is of whoever speaks last in the one before.
func TestParagraphsOfQuotationGoOn(t *testing.T) {
	const next = "\n\n“We told them so in May.”\n\nThe boats left."
	for _, row := range []struct {
		fact, body string
		goes       bool
	}{
		{"behind a quotation and its verb", "“The road was never safe,” said Ruth Lowell." + next, true},
		{"behind a quotation that goes on", "“The road was never safe,” said Ruth Lowell. “It never was.”" + next, true},
		{"behind what somebody says without marks", "Ruth Lowell said that the road was never safe." + next, true},
		{"behind a sentence more", "“The road was never safe,” said Ruth Lowell. The boats were gone." + next, false},
		{"behind two who speak", "“The road was safe,” said Ned Holt. “It never was safe,” said Ruth Lowell." + next, false},
		{"behind what a crowd says without marks", "They said that the road was never safe." + next, false},
		{"behind nobody's words", "The road was never safe." + next, false},
		{"behind a pronoun of the same", "“The road was safe,” said Ruth Lowell. “It was safe in May,” she said." + next, true},
	} {
		r := readerOf(row.body)
		told := r.toldIn(r.byCue(r.Claims()))
		if got := strings.Contains(told, "We told them so in May"); got != row.goes {
			t.Errorf("%s: %s\ntells %q", row.fact, row.body, told)
		}
	}
}

func TestASecondParagraphOfQuotationGoesOnAsWell(t *testing.T) {
	r := readerOf("“The road was never safe,” said Ruth Lowell.\n\n“We told them so in May.”\n\n“Nobody heard us in the town.”")
	if told := r.toldIn(r.Claims()); !strings.Contains(told, "Ruth Lowell: Nobody heard us in the town") {
		t.Errorf("the last paragraph is nobody's: %s", told)
	}
}

// A quotation that a new sentence follows is told before it, not by that sentence's verb.
func TestASentenceBehindAQuotationHasItsOwn(t *testing.T) {
	r := readerOf("Ruth Lowell said the road was never safe. “We told them so.” She said the bridge was safe.")
	if told := r.toldIn(r.byCue(r.Claims())); !strings.HasPrefix(told, "Ruth Lowell: the road was never safe … We told them so; She: the bridge was safe") {
		t.Errorf("got %s", told)
	}
}
