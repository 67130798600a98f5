package claim

import (
	"slices"
	"strings"
	"testing"
)

func TestWhereContentMayEnd(t *testing.T) {
	for _, row := range []struct {
		fact, line, behind string
		want               bool
	}{
		{"behind a word", "She said they left early with him.", "left", true},
		{"behind a phrase", "She said they left the port early.", "port", true},
		{"within a phrase", "She said they left the old port early.", "old", false},
		{"behind an article", "She said the boats left.", "the", false},
		{"behind a possessive", "She said her boats left.", "her", false},
		{"behind “and”", "She said they left and slept.", "and", false},
		{"behind an article that a quotation ends with", "She spoke of “the” boats.", "the", true},
		{"behind “and” where the sentence ends", "She said this and\n\nthey left.", "and", true},
		{"behind a mark", "She said this, and they left.", ",", false},
		{"behind a possessive that another joins", "She said that his and her boats left.", "his", false},
		{"behind a possessor", "She said it was Lowell’s and theirs.", "’s", false},
	} {
		r := readerOf(row.line)
		if got := r.mayEnd(r.word(row.behind) + 1); got != row.want {
			t.Errorf("%s: content of %q may end behind %q: %v", row.fact, row.line, row.behind, got)
		}
	}
}

func TestWhereContentMayStartBehindItsCue(t *testing.T) {
	far := strings.Repeat("now and then ", startReach/2)
	for _, row := range []struct {
		fact, body, word string
		want             bool
	}{
		{"at a word", "They said it was late.", "it", true},
		{"at a phrase", "They said the port was late.", "the", true},
		{"within a phrase", "They said the old port was late.", "port", false},
		{"at a quotation within a phrase", "They said the “old” port was late.", "old", true},
		{"at a mark", "They said this: it was late.", ":", false},
		{"far behind the cue", "They said it " + far + "late.", "late", false},
		{"at a quotation far behind the cue", "They said it " + far + "“late”.", "late", true},
		{"in the next sentence", "They said it. Late boats left.", "Late", false},
		{"in the next sentence, which is quoted", "They said it. “Late boats left.”", "Late", true},
		{"behind a colon", "They said it:\n\nLate boats left.", "Late", true},
		{"behind a dash", "They said it —\n\nLate boats left.", "Late", true},
		{"behind no mark", "They said it\n\nLate boats left.", "Late", true},
		{"behind marks alone", "They said:\n\n…\n\nLate boats left.", "Late", false},
		{"before the cue", "Late boats left, they said.", "Late", false},
	} {
		r := readerOf(row.body)
		if got := slices.Contains(r.RightStarts(r.word("said"), nil), r.word(row.word)); got != row.want {
			t.Errorf("%s: content of %q may start at %q: %v", row.fact, row.body, row.word, got)
		}
	}
}

func TestHowFarAQuotationRunsOn(t *testing.T) {
	for _, row := range []struct {
		fact, body, from, behind string
		want                     bool
	}{
		{"to its last word", "She said: “It is late. We go.”", "It", "go", true},
		{"over a paragraph’s end", "She said: “It is late.\n\n“We go.”", "It", "go", true},
		{"not to what is not quoted", "She said: “It is late.” We go.", "It", "go", false},
		{"not from what is not quoted", "She said it is late. “We go.”", "it", "go", false},
		{"to where it is closed within a sentence", "She said: “It is late. We go” and left.", "It", "go", true},
		{"to a sentence’s end within it", "She said: “It is late. We go. They wait.”", "It", "go", true},
		{"to marks alone", "She said: “It is late.” …", "It", "late", true},
		{"not to the middle of what runs on", "She said: “It is late. We go home.”", "It", "go", false},
	} {
		r := readerOf(row.body)
		if got := slices.Contains(r.RightEnds(r.word(row.from), nil), r.word(row.behind)+1); got != row.want {
			t.Errorf("%s: the quotation of %q may end behind %q: %v", row.fact, row.body, row.behind, got)
		}
	}
	long := readerOf("She said: “It is late. " + strings.Repeat("We go. ", 2*endsAtMost) + "Stop.”")
	if got := len(long.RightEnds(long.word("It"), nil)); got > endsAtMost {
		t.Errorf("%d ends are looked at, at most %d are", got, endsAtMost)
	}
	wide := readerOf("She said: “It is late.” " + strings.Repeat(strings.Repeat("“We go” ", 12)+"“at noon.” ", quoteReach))
	if got := len(wide.RightEnds(wide.word("It"), nil)); got != endsAtMost {
		t.Errorf("%d ends of many quotations are looked at, want %d", got, endsAtMost)
	}
}

func TestWhereContentBeforeItsCueMayBeginAndEnd(t *testing.T) {
	for _, row := range []struct {
		fact, body, begin, end string
		begins, ends           bool
	}{
		{"the sentence’s words", "Boats were late, she said.", "Boats", "late", true, true},
		{"the quotation of the sentence before", "“Boats were late.” She said so.", "Boats", "late", true, true},
		{"a sentence before that is not quoted", "Boats were late. She said so.", "Boats", "late", true, false},
		{"a sentence before of marks alone", "“Boats were late\n\n…\n\nShe said so.", "Boats", "late", true, false},
		{"marks alone that open the text", "…\n\n“Boats were late,” she said.", "Boats", "late", true, true},
		{"where the quotation before opens", "They say “boats were late. We go,” she said.", "boats", "go", true, true},
		{"not what stands before the quotation opens", "They say “boats were late. We go,” she said.", "say", "go", false, true},
		{"the first word of a sentence that the quotation runs through", "They say “we go. Boats were late. It rains,” she said.", "Boats", "rains", true, true},
		{"no mark that a quotation opens with", "They say “… boats were late. We go,” she said.", "…", "go", false, true},
	} {
		r := readerOf(row.body)
		end := r.word(row.end) + 1
		if got := slices.Contains(r.LeftEnds(r.word("said"), nil), end); got != row.ends {
			t.Errorf("%s: content of %q may end behind %q: %v", row.fact, row.body, row.end, got)
		}
		if got := slices.Contains(r.LeftStarts(end, nil), r.word(row.begin)); got != row.begins {
			t.Errorf("%s: content of %q may begin at %q: %v", row.fact, row.body, row.begin, got)
		}
	}
}
