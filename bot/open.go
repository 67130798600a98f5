package main

import (
	"context"
	"errors"
	"log/slog"

	"pullquote/answers"
)

// An openIndex is an index that must be closed after use.
type openIndex interface {
	answers.Searcher
	Close() error
}

// withDesk opens coverage, index and desk, runs do, and closes them, the index last.
func (p *program) withDesk(ctx context.Context, do func(context.Context, *answers.Desk) error) (err error) {
	ix, err := p.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ix.Close()) }()
	return do(ctx, answers.NewDesk(ix, p.deskOptions()))
}

func (p *program) deskOptions() answers.Options {
	return answers.Options{Log: p.log, ExcerptBudget: p.config.Answers.ExcerptBudget, ExcerptsAtMost: p.config.Answers.Excerpts}
}

// open opens the index of the configured coverage, brought up to date.
func (p *program) open(ctx context.Context) (openIndex, error) {
	cov, err := openCoverage(p.config)
	if err != nil {
		return nil, err
	}
	path := indexPath(p.config, cov, p.cacheDir)
	p.log.Debug("open index", slog.String("coverage", cov.name), slog.String("index", path))
	return nil, errors.New("the index is not built yet")
}
