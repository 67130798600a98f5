package rank

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"pullquote/answers/rank/match"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// paragraphsAtMost is how long paragraphs together may be, in characters. Everyday questions on real news (answers/cmd/learn: newsqa,
// and ours that no ranking knows) are answered by the first excerpt for 70.5 and 59.5 of 100 by paragraphs alone, at 197 and 201
// characters on the average, for 71.5 and 60.9 with those around up to 300, and for 72.0 and 63.6 up to 400, at 263 and 261; since
// what another said is left out, for 71.0 and 62.6 at 241 and 244.
const paragraphsAtMost = 400

// withParagraphs takes the better of the paragraphs around along and then the other, each whole: a part could be half of what
// somebody said. Where another is quoted the excerpt ends, so that it stays plain whose words it has.
func (c Choice) withParagraphs(scores map[int]float64) Choice {
	b := c.Read.Sentences[c.Sentence].Block
	if !c.isParagraph(b) || c.From > c.Read.Blocks[b].Start || c.To < c.Read.Blocks[b].End {
		return c
	}
	around := []int{b + 1, b - 1}
	if best(scores, c.Read, b-1) > best(scores, c.Read, b+1) {
		slices.Reverse(around)
	}
	for _, b := range around {
		if c.mayJoin(b) && c.lengthWith(c.Read.Doc.Blocks[b].Span) <= paragraphsAtMost {
			c = c.with(c.Read.Blocks[b].Start).with(c.Read.Blocks[b].End - 1)
		}
	}
	return c
}

// mayJoin reports whether a block may be taken along. Where the paragraph itself ends without a mark its neighbours may as well: all are
// lines of one kind.
func (c Choice) mayJoin(b int) bool {
	return c.isParagraph(b) && (c.ends(b) || !c.ends(c.Read.Sentences[c.Sentence].Block)) && !c.othersSpeak(b)
}

// isParagraph reports whether a block is running text: a list's item says nothing without the rest, and a correction speaks for
// itself.
func (c Choice) isParagraph(b int) bool {
	if b < 0 || b >= len(c.Read.Blocks) || c.Read.Blocks[b].Len() == 0 || c.Read.Doc.Blocks[b].Role != article.Text {
		return false
	}
	_, listed := listOf(c.Read, c.Read.Blocks[b].End-1)
	return !listed
}

// ends reports whether a paragraph ends as a sentence does: labels, headings and most captions do not. A question goes before its
// answer, and no further one behind; what stands in square brackets is the paper's word to its readers.
func (c Choice) ends(b int) bool {
	text := c.Read.Doc.Blocks[b].Span.Of(c.Read.Doc.Body)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"'”’»)] \n"))
	switch {
	case strings.HasPrefix(text, "["):
		return false
	case last == '?':
		return b < c.Read.Sentences[c.Sentence].Block
	}
	return strings.ContainsRune(".!…。！", last)
}

// best is the highest score of a block's sentences.
func best(scores map[int]float64, r *match.Reading, b int) float64 {
	highest := math.Inf(-1)
	if b < 0 || b >= len(r.Blocks) {
		return highest
	}
	for i := r.Blocks[b].Start; i < r.Blocks[b].End; i++ {
		if score, found := scores[i]; found {
			highest = max(highest, score)
		}
	}
	return highest
}

// othersSpeak reports whether a block quotes somebody whom the excerpt does not, or tells what somebody else with a name said: the
// speaker that is shown would seem to have said both.
func (c Choice) othersSpeak(b int) bool {
	for i := c.Read.Blocks[b].Start; i < c.Read.Blocks[b].End; i++ {
		for _, n := range c.Read.Sentences[i].Quotes {
			if q := &c.Read.Doc.Quotes[n]; (q.Kind != attribution.Indirect || q.Speaker != nil) && !c.speaks(q.Speaker) {
				return true
			}
		}
	}
	return false
}

func (c Choice) speaks(s *attribution.Speaker) bool {
	for i := c.From; s != nil && i < c.To; i++ {
		for _, n := range c.Read.Sentences[i].Quotes {
			if known := c.Read.Doc.Quotes[n].Speaker; known != nil && known.Name == s.Name {
				return true
			}
		}
	}
	return false
}
