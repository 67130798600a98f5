package heartbeat

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	// every is how often serve says that it is well.
	every = 15 * time.Second
	// Stale is the age from which a heartbeat counts as lost: three are missed, and one is late.
	Stale = 4 * every
)

// A Beat is one heartbeat: when, and whether questions are being answered.
type Beat struct {
	At    time.Time
	State string // "ready", or why not
}

func (b Beat) String() string { return b.At.UTC().Format(time.RFC3339) + " " + b.State + "\n" }

// Parse reads a heartbeat.
func Parse(text string) (Beat, error) {
	when, state, _ := strings.Cut(strings.TrimSpace(text), " ")
	at, err := time.Parse(time.RFC3339, when)
	if err != nil {
		return Beat{}, fmt.Errorf("read heartbeat: %w", err)
	}
	return Beat{at, state}, nil
}

// A Keeper writes the heartbeats of serve.
type Keeper struct {
	Path   string // of the file; "": there is no place for it
	Now    func() time.Time
	Masked func(text string) string // takes secrets out of what keeps serve from being ready
	Log    *slog.Logger
}

// Keep writes heartbeats until ctx is done, and then takes the file away: no heartbeat is how a program that was stopped looks.
// ready returns nil when questions are being answered. It returns at once where there is no place for the file.
func (k Keeper) Keep(ctx context.Context, ready func() error) {
	if k.Path == "" {
		return
	}
	tick := time.NewTicker(every)
	defer tick.Stop()
	defer os.Remove(k.Path)
	for {
		state := "ready"
		if err := ready(); err != nil {
			state = "not ready: " + k.Masked(err.Error())
		}
		if err := write(k.Path, Beat{k.Now(), state}); err != nil {
			k.Log.Warn("write heartbeat", slog.Any("err", err))
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

// write replaces the file in one step, so that no reader sees half of it.
func write(path string, b Beat) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("make the heartbeat's folder: %w", err)
	}
	next := path + ".next"
	if err := os.WriteFile(next, []byte(b.String()), 0o644); err != nil {
		return fmt.Errorf("write heartbeat: %w", err)
	}
	if err := os.Rename(next, path); err != nil {
		return fmt.Errorf("write heartbeat: %w", err)
	}
	return nil
}
