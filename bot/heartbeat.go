package main

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
	// beatEvery is how often serve says that it is well.
	beatEvery = 15 * time.Second
	// beatStale is the age from which a heartbeat counts as lost: three are missed, and one is late.
	beatStale = 4 * beatEvery
)

// A beat is one heartbeat: when, and whether questions are being answered.
type beat struct {
	at    time.Time
	state string // "ready", or why not
}

func (b beat) String() string { return b.at.UTC().Format(time.RFC3339) + " " + b.state + "\n" }

func parseBeat(text string) (beat, error) {
	when, state, _ := strings.Cut(strings.TrimSpace(text), " ")
	at, err := time.Parse(time.RFC3339, when)
	if err != nil {
		return beat{}, fmt.Errorf("read heartbeat: %w", err)
	}
	return beat{at, state}, nil
}

// keepBeating writes heartbeats until ctx is done, and then takes the file away: no heartbeat is how a program that was
// stopped looks. ready returns nil when questions are being answered. It returns at once where there is no place for
// the file.
func (p *program) keepBeating(ctx context.Context, ready func() error) {
	path := p.heartbeatPath()
	if path == "" {
		return
	}
	tick := time.NewTicker(beatEvery)
	defer tick.Stop()
	defer os.Remove(path)
	for {
		state := "ready"
		if err := ready(); err != nil {
			state = "not ready: " + p.masked(err.Error())
		}
		if err := writeBeat(path, beat{p.now(), state}); err != nil {
			p.log.Warn("write heartbeat", slog.Any("err", err))
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

// writeBeat replaces the file in one step, so that no reader sees half of it.
func writeBeat(path string, b beat) error {
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
