package follow

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"runtime"
	"sync"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/reading"
)

// A change is one article made ready to be written.
type change struct {
	index.Change
	file     article.File
	before   *index.Stamp // nil: new
	same     bool         // the bytes are those held
	unread   bool         // the file could not be read
	problems []article.Problem
	err      error // the context's, which ended before the article was read: nothing else holds
}

// prepare reads a file and finds everything in it. An article whose file cannot be read at present stays as it was.
func prepare(ctx context.Context, coverage fs.FS, f article.File, before *index.Stamp) change {
	ch := change{file: f, before: before}
	ch.Article = f.ID
	read := time.Now()
	data, err := readCoverage(coverage, f)
	if err != nil {
		_, ch.problems = article.ReadFile(coverage, f)
		ch.same = before != nil && !errors.Is(err, fs.ErrNotExist)
		ch.unread = true
		return ch
	}
	hash := sha256.Sum256(data)
	if before != nil && before.Hash == hash {
		ch.same, ch.problems = true, before.Problems
		return ch
	}
	a, problems := article.Read(f.Path, data)
	ch.problems = problems
	if a != nil {
		var r reading.Reading
		r, ch.err = reading.Read(ctx, a, f.Path)
		if r.Bounded != nil {
			ch.problems = append(ch.problems, *r.Bounded)
		}
		ch.Document, ch.Mentions = r.Document, r.Mentions
		ch.Stamp = index.Stamp{Size: f.Size, Changed: f.ModTime, Read: read, Hash: hash, Problems: ch.problems, Withdrawn: a.Withdrawn != ""}
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

// prepareAll prepares the files of a plan with one worker a processor, and hands the changes over in the files' order.
func prepareAll(ctx context.Context, coverage fs.FS, files []article.File, held map[article.ID]*index.Stamp, do func(change) error) error {
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
			jobs <- func() { slot <- prepare(ctx, coverage, f, held[f.ID]) }
		}
	})
	defer wait.Wait()
	defer cancel()
	for slot := range slots {
		ch := <-slot
		if ch.err != nil {
			return ch.err
		}
		if err := do(ch); err != nil {
			return err
		}
	}
	return ctx.Err()
}
