package index

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/blevesearch/bleve/v2/document"

	"pullquote/index/meaning"
)

// An Embedder is a model that is served elsewhere. Its vectors are stored beside those of the model in the program, never
// compared with them, and used once every passage has one.
type Embedder interface {
	Name() string // stored with the vectors: those of another name are made anew
	Passages(ctx context.Context, texts []string) ([]meaning.Vector, error)
	Question(ctx context.Context, text string) (meaning.Vector, error) // quick, or an error
}

// servedVectors are the stored vectors of an Embedder.
type servedVectors struct {
	all    *vectors // nil unless every passage has one, and all are of one width
	width  int      // of most
	widths []int    // by ordinal; 0: none of this name
	others []string // names of other models whose vectors are there
}

// A servedCache keeps what a view has read.
type servedCache struct {
	mu   sync.Mutex
	name string
	read *servedVectors
}

// reads tells whose vectors have been read.
func (c *servedCache) reads() (name string, read bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.name, c.read != nil
}

// servedBy reads the stored vectors of the embedder with a name.
func (v *view) servedBy(name string) *servedVectors {
	v.served.mu.Lock()
	defer v.served.mu.Unlock()
	if v.served.read == nil || v.served.name != name {
		v.served.name, v.served.read = name, v.readServed(name)
	}
	return v.served.read
}

func (v *view) readServed(name string) *servedVectors {
	s := &servedVectors{widths: make([]int, len(v.cards))}
	count := make(map[int]int)
	stored := make(map[int32]string)
	for _, ordinal := range v.searched() {
		data, err := v.record(v.records[ordinal].served)
		if err != nil {
			continue
		}
		model, width, numbers, err := unpackNumbers(data)
		switch {
		case err != nil || width <= 0 || len(numbers) != width*v.cards[ordinal].passages:
		case model != name:
			if !slices.Contains(s.others, model) {
				s.others = append(s.others, model)
			}
		default:
			s.widths[ordinal], stored[ordinal] = width, numbers
			if count[width]++; count[width] > count[s.width] || s.width == 0 {
				s.width = width
			}
		}
	}
	if len(s.lacking(v, s.width)) > 0 || s.width == 0 {
		return s
	}
	s.all = v.newVectors(s.width)
	for _, ordinal := range v.searched() {
		s.all.put(ordinal, stored[ordinal], s.width)
	}
	return s
}

// lacking are the articles without vectors of a width, by id.
func (s *servedVectors) lacking(v *view, width int) []int32 {
	return slices.DeleteFunc(v.searched(), func(ordinal int32) bool { return width > 0 && s.widths[ordinal] == width })
}

// A filling gives the passages of a view that lack them the vectors of an Embedder.
type filling struct {
	index   *Index
	view    *view
	lacking []int32
	width   int // 0: not known before the first answer
	done    int
	err     error // why it ended early

	ready []*document.Document // vectors not yet written
}

// fillPassages are embedded between two writes.
const fillPassages = 512

// newFilling tells what is to be done; nil when it is nothing.
func (x *Index) newFilling(v *view) *filling {
	if x.options.Served == nil || x.options.Meaning == nil {
		return nil
	}
	s := v.servedBy(x.options.Served.Name())
	f := &filling{index: x, view: v, width: int(x.width.Load())}
	if f.width == 0 {
		f.width = s.width
	}
	if f.lacking = s.lacking(v, f.width); len(f.lacking) == 0 {
		return nil
	}
	return f
}

// next embeds some articles; false when there are no more, or the embedder is away.
func (f *filling) next(ctx context.Context) bool {
	var texts []string
	var some []int32
	for ; f.done+len(some) < len(f.lacking) && len(texts) < fillPassages; some = append(some, f.lacking[f.done+len(some)]) {
		ordinal := f.lacking[f.done+len(some)]
		d, err := f.index.document(f.view, ordinal)
		if err != nil {
			f.err = fmt.Errorf("embed passages: %w", err)
			return false
		}
		for _, p := range d.Passages {
			texts = append(texts, p.Span.Of(d.Body))
		}
	}
	if len(some) == 0 {
		return false
	}
	embedded, err := f.index.options.Served.Passages(ctx, texts)
	if err != nil {
		f.err = err
		return false
	}
	f.take(some, embedded)
	f.index.options.Progress(Progress{f.done, len(f.lacking)})
	return true
}

