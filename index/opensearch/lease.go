package opensearch

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"sync"
	"time"

	"pullquote/index"
	"pullquote/index/opensearch/entry"
	"pullquote/index/opensearch/head"
)

// A lease lets this process alone write, until it is given back or not renewed.
type lease struct {
	index        *Index
	owner        string
	taken        head.Head // as it was when the lease was taken
	purgedBefore int64     // up to which update ended documents were taken out before
	expired      []string  // generations to take out

	renewing sync.WaitGroup
	stop     context.CancelFunc

	mu    sync.Mutex // guards what follows
	until time.Time
	lost  bool
}

// errLost is what a writer is told that was silent for too long.
var errLost = errors.New("another copy has taken over the writing of the index")

func (l *lease) number() int64 { return l.taken.Lease.Number }
func (l *lease) into() string  { return l.taken.Lease.Into }

// leaseAgain is how long is waited before the lease of another is looked at again.
const leaseAgain = 100 * time.Millisecond

// take takes the lease, and waits a while for another's end.
func (x *Index) take(ctx context.Context, anew bool) (*lease, error) {
	if _, at, err := x.shared.Heads.Get(ctx); err != nil {
		return nil, err
	} else if at.Sequence < 0 {
		if err := x.shared.Cluster.Make(ctx, x.shared.Heads.Index, entry.Heads()); err != nil {
			return nil, err
		}
	}
	l := &lease{index: x, owner: rand.Text()}
	patience := time.Now().Add(x.options.LockWait)
	for {
		err := l.try(ctx, anew)
		if err == nil {
			l.renew()
			return l, nil
		}
		if !errors.Is(err, index.ErrBusy) || time.Now().After(patience) {
			return nil, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(leaseAgain):
		}
	}
}

func (l *lease) try(ctx context.Context, anew bool) error {
	h, _, err := l.index.shared.Heads.Change(ctx, func(h *head.Head) error {
		now := time.Now()
		if !h.Free(now) {
			return fmt.Errorf("write the index: %w", index.ErrBusy)
		}
		l.purgedBefore = h.Purged
		h.Take(l.owner, now, anew, generationName())
		h.Purge(now)
		l.expired = h.Expired(now)
		return nil
	})
	l.taken = h
	if err == nil {
		l.until = h.Lease.Until
	}
	return err
}

// left is how long the lease lasts unless it is renewed.
func (l *lease) left() time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	return time.Until(l.until)
}

// renewIn is when a third of a lease will have passed that lasts so long yet: one whose renewal took long, or failed, is renewed the sooner.
func renewIn(left time.Duration) time.Duration {
	return max(time.Second, left-2*head.LeaseFor/3)
}

// renew goes on renewing the lease until it is ended.
func (l *lease) renew() {
	ctx, stop := context.WithCancel(l.index.shared.Loading)
	l.stop = stop
	l.renewing.Go(func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-time.After(renewIn(l.left())):
			}
			err := l.change(ctx, func(h *head.Head) { h.Lease.Until = time.Now().Add(head.LeaseFor) })
			if err != nil && ctx.Err() == nil {
				l.index.options.Log.Warn("the lease for writing the index could not be renewed", "op", "index", "err", err)
			}
			if errors.Is(err, errLost) {
				return
			}
		}
	})
}

// change changes the head as long as the lease is ours.
func (l *lease) change(ctx context.Context, do func(*head.Head)) error {
	h, _, err := l.index.shared.Heads.Change(ctx, func(h *head.Head) error {
		if h.Lease == nil || h.Lease.Owner != l.owner {
			return errLost
		}
		do(h)
		return nil
	})
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lost = l.lost || errors.Is(err, errLost)
	if err == nil && h.Lease != nil {
		l.until = h.Lease.Until
	}
	return err
}

// during is a context that ends when the lease would, so that nothing of ours arrives after another has taken it.
func (l *lease) during(ctx context.Context) (context.Context, context.CancelFunc) {
	within, stop := context.WithCancelCause(ctx)
	done := make(chan struct{})
	go func() {
		for {
			l.mu.Lock()
			left := time.Until(l.until)
			lost := l.lost
			l.mu.Unlock()
			if lost || left <= 0 {
				stop(errLost)
				return
			}
			select {
			case <-done:
				return
			case <-within.Done():
				return
			case <-time.After(min(left, time.Second)):
			}
		}
	}()
	return within, func() { close(done); stop(nil) }
}

// lostOr is errLost where that is the cause.
func (l *lease) lostOr(err error) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.lost || time.Now().After(l.until) {
		return errors.Join(errLost, index.ErrBusy)
	}
	return err
}

// show commits the update.
func (l *lease) show(ctx context.Context, held head.Held) error {
	return l.change(ctx, func(h *head.Head) { h.Show(held, time.Now()) })
}

// forget drops updates that were taken out of the index.
func (l *lease) forget(ctx context.Context, undone []int64) error {
	if len(undone) == 0 {
		return nil
	}
	return l.change(ctx, func(h *head.Head) { h.Forget(undone, time.Now()) })
}

// release gives the lease back of an update that wrote nothing.
func (l *lease) release() error {
	ctx, stop := context.WithTimeout(context.Background(), giveUpFor)
	defer stop()
	return l.change(ctx, func(h *head.Head) { h.Lease = nil })
}

// end ends the renewal.
func (l *lease) end() {
	l.stop()
	l.renewing.Wait()
}

// giveUpFor bounds how long giving up may take: the lease ends by itself.
const giveUpFor = 5 * time.Second

// giveUp ends the update; the next writer takes out what it left.
func (l *lease) giveUp() error {
	l.end()
	ctx, stop := context.WithTimeout(context.Background(), giveUpFor)
	defer stop()
	err := l.change(ctx, func(h *head.Head) { h.Undo(time.Now()) })
	if errors.Is(err, errLost) {
		return nil
	}
	return err
}
