package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"pullquote/index/article"
)

// Refresh brings the index up to date with the coverage folder: new and changed articles are indexed, those whose
// files are gone are taken out. Questions are answered from the state before until it is done. When the index cannot
// be written to (another copy writes, the folder is read-only, the disk is full), the newest state there is goes on
// answering and the report says so.
func (x *Index) Refresh(ctx context.Context) (Report, error) {
	x.refreshing.Lock()
	defer x.refreshing.Unlock()
	start := time.Now()
	report, err := x.refresh(ctx)
	if err == nil && x.options.Served != nil {
		err = x.serve(ctx, &report)
	}
	report.Took = time.Since(start)
	return report, err
}

func (x *Index) refresh(ctx context.Context) (Report, error) {
	var report Report
	if x.memory != nil {
		return report, x.refreshMemory(ctx, &report)
	}
	x.adopt(&report)
	v, err := x.view()
	if err != nil {
		return report, x.build(ctx, &report, x.options.Rebuild)
	}
	defer v.release()
	if cause := x.ailing(v, time.Now()); cause != nil {
		x.notice(&report, "the index is built anew: "+cause.Error())
		return report, x.build(ctx, &report, true)
	}
	if x.options.Rebuild {
		return report, x.build(ctx, &report, true)
	}
	p := compare(x.coverage, v)
	if p.settled(x.coverage, v) {
		report.settle(p, v)
		return report, nil
	}
	return report, x.build(ctx, &report, false)
}

// settle writes into the report what needed no work.
func (r *Report) settle(p plan, v *view) {
	r.Problems = append(r.Problems, p.problems...)
	for _, c := range p.unchanged {
		r.Unchanged++
		r.Problems = append(r.Problems, c.problems...)
	}
	for _, c := range v.cards {
		if c.Withdrawn != "" {
			r.Withdrawn++
		}
	}
}

func (x *Index) refreshMemory(ctx context.Context, report *Report) error {
	v, err := x.view()
	if err != nil {
		return err
	}
	defer v.release()
	p := compare(x.coverage, v)
	w := &writer{engine: x.memory, report: report}
	if err := w.write(ctx, x.coverage, v, p, x.options.Progress); err != nil {
		return err
	}
	next := v
	if w.dirty {
		if next, err = x.memory.view(func() {}); err != nil {
			return err
		}
		x.replace(next, 0)
	}
	report.settle(p, next)
	return nil
}

// adopt opens the newest generation when it is not the one that is open.
func (x *Index) adopt(report *Report) {
	newest, err := x.store.newest()
	x.mu.RLock()
	have := x.generation
	x.mu.RUnlock()
	if err != nil || newest == 0 || newest == have || newest == x.damaged {
		return
	}
	v, err := x.openGeneration(newest, wholly)
	if err != nil {
		x.damaged = newest
		x.notice(report, "the index is built anew: "+err.Error())
		return
	}
	x.replace(v, newest)
	x.suspect.Store(false) // that was the one before
}

// openGeneration opens a generation for reading after looking for damage in its files, in the first checked bytes of
// them through and through.
func (x *Index) openGeneration(number int, checked int64) (*view, error) {
	folder := x.store.generation(number)
	seals, err := sealsOf(folder) // before they are read: what is changed meanwhile is noticed
	if err != nil {
		return nil, err
	}
	if err := checkManifest(folder, checked); err != nil {
		return nil, err
	}
	e, err := openEngine(folder, true)
	if err != nil {
		return nil, err
	}
	v, err := e.view(func() { _ = e.close() })
	if err != nil {
		return nil, errors.Join(err, e.close())
	}
	v.seals = seals
	return v, nil
}

func (x *Index) notice(report *Report, text string) {
	report.Notices = append(report.Notices, text)
	x.options.Log.Warn("index", "notice", text, "path", x.store.path)
}

