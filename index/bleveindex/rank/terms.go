package rank

import (
	"strings"

	"pullquote/index"
	"pullquote/index/text"
)

// Bounds that keep a hostile query from costing more than a long honest one. The longest questions of the evaluation
// sets have 40 words; 6,000 characters hold a thousand.
const (
	MaxQueryBytes = 8000
	maxQueryTerms = 64
	maxExpand     = 64
)

// A Term is one word or phrase that is searched for.
type Term struct {
	word     string
	stems    []string // several: a phrase
	weight   float64
	asked    bool // from the query's text; those come first
	position int  // of an asked one: in the text, function words counted
	df       int
}

func (t *Term) key() string { return strings.Join(t.stems, " ") }

// Terms analyses a query. A word asked for twice counts twice, as in BM25's query term frequency.
func Terms(q index.Query) []*Term {
	var all []*Term
	byStem := make(map[string]*Term)
	asked := CutAtRune(q.Text, MaxQueryBytes)
	for _, t := range text.Analyse(asked) {
		if known := byStem[t.Stem]; known != nil {
			known.weight++
			continue
		}
		if len(all) == maxQueryTerms {
			break
		}
		byStem[t.Stem] = &Term{word: t.Span.Of(asked), stems: []string{t.Stem}, weight: 1, asked: true, position: t.Position}
		all = append(all, byStem[t.Stem])
	}
	for _, e := range q.Expand[:min(len(q.Expand), maxExpand)] {
		x := &Term{word: e.Text, weight: e.Weight}
		for _, t := range text.Analyse(CutAtRune(e.Text, MaxQueryBytes/10)) {
			x.stems = append(x.stems, t.Stem)
		}
		if len(x.stems) > 0 && x.weight > 0 && byStem[x.key()] == nil {
			byStem[x.key()] = x
			all = append(all, x)
		}
	}
	return all
}

// CutAtRune is a text's first n bytes, cut before a letter that does not fit.
func CutAtRune(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return strings.ToValidUTF8(text[:n], "")
}

// Stats tells of the asked terms how many passages hold them, once they are ranked.
func Stats(terms []*Term) []index.TermStat {
	var all []index.TermStat
	for _, t := range terms {
		if t.asked {
			all = append(all, index.TermStat{Word: t.word, Stem: t.stems[0], Passages: t.df})
		}
	}
	return all
}
