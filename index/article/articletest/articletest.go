package articletest

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"pullquote/index/article"
)

// ReadAll reads the articles of a folder, in the order of their paths. The test ends if one cannot be read.
func ReadAll(t testing.TB, folder fs.FS) []*article.Article {
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

// Coverage is a folder of articles, a.md and on. Each is its body, after lines of front matter and "---" where it needs others
// than the usual.
func Coverage(articles ...string) fstest.MapFS {
	folder := fstest.MapFS{}
	for i, text := range articles {
		head, body, headed := strings.Cut(text, "---")
		if !headed {
			head, body = "title: News of the week\npublication: Harbour Post\ndate: 2020-03-01\n", text
		}
		folder[fmt.Sprintf("%c.md", 'a'+i)] = &fstest.MapFile{Data: []byte("---\n" + head + "---\n" + body)}
	}
	return folder
}
