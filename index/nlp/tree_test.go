package nlp

import (
	"testing"

	"pullquote/index/article"
	"pullquote/index/sentence"
)

// parsed reads one sentence as far as its tree.
func parsed(line string) *Text {
	block := article.Block{Span: article.Span{Start: 0, End: len(line)}, Role: article.Text}
	t := NewText(line, []article.Block{block}, []sentence.Sentence{{Span: block.Span, Block: 0}})
	English().Tagger.TagAll(t)
	English().Parser.ParseAll(t)
	return t
}

func (t *Text) find(word string) int {
	for i, k := range t.Tokens {
		if k.Word == word {
			return i
		}
	}
	return -1
}

func TestTreesTellWhoDoesWhat(t *testing.T) {
	for _, row := range []struct{ line, word, head, relation string }{
		{"The mayor said the city will pay for the cards.", "mayor", "said", "subject"},
		{"The mayor said the city will pay for the cards.", "pay", "said", "clause"},
		{"The mayor said the city will pay for the cards.", "city", "pay", "subject"},
		{"She told reporters that the bill would pass.", "reporters", "told", "object"},
		{"She told reporters that the bill would pass.", "pass", "told", "clause"},
		{"The bill that he signed was short.", "signed", "bill", "relative"},
	} {
		x := parsed(row.line)
		at := x.find(row.word)
		got := x.Links[at]
		head := ""
		if got.Head >= 0 {
			head = x.Tokens[got.Head].Word
		}
		want := map[string]Relation{"subject": Subject, "object": Object, "clause": Clause, "relative": Relative}[row.relation]
		if head != row.head || got.Relation != want {
			t.Errorf("%s: %s hangs from %q as %d, want %q as %s", row.line, row.word, head, got.Relation, row.head, row.relation)
		}
	}
}

// The law: every word's subtree holds it, lies within its sentence and within its head's subtree.
func TestSubtreesNest(t *testing.T) {
	for _, line := range []string{
		"In November, Malloy said he would take the federal government to court if it withheld funds, WTNH reported.",
		"“No,” she said — and left; nobody (not even Smith) followed.",
		"Yes.",
		"...",
	} {
		x := parsed(line)
		for i, k := range x.Links {
			if x.Tokens[i].Shape == Mark {
				continue
			}
			if !(0 <= k.Lo && int(k.Lo) <= i && i < int(k.Hi) && int(k.Hi) <= len(x.Tokens)) {
				t.Errorf("%q: %s reaches from %d to %d", line, x.Tokens[i].Word, k.Lo, k.Hi)
			}
			if k.Head >= 0 && (x.Links[k.Head].Lo > k.Lo || x.Links[k.Head].Hi < k.Hi) {
				t.Errorf("%q: the subtree of %s lies outside its head's", line, x.Tokens[i].Word)
			}
		}
	}
}
