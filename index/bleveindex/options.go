package bleveindex

import (
	"log/slog"
	"path/filepath"
	"time"

	"pullquote/index/bleveindex/generation"
	"pullquote/index/bleveindex/view"
	"pullquote/index/meaning"
)

// InMemory as a path keeps an index in memory; so does "".
const InMemory = ":memory:"

// SchemaVersion names the stored format and everything derived that is stored.
const SchemaVersion = generation.Schema

// An Embedder is a model that runs elsewhere. Its vectors are stored beside those of the model in the program, never
// compared with them, and used once every passage has one.
type Embedder = view.Embedder

// Options are what an operator may set. The zero value works: in memory, silent.
type Options struct {
	Path       string         // the index folder; "" or InMemory: none
	Log        *slog.Logger   // nil: discard
	Meaning    *meaning.Model // finds passages by what they mean as well: meaning.Default(), or nil for words alone
	Remote     Embedder       // a further model, which finds passages in place of Meaning while it answers; nil: none
	LockWait   time.Duration  // how long to wait for another copy that is writing; 0: 2 s
	CacheBytes int            // what the documents kept in memory may take; 0: 64 MB

	Now       func() time.Time      // tells which dates are of the future; nil: time.Now
	Embedding func(done, total int) // told how many articles have the Remote's vectors, of those that lacked them; nil: nobody
}

func (o Options) withDefaults() Options {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Embedding == nil {
		o.Embedding = func(int, int) {}
	}
	if o.Path == InMemory {
		o.Path = ""
	}
	if o.LockWait == 0 {
		o.LockWait = 2 * time.Second
	}
	if o.CacheBytes == 0 {
		o.CacheBytes = 64 << 20
	}
	return o
}

// DefaultPath is where the index of a coverage folder lies unless told otherwise: below the user's cache directory,
// under a name derived from the folder's absolute path.
func DefaultPath(cache, coverage string) string {
	return filepath.Join(cache, "pullquote", generation.FolderName(coverage))
}
