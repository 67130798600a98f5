package main

import (
	"context"
	"errors"
	"sync/atomic"

	"github.com/prometheus/client_golang/prometheus"
)

// A queue lets a number of questions be answered at once and a bounded number wait. Under a flood the first are
// answered as fast as ever and the rest are refused at once, rather than all of them late.
type queue struct {
	turns   chan struct{}
	waiting atomic.Int64
	most    int64 // that may wait

	underWay, waits prometheus.Gauge
}

// errFull means that too many are waiting already.
var errFull = errors.New("too many questions are waiting")

func newQueue(atOnce, waiting int, m *metrics) *queue {
	return &queue{turns: make(chan struct{}, atOnce), most: int64(waiting), underWay: m.underWay, waits: m.waiting}
}

// enter waits for a turn; leave gives it back. The error is errFull or the context's.
func (q *queue) enter(ctx context.Context) (leave func(), err error) {
	select {
	case q.turns <- struct{}{}:
		return q.leave(), nil
	default:
	}
	if q.waiting.Add(1) > q.most {
		q.waiting.Add(-1)
		return nil, errFull
	}
	q.waits.Inc()
	defer func() { q.waiting.Add(-1); q.waits.Dec() }()
	select {
	case q.turns <- struct{}{}:
		return q.leave(), nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (q *queue) leave() func() {
	q.underWay.Inc()
	return func() { <-q.turns; q.underWay.Dec() }
}
