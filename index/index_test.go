package index_test

import (
	"context"
	"testing"

	"pullquote/index"
	"pullquote/seeds"
)

func open(t testing.TB, o index.Options) *index.Index {
	t.Helper()
	x, err := index.Open(context.Background(), seeds.FS, o)
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

func search(t testing.TB, x *index.Index, q index.Query) index.Result {
	t.Helper()
	r, err := x.Search(context.Background(), q)
	if err != nil {
		t.Fatalf("search %q: %v", q.Text, err)
	}
	return r
}

func TestSeedsAreFound(t *testing.T) {
	for _, path := range []string{index.InMemory, t.TempDir()} {
		x := open(t, index.Options{Path: path})
		r := search(t, x, index.Query{Text: "who called family separation un-American?"})
		if len(r.Hits) == 0 || r.Hits[0].Article != "2019-06-connecticut-immigration-advocates-to-trump-no-more-raids" {
			t.Errorf("path %q: %v", path, r.Hits)
		}
	}
}
