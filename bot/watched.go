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
	answers.Searcher
	metrics *metrics
	now     func() time.Time
}

func (w watchedSearcher) Search(ctx context.Context, q index.Query) (index.Result, error) {
	start := w.now()
	defer func() { w.metrics.took("search", start, w.now()) }()
	return w.Searcher.Search(ctx, q)
}

// A gate counts questions, measures them, and lets only so many be answered at once; see package door.
type gate struct {
	metrics *metrics
	queue   *queue
	now     func() time.Time
}

// busy is what somebody is told whom the queue has no place for.
var busy = &answers.HintError{Kind: answers.Overload, Problem: "too many questions are being asked at this moment", Hint: "please ask again in a minute"}

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

// Enter answers one question in its turn. ask returns its outcome.
func (g *gate) Enter(ctx context.Context, op string, ask func() (outcome string, err error)) error {
	leave, err := g.queue.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	start := g.now()
	outcome, err := ask()
	g.metrics.took(op, start, g.now())
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
