package index

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/blevesearch/bleve/v2/document"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A plan says what a refresh has to look at.
type plan struct {
	look      []article.File // may be new or changed
	removed   []*card
	unchanged []*card
	problems  []article.Problem
}

// compare lists the coverage and sets it against what a view holds, without opening a file.
func compare(coverage fs.FS, v *view) plan {
	files, problems := article.List(coverage)
	p := plan{problems: problems}
	listed := make(map[article.ID]bool, len(files))
	for _, f := range files {
		listed[f.ID] = true
		if ordinal, known := v.ordinal[f.ID]; known && v.cards[ordinal].file.surely(f) {
			p.unchanged = append(p.unchanged, v.cards[ordinal])
		} else {
			p.look = append(p.look, f)
		}
	}
	for _, c := range v.cards {
		if !listed[c.ID] && !unlisted(c.ID, problems) {
			p.removed = append(p.removed, c)
		}
	}
	return p
}

// manyTouched is from how many files on with a new time and the same bytes (after a checkout, say) it is worth writing
// the new times down.
const manyTouched = 100

// settled reports whether nothing needs to be written: the files that were to be looked at hold what is indexed, or
// nothing that could be. It notes which are unchanged and what is wrong with the others, and stops at the first change.
func (p *plan) settled(coverage fs.FS, v *view) bool {
	if len(p.removed) > 0 {
		return false
	}
	touched := 0
	for _, f := range p.look {
		before := v.known(f.ID)
		same, problems := still(coverage, f, before)
		if !same {
			return false
		}
		p.problems = append(p.problems, problems...)
		if before != nil {
			p.unchanged = append(p.unchanged, before)
		}
		if !f.ModTime.IsZero() && f.ModTime.Before(time.Now().Add(-racy)) {
			touched++
		}
	}
	return touched < manyTouched
}

// still reports whether a file holds what is indexed of it; when nothing is (before is nil), whether it is broken. A file
// that cannot be read counts as unchanged.
func still(coverage fs.FS, f article.File, before *card) (bool, []article.Problem) {
	data, err := readCoverage(coverage, f)
	if err != nil {
		_, problems := article.ReadFile(coverage, f)
		return true, problems
	}
	if before != nil {
		return before.file.hash == sha256.Sum256(data), nil
	}
	a, problems := article.Read(f.Path, data)
	return a == nil, problems
}

// unlisted reports whether an article may lie in a folder that could not be listed. It stays until that can be told:
// a folder that is not mounted is no reason to forget the coverage.
func unlisted(id article.ID, problems []article.Problem) bool {
	for _, p := range problems {
		if p.Unlisted() && (p.Path == "." || strings.HasPrefix(string(id), p.Path+"/")) {
			return true
		}
	}
	return false
}

// racy is how close to its reading a file's modification time may lie for a later change to carry the same time:
// FAT counts in steps of 2 s.
const racy = 2 * time.Second

// surely reports whether a listed file is the one that was read, by size and time alone. When that cannot be told, the
// file is read and its hash decides.
func (f fingerprint) surely(now article.File) bool {
	return f.size == now.Size && !now.ModTime.IsZero() && f.changed.Equal(now.ModTime) && now.ModTime.Before(f.read.Add(-racy))
}

// A change is one article made ready for the index.
type change struct {
	file     article.File
	before   *card // nil: new
	card     *card // nil: broken, or same as before
	same     bool  // the bytes are those indexed
	unread   bool  // the file could not be read
	document *Document
	reading  attribution.Reading
	entries  []*document.Document
	problems []article.Problem
}

// prepareChange reads a file and derives everything from it. An article whose file cannot be read at present stays as
// it was.
func prepareChange(coverage fs.FS, f article.File, before *card) change {
	ch := change{file: f, before: before}
	read := time.Now()
	data, err := readCoverage(coverage, f)
	if err != nil {
		_, ch.problems = article.ReadFile(coverage, f)
		ch.same = before != nil && !errors.Is(err, fs.ErrNotExist)
		ch.unread = true
		return ch
	}
	hash := sha256.Sum256(data)
	if before != nil && before.file.hash == hash {
		ch.same, ch.problems = true, before.problems
		return ch
	}
	ch.take(article.Read(f.Path, data))
	if ch.card != nil {
		ch.card.file = fingerprint{size: f.Size, changed: f.ModTime, read: read, hash: hash}
		ch.card.problems = ch.problems
		ch.entries = entries(ch.card, ch.document, ch.reading)
	}
	return ch
}

// readCoverage reads a file; of one that is too large, only as much as shows that.
func readCoverage(coverage fs.FS, f article.File) ([]byte, error) {
	file, err := f.Open(coverage)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, article.MaxBytes+1))
}

func (ch *change) take(a *article.Article, problems []article.Problem) {
	ch.problems = problems
	if a == nil {
		return
	}
	ch.card = cardOf(a)
	if a.Withdrawn != "" {
		ch.document = &Document{Article: a}
		return
	}
	ch.document, ch.reading = derive(a)
}

func cardOf(a *article.Article) *card {
	c := &card{}
	c.ID, c.Title, c.Publication, c.URL, c.Archived = a.ID, a.Title, a.Publication, a.URL, a.Archived
	c.Date, c.SortDate, c.Authors, c.Corrections, c.Withdrawn = a.Date, a.SortDate, a.Authors, a.Corrections, a.Withdrawn
	return c
}

// prepareAll prepares the files of a plan with one worker a processor, and hands the changes over in the files' order.
func prepareAll(ctx context.Context, coverage fs.FS, files []article.File, v *view, do func(change) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := runtime.GOMAXPROCS(0)
	slots := make(chan chan change, 4*workers) // bounds what is in memory
	jobs := make(chan func())
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for job := range jobs {
				job()
			}
		})
	}
	wait.Go(func() {
		defer close(slots)
		defer close(jobs)
		for _, f := range files {
			slot := make(chan change, 1)
			select {
			case slots <- slot:
			case <-ctx.Done():
				return
			}
			jobs <- func() { slot <- prepareChange(coverage, f, v.known(f.ID)) }
		}
	})
	defer wait.Wait()
	defer cancel()
	for slot := range slots {
		if err := do(<-slot); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func (v *view) known(id article.ID) *card {
	if ordinal, known := v.ordinal[id]; known {
		return v.cards[ordinal]
	}
	return nil
}
