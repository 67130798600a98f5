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
	Mentions     []string       // channels in which messages that mention the bot are answered
	Posts        []string       // forums in which a new post that mentions the bot is answered, once
	Staff        string         // the channel that readers' reports are posted to; "": none
	Coverages    []string       // answer from those of these names only, where there are several; empty: from all that the server may use
	Quiet        string         // hours in which follows post nothing, as following.ParseQuiet reads them; "": none

	ChannelCoverages map[string][]string // the same of channels that differ
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

// CoveragesIn are the names of the coverages that are asked in a place; none: all. A thread is where its channel is.
func (s Settings) CoveragesIn(channel, parent string) []string {
	for _, id := range []string{channel, parent} {
		if names := s.ChannelCoverages[id]; id != "" && len(names) > 0 {
			return names
		}
	}
	return s.Coverages
}

// Hears reports whether a message that mentions the bot is answered in a place. opens says that it opens a forum's post.
func (s Settings) Hears(channel, parent string, opens bool) bool {
	in := func(list []string, id string) bool { return id != "" && slices.Contains(list, id) }
	if in(s.Posts, parent) {
		return opens
	}
	return in(s.Mentions, channel) || in(s.Mentions, parent)
}

// A Report is what a reader found wrong with a card. It says nothing of who sent it.
type Report struct {
	ID       string    `json:"id"` // of a kept one: the same whenever it is read
	At       time.Time `json:"at"`
	Kind     string    `json:"kind"` // "speaker", "answer", "changed", "link", "other"
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
	// Rate counts a press. counted is false for a second one of the same person on the same answer and day.
	Rate(ctx context.Context, p Press) (counted bool, err error)
	// Miss counts a question that was not answered. worded says whether its words may be kept.
	Miss(ctx context.Context, m Miss) (worded bool, err error)
}
