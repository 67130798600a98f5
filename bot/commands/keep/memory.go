package keep

import (
	"context"
	"sync"
)

// A memory is a Keeper that forgets when the program ends.
type memory struct {
	sync.Mutex
	settings map[string]Settings
	reports  []Report
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

// maxReports bounds what a program without a state file remembers.
const maxReports = 1000

func (m *memory) Report(_ context.Context, r Report) error {
	m.Lock()
	defer m.Unlock()
	if m.reports = append(m.reports, r); len(m.reports) > maxReports {
		m.reports = m.reports[1:]
	}
	return nil
}
