package opensearch

import (
	"log/slog"
	"time"

	"pullquote/index/meaning"
	"pullquote/index/vectors"
)

// Options are what an operator may set. The zero value works.
type Options struct {
	Password string
	CA       string          // file of certificates (PEM) to trust beside the system's; "": none
	Log      *slog.Logger    // nil: discard
	Meaning  *meaning.Model  // the static table, which finds passages by what they mean: meaning.Default(); nil: none
	Encoder  vectors.Encoder // finds passages in place of the table where it has read them, and compares sentences; nil: none

	LockWait       time.Duration // how long to wait for another copy that is writing; 0: 2 s
	Patience       time.Duration // how long a write waits for a cluster that is away or full; 0: a minute
	CacheBytes     int           // what the documents kept in memory may take; 0: 64 MB
	VectorPassages int           // up to how many passages the nearest are looked for among all; 0: 250,000

	Now func() time.Time // tells which dates are of the future; nil: time.Now
}

func (o Options) withDefaults() Options {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.LockWait == 0 {
		o.LockWait = 2 * time.Second
	}
	if o.CacheBytes == 0 {
		o.CacheBytes = 64 << 20
	}
	if o.VectorPassages == 0 {
		o.VectorPassages = 250_000 // some 130 MB
	}
	return o
}
