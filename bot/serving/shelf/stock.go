package shelf

import (
	"context"

	"pullquote/bot/coverage"
	"pullquote/index"
	"pullquote/index/article"
)

// Stock is all coverages together, as a courier looks at them.
type Stock []coverage.Opened

// Stock is that of a shelf.
func (s *Shelf) Stock() Stock { return s.coverages }

// Snapshot is of all, at one moment.
func (s Stock) Snapshot(ctx context.Context) (index.Snapshot, error) {
	return coverage.Joined(s, len(s)).Snapshot(ctx)
}

// Stamps are those of all articles.
func (s Stock) Stamps(ctx context.Context) (map[article.ID]*index.Stamp, error) {
	return coverage.Stamps(ctx, s)
}
