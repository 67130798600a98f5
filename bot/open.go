package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"

	"pullquote/answers"
	"pullquote/bot/terminal"
	"pullquote/index"
	"pullquote/index/follow"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

// withDesk opens coverage, index and desk, lets the encoder read, runs do, and closes the index last.
func (p *program) withDesk(ctx context.Context, when filling, do func(context.Context, *answers.Desk) error) (err error) {
	ix, err := p.openIndex(ctx, false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ix.Close()) }()
	var warming sync.WaitGroup
	defer warming.Wait()
	if when != notFilled { // who only lists needs none of it
		warming.Go(func() { p.warm(ix) })
	}
	defer p.fill(ctx, ix, when)()
	return do(ctx, answers.NewDesk(ix, p.deskOptions()))
}

// warm reads what questions will need while the rest of the program gets ready.
func (p *program) warm(ix *local.Index) {
	start := p.now()
	if err := ix.Warm(); err != nil {
		p.log.Warn("index could not be read ahead of the first question", "err", err)
		return
	}
	p.log.Debug("index is read ahead of the first question", "took_ms", p.now().Sub(start).Milliseconds())
}

func (p *program) deskOptions() answers.Options {
	o := answers.Options{Log: p.log, ExcerptBudget: p.config.Answers.ExcerptBudget, ExcerptsAtMost: p.config.Answers.Excerpts}
	if p.config.Meaning.Use == "on" {
		o.Meaning, o.Encode = meaning.Default(), local.Encode
	}
	return o
}

// openIndex opens the index of the configured coverage, brought up to date, and says on standard error what an
// operator should know of it. The caller closes it.
func (p *program) openIndex(ctx context.Context, rebuild bool) (*local.Index, error) {
	cov, err := openCoverage(p.config)
	if err != nil {
		return nil, err
	}
	path := indexPath(p.config, cov, p.cacheDir)
	p.log.Debug("open index", slog.String("coverage", cov.name), slog.String("index", path))
	bar := p.progress("indexing articles")
	o := local.Options{Path: path, Rebuild: rebuild, Progress: func(at follow.Progress) { bar.at(at.Done, at.Total) }}
	if p.config.Meaning.Use == "on" {
		o.Meaning, o.Encoder = meaning.Default(), p.encoder()
	}
	if p.service {
		o.Log = p.log // otherwise the notices are printed below
	}
	ix, err := local.Open(ctx, cov, o)
	bar.end()
	if err != nil {
		return nil, err
	}
	if !p.service {
		p.tell(ix.Opened())
	}
	return ix, nil
}

// tell prints what a person who asked something else should know of the index.
func (p *program) tell(r follow.Report) {
	for _, text := range slices.Compact(r.Notices) { // the same one twice: when opened, and when brought up to date
		fmt.Fprintln(p.err, "notice:", terminal.Line(text))
	}
	if n := len(r.Problems); n > 0 && r.Added+r.Changed+r.Removed > 0 {
		fmt.Fprintf(p.err, "notice: article files with problems: %d; \"pullquote index\" lists them\n", n)
	}
}

// report is what a refresh did, for people.
func report(cov coverage, path string, s index.Stats, r follow.Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "coverage  %s\n", terminal.Line(cov.name))
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
