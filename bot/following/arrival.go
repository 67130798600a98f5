package following

import (
	"errors"
	"time"

	"pullquote/index/article"
)

// An Arrival is an article that is new or has changed, with what it says.
type Arrival struct {
	Article    article.ID
	Hash       int64   // of its file, to tell when it changes again
	Keys       []int64 // what it says, whether or not anybody wants it: from now on that is not new
	Wanted     []Wanted
	Amendments []Amendment
}

// A Wanted is an item that a follow is to post, if it is new.
type Wanted struct {
	Waiting
	Parts []int64 // one of them must be new
	Needs []int64 // each of them must be new
}

// A Post is a message that is sent, or about to be: it is written down first, and what it holds with it, so that after a kill
// somebody sends the same message, and no other.
type Post struct {
	ID      int64
	Server  string
	Channel string
	Kind    PostKind
	Replies string // the platform's message that it replies to; "" for none
	At      time.Time
	Message string // the platform's; "" while it is not known
	Items   []Shown
	Amends  *Amendment // of a PostAmendment
	Telling int64      // of a PostTelling
}

// A Shown is an item as a message shows it.
type Shown struct {
	Waiting
	Words string
	Notes []int64 // the corrections that stand beside it, by NoteOf
}

// A PostKind is what a message holds.
type PostKind string

// The kinds.
const (
	PostNews      PostKind = "news"
	PostDigest    PostKind = "digest"
	PostAmendment PostKind = "amendment"
	PostTelling   PostKind = "telling"
)

// A Telling is what the managers of a server are to be told: a channel of follows is gone.
type Telling struct {
	ID      int64
	Server  string
	Channel string
}

// ErrNotMine is for who wants to post while somebody else does.
var ErrNotMine = errors.New("another copy posts for follows by now")
