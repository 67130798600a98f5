package bleveindex

import (
	"log/slog"
	"path/filepath"
	"time"

	"pullquote/index/bleveindex/generation"
	"pullquote/index/meaning"
	"pullquote/index/record"
	"pullquote/index/vectors"
)

// InMemory as a path keeps an index in memory; so does "".
const InMemory = ":memory:"

// SchemaVersion names the stored format and everything derived that is stored.
const SchemaVersion = record.Schema

// Options are what an operator may set. The zero value works: in memory, silent.
type Options struct {
	Path       string          // the index folder; "" or InMemory: none
	Log        *slog.Logger    // nil: discard
	Meaning    *meaning.Model  // the static table, which finds passages by what they mean: meaning.Default(); nil: none
	Encoder    vectors.Encoder // finds passages in place of the table where it has read them, and compares sentences; nil: none
	LockWait   time.Duration   // how long to wait for another copy that is writing; 0: 2 s
	CacheBytes int             // what the documents kept in memory may take; 0: 64 MB

	Now func() time.Time // tells which dates are of the future; nil: time.Now
}

func (o Options) withDefaults() Options {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
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