// build writes and publishes the next generation; anew: from nothing.
func (x *Index) build(ctx context.Context, report *Report, anew bool) error {
	_ = os.MkdirAll(x.store.path, 0o755) // it may have been deleted; a fault shows with the lock
	release, err := x.store.lock(x.options.LockWait)
	if err != nil {
		return x.without(ctx, report, err)
	}
	defer release()
	x.adopt(report) // another copy may just have published
	p, err := x.write(ctx, report, anew)
	if err != nil && ctx.Err() == nil {
		_ = os.RemoveAll(x.store.building()) // it would only keep a full disk full
	}
	if err != nil {
		return x.without(ctx, report, err)
	}
	number, err := x.store.publish()
	if number == 0 {
		return x.without(ctx, report, err)
	}
	v, err := x.openGeneration(number, 0)
	if err != nil {
		return fmt.Errorf("open what was just written: %w", err)
	}
	report.settle(p, v)
	x.replace(v, number)
	return nil
}

// write brings the next generation up to date, in its folder, and closes it.
func (x *Index) write(ctx context.Context, report *Report, anew bool) (p plan, err error) {
	e, cloned, err := x.openBuilding(anew)
	if err != nil {
		return plan{}, err
	}
	defer func() {
		if closed := e.close(); err == nil && closed != nil {
			err = fmt.Errorf("close bleve index: %w", closed)
		}
	}()
	before, err := x.view()
	if err == nil && !cloned {
		before.release()
	}
	if !cloned || err != nil {
		if before, err = e.view(func() {}); err != nil {
			return plan{}, err
		}
	}
	defer before.release()
	p = compare(x.coverage, before)
	w := &writer{engine: e, report: report}
	return p, w.write(ctx, x.coverage, before, p, x.options.Progress)
}

// openBuilding opens the folder of the next generation for writing; cloned tells that it holds what the open one does.
// What an interrupted writer left may be damaged: then it is begun again.
func (x *Index) openBuilding(anew bool) (e *engine, cloned bool, err error) {
	x.mu.RLock()
	from := x.generation
	x.mu.RUnlock()
	if anew {
		from = 0
	}
	for _, fresh := range []bool{anew, true} {
		kept, err := x.store.prepare(from, fresh)
		if err != nil {
			return nil, false, err
		}
		e, err := openEngine(x.store.building(), false)
		if err == nil || fresh {
			return e, from > 0 && !kept, err
		}
	}
	panic("index: unreachable")
}

// without goes on without writing: from the newest generation, or in memory where the coverage is small.
func (x *Index) without(ctx context.Context, report *Report, cause error) error {
	if errors.Is(cause, context.Canceled) || errors.Is(cause, context.DeadlineExceeded) {
		return cause
	}
	if v, err := x.view(); err == nil {
		defer v.release()
		*report = Report{Notices: report.Notices}
		p := compare(x.coverage, v)
		p.settled(x.coverage, v)
		report.settle(p, v)
		if v.unsealed() != nil {
			x.suspect.Store(true) // it is tried again
		}
		x.notice(report, "the index was not brought up to date and answers as it was: "+cause.Error())
		return nil
	}
	if files, _ := article.List(x.coverage); len(files) > x.options.MemoryLimit {
		return &OpenError{
			Problem: fmt.Sprintf("the index in %q cannot be used", x.store.path),
			Hint:    hint(cause),
			Err:     cause,
		}
	}
	*report = Report{Notices: report.Notices}
	x.notice(report, "the index is kept in memory this time: "+cause.Error())
	if err := x.openMemory(); err != nil {
		return err
	}
	return x.refreshMemory(ctx, report)
}

func hint(cause error) string {
	switch {
	case errors.Is(cause, errBusy):
		return "wait until the other copy has finished, or name another folder with --index"
	case errors.Is(cause, fs.ErrPermission):
		return "make the folder writable, or name another with --index"
	}
	return "make room on the disk, or name another folder with --index"
}
