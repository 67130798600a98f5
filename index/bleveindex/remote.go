package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/blevesearch/bleve/v2/document"

	"pullquote/index/bleveindex/entry"
	"pullquote/index/bleveindex/record"
	"pullquote/index/bleveindex/view"
	"pullquote/index/meaning"
)

// A filling gives the passages of a view that lack them the vectors of an Embedder.
type filling struct {
	index   *Index
	view    *view.View
	lacking []int32
	width   int // 0: not known before the first answer
	done    int
	err     error // why it ended early

	ready []*document.Document // vectors not yet written
}

// fillPassages are embedded between two writes.
const fillPassages = 512

// newFilling tells what is to be done; nil when it is nothing.
func (x *Index) newFilling(v *view.View) *filling {
	if x.options.Remote == nil || x.options.Meaning == nil {
		return nil
	}
	s := v.RemoteOf(x.options.Remote.Name())
	f := &filling{index: x, view: v, width: int(x.width.Load())}
	if f.width == 0 {
		f.width = s.Width
	}
	if f.lacking = s.Lacking(f.width); len(f.lacking) == 0 {
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
	embedded, err := f.index.options.Remote.Passages(ctx, texts)
	if err != nil {
		f.err = err
		return false
	}
	f.take(some, embedded)
	f.index.options.Embedding(f.done, len(f.lacking))
	return true
}

// take enters the vectors of articles. Where they are of another width than those stored, the stored ones are another
// model's in spite of the name, and all are made anew.
func (f *filling) take(some []int32, embedded []meaning.Vector) {
	width := len(embedded[0].Values())
	if f.width != width {
		s := f.view.RemoteOf(f.index.options.Remote.Name())
		rest := slices.DeleteFunc(s.Lacking(width), func(o int32) bool { return slices.Contains(some, o) })
		f.lacking, f.done, f.width = append(slices.Clone(some), rest...), 0, width
		f.index.width.Store(int64(width))
	}
	name := f.index.options.Remote.Name()
	for _, ordinal := range some {
		c := f.view.Cards[ordinal]
		f.ready = append(f.ready, entry.Record(c.ID, entry.RemotePart, record.PackNumbers(name, width, embedded[:c.Passages])))
		embedded = embedded[c.Passages:]
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

// Embed brings the vectors of Options.Remote up to date: in a generation of their own, after the words', so that words
// never wait. What is embedded when the model goes away is kept. It tells what an operator should know.
func (x *Index) Embed(ctx context.Context) (notices []string, err error) {
	x.updating.Lock()
	defer x.updating.Unlock()
	v, err := x.acquire()
	if err != nil {
		return nil, err
	}
	defer v.Release()
	f := x.newFilling(v)
	if f == nil {
		x.unserved = ""
		return nil, nil
	}
	if others := v.RemoteOf(x.options.Remote.Name()).Others; len(others) > 0 {
		notices = append(notices, fmt.Sprintf("the passages get vectors of the model %s in place of those of %s", x.options.Remote.Name(), others[0]))
	}
	if f.next(ctx) {
		if err := x.publishFilling(ctx, f); err != nil {
			f.err = err
		}
	}
	if ctx.Err() != nil {
		return notices, ctx.Err()
	}
	return append(notices, x.missing(f)...), nil
}

// missing says once why vectors are missing.
func (x *Index) missing(f *filling) []string {
	was := x.unserved
	x.unserved = ""
	if f.err == nil {
		return nil
	}
	x.unserved = fmt.Sprintf("%d of %d articles still lack the vectors of %s and get them with a later refresh; until then the model in the program finds by meaning: %v",
		len(f.lacking)-f.done, len(f.view.Searched()), x.options.Remote.Name(), f.err)
	if x.unserved == was {
		return nil
	}
	return []string{x.unserved}
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
	next, err := x.memory.read(func() {})
	if err == nil {
		x.replace(next, 0, nil)
	}
	return err
}

func (x *Index) publishGeneration(ctx context.Context, f *filling) error {
	release, err := x.store.Lock(x.options.LockWait)
	if err != nil {
		return err
	}
	defer release()
	number, _ := x.reads()
	if newest, err := x.store.Newest(); err != nil || newest != number {
		return errors.Join(errOvertaken, err)
	}
	u := &update{index: x}
	if u.engine, _, err = x.openBuilding(false); err != nil {
		return err
	}
	if err := errors.Join(f.write(ctx, u.engine), u.closeEngine()); err != nil {
		return err
	}
	return u.publish()
}
