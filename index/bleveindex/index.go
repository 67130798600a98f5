package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"pullquote/index"
	"pullquote/index/bleveindex/faults"
	"pullquote/index/bleveindex/generation"
	"pullquote/index/bleveindex/view"
	"pullquote/index/cache"
	"pullquote/index/text"
	"pullquote/index/vectors"
)

// An Index holds one coverage. It is safe for use by many goroutines; questions go on being answered, from the state
// before, while it is updated.
type Index struct {
	options Options
	store   generation.Store // Path "" when in memory
	cache   *cache.Documents

	encoder *vectors.Reader // nil: none

	updating sync.Mutex // one update at a time; guards what follows
	memory   *engine    // when in memory
	damaged  int        // a generation that cannot be opened
	notices  []string   // of which nobody was told yet

	mended time.Time // when it was last to be built anew for damage

	suspect atomic.Bool // a question met damage
	hurt    chan struct{}

	mu      sync.RWMutex // guards what follows
	current *view.View
	number  int              // of the generation that current reads; 0 when in memory or none
	seals   generation.Seals // of its files
}

var (
	_ index.Searcher = (*Index)(nil)
	_ index.Writer   = (*Index)(nil)
)

// Open opens an index as it is; there may be nothing in it yet. The error is an *index.OpenError when the operator can do
// something about it.
func Open(_ context.Context, o Options) (*Index, error) {
	o = o.withDefaults()
	x := &Index{options: o, store: generation.Store{Path: o.Path}, cache: cache.NewDocuments(o.CacheBytes), encoder: vectors.NewReader(o.Encoder), hurt: make(chan struct{}, 1)}
	if o.Path == "" {
		return x, x.openMemory()
	}
	if err := os.MkdirAll(o.Path, 0o755); err != nil && !x.hasGeneration() {
		return nil, &index.OpenError{
			Problem: fmt.Sprintf("the index folder %q cannot be made", o.Path),
			Hint:    "choose another folder with --index, or keep the index in memory with --index :memory:",
			Err:     err,
		}
	}
	x.adopt()
	if number, _ := x.reads(); number == 0 {
		return x, x.openNothing()
	}
	return x, nil
}

// openNothing lets questions find nothing until there is a generation.
func (x *Index) openNothing() error {
	e, err := openEngine("", false)
	if err != nil {
		return err
	}
	v, err := e.read(func() { _ = e.close() })
	if err != nil {
		return errors.Join(err, e.close())
	}
	x.replace(v, 0, nil)
	return nil
}

func (x *Index) openMemory() error {
	e, err := openEngine("", false)
	if err != nil {
		return err
	}
	x.memory = e
	v, err := e.read(func() {})
	if err != nil {
		return errors.Join(err, e.close())
	}
	x.replace(v, 0, nil)
	return nil
}

func (x *Index) hasGeneration() bool {
	n, err := x.store.Newest()
	return err == nil && n > 0
}

// Close ends the index once the searches and the update under way have ended. Further calls return errors.
func (x *Index) Close() error {
	x.updating.Lock()
	defer x.updating.Unlock()
	x.replace(nil, 0, nil)
	if x.memory != nil {
		return x.memory.close()
	}
	return nil
}

// replace makes a view the current one and lets go of the one before. It is called with updating held, or before anybody
// else knows the index.
func (x *Index) replace(v *view.View, number int, seals generation.Seals) {
	if v != nil {
		v.Warm(x.current)
	}
	x.mu.Lock()
	before := x.current
	x.current, x.number, x.seals = v, number, seals
	x.mu.Unlock()
	if before != nil {
		before.Release()
	}
}

var errClosed = errors.New("index is closed")

// acquire gives the current view; the caller releases it.
func (x *Index) acquire() (*view.View, error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if x.current == nil || !x.current.Acquire() {
		return nil, errClosed
	}
	return x.current, nil
}

// reads is the number of the generation that questions are answered from, with its files' seals; 0 for none.
func (x *Index) reads() (number int, seals generation.Seals) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.number, x.seals
}

// Warm reads what the first question would otherwise wait for: what the passages mean, where Options.Meaning is set, and
// who is in the coverage. At a million passages that takes some seconds of processor time, spread over the processors.
// Questions may be asked meanwhile, and wait for no more than they need.
func (x *Index) Warm() (err error) {
	v, err := x.acquire()
	if err != nil {
		return err
	}
	defer v.Release()
	defer faults.Catch()()
	defer x.guard(&err)
	v.ReadAhead(x.options.Meaning != nil)
	if x.encoder != nil {
		x.encoder.Load()
		v.Encoded(x.encoder.Model(shelf{v, x}))
	}
	return nil
}

// Kind names the engine, for people and metrics.
func (x *Index) Kind() string { return "embedded" }

// Bytes is what the index takes on disk; 0 when it is in memory, or its folder cannot be read.
func (x *Index) Bytes() int64 {
	number, _ := x.reads()
	if number == 0 {
		return 0
	}
	bytes, _ := generation.Size(x.store.Folder(number)) // 0 then
	return bytes
}

// Caches tells what the index keeps in memory beside its files: articles read lately, vectors, the posting lists of common
// words, and how words are stemmed, which all indexes of a program share.
func (x *Index) Caches() []index.CacheUse {
	uses := append([]index.CacheUse{x.cache.Use()}, x.encoder.Caches()...)
	for _, t := range text.Tables() {
		uses = append(uses, index.CacheUse{Name: t.Name, Bytes: t.Bytes, Limit: t.Bytes, Hits: t.Hits, Misses: t.Misses})
	}
	if v, err := x.acquire(); err == nil {
		uses = append(uses, v.Columns.Use())
		v.Release()
	}
	return uses
}
