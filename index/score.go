package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// poolSize is how many passages are looked at closely. On the evaluation sets 100 give what 200 give, and 30 lose half
// a point of recall at 20.
const poolSize = 100

// A scorer ranks the passages of one view for one query, in two steps. The sweep goes through the postings and adds up
// BM25; the look takes the best poolSize and scores them anew by what stands where. Both are exact, so that neither the
// order of indexing nor bleve's segments show in the result.
type scorer struct {
	view    *view
	terms   []*term
	lists   [][]postingList // by term and segment
	idf     []float64       // by term, its weight included
	order   []int           // the terms, rarest first
	average float64         // words in a passage
	scale   lengthScale
	worth   int    // worthPruning
	allowed []bool // by ordinal; nil: all
	titles  map[int32]float64
	titled  []uint64 // titles has the ordinal: a bit each
	title   float64  // the highest of titles
}

// rank finds the best limit passages. Document frequencies count all passages, so that a filter does not change what
// is rare.
func (v *view) rank(ctx context.Context, terms []*term, allowed []bool, limit int) ([]candidate, error) {
	if v.stats.Passages == 0 || len(terms) == 0 {
		return nil, nil
	}
	s, err := newScorer(v, terms, allowed)
	if err != nil {
		return nil, err
	}
	pool := newTop(v, max(poolSize, limit))
	buffer := sweepBuffers.Get().(*sweepBuffer)
	defer sweepBuffers.Put(buffer)
	for _, i := range v.largestFirst {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
		if err := s.sweep(i, pool, buffer); err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
	}
	found, err := s.look(pool.best)
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	slices.SortFunc(found, v.better)
	return found[:min(limit, len(found))], nil
}

func newScorer(v *view, terms []*term, allowed []bool) (*scorer, error) {
	average := float64(v.words) / float64(v.stats.Passages)
	s := &scorer{view: v, terms: terms, allowed: allowed, average: average, scale: newLengthScale(average), worth: worthPruning}
	var err error
	if s.lists, err = v.postings(terms, s.scale); err != nil {
		return nil, err
	}
	for i, t := range terms {
		s.idf = append(s.idf, t.weight*inverseFrequency(t.df, v.stats.Passages))
		s.order = append(s.order, i)
	}
	slices.SortFunc(s.order, func(a, b int) int {
		return cmp.Or(cmp.Compare(s.idf[b], s.idf[a]), cmp.Compare(terms[a].key(), terms[b].key()))
	})
	return s, s.readTitles()
}

// readTitles finds the articles whose titles hold a word of the query, and what that adds to each of their passages in
// the sweep: the word counts as if it stood in the passage once.
func (s *scorer) readTitles() error {
	s.titles = make(map[int32]float64)
	s.titled = make([]uint64, len(s.view.cards)/64+1)
	for _, t := range s.order {
		if len(s.terms[t].stems) != 1 {
			continue
		}
		worth := s.idf[t] * saturate(titleWorth, lengthNorm(s.average, s.average))
		for _, seg := range s.view.segments {
			err := seg.each(titleField, s.terms[t].stems[0], func(doc uint32) {
				if ordinal, is := seg.cards[doc]; is {
					s.titles[ordinal] += worth
					s.titled[ordinal/64] |= 1 << (ordinal % 64)
					s.title = max(s.title, s.titles[ordinal])
				}
			})
			if err != nil {
				return fmt.Errorf("search titles: %w", err)
			}
		}
	}
	return nil
}

// A candidate is a passage with its score.
type candidate struct {
	passageKey
	segment int
	doc     uint32
	score   float64
	parts   []Part
}

// better orders candidates best first, equal scores by article and passage.
func (v *view) better(a, b candidate) int {
	switch {
	case a.score > b.score:
		return -1
	case a.score < b.score:
		return 1
	case a.ordinal != b.ordinal:
		return cmp.Compare(v.cards[a.ordinal].ID, v.cards[b.ordinal].ID)
	}
	return int(a.number - b.number)
}
