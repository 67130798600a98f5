package index

import (
	"context"
	"time"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A Writer changes what a coverage holds. Updates are made one at a time; snapshots can be taken and asked meanwhile, and
// stay as they are.
type Writer interface {
	// State tells what is held, for comparing with the articles' files.
	State(context.Context) (State, error)
	// Begin starts an update; anew, from nothing. It waits for the one under way, for a while also where that is another
	// program's, and then is an error that wraps ErrBusy. Whoever begins an update closes it.
	Begin(ctx context.Context, anew bool) (Update, error)
}

// An Update is a change of a coverage that is under way. It is for one goroutine.
type Update interface {
	// State tells what the update starts from, which may be one that was interrupted; after Commit, what is held.
	State() State
	// Apply makes changes, of whole articles: killed at any moment, an article is in or out, never half.
	Apply(context.Context, []Change) error
	// Correct replaces the hand-written rules about people: see people.ParseRules.
	Correct(ctx context.Context, rules []byte) error
	// Commit shows everything that was applied to the snapshots taken from now on, all of it at once.
	Commit(context.Context) error
	// Close gives up what was not committed. It may be kept, and be where the next update begins.
	Close() error
}

// A State is what a Writer holds.
type State struct {
	Held    bool                  // false: there is nothing yet that questions could be answered from
	Damaged bool                  // it should be built anew
	Stamps  map[article.ID]*Stamp // of all articles, withdrawn ones too; read-only
	Rules   []byte                // about people; nil: none
	Notices []string              // what an operator should know of it: the index is damaged, or made by another version
}

// A Stamp tells from which file an article was read, to find out whether it has changed.
type Stamp struct {
	Size      int64
	Changed   time.Time // the file's modification time; zero where the file system keeps none
	Read      time.Time // when it was read
	Hash      [32]byte  // SHA-256 of the file
	Problems  []article.Problem
	Withdrawn bool
}

// A Change is what is new of one article.
type Change struct {
	Article  article.ID
	Gone     bool // the article is taken out; nothing else counts then
	Stamp    Stamp
	Document *Document             // what it says now; nil: what it said before, only its Stamp is new
	Mentions []attribution.Mention // whom the Document names
}
