package cluster

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"pullquote/index"
)

// A Q is a part of a query, as OpenSearch's query language has it.
type Q = map[string]any

// A Search is what is looked for in an index.
type Search struct {
	Index string
	Body  Q
	Exact bool   // words are counted over all shards
	Act   string // "": search
}

// A Hit is a document that was found, read as a T.
type Hit[T any] struct {
	ID     string            `json:"_id"`
	Score  float64           `json:"_score"`
	Source T                 `json:"_source"`
	Sort   []json.RawMessage `json:"sort"`
}

// Nothing is read of a document.
type Nothing struct{}

// Found is what a search found.
type Found[T any] struct {
	TimedOut bool `json:"timed_out"`
	Shards   struct {
		Failed int `json:"failed"`
	} `json:"_shards"`
	Hits struct {
		Total struct {
			Value int `json:"value"`
		} `json:"total"`
		Hits []Hit[T] `json:"hits"`
	} `json:"hits"`
	Aggregations json.RawMessage `json:"aggregations"`
}

// ErrPartial says that a part of an index did not answer: what was found is not all.
var ErrPartial = fmt.Errorf("%w: a part of it is away", index.ErrAway)

// Find searches, and reads what it finds, which is whole, or an error.
func Find[T any](ctx context.Context, c *Cluster, s Search) (*Found[T], error) {
	if s.Act == "" {
		s.Act = "search"
	}
	path := "/" + s.Index + "/_search?allow_partial_search_results=false&pre_filter_shard_size=1024"
	if s.Exact {
		path += "&search_type=dfs_query_then_fetch"
	}
	var f Found[T]
	err := c.Do(ctx, Request{Method: http.MethodPost, Path: path, Body: s.Body, Act: s.Act}, &f)
	if err == nil && (f.Shards.Failed > 0 || f.TimedOut) {
		err = ErrPartial
	}
	return &f, err
}

// Refresh lets searches find what was written until now, on all copies that there are.
func (c *Cluster) Refresh(ctx context.Context, indexes ...string) error {
	var done Found[Nothing]
	err := c.Do(ctx, Request{Method: http.MethodPost, Path: "/" + strings.Join(indexes, ",") + "/_refresh", Act: "show what was written", Write: true}, &done)
	if err == nil && done.Shards.Failed > 0 {
		err = ErrPartial
	}
	return err
}

// Make makes an index; it is no error when it is there.
func (c *Cluster) Make(ctx context.Context, name string, settings Q) error {
	err := c.Do(ctx, Request{Method: http.MethodPut, Path: "/" + name + "?wait_for_active_shards=1", Body: settings, Act: "make index " + name, Write: true}, nil)
	if Exists(err) {
		return nil
	}
	return err
}

// Drop removes indexes; it is no error when one is not there.
func (c *Cluster) Drop(ctx context.Context, names ...string) error {
	for _, name := range names {
		err := c.Do(ctx, Request{Method: http.MethodDelete, Path: "/" + name, Act: "remove index " + name, Write: true}, nil)
		if err != nil && !Missing(err) {
			return err
		}
	}
	return nil
}
