package rank

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"pullquote/index"
	"pullquote/index/bleveindex/entry"
	"pullquote/index/bleveindex/postings"
	"pullquote/index/score"
)

// A scorer ranks the passages of one corpus for one query, in two steps. The sweep goes through the postings and adds up
// BM25; the look takes the best score.PoolSize and scores them anew by what stands where. Both are exact, so that neither the
// order of indexing nor bleve's segments show in the result.
type scorer struct {
	corpus *Corpus
	terms  []*score.Term
	lists  [][]postings.List // by term and segment
	*score.Look
	order   []int // the terms, rarest first
	scale   score.LengthScale
	worth   int    // pruning is, of a list of this length
	allowed []bool // by ordinal; nil: all
	titles  map[int32]float64
	titled  []uint64 // titles has the ordinal: a bit each
	title   float64  // the highest of titles
}

// Rank finds the best limit passages. Document frequencies count all passages, so that a filter does not change what
// is rare; in is a larger collection to count them in, nil for none.
func (c *Corpus) Rank(ctx context.Context, terms []*score.Term, in *index.Collection, allowed []bool, limit int) ([]Candidate, error) {
	if c.Passages == 0 || len(terms) == 0 {
		score.Among(terms, in)
		return nil, nil
	}
	s, err := newScorer(c, terms, in, allowed)
	if err != nil {
		return nil, err
	}
	pool := newTop(c, max(score.PoolSize, limit))
	buffer := sweepBuffers.Get().(*sweepBuffer)
	defer sweepBuffers.Put(buffer)
	for _, i := range c.LargestFirst {
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
	slices.SortFunc(found, c.better)
	return found[:min(limit, len(found))], nil
}

func newScorer(c *Corpus, terms []*score.Term, in *index.Collection, allowed []bool) (*scorer, error) {
	passages, words := c.Passages, c.Words
	if in != nil {
		passages, words = in.Passages, in.Words
	}
	s := &scorer{corpus: c, terms: terms, allowed: allowed, scale: score.NewLengthScale(float64(words) / float64(passages)), worth: cmp.Or(c.PruneFrom, worthPruning)}
	var err error
	if s.lists, err = c.postings(terms, s.scale); err != nil {
		return nil, err
	}
	score.Among(terms, in)
	s.Look = score.NewLook(terms, passages, words)
	s.order = s.RarestFirst()
	return s, s.readTitles()
}

// readTitles finds the articles whose titles hold a word of the query, and what that adds to each of their passages in
// the sweep: the word counts as if it stood in the passage once.
func (s *scorer) readTitles() error {
	s.titles = make(map[int32]float64)
	s.titled = make([]uint64, len(s.corpus.Cards)/64+1)
	for _, t := range s.order {
		worth := s.Title(t)
		if worth == 0 {
			continue
		}
		for _, seg := range s.corpus.Segments {
			err := seg.Each(entry.TitleField, s.terms[t].Stems[0], func(doc uint32) {
				if ordinal, is := seg.Cards[doc]; is {
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

// A Candidate is a passage with its score.
type Candidate struct {
	postings.Key
	segment int
	doc     uint32
	Score   float64
	Parts   []index.Part
}

// better orders candidates best first, equal scores by article and passage.
func (c *Corpus) better(a, b Candidate) int {
	switch {
	case a.Score > b.Score:
		return -1
	case a.Score < b.Score:
		return 1
	case a.Ordinal != b.Ordinal:
		return cmp.Compare(c.Cards[a.Ordinal].ID, c.Cards[b.Ordinal].ID)
	}
	return int(a.Number - b.Number)
}
