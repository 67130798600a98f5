package head

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/http"

	"pullquote/index/opensearch/cluster"
)

// A Store keeps the head of one coverage, for one schema.
type Store struct {
	Cluster *cluster.Cluster
	Index   string // that heads are kept in
	ID      string
}

// A Place says which version of the head somebody has read, so that it is changed only if it is still that.
type Place struct {
	Sequence int64 `json:"_seq_no"`
	Term     int64 `json:"_primary_term"`
}

// Get reads the head; the zero one where there is none.
func (s Store) Get(ctx context.Context) (h Head, at Place, err error) {
	var got struct {
		Place
		Found  bool `json:"found"`
		Source Head `json:"_source"`
	}
	err = s.Cluster.Do(ctx, cluster.Request{Method: http.MethodGet, Path: "/" + s.Index + "/_doc/" + s.ID, Act: "look what the coverage is"}, &got)
	if cluster.Missing(err) {
		return Head{}, Place{Sequence: -1}, nil
	}
	return got.Source, got.Place, err
}

// Put writes the head in place of the version that was read. An error for which cluster.Conflict is true says that somebody else
// has written meanwhile.
func (s Store) Put(ctx context.Context, h Head, at Place) (Place, error) {
	h.Change = rand.Text()
	path := fmt.Sprintf("/%s/_doc/%s?if_seq_no=%d&if_primary_term=%d", s.Index, s.ID, at.Sequence, at.Term)
	if at.Sequence < 0 {
		path = "/" + s.Index + "/_create/" + s.ID
	}
	var put Place
	err := s.Cluster.Do(ctx, cluster.Request{Method: http.MethodPut, Path: path, Body: h, Act: "change what the coverage is", Write: true}, &put)
	if !cluster.Conflict(err) {
		return put, err
	}
	now, place, lookErr := s.Get(ctx) // it may be this very change that came through, and its answer that did not
	if lookErr == nil && now.Change == h.Change {
		return place, nil
	}
	return Place{}, err
}

// Change changes the head, over again where somebody else changes it meanwhile. do may refuse with an error.
func (s Store) Change(ctx context.Context, do func(*Head) error) (h Head, at Place, err error) {
	for range changeTries {
		if h, at, err = s.Get(ctx); err != nil {
			return h, at, err
		}
		if err = do(&h); err != nil {
			return h, at, err
		}
		if at, err = s.Put(ctx, h, at); err == nil || !cluster.Conflict(err) {
			return h, at, err
		}
	}
	return h, at, err
}

// changeTries bounds how often others may be first.
const changeTries = 20
