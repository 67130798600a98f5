package keep

import (
	"context"
	"slices"
	"time"

	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

// Settings are what the administrators of one server decided with /setup. The zero value is every server's start.
type Settings struct {
	Public       bool           // an answer is public when its asker does not say
	Where        Where          // where answers may be public
	Channels     []string       // the listed channels, for OnlyListed
	Publications []string       // answer from these only; empty: from all
	Earliest     article.Date   // answer from articles since then only; zero: from all
	Language     texts.Language // of every reply; "": each reader's own
}

// Where is where answers may be public.
type Where string

// The places.
const (
	Everywhere Where = ""
	Nowhere    Where = "nowhere"
	OnlyListed Where = "listed"
)

// MayPublish reports whether an answer may be public in a place. A thread, and so a forum's post, is where its channel is.
func (s Settings) MayPublish(channel, parent string) bool {
	switch s.Where {
	case Everywhere:
		return true
	case OnlyListed:
		return slices.Contains(s.Channels, channel) || parent != "" && slices.Contains(s.Channels, parent)
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
