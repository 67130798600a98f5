package index

import (
	"context"
	"fmt"
	"io/fs"
	"time"

	"github.com/blevesearch/bleve/v2/document"
)

// batchBytes of article text go into one bleve batch. Larger batches index a little faster and hold more memory;
// nothing is gained beyond some megabytes.
const batchBytes = 4 << 20

// A writer applies changes to an engine in batches of whole articles.
type writer struct {
	engine *engine
	report *Report

	remove []string
	add    []*document.Document
	size   int
	dirty  bool
}

// write brings an engine from a view's state to the coverage's.
func (w *writer) write(ctx context.Context, coverage fs.FS, v *view, p plan, progress func(Progress)) error {
	for _, c := range p.removed {
		w.remove = append(w.remove, removal(c)...)
		w.report.Removed++
	}
	done := 0
	err := prepareAll(ctx, coverage, p.look, v, func(ch change) error {
		done++
		progress(Progress{done, len(p.look)})
		return w.take(ch)
	})
	if err != nil {
		return fmt.Errorf("index articles: %w", err)
	}
	return w.flush()
}

// take enters one change. A file that has become unreadable takes its article out: the coverage no longer says it.
func (w *writer) take(ch change) error {
	w.report.Problems = append(w.report.Problems, ch.problems...)
	switch {
	case ch.same:
		w.report.Unchanged++
		if !ch.unread {
			w.touch(ch)
		}
		return nil
	case ch.card == nil && ch.before == nil:
		return nil
	case ch.card == nil:
		w.report.Removed++
	case ch.before == nil:
		w.report.Added++
	default:
		w.report.Changed++
	}
	if ch.before != nil {
		w.remove = append(w.remove, removal(ch.before)...)
	}
	w.add = append(w.add, ch.entries...)
	if ch.document != nil {
		w.size += len(ch.document.Body)
	}
	w.dirty = true
	if w.size >= batchBytes {
		return w.flush()
	}
	return nil
}

// touch notes the new time of a file whose bytes are the same, so that the next refresh need not read it. A file system
// without times has nothing to note, and a time too fresh to be trusted is noted by a later refresh.
func (w *writer) touch(ch change) {
	c := *ch.before
	c.file.changed, c.file.read = ch.file.ModTime, time.Now()
	if c.file.surely(ch.file) {
		w.add = append(w.add, cardEntry(&c))
	}
}

func (w *writer) flush() error {
	if len(w.remove) == 0 && len(w.add) == 0 {
		return nil
	}
	w.dirty = true
	err := w.engine.apply(w.remove, w.add)
	w.remove, w.add, w.size = nil, nil, 0
	return err
}
