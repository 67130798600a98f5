package commands

import (
	"context"
	"slices"
	"sync"
	"time"

	"pullquote/index/article"
)

// Settings are what the administrators of one server decided with /setup. The zero value is every server's start.
type Settings struct {
	Public       bool         // an answer is public when its asker does not say
	Where        Where        // where answers may be public
	Channels     []string     // the listed channels, for OnlyListed
	Publications []string     // answer from these only; empty: from all
	Earliest     article.Date // answer from articles since then only; zero: from all
	Language     Language     // of every reply; "": each reader's own
}

// Where is where answers may be public.
type Where string

// The places.
const (
	Everywhere Where = ""
	Nowhere    Where = "nowhere"
	OnlyListed Where = "listed"
)

// mayPublish reports whether an answer may be public in a place. A thread, and so a forum's post, is where its channel is.
func (s Settings) mayPublish(p Place) bool {
	switch s.Where {
	case Everywhere:
		return true
	case OnlyListed:
		return slices.Contains(s.Channels, p.Channel) || p.Parent != "" && slices.Contains(s.Channels, p.Parent)
	}
	return false
}

// A Report is what a reader found wrong with a card. It says nothing of who sent it.
type Report struct {
	At       time.Time `json:"at"`
	Kind     string    `json:"kind"` // "speaker", "answer", "link", "other"
	Command  string    `json:"command"`
	Question string    `json:"question"`
	Shown    []string  `json:"shown"`   // the excerpts on the card: article id and byte offsets, "id [118:181]"
	Version  string    `json:"version"` // of the program
}

// A Keeper remembers what must outlive the program. It is safe for use by many goroutines.
type Keeper interface {
	// Settings are those of a server; the zero value when none were kept.
	Settings(ctx context.Context, server string) (Settings, error)
	// Keep replaces the settings of a server.
	Keep(ctx context.Context, server string, s Settings) error
	// Report keeps a report for the operator.
	Report(ctx context.Context, r Report) error
}

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
