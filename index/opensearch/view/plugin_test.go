package view

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"pullquote/index"
	"pullquote/index/meaning"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/entry"
	"pullquote/index/opensearch/head"
)

// comparing is a cluster whose index has vectors, and that compares them as is said here.
type comparing struct {
	takes  time.Duration
	status int
	answer string
}

func (c comparing) RoundTrip(r *http.Request) (*http.Response, error) {
	if index, _, is := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/_mapping"); is {
		mapping := fmt.Sprintf(`{%q:{"mappings":{%q:{}}}}`, index, entry.MeantField)
		return &http.Response{StatusCode: http.StatusOK, Body: io.NopCloser(strings.NewReader(mapping)), Request: r}, nil
	}
	select {
	case <-time.After(c.takes):
		return &http.Response{StatusCode: c.status, Body: io.NopCloser(strings.NewReader(c.answer)), Request: r}, nil
	case <-r.Context().Done():
		return nil, r.Context().Err()
	}
}

func TestTheNearestAreLookedForByWordsWhereTheClusterDoesNotCompare(t *testing.T) {
	const none = `{"timed_out":false,"_shards":{"failed":0},"hits":{"hits":[]}}`
	for _, c := range []struct {
		what     string
		by       comparing
		within   time.Duration // of the question's deadline
		byPlugin bool
		want     error
	}{
		{"it compares", comparing{time.Second, http.StatusOK, none}, time.Minute, true, nil},
		{"it runs no scripts", comparing{0, http.StatusBadRequest, `{"error":{"type":"illegal_argument_exception","reason":"cannot execute scripts"}}`}, time.Minute, false, nil},
		{"it takes long", comparing{time.Hour, http.StatusOK, none}, time.Minute, false, nil},
		{"the question's time is over", comparing{time.Hour, http.StatusOK, none}, time.Second, false, context.DeadlineExceeded},
	} {
		synctest.Test(t, func(t *testing.T) {
			at, err := cluster.Connect(cluster.Address{Hosts: []string{"http://a"}, Coverage: "c"}, cluster.Options{Base: c.by})
			if err != nil {
				t.Fatal(err)
			}
			ctx, stop := context.WithTimeout(t.Context(), c.within)
			defer stop()
			of := &Shared{Cluster: at, Meaning: meaning.Default(), Log: slog.New(slog.DiscardHandler)}
			v := New(of, head.Head{Generation: "g", Held: head.Held{Passages: 9}}, nil)
			near, err := v.Near(ctx, new(Closeness), index.Query{Text: "Who repaired the ferry?", Nearest: 10})
			if (near != nil) != c.byPlugin || !errors.Is(err, c.want) {
				t.Errorf("%s: %v, %v", c.what, near, err)
			}
		})
	}
}
