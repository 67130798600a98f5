//go:build unix

package bleveindex

import (
	"fmt"
	"syscall"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/mapping"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/bleveindex/entry"
	"pullquote/index/invented"
	"pullquote/index/meaning"
	"pullquote/index/reading"
	"pullquote/index/record"
	"pullquote/index/sentence"
)

// benchArticles of the archive have about 4,300 passages.
const benchArticles = 300

func readArchive(b *testing.B, n int) []*article.Article {
	b.Helper()
	a := invented.New(n, 1)
	var all []*article.Article
	for i := range n {
		found, problems := article.Read("a.md", a.Article(i))
		if found == nil {
			b.Fatal(problems)
		}
		found.ID = article.ID(string(rune('a'+i%26))) + found.ID
		all = append(all, found)
	}
	return all
}

// cpu is the processor time that this process has used: wall time tells little on a machine that others use too.
func cpu() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkIndexing compares indexing an article's words with plain bleve's batches of the same passages, and shows
// apart what the rest of an article's road costs.
func BenchmarkIndexing(b *testing.B) {
	articles := readArchive(b, benchArticles)
	var documents []*index.Document
	passages := 0
	for i, a := range articles {
		a.ID = article.ID(archiveID(i))
		blocks := a.Blocks()
		d := &index.Document{Article: a, Blocks: blocks, Sentences: sentence.Split(a.Body, blocks)}
		d.ReadSentences()
		d.Passages = reading.Passages(a)
		documents = append(documents, d)
		passages += len(d.Passages)
	}
	for _, c := range []struct {
		name string
		do   func(b *testing.B)
	}{
		{"words=pullquote", func(b *testing.B) { indexWords(b, documents) }},
		{"words=bleve", func(b *testing.B) { indexPlain(b, documents) }},
		{"sentences", func(b *testing.B) {
			for _, a := range articles {
				sentence.Split(a.Body, a.Blocks())
			}
		}},
		{"attribution", func(b *testing.B) {
			for _, d := range documents {
				attribution.Read(d.Article, d.Blocks, d.Sentences)
			}
		}},
		{"meaning", func(b *testing.B) {
			for _, d := range documents {
				record.PackVectors(meaning.Default(), d)
			}
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			start := cpu()
			for b.Loop() {
				c.do(b)
			}
			b.ReportMetric(float64((cpu()-start).Nanoseconds())/float64(b.N*passages), "cpu-ns/passage")
		})
	}
}

func archiveID(i int) string {
	return string([]byte{byte('a' + i/26%26), byte('a' + i%26)}) + "/article"
}

func indexWords(b *testing.B, documents []*index.Document) {
	e, err := openEngine(b.TempDir(), false)
	if err != nil {
		b.Fatal(err)
	}
	var batch []*document.Document
	for i, d := range documents {
		batch = append(batch, entry.Words(record.NewCard(d.Article, index.Stamp{}), d)...)
		if len(batch) > 1000 || i == len(documents)-1 {
			if err := e.apply(nil, batch); err != nil {
				b.Fatal(err)
			}
			batch = nil
		}
	}
	if err := e.close(); err != nil {
		b.Fatal(err)
	}
}

func indexPlain(b *testing.B, documents []*index.Document) {
	x, err := bleve.New(b.TempDir()+"/plain", plainMapping())
	if err != nil {
		b.Fatal(err)
	}
	batch := x.NewBatch()
	for i, d := range documents {
		for _, p := range d.Passages {
			if err := batch.Index(fmt.Sprint(d.ID, p.Number), map[string]any{"body": p.Span.Of(d.Body)}); err != nil {
				b.Fatal(err)
			}
		}
		if batch.Size() > 1000 || i == len(documents)-1 {
			if err := x.Batch(batch); err != nil {
				b.Fatal(err)
			}
			batch = x.NewBatch()
		}
	}
	if err := x.Close(); err != nil {
		b.Fatal(err)
	}
}

// plainMapping is bleve's own English analysis of the same text, stored as ours is, with positions and offsets.
func plainMapping() mapping.IndexMapping {
	m := bleve.NewIndexMapping()
	body := bleve.NewTextFieldMapping()
	body.Analyzer, body.IncludeInAll, body.DocValues = en.AnalyzerName, false, false
	m.DefaultMapping.AddFieldMappingsAt("body", body)
	return m
}
