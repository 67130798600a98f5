package commands

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// settingsTime is how long settings may take: nothing may keep the acknowledgement waiting, a locked file neither.
const settingsTime = 500 * time.Millisecond

// keepTime is how long it may take to keep something, while its sender looks at an acknowledgement.
const keepTime = 10 * time.Second

// keeperAtOnce is how much may be asked of the keeper at a time. Where the disk hangs, what is asked hangs with it, and
// must not pile up.
const keeperAtOnce = 32

// errNotKept is what the keeper could not do: the disk is full, or hangs, or the database is away.
var errNotKept = errors.New("not kept")

// A boundedKeeper is asked only so much at once, and waited for only so long, even where it does not heed the context.
type boundedKeeper struct {
	Keeper
	under chan struct{} // holds one for each thing that is asked
}

func newBoundedKeeper(k Keeper) boundedKeeper {
	return boundedKeeper{k, make(chan struct{}, keeperAtOnce)}
}

// ask asks something of the keeper.
func ask[T any](ctx context.Context, k boundedKeeper, patience time.Duration, do func(context.Context, Keeper) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	var none T
	select {
	case k.under <- struct{}{}:
	case <-ctx.Done():
		return none, fmt.Errorf("the keeper is busy: %w", ctx.Err())
	}
	type reply struct {
		value T
		err   error
	}
	done := make(chan reply, 1)
	go func() {
		defer func() { <-k.under }()
		defer func() {
			if cause := recover(); cause != nil {
				done <- reply{err: fmt.Errorf("panic: %v", cause)}
			}
		}()
		value, err := do(ctx, k.Keeper)
		done <- reply{value, err}
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		return none, fmt.Errorf("the keeper takes too long: %w", ctx.Err())
	}
}

// keep has the keeper keep something for good.
func (h *Handler) keep(ctx context.Context, do func(context.Context, Keeper) error) error {
	_, err := ask(ctx, h.keeper, keepTime, func(ctx context.Context, k Keeper) (struct{}, error) { return struct{}{}, do(ctx, k) })
	if err != nil {
		return fmt.Errorf("%w: %w", errNotKept, err)
	}
	return nil
}
