package follow

import (
	"context"
	"fmt"
	"io/fs"
	"time"

	"pullquote/index"
	"pullquote/index/article"
)

// batchBytes of articles are applied together. Larger batches index a little faster and hold more memory; nothing is gained
// beyond some megabytes. An article takes some memory beside its text, however short it is.
const batchBytes, articleBytes = 4 << 20, 2 << 10

// A batch gathers changes, of whole articles.
type batch struct {
	update index.Update
	report *Report

	changes []index.Change
	size    int
}

// write brings what is held in line with the coverage.
func (b *batch) write(ctx context.Context, coverage fs.FS, held map[article.ID]*index.Stamp, p plan, progress func(Progress)) error {
	for _, id := range p.removed {
		b.changes = append(b.changes, index.Change{Article: id, Gone: true})
		b.report.Removed++
	}
	done := 0
	err := prepareAll(ctx, coverage, p.look, held, func(ch change) error {
		done++
		progress(Progress{done, len(p.look)})
		return b.take(ctx, ch)
	})
	if err != nil {
		return fmt.Errorf("index articles: %w", err)
	}
	return b.flush(ctx)
}

// take enters one change. A file that has become unreadable takes its article out: the coverage no longer says it.
func (b *batch) take(ctx context.Context, ch change) error {
	b.report.Problems = append(b.report.Problems, ch.problems...)
	switch {
	case ch.same:
		b.report.Unchanged++
		if !ch.unread {
			b.touch(ch)
		}
		return nil
	case ch.Document == nil && ch.before == nil:
		return nil
	case ch.Document == nil:
		ch.Gone = true
		b.report.Removed++
	case ch.before == nil:
		b.report.Added++
	default:
		b.report.Changed++
	}
	b.changes = append(b.changes, ch.Change)
	if ch.Document != nil {
		b.size += articleBytes + len(ch.Document.Body)
	}
	if b.size >= batchBytes {
		return b.flush(ctx)
	}
	return nil
}

// touch notes the new time of a file whose bytes are the same, so that the next refresh need not read it. A file system
// without times has nothing to note, and a time too fresh to be trusted is noted by a later refresh.
func (b *batch) touch(ch change) {
	s := *ch.before
	s.Changed, s.Read = ch.file.ModTime, time.Now()
	if surely(&s, ch.file) {
		b.changes = append(b.changes, index.Change{Article: ch.Article, Stamp: s})
	}
}

func (b *batch) flush(ctx context.Context) error {
	if len(b.changes) == 0 {
		return nil
	}
	err := b.update.Apply(ctx, b.changes)
	b.changes, b.size = nil, 0
	return err
}
