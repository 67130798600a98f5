package indextest

import (
	"crypto/sha256"
	"errors"
	"os"
	"slices"
	"testing"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/seeds"
)

func stampOf(a *article.Article, text string) index.Stamp {
	long := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	return index.Stamp{Size: int64(len(text)), Changed: long, Read: long.Add(time.Hour), Hash: sha256.Sum256([]byte(text)), Withdrawn: a.Withdrawn != ""}
}

func orderOfIndexing(t *testing.T, w *world) {
	all := w.corpus(seeds.FS)
	w.write(all...)
	want := w.transcript(w.snapshot())
	other := newWorld(t, w.open, t.TempDir())
	for _, c := range slices.Backward(all) {
		other.write(c)
	}
	if got := other.transcript(other.snapshot()); got != want {
		t.Errorf("one by one, the last first:\n%s\nwant\n%s", got, want)
	}
	if a, b := w.snapshot().Version(), other.snapshot().Version(); a != b {
		t.Errorf("the versions of one state are %q and %q", a, b)
	}
}

func snapshotsStay(t *testing.T, w *world) {
	all := w.corpus(seeds.FS)
	w.write(all[:3]...)
	before := w.snapshot()
	want, version := w.transcript(before), before.Version()
	w.write(append(all[3:], index.Change{Article: all[0].Article, Gone: true})...)
	if got := w.transcript(before); got != want || before.Version() != version {
		t.Errorf("after an update the snapshot gives\n%s\nwant\n%s", got, want)
	}
	if after := w.snapshot(); w.transcript(after) == want || after.Version() == version {
		t.Error("a new snapshot is as the one before the update")
	}
}

func uncommitted(t *testing.T, w *world) {
	all := w.corpus(seeds.FS)
	w.write(all[:2]...)
	want := w.transcript(w.snapshot())
	u := w.begin()
	w.must(u.Apply(t.Context(), all[2:]))
	if got := w.transcript(w.snapshot()); got != want {
		t.Error("what was applied shows before it is committed")
	}
	w.must(u.Commit(t.Context()))
	if got := len(u.State().Stamps); got != len(all) {
		t.Errorf("after the commit %d articles are held, want %d", got, len(all))
	}
	w.must(u.Close())
	if got := w.transcript(w.snapshot()); got == want {
		t.Error("what was committed does not show")
	}
}

func versions(t *testing.T, w *world) {
	seen := map[string]string{}
	tell := func(what string) {
		v := w.snapshot().Version()
		if before, known := seen[v]; known {
			t.Errorf("%s has the version of %s", what, before)
		}
		seen[v] = what
	}
	tell("nothing")
	w.write(w.change("a", file("title: A", "A walrus was seen.\n")))
	tell("an article")
	w.write(w.change("a", file("title: A", "A walrus was heard.\n")))
	tell("the same with another word")
	w.write(w.change("b", file("title: A", "A walrus was heard.\n")))
	tell("two articles")
	u := w.begin()
	w.must(u.Correct(t.Context(), []byte("people:\n  - name: Ann Lee\n")))
	w.must(u.Commit(t.Context()))
	w.must(u.Close())
	tell("rules about people")
}

func gone(t *testing.T, w *world) {
	walrus := w.change("a", file("title: A", "A walrus was seen.\n"))
	w.write(walrus, w.change("b", file("title: B", "A narwhal was seen.\n")))
	w.write(index.Change{Article: "a", Gone: true})
	s := w.snapshot()
	if r := w.search(s, index.Query{Text: "walrus"}); len(r.Hits) > 0 || r.Terms[0].Passages != 0 {
		t.Errorf("found %+v", r)
	}
	if _, err := index.DocumentOf(t.Context(), s, "a"); !errors.Is(err, index.ErrNoArticle) {
		t.Errorf("document: %v", err)
	}
	w.write(walrus)
	if r := w.search(w.snapshot(), index.Query{Text: "walrus"}); len(r.Hits) != 1 {
		t.Errorf("come again: found %+v", r)
	}
}

func stamps(t *testing.T, w *world) {
	w.write(w.changes(map[article.ID]string{"a": file("title: A", "A walrus was seen.\n"), "b": file("title: B", "A narwhal was seen.\n")})...)
	state, err := w.State(t.Context())
	w.must(err)
	if len(state.Stamps) != 2 || !state.Held || state.Damaged {
		t.Fatalf("state %+v", state)
	}
	want := w.transcript(w.snapshot())
	touched := *state.Stamps["a"]
	touched.Changed = touched.Changed.Add(time.Minute)
	w.write(index.Change{Article: "a", Stamp: touched})
	if got := w.transcript(w.snapshot()); got != want {
		t.Errorf("after a new stamp\n%s\nwant\n%s", got, want)
	}
	state, err = w.State(t.Context())
	w.must(err)
	if s := state.Stamps["a"]; !s.Changed.Equal(touched.Changed) || s.Hash != touched.Hash || s.Size != touched.Size {
		t.Errorf("stamp %+v, want %+v", s, touched)
	}
}

func reopened(t *testing.T, w *world) {
	w.write(w.corpus(seeds.FS)...)
	want := w.transcript(w.snapshot())
	again := newWorld(t, w.open, w.folder)
	if got := again.transcript(again.snapshot()); got != want {
		t.Errorf("opened again\n%s\nwant\n%s", got, want)
	}
	state, err := again.State(t.Context())
	w.must(err)
	if len(state.Stamps) != 5 {
		t.Errorf("%d stamps", len(state.Stamps))
	}
}

// killed copies what a process leaves behind that is killed at that moment.
func killed(t *testing.T, w *world) {
	all := w.corpus(seeds.FS)
	w.write(all[:2]...)
	before := w.transcript(w.snapshot())
	u := w.begin()
	w.must(u.Apply(t.Context(), all[2:4]))
	left := t.TempDir()
	w.must(os.CopyFS(left, os.DirFS(w.folder)))
	w.must(u.Close())
	again := newWorld(t, w.open, left)
	if got := again.transcript(again.snapshot()); got != before {
		t.Errorf("after the kill\n%s\nwant\n%s", got, before)
	}
	again.write(all...)
	fresh := newWorld(t, w.open, t.TempDir())
	fresh.write(all...)
	if got, want := again.transcript(again.snapshot()), fresh.transcript(fresh.snapshot()); got != want {
		t.Errorf("gone on with\n%s\nwant\n%s", got, want)
	}
}
