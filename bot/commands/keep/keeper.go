package keep

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Patience is how long it may take to keep something, while its sender looks at an acknowledgement.
const Patience = 10 * time.Second

// keeperAtOnce is how much may be asked of the keeper at a time. Where the disk hangs, what is asked hangs with it, and
// must not pile up.
const keeperAtOnce = 32

// ErrNotKept is what the keeper could not do: the disk is full, or hangs, or the database is away.
var ErrNotKept = errors.New("not kept")

// A Bounded keeper is asked only so much at once, and waited for only so long, even where it does not heed the context.
type Bounded struct {
	keeper Keeper
	under  chan struct{} // holds one for each thing that is asked
}

// Bound bounds a keeper; without one, what is kept is forgotten when the program ends.
func Bound(k Keeper) Bounded {
	if k == nil {
		k = &memory{settings: map[string]Settings{}}
	}
	return Bounded{k, make(chan struct{}, keeperAtOnce)}
}

// Settings are those of a server, unless reading them takes longer than patience.
func (b Bounded) Settings(ctx context.Context, server string, patience time.Duration) (Settings, error) {
	return ask(ctx, b, patience, func(ctx context.Context, k Keeper) (Settings, error) { return k.Settings(ctx, server) })
}

// Keep has the keeper keep something for good. The error is ErrNotKept.
func (b Bounded) Keep(ctx context.Context, do func(context.Context, Keeper) error) error {
	_, err := ask(ctx, b, Patience, func(ctx context.Context, k Keeper) (struct{}, error) { return struct{}{}, do(ctx, k) })
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNotKept, err)
	}
	return nil
}

// Rate counts a press for good. The error is ErrNotKept.
func (b Bounded) Rate(ctx context.Context, p Press) (counted bool, err error) {
	counted, err = ask(ctx, b, Patience, func(ctx context.Context, k Keeper) (bool, error) { return k.Rate(ctx, p) })
	if err != nil {
		return false, fmt.Errorf("%w: %w", ErrNotKept, err)
	}
	return counted, nil
}

// Miss counts a question that was not answered, unless that takes longer than patience.
func (b Bounded) Miss(ctx context.Context, m Miss, patience time.Duration) (worded bool, err error) {
	return ask(ctx, b, patience, func(ctx context.Context, k Keeper) (bool, error) { return k.Miss(ctx, m) })
}

// ask asks something of the keeper.
func ask[T any](ctx context.Context, b Bounded, patience time.Duration, do func(context.Context, Keeper) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	var none T
	select {
	case b.under <- struct{}{}:
	case <-ctx.Done():
		return none, fmt.Errorf("the keeper is busy: %w", ctx.Err())
	}
	type reply struct {
		value T
		err   error
	}
	done := make(chan reply, 1)
	go func() {
		defer func() { <-b.under }()
		defer func() {
			if cause := recover(); cause != nil {
				done <- reply{err: fmt.Errorf("panic: %v", cause)}
			}
		}()
		value, err := do(ctx, b.keeper)
		done <- reply{value, err}
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		return none, fmt.Errorf("the keeper takes too long: %w", ctx.Err())
	}
}
