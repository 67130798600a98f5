package coveragepage

import (
	"log/slog"
	"time"

	"pullquote/index"
	"pullquote/index/intake"
)

// Options are what the page tells of. What is nil or zero is left out.
type Options struct {
	Coverages []Coverage
	Questions func() []Tally
	Since     time.Time // from when on questions were counted
	Contact   string    // who runs the bot
	Licences  string    // their texts
	Version   string
	Now       func() time.Time
	Log       *slog.Logger // nil: discard
}

// A Coverage is one that is told of.
type Coverage struct {
	Title    string // as people call it; "": it has no name
	Language string // of its articles and its title, as a code; "": that of the page
	Search   index.Searcher
	Compared func() time.Time // when the index was last compared with the articles
	Feeds    func() ([]Feed, error)
}

// A Feed is how one that is followed is doing.
type Feed struct {
	Name    string // a publication or a host, never the address, which may hold a key
	State   intake.State
	Checked time.Time // when it last answered; zero: never
	Newest  time.Time // its newest item
}

// A Tally is how many questions of a kind had an outcome, in the words that the metrics have.
type Tally struct {
	Kind, Outcome string
	N             int
}
