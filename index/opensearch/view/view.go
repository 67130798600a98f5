package view

import (
	"context"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/fnv"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"pullquote/index/article"
	"pullquote/index/cache"
	"pullquote/index/meaning"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/head"
	"pullquote/index/record"
	"pullquote/index/vectors"
)

// Shared is what the views of one coverage share.
type Shared struct {
	Cluster   *cluster.Cluster
	Heads     head.Store
	Documents *cache.Cache[version, *Held]
	Counts    *cache.Cache[counted, int]
	Encoder   *vectors.Reader // nil: none
	Meaning   *meaning.Model  // nil: none
	Loading   context.Context // of what is loaded in the background

	VectorPassages int      // up to how many passages the nearest are looked for among all, here
	meant          sync.Map // index → bool: see Meant
	Now            func() time.Time
	Log            *slog.Logger
}

// countBytes is what the counts of words kept in memory may take: those of some thousand questions.
const countBytes = 4 << 20

// Keep makes room for what is read lately.
func (o *Shared) Keep(documentBytes int) {
	o.Documents = cache.New[version]("documents", documentBytes, (*Held).bytes)
	o.Counts = cache.New[counted]("counts", countBytes, func(int) int { return 96 })
}

// Names are the indexes of a generation.
func (o *Shared) Names(generation string) (passages, records string) {
	base := fmt.Sprintf("%s-v%d-%s", o.Cluster.Coverage, record.Schema, generation)
	return base + "-passages", base + "-records"
}

// A View is one state of the coverage: what counts at the number of its head. It is immutable but for what it loads when that is first
// asked for.
type View struct {
	of   *Shared
	head head.Head
	seen atomic.Int64 // when this was last what is shown, in Unix nanoseconds

	passages, records string   // indexes; "": there is nothing
	reads             sync.Map // article.ID → int64: from which update on its text counts, of articles that were seen

	made   time.Time
	making sync.Once
	ready  chan struct{} // closed when what the view before had loaded is loaded

	mu     sync.Mutex // guards what follows
	before *View      // whose loads these go on from; nil once there is a view after this
	loads  map[string]any
	again  map[string]func(context.Context, *View) error // loads that a question has asked for
	newest struct {
		is   bool
		on   int // day
		date article.Date
	}
}

// New is the state that a head shows; before is one that it may go on from, nil for none.
func New(of *Shared, h head.Head, before *View) *View {
	v := &View{of: of, head: h, before: before, made: time.Now(), ready: make(chan struct{}), loads: map[string]any{}, again: map[string]func(context.Context, *View) error{}}
	v.seen.Store(v.made.UnixNano())
	if h.Generation != "" {
		v.passages, v.records = of.Names(h.Generation)
	}
	return v
}

// Head is what the state shows.
func (v *View) Head() head.Head { return v.head }

// Nothing reports whether there is nothing to be shown.
func (v *View) Nothing() bool { return v.records == "" }

// Saw notes that this is what is shown now.
func (v *View) Saw() { v.seen.Store(time.Now().UnixNano()) }

// Unseen is how long ago it was last known to be what is shown.
func (v *View) Unseen() time.Duration { return time.Since(time.Unix(0, v.seen.Load())) }

// Age is how long ago the view was made.
func (v *View) Age() time.Duration { return time.Since(v.made) }

// Ready is closed when what the view before had loaded is loaded.
func (v *View) Ready() <-chan struct{} { return v.ready }

// Empty makes the view show nothing: that of an index that is made anew.
func Empty(of *Shared, h head.Head) *View {
	h.Generation, h.Held = "", head.Held{}
	return New(of, h, nil)
}

// settle lets go of the view before, from which all was taken over: views must not hold all those before them.
func (v *View) settle() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.before = nil
}

var errOld = errors.New("the snapshot is older than what is kept: take another")

// Same reports whether a view shows what a head does.
func (v *View) Same(h head.Head) bool {
	return v != nil && v.head.Number == h.Number && v.head.Generation == h.Generation
}

// ReadyAfter reports whether what another view has loaded is loaded, and sees to it otherwise.
func (v *View) ReadyAfter(before *View) bool {
	v.making.Do(func() {
		loads := v.loadedBy(before)
		if len(loads) == 0 {
			v.settle()
			close(v.ready)
			return
		}
		go func() {
			defer close(v.ready)
			defer v.settle()
			for _, again := range loads {
				_ = again(v.of.Loading) // a question tries again
			}
		}()
	})
	select {
	case <-v.ready:
		return true
	default:
		return false
	}
}

