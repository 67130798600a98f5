package opensearch

import (
	"context"
	"errors"
	"strconv"
	"sync"

	"pullquote/index"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/head"
	"pullquote/index/opensearch/view"
	"pullquote/index/record"
	"pullquote/index/vectors"
)

// An Index is a coverage in a cluster. It is safe for use by many goroutines.
type Index struct {
	options Options
	shared  view.Shared

	updating sync.Mutex // one update at a time in this process

	mu      sync.Mutex // guards what follows
	current *view.View // that questions are answered from
	coming  *view.View // a newer one, until it is ready
	closed  bool
	end     context.CancelFunc // of what is loaded in the background
}

var (
	_ index.Searcher = (*Index)(nil)
	_ index.Writer   = (*Index)(nil)
)

// Open opens a coverage in a cluster; there may be nothing in it yet. The error is an *index.OpenError when the operator can do
// something about it.
func Open(ctx context.Context, address string, o Options) (*Index, error) {
	a, err := cluster.Parse(address)
	if err != nil {
		return nil, &index.OpenError{Problem: "the address of the index in OpenSearch is none", Hint: err.Error()}
	}
	o = o.withDefaults()
	c, err := cluster.Connect(a, cluster.Options{Password: o.Password, CA: o.CA, Log: o.Log, Patience: o.Patience})
	if err != nil {
		return nil, err
	}
	x := &Index{options: o, shared: view.Shared{
		Cluster: c, Heads: head.Store{Cluster: c, Index: a.Coverage + "-head", ID: "v" + strconv.Itoa(record.Schema)},
		Encoder: vectors.NewReader(o.Encoder), Meaning: o.Meaning, VectorPassages: o.VectorPassages, Now: o.Now, Log: o.Log,
	}}
	x.shared.Keep(o.CacheBytes)
	x.shared.Loading, x.end = context.WithCancel(context.Background())
	if _, err := x.newest(ctx); err != nil {
		return nil, errors.Join(err, x.Close())
	}
	return x, nil
}

// away is what an operator is told of a cluster that cannot be asked.
func away(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return &index.OpenError{
		Problem: "the index in OpenSearch cannot be reached",
		Hint:    "look whether the cluster runs and lets this user in: \"pullquote doctor\" asks it; opensearch.password and opensearch.ca are read at start",
		Err:     err,
	}
}

// alias is a name for operators, of the passages that are the coverage now.
func (x *Index) alias() string { return x.shared.Cluster.Coverage + "-passages" }

// Close ends the index. Further calls return errors.
func (x *Index) Close() error {
	x.updating.Lock()
	defer x.updating.Unlock()
	x.mu.Lock()
	defer x.mu.Unlock()
	x.closed, x.current, x.coming = true, nil, nil
	x.end()
	x.shared.Cluster.Close()
	return nil
}

// Caches tell what the index keeps in memory.
func (x *Index) Caches() []index.CacheUse {
	return append([]index.CacheUse{x.shared.Documents.Use(), x.shared.Counts.Use()}, x.shared.Encoder.Caches()...)
}
