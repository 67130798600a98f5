package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"pullquote/index/article"
	"pullquote/index/meaning"
	"pullquote/index/people"
)

// InMemory as a path keeps an index in memory; so does "".
const InMemory = ":memory:"

// Options are what an operator may set. The zero value works: in memory, silent.
type Options struct {
	Path     string         // the index folder; "" or InMemory: none
	Log      *slog.Logger   // nil: discard
	Progress func(Progress) // called from the goroutine that refreshes; nil: nobody is told
	Meaning  *meaning.Model // finds passages by what they mean as well: meaning.Default(), or nil for words alone
	Served   Embedder       // a further model, which finds passages in place of Meaning while it answers; nil: none

	LockWait    time.Duration // how long to wait for another copy that is writing; 0: 2 s
	CacheBytes  int           // what the documents kept in memory may take; 0: 64 MB
	MemoryLimit int           // up to how many articles an index in use elsewhere is made in memory instead; 0: 2,000
	Rebuild     bool          // begin anew even when the index is sound

	Now func() time.Time // tells which dates are of the future; nil: time.Now
}

func (o Options) withDefaults() Options {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Progress == nil {
		o.Progress = func(Progress) {}
	}
	if o.Path == InMemory {
		o.Path = ""
	}
	o.LockWait = defaultTo(o.LockWait, 2*time.Second)
	o.CacheBytes = defaultTo(o.CacheBytes, 64<<20)
	o.MemoryLimit = defaultTo(o.MemoryLimit, 2000)
	return o
}

func defaultTo[T comparable](value, otherwise T) T {
	var zero T
	if value == zero {
		return otherwise
	}
	return value
}

// An Index answers from one coverage folder and follows it. It is safe for use by many goroutines; questions go on
// being answered, from the state before, while it is refreshed.
type Index struct {
	coverage fs.FS
	options  Options
	store    store // path "" when in memory
	cache    *documentCache

	refreshing sync.Mutex // one refresh at a time
	memory     *engine    // when in memory
	opened     Report
	rules      peopleRules
	damaged    int         // a generation that cannot be opened; guarded by refreshing
	suspect    atomic.Bool // a question met damage
	hurt       chan struct{}
	mended     time.Time    // when the index was last built anew for damage; guarded by refreshing
	width      atomic.Int64 // numbers of Served's vectors, as it answered last; 0: not yet
	unserved   string       // why Served's vectors were missing after the last refresh; guarded by refreshing

	mu         sync.RWMutex // guards what follows
	current    *view
	generation int // which one current reads; 0 when in memory or none
}

// Open opens, or makes, the index of a coverage folder and brings it up to date. The error is an *OpenError when the
// operator can do something about it.
func Open(ctx context.Context, coverage fs.FS, o Options) (*Index, error) {
	o = o.withDefaults()
	x := &Index{coverage: coverage, options: o, store: store{o.Path}, cache: newDocumentCache(o.CacheBytes), hurt: make(chan struct{}, 1)}
	var err error
	if o.Path == "" {
		err = x.openMemory()
	} else {
		err = x.openNewest()
	}
	if err == nil {
		x.opened, err = x.Refresh(ctx)
		x.options.Rebuild = false // once
	}
	if err != nil {
		return nil, errors.Join(err, x.Close())
	}
	return x, nil
}

// Opened is the report of the refresh that Open made.
func (x *Index) Opened() Report { return x.opened }

// Close ends the index once the searches under way have ended. Further calls return errors.
func (x *Index) Close() error {
	x.refreshing.Lock()
	defer x.refreshing.Unlock()
	x.replace(nil, 0)
	if x.memory != nil {
		return x.memory.close()
	}
	return nil
}

// replace makes a view the current one and lets go of the one before. It is called with refreshing held, or before
// anybody else knows the index.
func (x *Index) replace(v *view, generation int) {
	if v != nil {
		v.warm(x.current)
	}
	x.mu.Lock()
	before := x.current
	x.current, x.generation = v, generation
	x.mu.Unlock()
	if before != nil {
		before.release()
	}
}

var errClosed = errors.New("index is closed")

// view gives the current view; the caller releases it.
func (x *Index) view() (*view, error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if x.current == nil || !x.current.acquire() {
		return nil, errClosed
	}
	return x.current, nil
}

// Search ranks passages. Words that only order or filter are analysed as any others: no text is a syntax error.
func (x *Index) Search(ctx context.Context, q Query) (r Result, err error) {
	v, err := x.view()
	if err != nil {
		return Result{}, err
	}
	defer v.release()
	defer catchFaults()()
	defer x.guard(&err)
	near := v.closeness(x.options.Meaning, q.Text)
	if v.hurt.Load() {
		x.distrust()
	}
	if near != nil && x.options.Served != nil {
		near.ask(ctx, v.servedBy(x.options.Served.Name()), x, cutAtRune(q.Text, maxQueryBytes))
	}
	return v.search(ctx, q, near, func(ordinal int32) (*Document, error) { return x.document(v, ordinal) })
}

// Document returns an article with all that was derived from it; ErrNoArticle when the coverage does not hold it or it
// was withdrawn.
func (x *Index) Document(ctx context.Context, id article.ID) (d *Document, err error) {
	v, err := x.view()
	if err != nil {
		return nil, err
	}
	defer v.release()
	defer catchFaults()()
	defer x.guard(&err)
	_, ordinal, err := v.card(id)
	if err != nil {
		return nil, err
	}
	return x.document(v, ordinal)
}

func (x *Index) document(v *view, ordinal int32) (*Document, error) {
	c := v.cards[ordinal]
	return x.cache.get(documentKey{c.ID, c.file.hash}, func() (*Document, error) { return v.document(ordinal) })
}

// IDs lists the articles that pass the filter, ordered by id.
func (x *Index) IDs(ctx context.Context, f Filter) ([]article.ID, error) {
	v, err := x.view()
	if err != nil {
		return nil, err
	}
	defer v.release()
	return v.ids(f), nil
}

// People is the register of the coverage; it is read-only and stays as it is when the coverage changes.
func (x *Index) People() (register *people.Register) {
	v, err := x.view()
	if err != nil {
		return new(people.Register)
	}
	defer v.release()
	defer func() {
		if err != nil {
			register = new(people.Register)
		}
	}()
	defer catchFaults()()
	defer x.guard(&err)
	register = x.correct(v.people())
	if v.hurt.Load() {
		x.distrust()
	}
	return register
}

// Stats tells what the coverage holds.
func (x *Index) Stats() Stats {
	v, err := x.view()
	if err != nil {
		return Stats{}
	}
	defer v.release()
	return v.statsOn(today(x.options.Now()))
}

func (x *Index) openMemory() error {
	e, err := openEngine("", false)
	if err != nil {
		return err
	}
	x.memory, x.store = e, store{}
	v, err := e.view(func() {})
	if err != nil {
		return err
	}
	x.replace(v, 0)
	return nil
}

// openNewest opens the newest generation, if there is a sound one. Trouble is not an error: Refresh makes a new one.
func (x *Index) openNewest() error {
	if err := os.MkdirAll(x.store.path, 0o755); err != nil && !x.hasGeneration() {
		return &OpenError{
			Problem: fmt.Sprintf("the index folder %q cannot be made", x.store.path),
			Hint:    "choose another folder with --index, or keep the index in memory with --index :memory:",
			Err:     err,
		}
	}
	return nil
}

func (x *Index) hasGeneration() bool {
	n, err := x.store.newest()
	return err == nil && n > 0
}
