package opensearch

import (
	"context"
	"crypto/sha256"
	"errors"
	"strings"
	"testing"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/head"
	"pullquote/index/reading"
)

func change(t *testing.T, id article.ID, body string) index.Change {
	t.Helper()
	text := "---\ntitle: T\ndate: 2013\n---\n" + body
	a, problems := article.Read(string(id)+".md", []byte(text))
	if a == nil {
		t.Fatal(problems)
	}
	r, err := reading.Read(t.Context(), a, string(id)+".md")
	if err != nil {
		t.Fatal(err)
	}
	return index.Change{Article: a.ID, Document: r.Document, Mentions: r.Mentions, Stamp: index.Stamp{Size: int64(len(text)), Hash: sha256.Sum256([]byte(text))}}
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

func begin(t *testing.T, x *Index, anew bool) *update {
	t.Helper()
	u, err := x.Begin(t.Context(), anew)
	must(t, err)
	return u.(*update)
}

func write(t *testing.T, x *Index, changes ...index.Change) {
	t.Helper()
	u := begin(t, x, false)
	must(t, u.Apply(t.Context(), changes), u.Commit(t.Context()), u.Close())
}

// found is how many passages hold a word, in how many articles.
func found(t *testing.T, s index.Snapshot, word string) (passages, articles int) {
	t.Helper()
	r, err := s.Search(t.Context(), index.Query{Text: word})
	must(t, err)
	held, err := s.Stats(t.Context())
	must(t, err)
	return r.Terms[0].Passages, held.Articles
}

func snapshotOf(t *testing.T, x *Index) index.Snapshot {
	t.Helper()
	must(t, x.show(t.Context()))
	s, err := x.Snapshot(t.Context())
	must(t, err)
	return s
}

// killed is what a process leaves behind that is killed in the middle of an update, after its lease has ended.
func killed(t *testing.T, x *Index, u *update) {
	t.Helper()
	u.lease.end()
	_, _, err := x.shared.Heads.Change(t.Context(), func(h *head.Head) error {
		h.Lease.Until = time.Now().Add(-time.Second)
		return nil
	})
	must(t, err)
}

func TestOpenSearchUndoesWhatAKilledWriterLeft(t *testing.T) {
	at := address(t, t.Name())
	x, y := open(t, at, Options{}), open(t, at, Options{})
	write(t, x, change(t, "a", "A walrus was seen.\n"), change(t, "b", "A narwhal was seen.\n"))
	u := begin(t, x, false)
	must(t, u.Apply(t.Context(), []index.Change{change(t, "a", "A seal was seen.\n"), {Article: "b", Gone: true}, change(t, "c", "A seal was heard.\n")}))
	killed(t, x, u)
	if n, all := found(t, snapshotOf(t, y), "seal"); n != 0 || all != 2 {
		t.Errorf("before it is undone: %d, %d", n, all)
	}
	write(t, y, change(t, "d", "A seal slept.\n"))
	s := snapshotOf(t, y)
	for word, want := range map[string]int{"seal": 1, "walrus": 1, "narwhal": 1} {
		if n, all := found(t, s, word); n != want || all != 3 {
			t.Errorf("%s: %d of %d articles, want %d of 3", word, n, all, want)
		}
	}
	passages, _ := x.shared.Names(s.(*snapshot).view.Head().Generation)
	f, err := cluster.Find[cluster.Nothing](t.Context(), x.shared.Cluster, cluster.Search{Index: passages,
		Body: cluster.Q{"size": 0, "track_total_hits": true, "query": cluster.Not(cluster.Q{"exists": cluster.Q{"field": "words"}})}})
	if must(t, err); f.Hits.Total.Value != 0 {
		t.Errorf("%d passages have no words in the column", f.Hits.Total.Value)
	}
	if err := u.Commit(t.Context()); !errors.Is(err, index.ErrBusy) && !errors.Is(err, errLost) {
		t.Errorf("the killed writer commits after all: %v", err)
	}
	if n, _ := found(t, snapshotOf(t, y), "seal"); n != 1 {
		t.Errorf("after that: %d", n)
	}
}

func TestOpenSearchHasOneWriterAtATime(t *testing.T) {
	at := address(t, t.Name())
	x, y := open(t, at, Options{}), open(t, at, Options{LockWait: 300 * time.Millisecond})
	u := begin(t, x, false)
	if _, err := y.Begin(t.Context(), false); !errors.Is(err, index.ErrBusy) {
		t.Errorf("beside another: %v, want index.ErrBusy", err)
	}
	must(t, u.Close())
	v := begin(t, y, false)
	must(t, v.Apply(t.Context(), []index.Change{change(t, "a", "A walrus was seen.\n")}), v.Commit(t.Context()), v.Close())
	if n, _ := found(t, snapshotOf(t, x), "walrus"); n != 1 {
		t.Errorf("one does not see what the other has written: %d", n)
	}
	again := open(t, at, Options{})
	state, err := again.State(t.Context())
	if err != nil || !state.Held || len(state.Stamps) != 1 {
		t.Errorf("opened again: %+v, %v", state, err)
	}
}

func TestOpenSearchIsBuiltAnewBesideSnapshots(t *testing.T) {
	x := open(t, address(t, t.Name()), Options{})
	write(t, x, change(t, "a", "A walrus was seen.\n"))
	before := snapshotOf(t, x)
	u := begin(t, x, true)
	must(t, u.Apply(t.Context(), []index.Change{change(t, "b", "A narwhal was seen.\n")}))
	if n, _ := found(t, snapshotOf(t, x), "walrus"); n != 1 {
		t.Error("an index that is being built anew does not answer meanwhile")
	}
	must(t, u.Commit(t.Context()), u.Close())
	if n, all := found(t, before, "walrus"); n != 1 || all != 1 {
		t.Errorf("a snapshot of before: %d, %d", n, all)
	}
	after := snapshotOf(t, x)
	if n, all := found(t, after, "walrus"); n != 0 || all != 1 {
		t.Errorf("built anew: %d, %d", n, all)
	}
	var named map[string]any
	must(t, x.shared.Cluster.Do(t.Context(), cluster.Request{Method: "GET", Path: "/_alias/" + x.alias(), Act: "look"}, &named))
	passages, _ := x.shared.Names(after.(*snapshot).view.Head().Generation)
	if len(named) != 1 || named[passages] == nil {
		t.Errorf("the alias names %v, want %s", named, passages)
	}
}

func TestOpenSearchTakesOutWhatNoSnapshotCanShow(t *testing.T) {
	x := open(t, address(t, t.Name()), Options{})
	write(t, x, change(t, "a", "A walrus was seen.\n"))
	write(t, x, change(t, "a", "A seal was seen.\n"))
	ended := func() int {
		_, records := x.shared.Names(snapshotOf(t, x).(*snapshot).view.Head().Generation)
		f, err := cluster.Find[cluster.Nothing](context.Background(), x.shared.Cluster, cluster.Search{Index: records,
			Body: cluster.Q{"size": 0, "track_total_hits": true, "query": cluster.Q{"exists": cluster.Q{"field": "to"}}}})
		must(t, err)
		return f.Hits.Total.Value
	}
	if n := ended(); n != 4 { // card, text, reading and meaning
		t.Errorf("%d documents have ended, want 4", n)
	}
	_, _, err := x.shared.Heads.Change(t.Context(), func(h *head.Head) error {
		for i := range h.Shown {
			h.Shown[i].At = h.Shown[i].At.Add(-time.Hour)
		}
		return nil
	})
	must(t, err)
	write(t, x, change(t, "b", "A narwhal was seen.\n"))
	if n := ended(); n != 0 {
		t.Errorf("%d documents are still there an hour later", n)
	}
	if n, all := found(t, snapshotOf(t, x), "seal"); n != 1 || all != 2 {
		t.Errorf("and what counts: %d, %d", n, all)
	}
}

// block has an index take no writes, as a cluster does whose disk is full, or lets it take them again.
func block(t *testing.T, x *Index, on any) {
	t.Helper()
	passages, records := x.shared.Names(snapshotOf(t, x).(*snapshot).view.Head().Generation)
	must(t, x.shared.Cluster.Do(t.Context(), cluster.Request{Method: "PUT", Path: "/" + passages + "," + records + "/_settings", Act: "block",
		Body: cluster.Q{"index.blocks.read_only_allow_delete": on}}, nil))
}

func TestOpenSearchAnswersAsItWasWhileADiskIsFull(t *testing.T) {
	x := open(t, address(t, t.Name()), Options{Patience: 2 * time.Second})
	write(t, x, change(t, "a", "A walrus was seen.\n"))
	block(t, x, true)
	u := begin(t, x, false)
	err := u.Apply(t.Context(), []index.Change{change(t, "a", "A seal was seen.\n")})
	if err == nil || !strings.Contains(err.Error(), "a disk of the cluster is full") {
		t.Errorf("written: %v", err)
	}
	must(t, u.Close())
	if n, _ := found(t, snapshotOf(t, x), "walrus"); n != 1 {
		t.Errorf("meanwhile %d passages are found", n)
	}
	block(t, x, nil)
	write(t, x, change(t, "a", "A seal was seen.\n"))
	if n, _ := found(t, snapshotOf(t, x), "seal"); n != 1 {
		t.Errorf("with room again %d passages are found", n)
	}
}

func TestOpenSearchWithoutAClusterSaysSo(t *testing.T) {
	_, err := Open(t.Context(), "opensearch://bot@127.0.0.1:1/coverage?tls=off", Options{Password: "hunter22", Patience: time.Second})
	told, is := errors.AsType[*index.OpenError](err)
	if !is || told.Hint == "" {
		t.Errorf("%v", err)
	}
	if _, err = Open(t.Context(), "opensearch://bot:hunter22@x/y", Options{}); err == nil {
		t.Error("an address with a password is taken")
	}
}
