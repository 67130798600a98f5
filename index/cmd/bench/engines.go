package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	_ "modernc.org/sqlite"

	"pullquote/answers"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/invented"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/index/reading"
	"pullquote/index/text"
)

// An engine is something that is asked: of an index in a store.
type engine struct {
	name, store string
	// open opens what was built for asking.
	open func(coverage *invented.Archive, folder string) (opened, error)
}

// opened is an engine that may be asked.
type opened struct {
	ask    func(question string) (found int, err error)
	close  func() error
	caches func() []index.CacheUse // nil: none that tell
}

func (b *bench) engines() []engine {
	ours := []engine{
		{"answers", "pullquote", openDesk},
		{"search", "pullquote", opener(index.Query{Nearest: 10, Limit: 30}, meaning.Default())},
	}
	if b.cluster != "" {
		ours = append(ours, engine{"answers, OpenSearch", "opensearch", b.openClusterDesk}, engine{"search, OpenSearch", "opensearch", b.openCluster})
	}
	if b.bare {
		return ours
	}
	return append(ours, engine{"bleve match", "bleve", openBleve}, engine{"SQLite FTS5", "fts5", openFTS})
}

func (b *bench) engine(name string) engine {
	all := b.engines()
	return all[slices.IndexFunc(all, func(e engine) bool { return e.name == name })]
}

// Facts are known of the making of an index.
type facts struct {
	Passages int
	Seconds  float64
	CPU      float64 // seconds of processor time
}

// make makes an index. An unfinished one of ours is gone on with, the others begin anew.
func (b *bench) make(store string, coverage *invented.Archive, folder string) (facts, error) {
	makers := map[string]func(*invented.Archive, string) (int, error){"pullquote": buildOurs, "opensearch": b.buildCluster, "bleve": buildBleve, "fts5": buildFTS}
	if store != "pullquote" {
		if err := os.RemoveAll(folder); err != nil {
			return facts{}, err
		}
	}
	start := time.Now()
	n, err := makers[store](coverage, folder)
	return facts{n, time.Since(start).Seconds(), processor().Seconds()}, err
}

func buildOurs(coverage *invented.Archive, folder string) (int, error) {
	x, err := local.Open(context.Background(), coverage, local.Options{Path: folder})
	if err != nil {
		return 0, err
	}
	held, err := index.StatsOf(context.Background(), x)
	return held.Passages, errors.Join(err, x.Close())
}

// opener asks each question as q is.
func opener(q index.Query, m *meaning.Model) func(*invented.Archive, string) (opened, error) {
	return func(coverage *invented.Archive, folder string) (opened, error) {
		x, err := local.Open(context.Background(), coverage, local.Options{Path: folder, Meaning: m})
		if err != nil {
			return opened{}, err
		}
		return searching(x, q), nil
	}
}

func searching(x *local.Index, q index.Query) opened {
	return opened{close: warming(x), ask: func(question string) (int, error) {
		asked := q
		asked.Text = question
		s, err := x.Snapshot(context.Background())
		if err != nil {
			return 0, err
		}
		defer s.Close()
		r, err := s.Search(context.Background(), asked)
		return len(r.Hits), err
	}}
}

// warming reads what questions need while the first are asked, as serve does; close waits for it.
func warming(x *local.Index) (close func() error) {
	done := make(chan error, 1)
	go func() { done <- x.Warm() }()
	return func() error { return errors.Join(<-done, x.Close()) }
}

// openDesk answers in full, with the options of the program.
func openDesk(coverage *invented.Archive, folder string) (opened, error) {
	x, err := local.Open(context.Background(), coverage, local.Options{Path: folder, Meaning: meaning.Default()})
	if err != nil {
		return opened{}, err
	}
	return answering(x), nil
}

func answering(x *local.Index) opened {
	desk := answers.NewDesk(x, answers.Options{Meaning: meaning.Default()})
	return opened{close: warming(x), ask: func(question string) (int, error) {
		a, err := desk.Answer(context.Background(), answers.Question{Text: question})
		return len(a.Excerpts), err
	}, caches: func() []index.CacheUse { return append(x.Caches(), desk.Caches()...) }}
}

// passages calls do with the text of every passage that package index makes of a coverage.
func passages(coverage *invented.Archive, do func(id, text string) error) error {
	for i := range coverage.Articles() {
		a, problems := article.Read(fmt.Sprintf("%07d.md", i), coverage.Article(i))
		if a == nil {
			return problems[0]
		}
		for n, p := range reading.Passages(a) {
			if err := do(fmt.Sprintf("%s#%d", a.ID, n), p.Span.Of(a.Body)); err != nil {
				return err
			}
		}
	}
	return nil
}

func buildBleve(coverage *invented.Archive, folder string) (int, error) {
	m := bleve.NewIndexMapping()
	body := bleve.NewTextFieldMapping()
	body.Analyzer, body.IncludeInAll, body.DocValues = en.AnalyzerName, false, false
	m.DefaultMapping.AddFieldMappingsAt("body", body)
	x, err := bleve.New(folder, m)
	if err != nil {
		return 0, err
	}
	n, batch := 0, x.NewBatch()
	err = passages(coverage, func(id, text string) error {
		n++
		if err := batch.Index(id, map[string]any{"body": text}); err != nil || batch.Size() < 5000 {
			return err
		}
		full := batch
		batch = x.NewBatch()
		return x.Batch(full)
	})
	if err != nil {
		return 0, err
	}
	if err := x.Batch(batch); err != nil {
		return 0, err
	}
	return n, x.Close()
}

func openBleve(_ *invented.Archive, folder string) (opened, error) {
	x, err := bleve.OpenUsing(folder, map[string]any{"read_only": true})
	if err != nil {
		return opened{}, err
	}
	return opened{close: x.Close, ask: func(question string) (int, error) {
		q := bleve.NewMatchQuery(question)
		q.SetField("body")
		r, err := x.Search(bleve.NewSearchRequest(q))
		if err != nil {
			return 0, err
		}
		return len(r.Hits), nil
	}}, nil
}

func buildFTS(coverage *invented.Archive, folder string) (int, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return 0, err
	}
	db, err := sql.Open("sqlite", folder+"/fts.db")
	if err != nil {
		return 0, err
	}
	defer db.Close()
	if _, err := db.Exec(`pragma synchronous=off; create virtual table passage using fts5(id unindexed, body, tokenize='porter unicode61')`); err != nil {
		return 0, err
	}
	tx, err := db.Begin()
	if err != nil {
		return 0, err
	}
	defer tx.Rollback()
	n := 0
	err = passages(coverage, func(id, text string) error {
		n++
		_, err := tx.Exec(`insert into passage values(?, ?)`, id, text)
		return err
	})
	if err != nil {
		return 0, err
	}
	return n, tx.Commit()
}

func openFTS(_ *invented.Archive, folder string) (opened, error) {
	db, err := sql.Open("sqlite", folder+"/fts.db")
	if err != nil {
		return opened{}, err
	}
	return opened{close: db.Close, ask: func(question string) (int, error) {
		var terms []string
		for _, t := range text.Analyse(question) { // FTS5 has no stop words: without them it would be slower still
			terms = append(terms, `"`+t.Word+`"`)
		}
		if len(terms) == 0 {
			return 0, nil
		}
		rows, err := db.Query(`select id, rank from passage where passage match ? order by rank limit 10`, strings.Join(terms, " OR "))
		if err != nil {
			return 0, err
		}
		defer rows.Close()
		n := 0
		for rows.Next() {
			n++
		}
		return n, rows.Err()
	}}, nil
}
