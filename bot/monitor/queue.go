package monitor

import (
	"context"
	"errors"
	"sync/atomic"

	"github.com/prometheus/client_golang/prometheus"
)

// A queue lets a number of questions be answered at once and a bounded number wait. Under a flood the first are
// answered as fast as ever and the rest are refused at once, rather than all of them late.
type queue struct {
	turns  chan struct{}
	inside atomic.Int64 // questions that have a place, under way or not
	most   int64

	underWay, waits prometheus.Gauge
}

// errFull means that too many are waiting already.
var errFull = errors.New("too many questions are waiting")

func newQueue(atOnce, waiting int, m *Metrics) *queue {
	return &queue{turns: make(chan struct{}, atOnce), most: int64(atOnce + waiting), underWay: m.underWay, waits: m.waiting}
}

// admit takes a place for a question; leave gives it back. The error is errFull.
func (q *queue) admit() (leave func(), err error) {
	if q.inside.Add(1) > q.most {
		q.inside.Add(-1)
		return nil, errFull
	}
	return func() { q.inside.Add(-1) }, nil
}

// enter waits for a turn, for a question that has a place; leave gives it back. The error is the context's.
func (q *queue) enter(ctx context.Context) (leave func(), err error) {
	select {
	case q.turns <- struct{}{}:
		return q.leave(), nil
	default:
	}
	q.waits.Inc()
	defer q.waits.Dec()
	select {
	case q.turns <- struct{}{}:
		return q.leave(), nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// busy reports whether questions wait for a turn.
func (q *queue) busy() bool { return int(q.inside.Load()) > cap(q.turns) }

func (q *queue) leave() func() {
	q.underWay.Inc()
	return func() { <-q.turns; q.underWay.Dec() }
}
