package opensearch

import (
	"context"
	"errors"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/opensearch/view"
)

var errClosed = errors.New("index is closed")

// newest is the state that is shown now.
func (x *Index) newest(ctx context.Context) (*view.View, error) {
	h, _, err := x.shared.Heads.Get(ctx)
	if err != nil {
		return nil, away(ctx, err)
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.closed {
		return nil, errClosed
	}
	if x.current.Same(h) {
		x.current.Saw()
		return x.current, nil
	}
	if !x.coming.Same(h) {
		x.coming = view.New(&x.shared, h, x.current)
	}
	return x.coming, nil
}

// comingAtMost is how long questions are answered from the state before while what the state before had loaded is loaded for a new one.
const comingAtMost = 10 * time.Second

// shownFor is how long it is not asked again whether there is a newer state: a question is answered so much behind others' updates at
// the most.
const shownFor = 300 * time.Millisecond

// lately is the view that was what is shown a moment ago; nil for none.
func (x *Index) lately() *view.View {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.closed || x.current == nil || x.coming != nil || x.current.Unseen() > shownFor {
		return nil
	}
	return x.current
}

// shown is the state that questions are answered from: the newest that is ready, and where the cluster does not say what that
// is, the one that was read last.
func (x *Index) shown(ctx context.Context) (*view.View, error) {
	if v := x.lately(); v != nil {
		return v, ctx.Err()
	}
	v, err := x.newest(ctx)
	x.mu.Lock()
	defer x.mu.Unlock()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil && x.current != nil && !x.closed:
		x.options.Log.Warn("OpenSearch is answered from as it was last seen", "op", "index", "err", err)
		return x.current, nil
	case err != nil:
		return nil, err
	case v == x.current:
	case x.current == nil, v.ReadyAfter(x.current), v.Age() > comingAtMost:
		x.current, x.coming = v, nil
	}
	return x.current, nil
}

// show makes a view the one that questions are answered from, once it is ready.
func (x *Index) show(ctx context.Context) error {
	v, err := x.newest(ctx)
	if err != nil {
		return err
	}
	x.mu.Lock()
	before := x.current
	x.mu.Unlock()
	if before != nil && before != v {
		v.ReadyAfter(before)
		select {
		case <-v.Ready():
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	x.current, x.coming = v, nil
	return nil
}

// State is what the index holds.
func (x *Index) State(ctx context.Context) (index.State, error) {
	v, err := x.newest(ctx)
	if err != nil {
		return index.State{}, err
	}
	return v.State(ctx)
}

// Stamps are those of State, of what snapshots that are taken now show.
func (x *Index) Stamps(ctx context.Context) (map[article.ID]*index.Stamp, error) {
	s, err := x.State(ctx)
	return s.Stamps, err
}
