package opensearch

import (
	"context"
	"net/http"
	"time"

	"pullquote/index/opensearch/cluster"
)

// Is reports whether an index option names a cluster.
func Is(path string) bool { return cluster.Is(path) }

// A Condition is what can be told of an index and its cluster at a glance.
type Condition struct {
	Cluster string // its version
	Status  string // green; yellow: copies are lacking; red: parts of an index are
	Nodes   int

	Held     bool // false: there is no index yet
	Articles int
	Passages int
	Bytes    int64
	Written  time.Time // when it was last changed
	Among    bool      // the nearest passages are looked for among all, and not only among those that words found
	Vectors  bool      // the cluster can look for them: it has the k-NN plugin
	Meant    bool      // and the index has vectors for it
	Writing  bool      // somebody is
}

// Probe asks what there is, and changes nothing.
func (x *Index) Probe(ctx context.Context) (c Condition, err error) {
	var node struct {
		Version struct {
			Number string `json:"number"`
		} `json:"version"`
	}
	get := func(path, act string, answer any) {
		if err == nil {
			err = x.shared.Cluster.Do(ctx, cluster.Request{Method: http.MethodGet, Path: path, Act: act}, answer)
		}
	}
	var health struct {
		Status string `json:"status"`
		Nodes  int    `json:"number_of_nodes"`
	}
	get("/", "ask for the version", &node)
	get("/_cluster/health/"+x.shared.Cluster.Coverage+"-*", "ask for the cluster's health", &health)
	if err == nil {
		c.Vectors, err = x.shared.Cluster.FindsNearest(ctx)
	}
	if err != nil {
		return c, away(ctx, err)
	}
	c.Cluster, c.Status, c.Nodes = node.Version.Number, health.Status, health.Nodes
	h, _, err := x.shared.Heads.Get(ctx)
	if err != nil {
		return c, away(ctx, err)
	}
	c.Held, c.Articles, c.Passages = h.Generation != "", h.Held.Articles, h.Held.Passages
	c.Among = h.Held.Passages <= x.options.VectorPassages
	c.Writing = h.Lease != nil
	if c.Held {
		passages, _ := x.shared.Names(h.Generation)
		if c.Meant, err = x.shared.Meant(ctx, passages); err != nil {
			return c, away(ctx, err)
		}
	}
	if n := len(h.Shown); n > 0 {
		c.Written = h.Shown[n-1].At
	}
	c.Bytes = x.Bytes()
	return c, nil
}
