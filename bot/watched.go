package main

import (
	"context"
	"errors"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/index"
	"pullquote/index/article"
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

// watchedDesk counts questions, measures them, and lets only so many be answered at once.
type watchedDesk struct {
	commands.Desk
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

// admit takes a place for a question, before it is acknowledged: see commands.Options.
func (w *watchedDesk) admit(op string) (leave func(), err error) {
	leave, err = w.queue.admit()
	if err != nil {
		w.metrics.shed.Inc()
		w.metrics.questions.WithLabelValues(op, "busy").Inc()
		return nil, busy
	}
	return leave, nil
}

// do answers one question in its turn, and gives it up after the deadline. ask returns its outcome.
func (w *watchedDesk) do(ctx context.Context, op string, ask func(context.Context) (outcome string, err error)) error {
	leave, err := w.queue.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	start := w.now()
	within, stop := context.WithTimeout(ctx, w.deadline)
	defer stop()
	outcome, err := ask(within)
	w.metrics.took(op, start, w.now())
	if err != nil && within.Err() != nil && ctx.Err() == nil {
		w.metrics.questions.WithLabelValues(op, "overdue").Inc()
		return overdue
	}
	if err != nil {
		outcome = "fault"
		if _, ok := errors.AsType[*answers.HintError](err); ok || errors.Is(err, index.ErrNoArticle) {
			outcome = "hint"
		}
	}
	w.metrics.questions.WithLabelValues(op, outcome).Inc()
	return err
}

func (w *watchedDesk) Answer(ctx context.Context, q answers.Question) (a answers.Answer, err error) {
	err = w.do(ctx, "ask", func(ctx context.Context) (string, error) {
		a, err = w.Desk.Answer(ctx, q)
		return string(a.Verdict), err
	})
	return a, err
}

func (w *watchedDesk) Timeline(ctx context.Context, q answers.Question) (a answers.Answer, err error) {
	err = w.do(ctx, "timeline", func(ctx context.Context) (string, error) {
		a, err = w.Desk.Timeline(ctx, q)
		return string(a.Verdict), err
	})
	return a, err
}

func (w *watchedDesk) Quotes(ctx context.Context, q answers.Question) (lines []answers.QuoteLine, err error) {
	err = w.do(ctx, "quotes", func(ctx context.Context) (string, error) {
		lines, err = w.Desk.Quotes(ctx, q)
		return foundAny(len(lines)), err
	})
	return lines, err
}

func (w *watchedDesk) WhoSaid(ctx context.Context, q answers.Question) (c answers.Check, err error) {
	err = w.do(ctx, "whosaid", func(ctx context.Context) (string, error) {
		c, err = w.Desk.WhoSaid(ctx, q)
		return string(c.Match), err
	})
	return c, err
}

func (w *watchedDesk) Articles(ctx context.Context, q answers.Question) (list []answers.ArticleInfo, err error) {
	err = w.do(ctx, "articles", func(ctx context.Context) (string, error) {
		list, err = w.Desk.Articles(ctx, q)
		return foundAny(len(list)), err
	})
	return list, err
}

func (w *watchedDesk) Context(ctx context.Context, id article.ID, span article.Span) (s answers.Surrounding, err error) {
	err = w.do(ctx, "context", func(ctx context.Context) (string, error) {
		s, err = w.Desk.Context(ctx, id, span)
		return "answered", err
	})
	return s, err
}

// Suggest is measured but never made to wait: it is quick, and Discord gives it no time.
func (w *watchedDesk) Suggest(ctx context.Context, what answers.Field, prefix string, limit int) []string {
	start := w.now()
	defer func() { w.metrics.took("suggest", start, w.now()) }()
	return w.Desk.Suggest(ctx, what, prefix, limit)
}

func foundAny(n int) string {
	if n == 0 {
		return string(answers.None)
	}
	return string(answers.Answered)
}
