package main

import (
	"context"
	"errors"
	"time"

	"pullquote/answers"
	"pullquote/index"
)

// watchedSearcher measures searches.
type watchedSearcher struct {
	index.Searcher
	metrics *metrics
	now     func() time.Time
}

func (w watchedSearcher) Snapshot(ctx context.Context) (index.Snapshot, error) {
	s, err := w.Searcher.Snapshot(ctx)
	return watchedSnapshot{s, w.metrics, w.now}, err
}

type watchedSnapshot struct {
	index.Snapshot
	metrics *metrics
	now     func() time.Time
}

func (w watchedSnapshot) Search(ctx context.Context, q index.Query) (index.Result, error) {
	start := w.now()
	defer func() { w.metrics.took("search", start, w.now()) }()
	return w.Snapshot.Search(ctx, q)
}

// A gate counts questions, measures them, and lets only so many be answered at once; see package door.
type gate struct {
	metrics  *metrics
	queue    *queue
	now      func() time.Time
	deadline time.Duration // for one answer, from its turn on
}

// busy is what somebody is told whom the queue has no place for.
var busy = &answers.HintError{Kind: answers.Overload, Problem: "too many questions are being asked at this moment", Hint: "please ask again in a minute"}

// overdue is what somebody is told whose answer took longer than one may.
var overdue = &answers.HintError{Kind: answers.Overdue, Problem: "the answer took too long and was given up",
	Hint: "please ask again in fewer words, or narrow it to a publication or a time"}

// Admit takes a place for a question, before it is acknowledged.
func (g *gate) Admit(op string) (leave func(), err error) {
	leave, err = g.queue.admit()
	if err != nil {
		g.metrics.shed.Inc()
		g.metrics.questions.WithLabelValues(op, "busy").Inc()
		return nil, busy
	}
	return leave, nil
}

// Enter answers one question in its turn, and gives it up after the deadline. ask returns its outcome.
func (g *gate) Enter(ctx context.Context, op string, ask func(context.Context) (outcome string, err error)) error {
	leave, err := g.queue.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	start := g.now()
	within, stop := context.WithTimeout(ctx, g.deadline)
	defer stop()
	outcome, err := ask(within)
	g.metrics.took(op, start, g.now())
	if err != nil && within.Err() != nil && ctx.Err() == nil {
		g.metrics.questions.WithLabelValues(op, "overdue").Inc()
		return overdue
	}
	if err != nil {
		outcome = "fault"
		if _, ok := errors.AsType[*answers.HintError](err); ok || errors.Is(err, index.ErrNoArticle) {
			outcome = "hint"
		}
	}
	g.metrics.questions.WithLabelValues(op, outcome).Inc()
	return err
}

// Glance is measured but never made to wait.
func (g *gate) Glance(op string, look func()) {
	start := g.now()
	defer func() { g.metrics.took(op, start, g.now()) }()
	look()
}
