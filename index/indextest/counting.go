package indextest

import (
	"maps"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
)

// counts holds an engine to what Query.Among promises: what it counts is what it scores by, and in a larger collection a passage has
// the score that it would have there.
func counts(t *testing.T, w *world) {
	near := map[article.ID]string{"a": file("title: A", "A walrus was seen in the harbour.\n"), "b": file("title: B", "A narwhal was seen.\n")}
	far := map[article.ID]string{"c": file("title: C", "No walrus was heard on the long and windy ferry to the island.\n"), "d": file("title: D", "A ferry.\n")}
	other, whole := newWorld(t, w.open, t.TempDir()), newWorld(t, w.open, t.TempDir())
	w.write(w.changes(near)...)
	other.write(w.changes(far)...)
	maps.Copy(near, far)
	whole.write(w.changes(near)...)
	q := index.Query{Text: "walrus seen", Expand: []index.Term{{Text: "long and windy", Weight: 0.5}}, Filter: index.Filter{Articles: []article.ID{"a", "c"}}}
	count := func(of *world) index.Collection {
		c, err := of.snapshot().Count(t.Context(), q)
		w.must(err)
		return c
	}
	all, want := count(w), count(whole)
	own := w.search(w.snapshot(), q)
	q.Among = &all
	if r := w.search(w.snapshot(), q); r.Hits[0].Score != own.Hits[0].Score {
		t.Errorf("among itself %v, alone %v", r.Hits[0].Score, own.Hits[0].Score)
	}
	all.Add(count(other))
	if all.Passages != 4 || all.Holding["walrus"] != 2 || all.Passages != want.Passages || all.Words != want.Words || !maps.Equal(all.Holding, want.Holding) {
		t.Errorf("counted %+v, want %+v", all, want)
	}
	q.Among = nil
	for _, h := range w.search(whole.snapshot(), q).Hits {
		of := w
		if h.Article == "c" {
			of = other
		}
		q := q
		q.Among = &all
		r := w.search(of.snapshot(), q)
		if len(r.Hits) != 1 || r.Hits[0].Score != h.Score || r.Terms[0].Passages != 2 {
			t.Errorf("%s in its part: %v, %+v; want %v", h.Article, r.Hits, r.Terms, h.Score)
		}
	}
}
