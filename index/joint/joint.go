package joint

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"strings"
	"sync"

	"pullquote/index"
	"pullquote/index/article"
)

// A Part is one of the indexes.
type Part struct {
	index.Searcher
	Prefix string // of its articles' ids in the whole
}

// Of presents parts as one. With equal prefixes no two may hold an article of the same id.
func Of(parts ...Part) index.Searcher { return searcher{parts} }

type searcher struct{ parts []Part }

// Snapshot takes one of each part.
func (s searcher) Snapshot(ctx context.Context) (index.Snapshot, error) {
	whole := &snapshot{}
	for _, p := range s.parts {
		taken, err := p.Snapshot(ctx)
		if err != nil {
			return nil, errors.Join(err, whole.Close())
		}
		whole.parts = append(whole.parts, part{taken, p.Prefix})
	}
	return whole, nil
}

// A part is a snapshot of one.
type part struct {
	index.Snapshot
	prefix string
}

// own is an article's id in the part; false where no article of the part has such an id.
func (p part) own(id article.ID) (article.ID, bool) {
	own, ok := strings.CutPrefix(string(id), p.prefix)
	return article.ID(own), ok
}

// filter is a filter as the part has it.
func (p part) filter(f index.Filter) index.Filter {
	if len(f.Articles) == 0 {
		return f
	}
	var own []article.ID
	for _, id := range f.Articles {
		if id, ok := p.own(id); ok {
			own = append(own, id)
		}
	}
	if f.Articles = own; own == nil {
		f.Articles = []article.ID{""} // no article: none is not all
	}
	return f
}

// card is an article as the whole has it.
func (p part) card(a *article.Article) *article.Article {
	if p.prefix == "" {
		return a
	}
	named := *a
	named.ID = article.ID(p.prefix) + a.ID
	return &named
}

// document is one as the whole has it.
func (p part) document(d *index.Document) *index.Document {
	if p.prefix == "" {
		return d
	}
	named := *d
	named.Article = p.card(d.Article)
	named.Passages = make([]index.Passage, len(d.Passages))
	for i, passage := range d.Passages {
		passage.Article = named.ID
		named.Passages[i] = passage
	}
	return &named
}

// A snapshot is one of each part.
type snapshot struct{ parts []part }

func (s *snapshot) Close() error {
	var all []error
	for _, p := range s.parts {
		all = append(all, p.Close())
	}
	return errors.Join(all...)
}

// Version names the parts' versions.
func (s *snapshot) Version() string {
	h := fnv.New128a()
	for _, p := range s.parts {
		fmt.Fprintf(h, "%q %q\n", p.prefix, p.Snapshot.Version())
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

// Stats adds up.
func (s *snapshot) Stats(ctx context.Context) (index.Stats, error) {
	var all index.Stats
	for _, p := range s.parts {
		held, err := p.Snapshot.Stats(ctx)
		if err != nil {
			return index.Stats{}, err
		}
		all.Articles += held.Articles
		all.Passages += held.Passages
		all.UnreadPassages += held.UnreadPassages
		all.UnreadSentences += held.UnreadSentences
		all.Openings += held.Openings
		if newer(held.Newest, all.Newest) {
			all.Newest = held.Newest
		}
	}
	return all, nil
}

// newer compares days by their end, then by their beginning: a month that is over is newer than its second day.
func newer(a, b article.Date) bool {
	switch {
	case a.IsZero() || b.IsZero():
		return !a.IsZero()
	case !a.Last().Equal(b.Last()):
		return a.Last().After(b.Last())
	}
	return a.First().After(b.First())
}

// each does something with every part, all at once, and returns the first error in the order of the parts.
func (s *snapshot) each(do func(i int, p part) error) error {
	failed := make([]error, len(s.parts))
	var all sync.WaitGroup
	for i, p := range s.parts {
		all.Go(func() { failed[i] = do(i, p) })
	}
	all.Wait()
	for _, err := range failed {
		if err != nil {
			return err
		}
	}
	return nil
}
