package answers_test

import (
	"io/fs"
	"testing"

	"pullquote/index/article"
	"pullquote/seeds"
)

func readSeeds(t testing.TB) []*article.Article {
	t.Helper()
	return readAll(t, seeds.FS)
}

func readAll(t testing.TB, folder fs.FS) []*article.Article {
	t.Helper()
	files, problems := article.List(folder)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var all []*article.Article
	for _, f := range files {
		a, problems := article.ReadFile(folder, f)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		all = append(all, a)
	}
	return all
}
