package serving

import (
	"context"
	"time"
)

const (
	// healEvery is how often serve looks whether the files of its index are as it opened them: some looks at the file system.
	healEvery = 5 * time.Second
	// healAtMost is the longest pause between two tries to mend an index that cannot be mended, as on a full disk.
	healAtMost = 5 * time.Minute
)

// An ailing index can be asked whether it has come to harm.
type ailing interface {
	Check() error
	Damaged() <-chan struct{}
}

// heal brings the index up to date, and so mends it, when it has come to harm, until ctx is done. While it cannot be mended
// the pauses grow.
func heal(ctx context.Context, ix ailing, refresh func()) {
	pause, hurt := healEvery, ix.Damaged()
	for {
		tick := time.NewTimer(pause)
		select {
		case <-ctx.Done():
			tick.Stop()
			return
		case <-tick.C:
		case <-hurt:
			tick.Stop()
		}
		if ix.Check() != nil {
			refresh()
		}
		if ix.Check() == nil {
			pause, hurt = healEvery, ix.Damaged()
		} else {
			pause, hurt = min(2*pause, healAtMost), nil // every question would ask for another try
		}
	}
}