// take enters the vectors of articles. Where they are of another width than those stored, the stored ones are another
// model's in spite of the name, and all are made anew.
func (f *filling) take(some []int32, embedded []meaning.Vector) {
	width := len(embedded[0].Values())
	if f.width != width {
		s := f.view.servedBy(f.index.options.Served.Name())
		rest := slices.DeleteFunc(s.lacking(f.view, width), func(o int32) bool { return slices.Contains(some, o) })
		f.lacking, f.done, f.width = append(slices.Clone(some), rest...), 0, width
		f.index.width.Store(int64(width))
	}
	name := f.index.options.Served.Name()
	for _, ordinal := range some {
		c := f.view.cards[ordinal]
		f.ready = append(f.ready, recordEntry(c.ID, servedPart, packNumbers(name, width, embedded[:c.passages])))
		embedded = embedded[c.passages:]
	}
	f.done += len(some)
}

// write writes what is ready, and embeds and writes the rest.
func (f *filling) write(ctx context.Context, e *engine) error {
	for more := true; more; more = f.next(ctx) {
		if err := e.apply(nil, f.ready); err != nil {
			return err
		}
		f.ready = nil
	}
	return nil
}

// serve brings the vectors of Options.Served up to date: in a generation of their own, after the words', so that words
// never wait. What is embedded when the embedder goes away is kept.
func (x *Index) serve(ctx context.Context, report *Report) error {
	v, err := x.acquire()
	if err != nil {
		return err
	}
	defer v.release()
	f := x.newFilling(v)
	if f == nil {
		x.unserved = ""
		return nil
	}
	if others := v.servedBy(x.options.Served.Name()).others; len(others) > 0 {
		x.notice(report, fmt.Sprintf("the passages get vectors of the model %s in place of those of %s", x.options.Served.Name(), others[0]))
	}
	if f.next(ctx) {
		if err := x.publishFilling(ctx, f); err != nil {
			f.err = err
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	x.tellUnserved(report, f)
	return nil
}

// tellUnserved says once why vectors are missing.
func (x *Index) tellUnserved(report *Report, f *filling) {
	was := x.unserved
	x.unserved = ""
	if f.err == nil {
		return
	}
	x.unserved = fmt.Sprintf("%d of %d articles still lack the vectors of %s and get them with a later refresh; until then the model in the program finds by meaning: %v",
		len(f.lacking)-f.done, len(f.view.searched()), x.options.Served.Name(), f.err)
	if x.unserved != was {
		x.notice(report, x.unserved)
	}
}

// errOvertaken is no harm: the next refresh sees what is missing then.
var errOvertaken = errors.New("another copy has just changed the index")

// publishFilling writes a filling into memory, or into the next generation.
func (x *Index) publishFilling(ctx context.Context, f *filling) error {
	if x.memory == nil {
		return x.publishGeneration(ctx, f)
	}
	if err := f.write(ctx, x.memory); err != nil {
		return err
	}
	next, err := x.memory.view(func() {})
	if err == nil {
		x.replace(next, 0)
	}
	return err
}

func (x *Index) publishGeneration(ctx context.Context, f *filling) error {
	release, err := x.store.lock(x.options.LockWait)
	if err != nil {
		return err
	}
	defer release()
	if newest, err := x.store.newest(); err != nil || newest != x.generation {
		return errors.Join(errOvertaken, err)
	}
	e, _, err := x.openBuilding(false)
	if err != nil {
		return err
	}
	err = f.write(ctx, e)
	if closed := e.close(); err == nil && closed != nil {
		err = fmt.Errorf("close bleve index: %w", closed)
	}
	if err != nil {
		return err
	}
	number, err := x.store.publish()
	if number == 0 {
		return err
	}
	next, err := x.openGeneration(number, 0)
	if err != nil {
		return fmt.Errorf("open what was just written: %w", err)
	}
	x.replace(next, number)
	return nil
}
