package claim

import (
	"slices"
	"strings"
	"testing"

	"pullquote/index/nlp"
)

// Each paragraph of closed quotations is its own: who speaks behind the second did not say the first.
func TestClosedParagraphsAreNotOneQuotation(t *testing.T) {
	r := readerOf("“We are afraid of change,” Jim Holt told the Post in May ahead of a trip to Norland. “Really, creation and craft are part of our nature.”\n\n" +
		"“The tide behind Holt shows that the centre may yet have a future in the north. This would be good for us,” said Ruth Lowell, director of the Harbour Centre.")
	for _, c := range r.Claims() {
		content := r.Span(c.Content[0]).Of(r.Body)
		if c.Phrase >= 0 && r.Tokens[r.Phrases[c.Phrase].Head].Word == "lowell" && strings.Contains(content, "creation") {
			t.Errorf("Ruth Lowell said %q", content)
		}
	}
	said := r.word("said")
	c := Claim{Cue: said, side: LeftSide, Content: stretches(r.word("Really"), r.word("us")+1)}
	if r.part(&c); r.Tokens[c.Content[0].From].Word != "the" {
		t.Errorf("what she said begins with %q, want the paragraph's first word", r.Tokens[c.Content[0].From].Word)
	}
}

// What stands in the next paragraph before a verb of its own is left to it.
func TestQuotationsOfTheNextParagraphAreLeftToTheirVerb(t *testing.T) {
	for _, row := range []struct {
		fact, next string
		left       bool
	}{
		{"a subject and a verb follow", "“Why is the road closed for us?” Lowell demanded.", true},
		{"a verb and a subject follow", "“Why is the road closed for us?” asked Lowell.", true},
		{"nothing follows", "“Why is the road closed for us?”", false},
		{"something else follows", "“Why is the road closed for us?” Nobody left.", false},
	} {
		r := readerOf("“Every time you come,” Grady said, “you give us hope.”\n\n" + row.next)
		why := r.word("Why")
		us := why + slices.IndexFunc(r.Tokens[why:], func(k nlp.Token) bool { return k.Word == "us" })
		c := Claim{Cue: r.word("said"), side: BothSides, Content: stretches(r.word("Every"), r.word("come")+1, why, us+1)}
		if r.leave(&c); (len(c.Content) == 1) != row.left {
			t.Errorf("%s: it is left %v, want %v", row.fact, len(c.Content) == 1, row.left)
		}
	}
}
