package answers

import (
	"context"
	"fmt"

	"pullquote/index"
)

// Coverage is the stamp of what the desk answers from now.
func (d *Desk) Coverage(ctx context.Context) (Coverage, error) {
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Coverage{}, fmt.Errorf("sum up the coverage: %w", err)
	}
	defer s.Close()
	return d.coverageOf(ctx, s)
}

func (d *Desk) coverageOf(ctx context.Context, s index.Snapshot) (Coverage, error) {
	held, err := s.Stats(ctx)
	if err != nil {
		return Coverage{}, fmt.Errorf("sum up the coverage: %w", err)
	}
	return Coverage{Titles: d.options.Titles, Articles: held.Articles, Passages: held.Passages, Newest: held.Newest, Unread: held.Unread()}, nil
}
