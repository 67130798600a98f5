package coverage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
	"sync"

	"pullquote/answers"
	"pullquote/bot/settings"
	"pullquote/bot/terminal"
	"pullquote/index"
	"pullquote/index/follow"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/index/meaning/endpoint"
)

// An Opener opens what the settings name.
type Opener struct {
	*settings.Settings
	Err     io.Writer // where people are told what they should know
	Service bool      // runs for long, and so reports by its log

	server *endpoint.Server // see Embeddings
}

// WithDesk opens the coverages, their indexes and a desk, lets the encoder read, runs do, and closes the indexes last.
func (p *Opener) WithDesk(ctx context.Context, when Filling, do func(context.Context, *answers.Desk) error) (err error) {
	all, err := p.OpenAll(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, CloseAll(all)) }()
	var warming sync.WaitGroup
	defer warming.Wait()
	if when != NotFilled { // who only lists needs none of it
		for _, o := range all {
			warming.Go(func() { p.Warm(o.Index) })
		}
	}
	defer p.fill(ctx, all, when)()
	return do(ctx, answers.NewDesk(Joined(all, len(all)), p.DeskOptions(Titles(all, len(all)))))
}

// Warm reads what questions will need while the rest of the program gets ready.
func (p *Opener) Warm(ix *local.Index) {
	start := p.Now()
	if err := ix.Warm(); err != nil {
		p.Log.Warn("index could not be read ahead of the first question", "err", err)
		return
	}
	p.Log.Debug("index is read ahead of the first question", "took_ms", p.Now().Sub(start).Milliseconds())
}

// DeskOptions are those of the configuration. titles are of the coverages that the desk answers from, where there are several.
func (p *Opener) DeskOptions(titles []string) answers.Options {
	o := answers.Options{Titles: titles, Log: p.Log, ExcerptBudget: p.Config.Answers.ExcerptBudget, ExcerptsAtMost: p.Config.Answers.Excerpts}
	if p.Config.Meaning.Use == "on" {
		o.Meaning, o.Encode = meaning.Default(), local.Encode
	}
	return o
}

// Open opens the index of a coverage, brought up to date, and says on standard error what an operator should know of it. The
// caller closes it.
func (p *Opener) Open(ctx context.Context, cov Folder, rebuild bool) (*local.Index, error) {
	path := IndexPath(cov, p.CacheDir)
	p.Log.Debug("open index", slog.String("coverage", cov.Called), slog.String("index", path))
	bar := p.Progress("indexing articles")
	o := local.Options{Path: path, Rebuild: rebuild, Progress: func(at follow.Progress) { bar.At(at.Done, at.Total) }}
	if p.Config.Meaning.Use == "on" {
		o.Meaning, o.Encoder = meaning.Default(), p.Encoder()
	}
	if p.Service {
		o.Log = p.Log // otherwise the notices are printed below
	}
	ix, err := local.Open(ctx, cov, o)
	bar.End()
	if err != nil {
		return nil, err
	}
	if !p.Service {
		p.tell(ix.Opened())
	}
	return ix, nil
}

// tell prints what a person who asked something else should know of the index.
func (p *Opener) tell(r follow.Report) {
	for _, text := range slices.Compact(r.Notices) { // the same one twice: when opened, and when brought up to date
		fmt.Fprintln(p.Err, "notice:", terminal.Line(text))
	}
	if n := len(r.Problems); n > 0 && r.Added+r.Changed+r.Removed > 0 {
		fmt.Fprintf(p.Err, "notice: article files with problems: %d; \"pullquote index\" lists them\n", n)
	}
}

// Report is what a refresh did, for people.
func Report(cov Folder, path string, s index.Stats, r follow.Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "coverage  %s\n", terminal.Line(cov.Called))
	fmt.Fprintf(&b, "index     %s\n", terminal.Line(path))
	fmt.Fprintf(&b, "articles  %d, in %s", s.Articles, terminal.Count(s.Passages, "passage"))
	if !s.Newest.IsZero() {
		fmt.Fprintf(&b, ", the newest of %s", answers.DateInWords(s.Newest))
	}
	if left := s.Unread(); left > 0 {
		fmt.Fprintf(&b, "\nreading   %s not read by meaning yet", terminal.Percent(left))
	}
	if s.Openings > 0 {
		fmt.Fprintf(&b, "\nreading   %s read by meaning up to a bound, and beyond it when a question needs it", terminal.Count(s.Openings, "very long article"))
	}
	fmt.Fprintf(&b, "\nchanges   %s\n", r)
	for _, problem := range r.Problems {
		fmt.Fprintf(&b, "problem   %s\n", terminal.Line(problem.Error()))
		if problem.Hint != "" {
			fmt.Fprintf(&b, "          hint: %s\n", terminal.Line(problem.Hint))
		}
	}
	return b.String()
}
