package index

import (
	"context"
	"fmt"
	"pullquote/index/text"
	"strings"
)

// Bounds that keep a hostile query from costing more than a long honest one. The longest questions of the evaluation
// sets have 40 words; 6,000 characters hold a thousand.
const (
	maxQueryBytes = 8000
	maxQueryTerms = 64
	maxExpand     = 64
)

// defaultLimit is how many hits a Query without a limit gives.
const defaultLimit = 10

// search ranks the passages of a view.
func (v *view) search(ctx context.Context, q Query, near *closeness, document func(ordinal int32) (*Document, error)) (Result, error) {
	terms := v.terms(q)
	allowed, undated := newSieve(q.Filter).mask(v.cards)
	limit := q.Limit
	if limit <= 0 {
		limit = defaultLimit
	}
	found, err := v.rank(ctx, terms, allowed, limit)
	if err != nil {
		return Result{}, err
	}
	found = near.join(found, q.Nearest, allowed)
	result := Result{UndatedLeftOut: undated, Terms: stats(terms)}
	likeness := near.likeness(found)
	for i, f := range found {
		hit, err := v.hit(f, document, q.Explain)
		if err != nil {
			return Result{}, err
		}
		hit.Meaning = likeness[i]
		result.Hits = append(result.Hits, hit)
	}
	return result, nil
}

func (v *view) hit(f candidate, document func(int32) (*Document, error), explain bool) (Hit, error) {
	d, err := document(f.ordinal)
	if err != nil {
		return Hit{}, fmt.Errorf("read hit: %w", err)
	}
	if int(f.number) >= len(d.Passages) {
		return Hit{}, fmt.Errorf("read hit: passage %d of %q: %w", f.number, d.ID, errDamaged)
	}
	hit := Hit{Passage: d.Passages[f.number], Document: d, Score: f.score}
	if explain {
		hit.Parts = f.parts
	}
	return hit, nil
}

// A term is one word or phrase that is searched for.
type term struct {
	word     string
	stems    []string // several: a phrase
	weight   float64
	asked    bool // from the query's text; those come first
	position int  // of an asked one: in the text, function words counted
	df       int
}

func (t *term) key() string { return strings.Join(t.stems, " ") }

// terms analyses a query. A word asked for twice counts twice, as in BM25's query term frequency.
func (v *view) terms(q Query) []*term {
	var all []*term
	byStem := make(map[string]*term)
	asked := cutAtRune(q.Text, maxQueryBytes)
	for _, t := range text.Analyse(asked) {
		if known := byStem[t.Stem]; known != nil {
			known.weight++
			continue
		}
		if len(all) == maxQueryTerms {
			break
		}
		byStem[t.Stem] = &term{word: t.Span.Of(asked), stems: []string{t.Stem}, weight: 1, asked: true, position: t.Position}
		all = append(all, byStem[t.Stem])
	}
	for _, e := range q.Expand[:min(len(q.Expand), maxExpand)] {
		x := &term{word: e.Text, weight: e.Weight}
		for _, t := range text.Analyse(cutAtRune(e.Text, maxQueryBytes/10)) {
			x.stems = append(x.stems, t.Stem)
		}
		if len(x.stems) > 0 && x.weight > 0 && byStem[x.key()] == nil {
			byStem[x.key()] = x
			all = append(all, x)
		}
	}
	return all
}

func cutAtRune(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return strings.ToValidUTF8(text[:n], "")
}

func stats(terms []*term) []TermStat {
	var all []TermStat
	for _, t := range terms {
		if t.asked {
			all = append(all, TermStat{Word: t.word, Stem: t.stems[0], Passages: t.df})
		}
	}
	return all
}
