package local_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pullquote/index"
	"pullquote/index/local"
)

// BenchmarkRefresh tells how long a folder of 25,000 articles takes to be opened and recognised as unchanged, and how
// long until one changed article is found. (Indexing it first takes a while.)
func BenchmarkRefresh(b *testing.B) {
	const articles = 25_000
	coverage, folder := b.TempDir(), b.TempDir()
	long := time.Now().AddDate(0, 0, -1)
	for i := range articles {
		dir := filepath.Join(coverage, fmt.Sprint(2000+i%20), fmt.Sprintf("%02d", i%12))
		path := filepath.Join(dir, fmt.Sprintf("report-%d.md", i))
		text := fmt.Sprintf("---\ntitle: Report %d\ndate: %d\n---\nThe ferry %d was late. “It was the tide,” said Captain Lena Ortiz.\n", i, 2000+i%20, i)
		if err := os.MkdirAll(dir, 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
		_ = os.Chtimes(path, long, long)
	}
	x := openOn(b, os.DirFS(coverage), local.Options{Path: folder})
	_, _ = snapshot(b, x).People().Find(b.Context(), "Ortiz") // as questions do; from then on every refresh reads the register anew before it lets questions in
	b.Run("open unchanged", func(b *testing.B) {
		for b.Loop() {
			again, err := local.Open(b.Context(), os.DirFS(coverage), local.Options{Path: folder})
			if err != nil || again.Opened().Unchanged != articles {
				b.Fatal(err, again.Opened())
			}
			_ = again.Close()
		}
	})
	b.Run("unchanged", func(b *testing.B) {
		for b.Loop() {
			if r := refresh(b, x); r.Unchanged != articles {
				b.Fatal(r)
			}
		}
	})
	n := 0
	b.Run("one changed until found", func(b *testing.B) {
		for b.Loop() {
			n++
			word := fmt.Sprintf("walrus%d", n)
			if err := os.WriteFile(filepath.Join(coverage, "news.md"), []byte("A "+word+" was seen in the harbour.\n"), 0o644); err != nil {
				b.Fatal(err)
			}
			refresh(b, x)
			if len(search(b, x, index.Query{Text: word}).Hits) != 1 {
				b.Fatal("not found")
			}
		}
	})
}
