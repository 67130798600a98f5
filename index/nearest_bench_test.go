package index

import (
	"testing"

	"pullquote/index/article"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

// BenchmarkPrepare is the work on the five sample articles before bleve's; vectors/ is the part of it that meaning
// takes.
func BenchmarkPrepare(b *testing.B) {
	files, _ := article.List(seeds.FS)
	var documents []*Document
	for _, f := range files {
		a, _ := article.ReadFile(seeds.FS, f)
		d, _ := derive(a)
		documents = append(documents, d)
	}
	passages := 0
	for _, d := range documents {
		passages += len(d.Passages)
	}
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			for _, f := range files {
				prepareChange(b.Context(), seeds.FS, f, nil)
			}
		}
		b.ReportMetric(float64(passages), "passages")
	})
	b.Run("vectors", func(b *testing.B) {
		for b.Loop() {
			for _, d := range documents {
				packVectors(meaning.Default(), d)
			}
		}
	})
}
