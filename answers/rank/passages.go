package rank

import (
	"cmp"
	"context"
	"math"
	"slices"

	"pullquote/answers/rank/match"
	"pullquote/index"
	"pullquote/index/article"
)

// passagesClosely is how many passages are compared with the question word by word for their meaning.
const passagesClosely = 8

// Passages ranks the paragraphs of the windows found, best first. A paragraph that a window cuts is taken as far as the
// window goes. Its error is ctx's.
func Passages(ctx context.Context, q *match.Query, hits []index.Hit, readings *match.Readings, w *Weights) ([]*Passage, error) {
	all, err := paragraphs(ctx, q, hits, readings)
	if err != nil {
		return nil, err
	}
	f := &field{nearest: math.Inf(-1)}
	for _, p := range all {
		f.words = max(f.words, p.best)
		if p.read {
			f.nearest = max(f.nearest, p.nearness)
		}
	}
	values := make([]float64, len(all)*len(passageFeatures))
	for i, p := range all {
		p.field, p.Features = f, values[i*len(passageFeatures):][:len(passageFeatures):len(passageFeatures)]
		p.weigh(w)
	}
	if q.Foreign {
		byNearness(all)
		return all, nil
	}
	slices.SortFunc(all, comparePassages)
	if !q.HasModel() {
		return all, nil
	}
	for _, p := range all[:min(passagesClosely, len(all))] {
		p.closest = p.Within(p.From, p.To)
		p.weigh(w)
	}
	slices.SortFunc(all, comparePassages)
	return all, nil
}

// unreadNearness is where a window stands that the encoder has not read: behind all others.
const unreadNearness = -likenessScale * usualLikeness

// byNearness orders passages by how near the question they are by what they mean: its words can tell nothing.
func byNearness(all []*Passage) {
	for _, p := range all {
		p.Score = unreadNearness
		if p.read {
			p.Score = p.nearness
		}
	}
	slices.SortFunc(all, comparePassages)
}

func comparePassages(x, y *Passage) int {
	return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(x.Read.Doc.ID, y.Read.Doc.ID), cmp.Compare(x.From, y.From))
}

// paragraphs cuts the windows into paragraphs, each taken once.
func paragraphs(ctx context.Context, q *match.Query, hits []index.Hit, readings *match.Readings) ([]*Passage, error) {
	matched := map[article.ID]*document{}
	top := topScore(hits)
	var all []*Passage
	for _, h := range hits {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		d := matched[h.Document.ID]
		if d == nil {
			m := q.In(readings.Of(h.Document))
			d = &document{m, make([]bool, len(m.Read.Sentences))}
			matched[h.Document.ID] = d
		}
		sentences := d.Read.Sentences
		for from := h.Sentences.From; from < h.Sentences.To; {
			to := from + 1
			for to < h.Sentences.To && sentences[to].Block == sentences[from].Block {
				to++
			}
			if sentences[from].Shown && d.take(from, to) {
				all = append(all, lookAt(d.Match, from, to, h, top))
			}
			from = to
		}
	}
	return all, nil
}

// topScore is the best score of the hits, at least 1e-9 so that it can be divided by.
func topScore(hits []index.Hit) float64 {
	top := 1e-9
	for _, h := range hits {
		top = max(top, h.Score)
	}
	return top
}

// A document is one that passages are taken from.
type document struct {
	*match.Match
	taken []bool // per sentence
}

// take takes some sentences, unless a window before held them, or only the first of them, which windows share.
func (d *document) take(from, to int) bool {
	if block := d.Read.Blocks[d.Read.Sentences[from].Block]; to == from+1 && block.Len() > 2 {
		return false // the overlap of two windows: the next one has the paragraph
	}
	if d.taken[to-1] {
		return false
	}
	for i := from; i < to; i++ {
		d.taken[i] = true
	}
	return true
}

// MarkNames marks the terms that the coverage writes as names, for questions in lower case throughout.
func MarkNames(q *match.Query, found []*Passage) {
	names, plain := make([]int, len(q.Terms)), make([]int, len(q.Terms))
	for _, p := range found {
		for i := p.From; i < p.To; i++ {
			for _, s := range p.Sites[i] {
				if !s.Exact {
					continue
				}
				if p.Read.Shows(i).IsName(q.Terms[s.Term].Word) {
					names[s.Term]++
				} else {
					plain[s.Term]++
				}
			}
		}
	}
	for t := range q.Terms {
		if names[t] > plain[t] {
			q.Named |= 1 << t
		}
	}
}
