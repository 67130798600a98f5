package pause

import (
	"context"
	"time"
)

// For waits for d, or less when ctx is done.
func For(ctx context.Context, d time.Duration) {
	if d <= 0 {
		return
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// Grown is first, doubled for each failure before, up to most, and up to a quarter more by chance, which is from 0 to 1: copies
// are not to come back all at once.
func Grown(failures int, first, most time.Duration, chance float64) time.Duration {
	pause := most
	if failures < 20 { // beyond, the shift would overflow
		pause = min(first<<failures, most)
	}
	return pause + time.Duration(chance*float64(pause/4))
}
