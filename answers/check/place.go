package check

import (
	"cmp"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A Place is a place of an article that the asked words fit.
type Place struct {
	Document *index.Document
	Likeness float64            // share of the asked words' weight that is there, less what was put in
	Quote    *attribution.Quote // the statement that holds the words; nil when they are the article's own

	asked []askedWord
	words []bodyWord
	alignment
}

// nearEnough is the likeness from which words are called near. Two sentences on one subject rarely share that much of
// their weight in order; a quotation with every fourth word changed does.
const nearEnough = 0.6

// exactCost is what brackets and ellipses may add up to.
const exactCost = 0.06

// placeIn aligns the words in a window; ok is false when they are not even near.
func placeIn(doc *index.Document, window article.Span, asked []askedWord) (Place, bool) {
	p := Place{Document: doc, asked: asked, words: bodyWords(doc.Body, window)}
	p.alignment = align(asked, p.words)
	if p.from < 0 || p.to <= p.from {
		return p, false
	}
	total, there, content, wanted := 0.0, 0.0, 0, 0
	for _, w := range asked {
		if !w.bracketed {
			total += w.weight
			if w.stem != "" {
				wanted++
			}
		}
	}
	for _, s := range p.pairs {
		if s.asked >= 0 && s.body >= 0 && !asked[s.asked].bracketed {
			there += asked[s.asked].weight
			if asked[s.asked].stem != "" {
				content++
			}
		}
	}
	p.Likeness = 1 - p.cost/total
	if p.cost >= exactCost && (content < 2 || 10*content < 6*wanted || there < 0.65*total || p.Likeness < nearEnough) {
		return p, false
	}
	p.Quote = quoteOver(doc, p.Span())
	return p, true
}

// Span is where the words stand in the body.
func (p Place) Span() article.Span {
	return article.Span{Start: p.words[p.from].Start, End: p.words[p.to-1].End}
}

// Match says how well the words fit.
func (p Place) Match() Match {
	if p.cost < exactCost {
		return Exact
	}
	return Near
}

func overlapping(found []Place, p Place) bool {
	return slices.ContainsFunc(found, func(f Place) bool { return f.Document.ID == p.Document.ID && f.Span().Overlaps(p.Span()) })
}

// quoteOver is the statement that holds most of a span, at least half of it; of equals the shortest, the innermost one.
func quoteOver(doc *index.Document, span article.Span) *attribution.Quote {
	var best *attribution.Quote
	bestCommon, bestLength := span.Len()/2, 0
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		held, length := article.Common(q.Content, span), 0
		for _, s := range q.Content {
			length += s.Len()
		}
		if held > bestCommon || best != nil && held == bestCommon && length < bestLength {
			best, bestCommon, bestLength = q, held, length
		}
	}
	return best
}

// Best keeps the exact places if there are any, else the near ones not much worse than the best; statements first, then
// likeness, then the earliest report.
func Best(places []Place) []Place {
	top := 0.0
	exact := slices.ContainsFunc(places, func(p Place) bool { return p.Match() == Exact })
	for _, p := range places {
		top = max(top, p.Likeness)
	}
	places = slices.DeleteFunc(places, func(p Place) bool {
		return exact && p.Match() != Exact || p.Likeness < top-0.15
	})
	slices.SortStableFunc(places, func(a, b Place) int {
		if !exact {
			if c := cmp.Compare(b.Likeness, a.Likeness); c != 0 {
				return c
			}
		}
		if (a.Quote == nil) != (b.Quote == nil) {
			if a.Quote != nil {
				return -1
			}
			return 1
		}
		return cmp.Or(article.Older(a.Document.Article, b.Document.Article), cmp.Compare(a.Span().Start, b.Span().Start))
	})
	return places
}
