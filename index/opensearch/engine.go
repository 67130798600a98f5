package opensearch

import (
	"context"
	"net/http"
	"time"

	"pullquote/index/opensearch/cluster"
)

// Kind names the engine, for people and metrics.
func (x *Index) Kind() string { return "opensearch" }

// Warm reads what the first question would otherwise wait for: who is in the coverage, and what its passages mean where Options.Meaning
// is set.
func (x *Index) Warm() error {
	ctx := x.shared.Loading
	v, err := x.shown(ctx)
	if err != nil {
		return err
	}
	if x.shared.Encoder != nil {
		x.shared.Encoder.Load()
	}
	return v.Warm(ctx)
}

// bytesFor bounds how long metrics wait for the cluster.
const bytesFor = 2 * time.Second

// Bytes is what the index takes on the disks of the cluster, without copies; 0 when the cluster does not say.
func (x *Index) Bytes() int64 {
	ctx, stop := context.WithTimeout(x.shared.Loading, bytesFor)
	defer stop()
	v, err := x.shown(ctx)
	if err != nil || v.Nothing() {
		return 0
	}
	passages, records := x.shared.Names(v.Head().Generation)
	var told struct {
		All struct {
			Primaries struct {
				Store struct {
					Bytes int64 `json:"size_in_bytes"`
				} `json:"store"`
			} `json:"primaries"`
		} `json:"_all"`
	}
	err = x.shared.Cluster.Do(ctx, cluster.Request{Method: http.MethodGet, Path: "/" + passages + "," + records + "/_stats/store", Act: "measure the index"}, &told)
	if err != nil {
		return 0
	}
	return told.All.Primaries.Store.Bytes
}

// Check reports no damage: a cluster mends itself from its copies.
func (x *Index) Check() error { return nil }

// Damaged receives nothing.
func (x *Index) Damaged() <-chan struct{} { return nil }

// Requests counts what the cluster was asked, what of it was tried again, and what was given up.
func (x *Index) Requests() (asked, again, failed int64) {
	u := x.shared.Cluster.Uses()
	return u.Asked, u.Again, u.Failed
}
