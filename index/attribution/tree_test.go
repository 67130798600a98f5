package attribution

import (
	"testing"

	"pullquote/index/article"
	"pullquote/index/sentence"
)

// parsed reads one sentence as far as its tree.
func parsed(line string) *text {
	block := article.Block{Span: article.Span{Start: 0, End: len(line)}, Role: article.Text}
	t := newText(line, []article.Block{block}, []sentence.Sentence{{Span: block.Span, Block: 0}})
	loaded().tagger.tagAll(t)
	loaded().parser.parseAll(t)
	return t
}

func (t *text) find(word string) int {
	for i, k := range t.tokens {
		if k.word == word {
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
		got := x.links[at]
		head := ""
		if got.head >= 0 {
			head = x.tokens[got.head].word
		}
		want := map[string]relation{"subject": subject, "object": object, "clause": clause, "relative": relative}[row.relation]
		if head != row.head || got.relation != want {
			t.Errorf("%s: %s hangs from %q as %d, want %q as %s", row.line, row.word, head, got.relation, row.head, row.relation)
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
		for i, k := range x.links {
			if x.tokens[i].shape == mark {
				continue
			}
			if !(0 <= k.lo && int(k.lo) <= i && i < int(k.hi) && int(k.hi) <= len(x.tokens)) {
				t.Errorf("%q: %s reaches from %d to %d", line, x.tokens[i].word, k.lo, k.hi)
			}
			if k.head >= 0 && (x.links[k.head].lo > k.lo || x.links[k.head].hi < k.hi) {
				t.Errorf("%q: the subtree of %s lies outside its head's", line, x.tokens[i].word)
			}
		}
	}
}

func TestTagsHoldTheSentenceTogether(t *testing.T) {
	for _, row := range []struct {
		fact, line, word string
		want             tag
	}{
		{"a subject that looks like a verb", "Immigrant advocates in New Haven will meet with the governor.", "advocates", nns},
		{"joined to another", "Immigrant advocates and activists are pursuing it.", "advocates", nns},
		{"a verb where there is no other", "Smith advocates for the poor.", "advocates", vbz},
		{"a verb of saying that looks like an adjective", "Then Fountain cited Blumenthal’s promise to look into the case.", "cited", vbd},
		{"a compound before a noun", "“No,” said Hartford-based activist Marela Zacarias.", "hartford-based", adj},
	} {
		x := parsed(row.line)
		if got := x.tokens[x.find(row.word)].tag; got != row.want {
			t.Errorf("%s: %s of %q has tag %d, want %d", row.fact, row.word, row.line, got, row.want)
		}
	}
}
