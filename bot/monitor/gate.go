package monitor

import (
	"context"
	"errors"
	"time"

	"pullquote/answers"
	"pullquote/index"
)

// A Gate counts questions, measures them, and lets only so many be answered at once; see package door.
type Gate struct {
	metrics  *Metrics
	queue    *queue
	now      func() time.Time
	deadline time.Duration // for one answer, from its turn on

	coverages []string // that stand behind it, where there are several
}

// NewGate returns a gate that lets so many questions be answered at once, and so many wait. deadline is for one answer, from its turn
// on.
func NewGate(m *Metrics, atOnce, waiting int, deadline time.Duration, now func() time.Time) *Gate {
	return &Gate{metrics: m, queue: newQueue(atOnce, waiting, m), now: now, deadline: deadline}
}

// Of is the same gate before a desk that answers from the coverages of some names. A question that finds no place is refused
// before it is known of which it is asked, and counts for none.
func (g *Gate) Of(coverages []string) *Gate {
	of := *g
	of.coverages = coverages
	return &of
}

// Busy reports whether questions wait for a turn.
func (g *Gate) Busy() bool { return g.queue.busy() }

// busy is what somebody is told whom the queue has no place for.
var busy = &answers.HintError{Kind: answers.Overload, Problem: "too many questions are being asked at this moment", Hint: "please ask again in a minute"}

// overdue is what somebody is told whose answer took longer than one may.
var overdue = &answers.HintError{Kind: answers.Overdue, Problem: "the answer took too long and was given up",
	Hint: "please ask again in fewer words, or narrow it to a publication or a time"}

// Admit takes a place for a question, before it is acknowledged.
func (g *Gate) Admit(op string) (leave func(), err error) {
	leave, err = g.queue.admit()
	if err != nil {
		g.metrics.shed.Inc()
		g.metrics.answered(op, "busy", g.coverages)
		return nil, busy
	}
	return leave, nil
}

// Enter answers one question in its turn, and gives it up after the deadline. ask returns its outcome.
func (g *Gate) Enter(ctx context.Context, op string, ask func(context.Context) (outcome string, err error)) error {
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
		g.metrics.answered(op, "overdue", g.coverages)
		return overdue
	}
	if err != nil {
		outcome = "fault"
		if _, ok := errors.AsType[*answers.HintError](err); ok || errors.Is(err, index.ErrNoArticle) {
			outcome = "hint"
		}
	}
	g.metrics.answered(op, outcome, g.coverages)
	return err
}

// Glance is measured but never made to wait.
func (g *Gate) Glance(op string, look func()) {
	start := g.now()
	defer func() { g.metrics.took(op, start, g.now()) }()
	look()
}
