package invented_test

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/invented"
)

func TestArchiveIsACoverageFolder(t *testing.T) {
	a := invented.New(20, 1)
	files, problems := article.List(a)
	if len(files) != 20 || len(problems) > 0 {
		t.Fatalf("%d files, %v", len(files), problems)
	}
	for _, f := range files {
		if found, problems := article.ReadFile(a, f); found == nil || len(problems) > 0 || found.Date.IsZero() {
			t.Errorf("%s: %v", f.Path, problems)
		}
	}
	if _, err := fs.ReadFile(a, "0000020.md"); err == nil {
		t.Error("an article beyond the last can be read")
	}
}

func TestArchiveIsAlwaysTheSame(t *testing.T) {
	if !bytes.Equal(invented.New(20, 1).Article(7), invented.New(50, 1).Article(7)) {
		t.Error("an article depends on the size of its archive")
	}
	if bytes.Equal(invented.New(20, 1).Article(7), invented.New(20, 2).Article(7)) {
		t.Error("another seed gives the same article")
	}
}

func TestWordsDiffer(t *testing.T) {
	seen := map[string]int{}
	for rank := range 100_000 {
		w := invented.Word(rank)
		if other, twice := seen[w]; twice || strings.ToLower(w) != w {
			t.Fatalf("ranks %d and %d are both %q", other, rank, w)
		}
		seen[w] = rank
	}
}
