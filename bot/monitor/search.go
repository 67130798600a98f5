package monitor

import (
	"context"
	"time"

	"pullquote/index"
)

// Searches measures the searches of a searcher.
func (m *Metrics) Searches(of index.Searcher, now func() time.Time) index.Searcher {
	return searcher{of, m, now}
}

// searcher measures searches.
type searcher struct {
	index.Searcher
	metrics *Metrics
	now     func() time.Time
}

func (w searcher) Snapshot(ctx context.Context) (index.Snapshot, error) {
	s, err := w.Searcher.Snapshot(ctx)
	return snapshot{s, w.metrics, w.now}, err
}

type snapshot struct {
	index.Snapshot
	metrics *Metrics
	now     func() time.Time
}

func (w snapshot) Search(ctx context.Context, q index.Query) (index.Result, error) {
	start := w.now()
	defer func() { w.metrics.took("search", start, w.now()) }()
	return w.Snapshot.Search(ctx, q)
}