// loadedBy are the loads of a view that are worth while for the next.
func (v *View) loadedBy(before *View) (loads []func(context.Context) error) {
	before.mu.Lock()
	defer before.mu.Unlock()
	for _, again := range before.again {
		loads = append(loads, func(ctx context.Context) error { return again(ctx, v) })
	}
	return loads
}

// Version names the state.
func (v *View) Version() string {
	all := binary.BigEndian.AppendUint64(nil, v.head.Held.Sums[0])
	all = binary.BigEndian.AppendUint64(all, v.head.Held.Sums[1]+v.vectorSum())
	return hex.EncodeToString(all)
}

// vectorSum changes with how many articles have vectors.
func (v *View) vectorSum() (sum uint64) {
	for name, n := range v.head.Held.Vectors {
		id := fnv.New64a()
		id.Write([]byte(name))
		sum += (id.Sum64() | 1) * uint64(n)
	}
	return sum
}

// counting are the clauses that let pass what counts in this state.
func (v *View) counting() []cluster.Q {
	return counting(v.head.Number, v.head.UndoneNumbers())
}

func counting(number int64, undone []int64) []cluster.Q {
	ended := []cluster.Q{{"range": cluster.Q{"to": cluster.Q{"lte": number}}}}
	clauses := []cluster.Q{{"range": cluster.Q{"from": cluster.Q{"lte": number}}}}
	if len(undone) > 0 {
		clauses = append(clauses, cluster.Not(cluster.Q{"terms": cluster.Q{"from": undone}}))
		ended = append(ended, cluster.Not(cluster.Q{"terms": cluster.Q{"to": undone}}))
	}
	return append(clauses, cluster.Not(cluster.All(ended...)))
}

// search searches one of the view's indexes among what counts. It makes sure that nothing of a state so old has been taken out.
func search[T any](ctx context.Context, v *View, s cluster.Search) (*cluster.Found[T], error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	found, err := cluster.Find[T](ctx, v.of.Cluster, s)
	if err != nil {
		return nil, err
	}
	return found, v.whole(ctx)
}

// each does as search, for what is read in place.
func (v *View) each(ctx context.Context, s cluster.Search, do func(cluster.Raw) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := cluster.Each(ctx, v.of.Cluster, s, do); err != nil {
		return err
	}
	return v.whole(ctx)
}

// whole reports that the state may have been taken out of the indexes in part.
func (v *View) whole(ctx context.Context) error {
	if v.Unseen() < head.Grace/2 {
		return nil
	}
	h, _, err := v.of.Heads.Get(ctx)
	if err != nil {
		return err
	}
	if h.Generation != v.head.Generation || h.Purged > v.head.Number {
		return errOld
	}
	return nil
}

// ScanAtOnce is how many documents are read in one request.
const ScanAtOnce = 1000

// A scan goes through documents of an index in an order.
type scan struct {
	index  string
	filter []cluster.Q
	fields []string
	order  []string // fields, each different from document to document at the end
	down   bool     // the other way round
	limit  int      // at once; 0: ScanAtOnce
}

// each calls do for what is read of each document.
func each[T any](ctx context.Context, v *View, s scan, do func(T) (more bool, err error)) error {
	if v.records == "" {
		return ctx.Err()
	}
	size := ScanAtOnce
	if s.limit > 0 {
		size = min(s.limit, size)
	}
	body := cluster.Q{"size": size, "query": cluster.All(s.filter...), "sort": s.sort(), "_source": s.fields, "track_total_hits": false}
	for {
		found, err := search[T](ctx, v, cluster.Search{Index: s.index, Body: body, Act: "read the index"})
		if err != nil {
			return err
		}
		for _, h := range found.Hits.Hits {
			if more, err := do(h.Source); err != nil || !more {
				return err
			}
		}
		if len(found.Hits.Hits) < size {
			return nil
		}
		body["search_after"] = found.Hits.Hits[size-1].Sort
	}
}

func (s scan) sort() (fields []cluster.Q) {
	order := "asc"
	if s.down {
		order = "desc"
	}
	for _, f := range s.order {
		fields = append(fields, cluster.Q{f: cluster.Q{"order": order, "missing": "_last"}})
	}
	return fields
}
