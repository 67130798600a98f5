package indextest

import (
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/reading"
)

// A world is a fresh engine with what tests do to it.
type world struct {
	Engine
	t      *testing.T
	open   Open
	folder string
}

func newWorld(t *testing.T, open Open, folder string) *world {
	t.Helper()
	e := open(t, folder)
	t.Cleanup(func() {
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	})
	return &world{e, t, open, folder}
}

// a file is an article file: "title: T\ndate: 2013" and the body.
func file(front, body string) string { return "---\n" + front + "\n---\n" + body }

// change reads a file as package follow does.
func (w *world) change(id article.ID, text string) index.Change {
	w.t.Helper()
	a, problems := article.Read(string(id)+".md", []byte(text))
	if a == nil {
		w.t.Fatal(problems)
	}
	r, err := reading.Read(w.t.Context(), a, string(id)+".md")
	if err != nil {
		w.t.Fatal(err)
	}
	return index.Change{Article: a.ID, Document: r.Document, Mentions: r.Mentions, Stamp: stampOf(a, text)}
}

// changes reads some files, by id.
func (w *world) changes(files map[article.ID]string) (all []index.Change) {
	w.t.Helper()
	for _, id := range slices.Sorted(maps.Keys(files)) {
		all = append(all, w.change(id, files[id]))
	}
	return all
}

// write commits an update.
func (w *world) write(changes ...index.Change) {
	w.t.Helper()
	u := w.begin()
	w.must(u.Apply(w.t.Context(), changes))
	w.must(u.Commit(w.t.Context()))
	w.must(u.Close())
}

func (w *world) begin() index.Update {
	w.t.Helper()
	u, err := w.Begin(w.t.Context(), false)
	w.must(err)
	return u
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// snapshot is the coverage now; the test closes it.
func (w *world) snapshot() index.Snapshot {
	w.t.Helper()
	s, err := w.Snapshot(w.t.Context())
	w.must(err)
	w.t.Cleanup(func() {
		if err := s.Close(); err != nil {
			w.t.Error(err)
		}
	})
	return s
}

func (w *world) search(s index.Snapshot, q index.Query) index.Result {
	w.t.Helper()
	r, err := s.Search(w.t.Context(), q)
	w.must(err)
	return r
}

// ids lists articles.
func (w *world) ids(s index.Snapshot, l index.Listing) string {
	w.t.Helper()
	var found []string
	for card := range values(w, s.Articles(w.t.Context(), l)) {
		found = append(found, string(card.ID))
	}
	return strings.Join(found, " ")
}

// values are those of a sequence that must not fail.
func values[T any](w *world, all iter.Seq2[T, error]) iter.Seq[T] {
	return func(yield func(T) bool) {
		w.t.Helper()
		for v, err := range all {
			w.must(err)
			if !yield(v) {
				return
			}
		}
	}
}

// transcript writes down everything that a snapshot answers to some questions.
func (w *world) transcript(s index.Snapshot) string {
	w.t.Helper()
	var b strings.Builder
	held, err := s.Stats(w.t.Context())
	w.must(err)
	fmt.Fprintln(&b, held)
	for _, asked := range questions {
		r := w.search(s, index.Query{Text: asked.text, Limit: 20})
		fmt.Fprintln(&b, asked.text, r.Terms)
		for _, h := range r.Hits {
			fmt.Fprintln(&b, h.Article, h.Number, h.Span, h.Score)
		}
	}
	for said := range values(w, s.Statements(w.t.Context(), index.StatementQuery{})) {
		fmt.Fprintln(&b, said.Document.ID, said.Quote.Content, said.Quote.Kind)
	}
	found, err := s.People().Suggest(w.t.Context(), "", 1000)
	w.must(err)
	for _, p := range found {
		fmt.Fprintln(&b, p.Name, p.Aliases, p.Articles, p.Quotes)
	}
	fmt.Fprintln(&b, w.ids(s, index.Listing{Order: index.Newest}))
	return b.String()
}

// corpus is a coverage folder as changes, by id.
func (w *world) corpus(coverage fs.FS) (all []index.Change) {
	w.t.Helper()
	files, _ := article.List(coverage)
	for _, f := range files {
		data, err := fs.ReadFile(coverage, f.Path)
		w.must(err)
		all = append(all, w.change(f.ID, string(data)))
	}
	return all
}
