package local_test

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/follow"
	"pullquote/index/local"
	"pullquote/seeds"
)

func openOn(t testing.TB, coverage fs.FS, o local.Options) *local.Index {
	t.Helper()
	x, err := local.Open(context.Background(), coverage, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	return x
}

func open(t testing.TB, o local.Options) *local.Index { return openOn(t, seeds.FS, o) }

func refresh(t testing.TB, x *local.Index) follow.Report {
	t.Helper()
	r, err := x.Refresh(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// snapshot is the coverage as it is now; the test closes it.
func snapshot(t testing.TB, x index.Searcher) index.Snapshot {
	t.Helper()
	s, err := x.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func stats(t testing.TB, x index.Searcher) index.Stats {
	t.Helper()
	held, err := index.StatsOf(context.Background(), x)
	if err != nil {
		t.Fatal(err)
	}
	return held
}

// ids are the articles that pass a filter, by id.
func ids(t testing.TB, s index.Snapshot, f index.Filter) (found []article.ID) {
	t.Helper()
	for card, err := range s.Articles(context.Background(), index.Listing{Filter: f}) {
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, card.ID)
	}
	return found
}

func search(t testing.TB, x *local.Index, q index.Query) index.Result {
	t.Helper()
	r, err := snapshot(t, x).Search(context.Background(), q)
	if err != nil {
		t.Fatalf("search %q: %v", q.Text, err)
	}
	return r
}

// questions over the seeds and the invented coverage.
var questions = []string{
	"who called family separation un-American?", "Fountain", "New Haven ID cards for immigrants",
	"ferry harbour strike council", "Secure Communities program deportations", "the mayor said the budget was late",
	"Blumenthal DeLauro reform bill citizenship", "police order immigration status 2006",
}

// transcript writes down everything that the questions find, scores included.
func transcript(t testing.TB, x *local.Index) string {
	t.Helper()
	var b strings.Builder
	fmt.Fprintln(&b, stats(t, x))
	for _, text := range questions {
		r := search(t, x, index.Query{Text: text, Limit: 20})
		fmt.Fprintln(&b, text, r.Terms)
		for _, h := range r.Hits {
			fmt.Fprintln(&b, h.Article, h.Number, h.Span, h.Score, len(h.Document.Quotes))
		}
	}
	return b.String()
}

// invent makes a coverage of n short articles of the seeds' own sentences, always the same for a seed.
func invent(n int, seed uint64) fstest.MapFS {
	r := rand.New(rand.NewPCG(seed, 1))
	var sentences []string
	names, _ := fs.Glob(seeds.FS, "2*.md")
	for _, name := range names {
		data, _ := fs.ReadFile(seeds.FS, name)
		_, body, _ := strings.Cut(string(data), "\n---\n")
		sentences = append(sentences, strings.SplitAfter(body, ". ")...)
	}
	coverage := fstest.MapFS{}
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: Report %d\npublication: Harbour Post\ndate: %d-0%d\n---\n", i, 2000+r.IntN(20), 1+r.IntN(9))
		for range 2 + r.IntN(4) {
			for range 1 + r.IntN(3) {
				b.WriteString(sentences[r.IntN(len(sentences))])
			}
			b.WriteString("\n\n")
		}
		coverage[fmt.Sprintf("report-%03d.md", i)] = file(b.String())
	}
	return coverage
}

func file(text string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(text), ModTime: time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC)}
}

// A lockedFS is a coverage that is edited while it is read.
type lockedFS struct {
	fstest.MapFS
	mu *sync.RWMutex
}

func (l lockedFS) Open(name string) (fs.File, error) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.MapFS.Open(name)
}
