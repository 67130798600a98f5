package opensearch

import (
	"fmt"
	"net/http"
	"os"
	"testing"

	"pullquote/index"
	"pullquote/index/invented"
	"pullquote/index/local"
	"pullquote/index/opensearch/cluster"
)

// What .deploy/README.md says of snapshots: an index that was deleted and restored answers as it did, and is written to as ever.
func TestOpenSearchRestoresASnapshot(t *testing.T) {
	if os.Getenv("PULLQUOTE_TEST_LONG") == "" {
		t.Skip("a deleted index's return takes a while: .ci/long runs this")
	}
	at, coverage := address(t, t.Name()), invented.New(60, 1)
	first, err := local.Join(t.Context(), coverage, open(t, at, Options{}), local.Options{})
	must(t, err)
	q := index.Query{Text: coverage.Question(1), Limit: 20}
	want := searched(t, first, q)
	must(t, first.Close())

	c := connected(t, at)
	ask := func(method, path string, body any) {
		t.Helper()
		must(t, c.Do(t.Context(), cluster.Request{Method: method, Path: path, Body: body, Act: method + " " + path, Write: true}, nil))
	}
	all := c.Coverage + "-*"
	kept := cluster.Q{"indices": all, "include_global_state": false}
	ask(http.MethodPut, "/_snapshot/kept", cluster.Q{"type": "fs", "settings": cluster.Q{"location": "kept"}})
	ask(http.MethodPut, "/_snapshot/kept/monday?wait_for_completion=true", kept)
	ask(http.MethodDelete, "/"+all, nil)
	empty := open(t, at, Options{})
	if s, err := empty.Probe(t.Context()); err != nil || s.Held {
		t.Fatalf("after the deletion there is %+v, %v", s, err)
	}
	must(t, empty.Close())
	ask(http.MethodPost, "/_snapshot/kept/monday/_restore?wait_for_completion=true", kept)
	ask(http.MethodDelete, "/_snapshot/kept/monday", nil)

	restored := open(t, at, Options{})
	again, err := local.Join(t.Context(), coverage, restored, local.Options{})
	must(t, err)
	defer again.Close()
	if r := again.Opened(); r.Unchanged != coverage.Articles() || r.Added+r.Changed+r.Removed > 0 {
		t.Errorf("what was restored is brought up to date: %v", r)
	}
	if got := searched(t, again, q); fmt.Sprint(shown(got)) != fmt.Sprint(shown(want)) {
		t.Errorf("restored, it finds %v, want %v", shown(got), shown(want))
	}
	write(t, restored, change(t, "new", "The walrus sang.\n"))
	s, err := restored.Snapshot(t.Context())
	must(t, err)
	if passages, _ := found(t, s, "walrus"); passages != 1 {
		t.Errorf("what is written after it is in %d passages", passages)
	}
}

// shown are the passages of a result, with their scores.
func shown(r index.Result) (all []string) {
	for _, h := range r.Hits {
		all = append(all, fmt.Sprintf("%s/%d %.6f", h.Article, h.Number, h.Score))
	}
	return all
}
