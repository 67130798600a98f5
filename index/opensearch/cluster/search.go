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

func (s Search) request() Request {
	if s.Act == "" {
		s.Act = "search"
	}
	path := "/" + s.Index + "/_search?allow_partial_search_results=false&pre_filter_shard_size=1024"
	if s.Exact {
		path += "&search_type=dfs_query_then_fetch"
	}
	return Request{Method: http.MethodPost, Path: path, Body: s.Body, Act: s.Act}
}

// Find searches, and reads what it finds, which is whole, or an error.
func Find[T any](ctx context.Context, c *Cluster, s Search) (*Found[T], error) {
	var f Found[T]
	err := c.Do(ctx, s.request(), &f)
	if err == nil && (f.Shards.Failed > 0 || f.TimedOut) {
		err = ErrPartial
	}
	return &f, err
}

// A Raw hit is a document that was found, to be read in place. It holds as long as the call that is given it.
type Raw struct {
	Score  float64
	Source []byte // JSON; nil when it was not asked for
	Fields []byte // likewise: what was asked for with docvalue_fields
}

// Each searches as Find does, and calls do for each document that is found.
func Each(ctx context.Context, c *Cluster, s Search, do func(Raw) error) error {
	return c.read(ctx, s.request(), func(data []byte) error {
		f := found{do: do}
		f.read(Read(data))
		return f.err
	})
}

// found is an answer as it is read.
type found struct {
	do  func(Raw) error
	err error
}

func (f *found) read(r *Reader) {
	r.Object(func(name string) {
		switch name {
		case "timed_out":
			f.partial(r.True())
		case "_shards":
			r.Object(func(name string) {
				if n := r.Skip(); name == "failed" {
					f.partial(string(n) != "0")
				}
			})
		case "hits":
			r.Object(func(name string) {
				if name != "hits" {
					r.Skip()
					return
				}
				r.Array(func() { f.hit(r) })
			})
		default:
			r.Skip()
		}
	})
	if f.err == nil {
		f.err = r.Err()
	}
}

func (f *found) partial(is bool) {
	if is && f.err == nil {
		f.err = ErrPartial
	}
}

func (f *found) hit(r *Reader) {
	var h Raw
	r.Object(func(name string) {
		switch name {
		case "_score":
			h.Score = r.Number()
		case "_source":
			h.Source = r.Skip()
		case "fields":
			h.Fields = r.Skip()
		default:
			r.Skip()
		}
	})
	if f.err == nil && r.Err() == nil {
		f.err = f.do(h)
	}
}

// Refresh lets searches find what was written until now, on all copies that there are.
func (c *Cluster) Refresh(ctx context.Context, indexes ...string) error {
	var done Found[Nothing]
	err := c.Do(ctx, Request{Method: http.MethodPost, Path: "/" + strings.Join(indexes, ",") + "/_refresh", Act: "show what was written", Write: true, Long: true}, &done)
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
