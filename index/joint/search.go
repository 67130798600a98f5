package joint

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"pullquote/index"
)

// Count adds up.
func (s *snapshot) Count(ctx context.Context, q index.Query) (index.Collection, error) {
	counted := make([]index.Collection, len(s.parts))
	err := s.each(func(i int, p part) (err error) {
		counted[i], err = p.Snapshot.Count(ctx, q)
		return err
	})
	if err != nil {
		return index.Collection{}, err
	}
	all := index.Collection{Holding: map[string]int{}}
	for _, c := range counted {
		all.Add(c)
	}
	return all, nil
}

// defaultLimit is how many hits a Query without a limit gives.
const defaultLimit = 10

// Search has each part searched among the passages of all, and takes the best.
func (s *snapshot) Search(ctx context.Context, q index.Query) (index.Result, error) {
	if q.Limit <= 0 {
		q.Limit = defaultLimit
	}
	if q.Among == nil {
		all, err := s.Count(ctx, q)
		if err != nil {
			return index.Result{}, fmt.Errorf("search: %w", err)
		}
		q.Among = &all
	}
	found := make([]index.Result, len(s.parts))
	err := s.each(func(i int, p part) (err error) {
		own := q
		own.Filter = p.filter(q.Filter)
		found[i], err = p.Snapshot.Search(ctx, own)
		for n := range found[i].Hits {
			h := &found[i].Hits[n]
			h.Document = p.document(h.Document)
			h.Passage.Article = h.Document.ID
		}
		return err
	})
	if err != nil {
		return index.Result{}, err
	}
	var whole index.Result
	for _, r := range found {
		whole.Hits = append(whole.Hits, r.Hits...)
		whole.UndatedLeftOut += r.UndatedLeftOut
		whole.Terms = r.Terms // the same of each: they are counted among all
	}
	held, err := s.Stats(ctx)
	if err != nil {
		return index.Result{}, err
	}
	whole.Hits = best(whole.Hits, q, held)
	return whole, nil
}

// best are the hits that one index would give: the limit best by their words, and behind them, of the nearest by meaning, those that
// are not among them.
func best(hits []index.Hit, q index.Query, held index.Stats) []index.Hit {
	slices.SortFunc(hits, func(a, b index.Hit) int { return cmp.Or(cmp.Compare(b.Score, a.Score), byPlace(a, b)) })
	n := 0
	for n < len(hits) && n < q.Limit && hits[n].Score > 0 {
		n++
	}
	if q.Nearest <= 0 {
		return hits[:n]
	}
	place := make([]int, len(hits))
	for i := range place {
		place[i] = i
	}
	slices.SortStableFunc(place, func(a, b int) int { return nearer(hits[a], hits[b]) })
	chosen := hits[:n:n]
	for _, i := range nearest(hits, place, q.Nearest, held) {
		if i >= n {
			h := hits[i]
			h.Score, h.Parts = 0, nil
			chosen = append(chosen, h)
		}
	}
	return chosen
}

// nearest are the places of the n nearest: by the encoder as many as it has read a share of, and by the table among what it has not
// read.
func nearest(hits []index.Hit, place []int, n int, held index.Stats) (near []int) {
	read := 1 - float64(held.UnreadPassages)/float64(max(1, held.Articles))
	share, encoded := int(math.Ceil(float64(n)*read)), 0
	for _, i := range place {
		switch h := hits[i]; {
		case len(near) == n:
			return near
		case !math.IsNaN(h.Nearness):
			if encoded < share {
				encoded++
				near = append(near, i)
			}
		case h.Meaning > 0:
			near = append(near, i)
		}
	}
	return near
}

// nearer puts what the encoder has read first, then what the table finds.
func nearer(a, b index.Hit) int {
	x, y := math.IsNaN(a.Nearness), math.IsNaN(b.Nearness)
	switch {
	case x && y:
		return cmp.Or(cmp.Compare(b.Meaning, a.Meaning), byPlace(a, b))
	case x:
		return 1
	case y:
		return -1
	}
	return cmp.Or(cmp.Compare(b.Nearness, a.Nearness), byPlace(a, b))
}

func byPlace(a, b index.Hit) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), a.Number-b.Number)
}
