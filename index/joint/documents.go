package joint

import (
	"context"
	"errors"
	"fmt"
	"math"

	"pullquote/index"
	"pullquote/index/article"
)

// Documents asks the part that each is of.
func (s *snapshot) Documents(ctx context.Context, ids []article.ID) ([]*index.Document, error) {
	found := make([]*index.Document, len(ids))
	for i, id := range ids {
		d, _, err := s.document(ctx, id)
		if err != nil {
			return nil, err
		}
		found[i] = d
	}
	return found, nil
}

// document finds an article, and the part that it is of.
func (s *snapshot) document(ctx context.Context, id article.ID) (*index.Document, int, error) {
	for i, p := range s.parts {
		own, may := p.own(id)
		if !may {
			continue
		}
		d, err := index.DocumentOf(ctx, p.Snapshot, own)
		if err == nil {
			return p.document(d), i, nil
		}
		if !errors.Is(err, index.ErrNoArticle) {
			return nil, 0, err
		}
	}
	return nil, 0, fmt.Errorf("article %q: %w", id, index.ErrNoArticle)
}

// Likeness asks each part about its own sentences. Of the fresh ones each part makes as many as fall to it when they are counted in
// the order given.
func (s *snapshot) Likeness(ctx context.Context, question string, sentences []index.SentenceRef, fresh int) ([]float64, error) {
	owner, err := s.owners(ctx, sentences)
	if err != nil {
		return nil, err
	}
	if fresh <= 0 {
		return s.likeness(ctx, question, sentences, owner, func(int) int { return fresh })
	}
	known, err := s.likeness(ctx, question, sentences, owner, func(int) int { return 0 })
	if err != nil {
		return nil, err
	}
	share := make([]int, len(s.parts))
	for i, x := range known {
		if math.IsNaN(x) && fresh > 0 {
			share[owner[i]]++
			fresh--
		}
	}
	return s.likeness(ctx, question, sentences, owner, func(part int) int { return share[part] })
}

// owner is the part that an article is of. Where ids tell, it need not be read.
func (s *snapshot) owner(ctx context.Context, id article.ID) (int, error) {
	at, fits := 0, 0
	for i, p := range s.parts {
		if _, may := p.own(id); may {
			at, fits = i, fits+1
		}
	}
	if fits != 1 {
		_, found, err := s.document(ctx, id)
		return found, err
	}
	return at, nil
}

// owners are the parts that sentences are of.
func (s *snapshot) owners(ctx context.Context, sentences []index.SentenceRef) ([]int, error) {
	known := map[article.ID]int{}
	owner := make([]int, len(sentences))
	for i, ref := range sentences {
		at, seen := known[ref.Article]
		if !seen {
			var err error
			if at, err = s.owner(ctx, ref.Article); err != nil {
				return nil, err
			}
			known[ref.Article] = at
		}
		owner[i] = at
	}
	return owner, nil
}

func (s *snapshot) likeness(ctx context.Context, question string, sentences []index.SentenceRef, owner []int, fresh func(part int) int) ([]float64, error) {
	all := make([]float64, len(sentences))
	for i, p := range s.parts {
		var own []index.SentenceRef
		var places []int
		for at, ref := range sentences {
			if owner[at] == i {
				ref.Article, _ = p.own(ref.Article)
				own, places = append(own, ref), append(places, at)
			}
		}
		if len(own) == 0 {
			continue
		}
		like, err := p.Snapshot.Likeness(ctx, question, own, fresh(i))
		if err != nil {
			return nil, err
		}
		for n, at := range places {
			all[at] = like[n]
		}
	}
	return all, ctx.Err()
}
