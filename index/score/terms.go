package score

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
	Word     string
	Stems    []string // several: a phrase
	Weight   float64
	Asked    bool // from the query's text; those come first
	Position int  // of an asked one: in the text, function words counted
	Passages int  // that hold it; set by whoever counts them
}

// Key names the term in an index.Collection.
func (t *Term) Key() string { return strings.Join(t.Stems, " ") }

// Terms analyses a query. A word asked for twice counts twice, as in BM25's query term frequency.
func Terms(q index.Query) []*Term {
	var all []*Term
	byStem := make(map[string]*Term)
	asked := CutAtRune(q.Text, MaxQueryBytes)
	for _, t := range text.Analyse(asked) {
		if known := byStem[t.Stem]; known != nil {
			known.Weight++
			continue
		}
		if len(all) == maxQueryTerms {
			break
		}
		byStem[t.Stem] = &Term{Word: t.Span.Of(asked), Stems: []string{t.Stem}, Weight: 1, Asked: true, Position: t.Position}
		all = append(all, byStem[t.Stem])
	}
	for _, e := range q.Expand[:min(len(q.Expand), maxExpand)] {
		x := &Term{Word: e.Text, Weight: e.Weight}
		for _, t := range text.Analyse(CutAtRune(e.Text, MaxQueryBytes/10)) {
			x.Stems = append(x.Stems, t.Stem)
		}
		if len(x.Stems) > 0 && x.Weight > 0 && byStem[x.Key()] == nil {
			byStem[x.Key()] = x
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

// Among has the terms counted in a larger collection, where there is one.
func Among(terms []*Term, all *index.Collection) {
	if all == nil {
		return
	}
	for _, t := range terms {
		t.Passages = all.Holding[t.Key()]
	}
}

// Stats tells of the asked terms how many passages hold them, once those are counted.
func Stats(terms []*Term) []index.TermStat {
	var all []index.TermStat
	for _, t := range terms {
		if t.Asked {
			all = append(all, index.TermStat{Word: t.Word, Stem: t.Stems[0], Passages: t.Passages})
		}
	}
	return all
}
