package local

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/bleveindex"
	"pullquote/index/follow"
	"pullquote/index/meaning"
	"pullquote/index/vectors"
)

// InMemory as a path keeps an index in memory; so does "".
const InMemory = bleveindex.InMemory

// Options are what an operator may set. The zero value works: in memory, silent.
type Options struct {
	Path     string                // the index folder; "" or InMemory: none
	Log      *slog.Logger          // nil: discard
	Progress func(follow.Progress) // called from the goroutine that refreshes; nil: nobody is told
	Meaning  *meaning.Model        // finds passages by what they mean as well: meaning.Default(), or nil for words alone
	Encoder  vectors.Encoder       // reads passages and sentences in full, once Fill has let it: Encoder(); nil: nobody

	LockWait    time.Duration // how long to wait for another copy that is writing; 0: 2 s
	CacheBytes  int           // what the documents kept in memory may take; 0: 64 MB
	MemoryLimit int           // up to how many articles an index that cannot be written is made in memory instead; 0: 2,000
	Rebuild     bool          // begin anew even when the index is sound

	Now func() time.Time // tells which dates are of the future; nil: time.Now
}

func (o Options) engine() bleveindex.Options {
	return bleveindex.Options{Path: o.Path, Log: o.Log, Meaning: o.Meaning, Encoder: o.Encoder, LockWait: o.LockWait, CacheBytes: o.CacheBytes, Now: o.Now}
}

func (o Options) follow() follow.Options {
	return follow.Options{Log: o.Log, Progress: o.Progress, Rebuild: o.Rebuild}
}

// An Engine holds a coverage: the embedded one, or another.
type Engine interface {
	index.Searcher
	index.Writer
	Kind() string                                                   // of the engine, for people and metrics
	Stamps(context.Context) (map[article.ID]*index.Stamp, error)    // those of State, of what is shown now
	Fill(ctx context.Context, progress func(done, total int)) error // makes the vectors that articles lack
	Warm() error                                                    // reads what the first question would wait for
	Bytes() int64                                                   // on disk; 0 where there is none, or that is not known
	Caches() []index.CacheUse                                       // what is kept in memory
	Check() error                                                   // why the index must be built anew; nil when it need not
	Damaged() <-chan struct{}                                       // receives when a question has met damage
	Close() error
}

// An Index follows a coverage folder. It is safe for use by many goroutines.
type Index struct {
	Engine
	follower *follow.Follower
	log      *slog.Logger
	opened   follow.Report
}

// Open opens, or makes, the index of a coverage folder and brings it up to date. One that can be neither read nor written
// is made in memory where the coverage is small, and the report says so. The error is an *index.OpenError when the
// operator can do something about it.
func Open(ctx context.Context, coverage fs.FS, o Options) (*Index, error) {
	x, err := open(ctx, coverage, o)
	_, told := errors.AsType[*index.OpenError](err)
	if err == nil || told || ctx.Err() != nil || o.Path == "" || o.Path == InMemory {
		return x, err
	}
	if limit := max(o.MemoryLimit, 0); tooMany(coverage, limit) {
		return nil, &index.OpenError{Problem: fmt.Sprintf("the index in %q cannot be used", o.Path), Hint: hint(err), Err: err}
	}
	cause := err
	o.Path, o.Rebuild = InMemory, false
	if x, err = open(ctx, coverage, o); err != nil {
		return nil, err
	}
	x.notice(&x.opened, "the index is kept in memory this time: "+cause.Error())
	return x, nil
}

func open(ctx context.Context, coverage fs.FS, o Options) (*Index, error) {
	engine, err := bleveindex.Open(ctx, o.engine())
	if err != nil {
		return nil, err
	}
	return Join(ctx, coverage, engine, o)
}

// Join brings an engine up to date with a coverage folder, which it follows from now on. The engine is closed with the Index,
// or when this fails. Of the options those about the engine count for nothing.
func Join(ctx context.Context, coverage fs.FS, engine Engine, o Options) (_ *Index, err error) {
	x := &Index{Engine: engine, follower: follow.New(coverage, engine, o.follow()), log: o.Log}
	if x.opened, err = x.Refresh(ctx); err != nil {
		return nil, errors.Join(err, x.Close())
	}
	return x, nil
}

// memoryLimit is for how many articles an index is made in memory without being told: some seconds' work.
const memoryLimit = 2000

func tooMany(coverage fs.FS, limit int) bool {
	if limit == 0 {
		limit = memoryLimit
	}
	files, _ := article.List(coverage)
	return len(files) > limit
}

func hint(cause error) string {
	switch {
	case errors.Is(cause, index.ErrBusy):
		return "wait until the other copy has finished, or name another folder with --index"
	case errors.Is(cause, fs.ErrPermission):
		return "make the folder writable, or name another with --index"
	}
	return "make room on the disk, or name another folder with --index"
}

// Refresh brings the index up to date with its folder: see follow.Follower.Refresh. Vectors of Options.Encoder come
// later, with Fill.
func (x *Index) Refresh(ctx context.Context) (follow.Report, error) { return x.follower.Refresh(ctx) }

func (x *Index) notice(report *follow.Report, text string) {
	report.Notices = append(report.Notices, text)
	if x.log != nil {
		x.log.Warn("index", "notice", text)
	}
}

// Opened is the report of the refresh that Open made.
func (x *Index) Opened() follow.Report { return x.opened }
