package keep

import (
	"context"
	"sync"
	"time"
)

// A memory is a Keeper that forgets when the program ends.
type memory struct {
	sync.Mutex
	settings map[string]Settings
	reports  []Report
	pressed  map[string]string // the day of the last press, by answer and person
}

func (m *memory) Settings(_ context.Context, server string) (Settings, error) {
	m.Lock()
	defer m.Unlock()
	return m.settings[server], nil
}

func (m *memory) Keep(_ context.Context, server string, s Settings) error {
	m.Lock()
	defer m.Unlock()
	m.settings[server] = s
	return nil
}

// Bounds of what a program without a state file remembers.
const (
	maxReports = 1000
	maxPressed = 10_000
)

func (m *memory) Report(_ context.Context, r Report) error {
	m.Lock()
	defer m.Unlock()
	if m.reports = append(m.reports, r); len(m.reports) > maxReports {
		m.reports = m.reports[1:]
	}
	return nil
}

func (m *memory) Rate(_ context.Context, p Press) (bool, error) {
	m.Lock()
	defer m.Unlock()
	day, key := p.At.UTC().Format(time.DateOnly), p.Answer.Key()+" "+p.By
	if m.pressed[key] == day {
		return false, nil
	}
	if m.pressed == nil || len(m.pressed) >= maxPressed {
		m.pressed = map[string]string{}
	}
	m.pressed[key] = day
	return true, nil
}

// Miss forgets the question: there is nobody who could look.
func (m *memory) Miss(context.Context, Miss) (bool, error) { return false, nil }
