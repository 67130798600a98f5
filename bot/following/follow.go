package following

import (
	"strings"
	"time"

	"pullquote/index/text"
)

// A Follow is a standing wish of a server.
type Follow struct {
	ID       int64
	Server   string // the platform's id
	Channel  string // likewise
	Parent   string // the channel that Channel is a thread of; "" for none
	Kind     Kind
	Name     string // of the speaker or the publication, or the topic's words
	Pace     Pace
	Language string // of its posts, unless the server has one
	Since    time.Time
	Paused   string // why nothing is posted; "" while it is
}

// A Kind is what is followed.
type Kind string

// The kinds.
const (
	Speaker     Kind = "speaker"
	Topic       Kind = "topic"
	Publication Kind = "publication"
)

// Kinds are all kinds, in the order in which they are offered.
func Kinds() []Kind { return []Kind{Speaker, Topic, Publication} }

// A Pace is when a follow posts.
type Pace string

// The paces.
const (
	AsItComes Pace = "as_it_comes"
	Daily     Pace = "daily"
	Weekly    Pace = "weekly"
)

// Paces are all paces, in the order in which they are offered.
func Paces() []Pace { return []Pace{AsItComes, Daily, Weekly} }

// Digest reports whether what is followed is gathered into digests.
func (p Pace) Digest() bool { return p == Daily || p == Weekly }

// Same reports whether two follows wish for the same in the same channel, at whatever pace.
func (f Follow) Same(other Follow) bool {
	return f.Server == other.Server && f.Channel == other.Channel && f.Kind == other.Kind && text.FoldName(f.Name) == text.FoldName(other.Name)
}

// Gone is why a follow is paused whose channel is gone or may not be written to.
const Gone = "gone"

// FoldName is a name as follows are told apart by it.
func FoldName(name string) string { return strings.TrimSpace(text.FoldName(name)) }
