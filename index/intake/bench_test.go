package intake

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"pullquote/index/article"
	"pullquote/index/intake/folder"
)

// BenchmarkKnowTheFolder is what an import costs before it asks for anything: reading the folder once, and then, as a
// followed feed does each round, seeing that nothing has changed. PULLQUOTE_ARTICLES sets another size than 500.
func BenchmarkKnowTheFolder(b *testing.B) {
	n, err := strconv.Atoi(os.Getenv("PULLQUOTE_ARTICLES"))
	if err != nil {
		n = 500
	}
	dir := b.TempDir()
	for i := range n {
		st := storyNo(i)
		name := filepath.Join(dir, fmt.Sprintf("%d/%d.md", i%100, i))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			b.Fatal(err)
		}
		a := article.Article{Title: st.title, URL: fmt.Sprintf("https://a.example/%d", i), Body: st.paragraphs[0] + "\n\n" + st.paragraphs[1] + "\n"}
		data, err := a.Encode()
		if err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("first", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f := opened(b, dir)
			f.Refresh()
			f.Close()
		}
		b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
	})
	b.Run("again", func(b *testing.B) {
		f := opened(b, dir)
		defer f.Close()
		f.Refresh()
		for b.Loop() {
			f.Refresh()
		}
		b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
	})
}

func opened(b *testing.B, dir string) *folder.Folder {
	b.Helper()
	f, err := folder.Open(dir, false)
	if err != nil {
		b.Fatal(err)
	}
	return f
}

// BenchmarkImportWordPress is a site's whole road, but for the network: 100 posts a request, read, compared, written,
// synced.
func BenchmarkImportWordPress(b *testing.B) {
	site := newSite(b, 100)
	for b.Loop() {
		i, err := New(b.TempDir(), local())
		if err != nil {
			b.Fatal(err)
		}
		if _, err := i.Import(b.Context(), site.URL); err != nil {
			b.Fatal(err)
		}
		i.Close()
	}
	b.ReportMetric(float64(100*b.N)/b.Elapsed().Seconds(), "articles/s")
}
