package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"os"

	blevedocument "github.com/blevesearch/bleve/v2/document"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/bleveindex/entry"
	"pullquote/index/bleveindex/view"
	"pullquote/index/record"
)

// An update writes into memory, or into the next generation, which Commit publishes.
type update struct {
	index   *Index
	engine  *engine
	before  *view.View // what it started from
	unlock  func()
	failed  bool // the next generation is of no use
	applied bool

	committed bool
}

// Begin starts an update.
func (x *Index) Begin(_ context.Context, anew bool) (_ index.Update, err error) {
	x.updating.Lock()
	u := &update{index: x, engine: x.memory, unlock: x.updating.Unlock}
	if x.memory != nil {
		u.before, err = x.acquire()
	} else {
		err = u.open(anew)
	}
	if err != nil {
		x.tryAgain()
		u.unlock()
		return nil, err
	}
	return u, nil
}

// open makes the next generation ready to be written to.
func (u *update) open(anew bool) error {
	x := u.index
	_ = os.MkdirAll(x.store.Path, 0o755) // it may have been deleted; a fault shows with the lock
	release, err := x.store.Lock(x.options.LockWait)
	if err != nil {
		return err
	}
	u.unlock = func() {
		release()
		x.updating.Unlock()
	}
	x.adopt() // another copy may just have published
	e, cloned, err := x.openBuilding(anew)
	if err != nil {
		u.discard()
		return err
	}
	u.engine = e
	if cloned {
		if u.before, err = x.acquire(); err == nil {
			return nil
		}
	}
	if u.before, err = e.read(func() {}); err != nil {
		err = errors.Join(err, e.close())
		u.discard()
	}
	return err
}

// openBuilding opens the folder of the next generation for writing; cloned tells that it holds what the open one does.
// What an interrupted writer left may be damaged: then it is begun again.
func (x *Index) openBuilding(anew bool) (e *engine, cloned bool, err error) {
	from, _ := x.reads()
	if anew {
		from = 0
	}
	for _, fresh := range []bool{anew, true} {
		kept, err := x.store.Prepare(from, fresh)
		if err != nil {
			return nil, false, err
		}
		e, err := openEngine(x.store.Building(), false)
		if err == nil || fresh {
			return e, from > 0 && !kept, err
		}
	}
	panic("bleveindex: unreachable")
}

// discard removes the next generation, which would only keep a full disk full.
func (u *update) discard() { _ = os.RemoveAll(u.index.store.Building()) }

// tryAgain lets the next State ask for a rebuild once more where one was needed and did not come about.
func (x *Index) tryAgain() {
	if _, seals := x.reads(); seals.Broken() != nil {
		x.suspect.Store(true)
	}
}

func (u *update) State() index.State {
	v := u.before
	if u.committed {
		var err error
		if v, err = u.index.acquire(); err != nil {
			return index.State{}
		}
		defer v.Release()
	}
	return index.State{Held: true, Stamps: stampsOf(v), Rules: v.Rules()}
}

// Apply writes the articles in one batch of bleve's: all of it is in the index afterwards, or nothing.
func (u *update) Apply(ctx context.Context, changes []index.Change) error {
	entries := make([][]*blevedocument.Document, len(changes))
	view.Spread(len(changes), func(i int) { entries[i] = u.entriesOf(changes[i]) })
	var remove []string
	var add []*blevedocument.Document
	for i, ch := range changes {
		if before := u.card(ch.Article); before != nil && (ch.Gone || ch.Document != nil) {
			remove = append(remove, entry.Removal(before, u.before.VectorParts(ch.Article))...)
		}
		add = append(add, entries[i]...)
	}
	return u.write(ctx, remove, add)
}

func (u *update) write(ctx context.Context, remove []string, add []*blevedocument.Document) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	u.applied = true
	err := u.engine.apply(remove, add)
	u.failed = u.failed || err != nil
	return err
}

// entriesOf are what is written of a change.
func (u *update) entriesOf(ch index.Change) []*blevedocument.Document {
	switch {
	case ch.Gone:
		return nil
	case ch.Document != nil:
		return entry.Of(record.NewCard(ch.Document.Article, ch.Stamp), ch.Document, ch.Mentions)
	}
	before := u.card(ch.Article)
	if before == nil {
		return nil
	}
	c := *before
	c.Stamp = ch.Stamp
	return []*blevedocument.Document{entry.Card(&c)}
}

// card is what the update started from knows of an article; nil for nothing.
func (u *update) card(id article.ID) *record.Card { return u.before.Known(id) }

func (u *update) Correct(ctx context.Context, rules []byte) error {
	return u.write(ctx, nil, []*blevedocument.Document{entry.Record("", entry.RulesPart, rules)})
}

// Commit shows what was applied.
func (u *update) Commit(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if u.engine != u.index.memory {
		return u.publish()
	}
	u.committed = true
	if !u.applied {
		return nil
	}
	v, err := u.engine.read(func() {})
	if err == nil {
		u.index.replace(v, 0, nil)
	}
	return err
}

// publish makes what was written the newest generation, and opens it.
func (u *update) publish() error {
	x := u.index
	if err := u.closeEngine(); err != nil {
		u.failed = true
		return err
	}
	number, err := x.store.Publish()
	if number == 0 {
		u.failed = true
		return err
	}
	if err != nil {
		x.options.Log.Warn("older generations stay", "op", "index", "err", err)
	}
	v, seals, err := x.openGeneration(number, 0)
	if err != nil {
		return fmt.Errorf("open what was just written: %w", err)
	}
	x.replace(v, number, seals)
	u.committed = true
	return nil
}

// closeEngine closes the next generation for writing. What was read from it is let go of first.
func (u *update) closeEngine() error {
	if u.before != nil {
		u.before.Release()
		u.before = nil
	}
	if err := u.engine.close(); err != nil {
		return fmt.Errorf("close bleve index: %w", err)
	}
	return nil
}

func (u *update) Close() error {
	if u.unlock == nil {
		return nil
	}
	defer func() { u.unlock(); u.unlock = nil }()
	if u.engine == u.index.memory {
		u.before.Release()
		return nil
	}
	if !u.committed {
		u.index.tryAgain()
	}
	err := u.closeEngine()
	if u.failed {
		u.discard()
	}
	return err
}
