package follow

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"sync"
	"time"

	"pullquote/index"
)

// Options are what an operator may set. The zero value works.
type Options struct {
	Log      *slog.Logger   // nil: discard
	Progress func(Progress) // called from the goroutine that refreshes; nil: nobody is told
	Rebuild  bool           // begin anew even when what is held is sound, once
}

// A Follower keeps an index in line with a coverage folder. It is safe for use by many goroutines.
type Follower struct {
	coverage fs.FS
	writer   index.Writer
	options  Options

	refreshing sync.Mutex // one refresh at a time; guards options.Rebuild
}

// New returns a follower that has not refreshed anything yet.
func New(coverage fs.FS, w index.Writer, o Options) *Follower {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Progress == nil {
		o.Progress = func(Progress) {}
	}
	return &Follower{coverage: coverage, writer: w, options: o}
}

// Refresh brings the index up to date with the coverage folder: new and changed articles are indexed, those whose
// files are gone are taken out. Questions are answered from the state before until it is done. When the index cannot
// be written to (another copy writes, the folder is read-only, the disk is full), the state there is goes on
// answering and the report says so; where there is none, that is an error.
func (f *Follower) Refresh(ctx context.Context) (Report, error) {
	f.refreshing.Lock()
	defer f.refreshing.Unlock()
	start := time.Now()
	report, err := f.refresh(ctx)
	report.Took = time.Since(start)
	for _, text := range report.Notices {
		f.options.Log.Warn("index", "notice", text)
	}
	return report, err
}

func (f *Follower) refresh(ctx context.Context) (Report, error) {
	state, err := f.writer.State(ctx)
	if err != nil {
		return Report{}, err
	}
	report := Report{Notices: state.Notices}
	anew := f.options.Rebuild || state.Damaged
	if state.Held && !anew {
		p := compare(f.coverage, state.Stamps)
		if p.settled(f.coverage, state.Stamps) && bytes.Equal(state.Rules, f.readRules()) {
			report.settle(p, state)
			return report, nil
		}
	}
	if err := f.update(ctx, &report, anew); err != nil {
		return f.without(state, err)
	}
	f.options.Rebuild = false
	return report, nil
}

// update writes what has changed.
func (f *Follower) update(ctx context.Context, report *Report, anew bool) (err error) {
	u, err := f.writer.Begin(ctx, anew)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, u.Close()) }()
	held := u.State().Stamps
	p := compare(f.coverage, held)
	b := &batch{update: u, report: report}
	if err := b.write(ctx, f.coverage, held, p, f.options.Progress); err != nil {
		return err
	}
	if err := f.correct(ctx, u, f.readRules()); err != nil {
		return err
	}
	if err := u.Commit(ctx); err != nil {
		return err
	}
	report.settle(p, u.State())
	return nil
}

// without goes on without writing, from what is held.
func (f *Follower) without(state index.State, cause error) (Report, error) {
	if !state.Held || errors.Is(cause, context.Canceled) || errors.Is(cause, context.DeadlineExceeded) {
		return Report{Notices: state.Notices}, cause
	}
	report := Report{Notices: append(state.Notices, "the index was not brought up to date and answers as it was: "+cause.Error())}
	p := compare(f.coverage, state.Stamps)
	p.settled(f.coverage, state.Stamps)
	report.settle(p, state)
	return report, nil
}

// settle writes into the report what needed no work.
func (r *Report) settle(p plan, state index.State) {
	r.Problems = append(r.Problems, p.problems...)
	for _, s := range p.unchanged {
		r.Unchanged++
		r.Problems = append(r.Problems, s.Problems...)
	}
	for _, s := range state.Stamps {
		if s.Withdrawn {
			r.Withdrawn++
		}
	}
}
