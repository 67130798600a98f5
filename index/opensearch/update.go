package opensearch

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/entry"
	"pullquote/index/opensearch/view"
	"pullquote/index/record"
)

// An update writes documents that count from its number on, which Commit makes the coverage's.
type update struct {
	index  *Index
	lease  *lease
	before *view.View // what it started from
	books  *books

	passages, records string // the indexes that it writes into
	meant             bool   // passages have vectors there
	bulk              *cluster.Bulk
	applied           bool
	committed         bool
}

// Begin starts an update.
func (x *Index) Begin(ctx context.Context, anew bool) (_ index.Update, err error) {
	x.updating.Lock()
	defer func() {
		if err != nil {
			x.updating.Unlock()
		}
	}()
	l, err := x.take(ctx, anew)
	if err != nil {
		return nil, err
	}
	u := &update{index: x, lease: l, bulk: x.shared.Cluster.Bulk()}
	u.passages, u.records = x.shared.Names(l.into())
	if err := u.open(ctx); err != nil {
		l.giveUp()
		return nil, fmt.Errorf("begin to write: %w", err)
	}
	return u, nil
}

// generationName is random, so that no two writers make one index.
func generationName() string { return strings.ToLower(rand.Text()[:10]) }

// open makes the indexes ready, and reads what the update starts from.
func (u *update) open(ctx context.Context) (err error) {
	x, h := u.index, u.lease.taken
	u.before = view.Empty(&x.shared, h)
	if h.Lease.Into == h.Generation {
		if u.before, err = x.newest(ctx); err != nil {
			return err
		}
		if err := u.tidy(ctx); err != nil {
			return err
		}
	} else if err := u.make(ctx); err != nil {
		return err
	}
	if u.meant, err = x.shared.Meant(ctx, u.passages); err != nil {
		return err
	}
	for _, old := range u.lease.expired {
		passages, records := x.shared.Names(old)
		if err := x.shared.Cluster.Drop(ctx, passages, records); err != nil {
			return err
		}
	}
	u.books, err = openBooks(ctx, u.before)
	return err
}

// make makes the indexes; passages have vectors where the cluster can look for the nearest.
func (u *update) make(ctx context.Context) error {
	c := u.index.shared.Cluster
	finds, err := c.FindsNearest(ctx)
	if err != nil {
		return err
	}
	if err := c.Make(ctx, u.passages, entry.Passages(c.Shards, finds)); err != nil {
		return err
	}
	return c.Make(ctx, u.records, entry.Records(c.Shards))
}

// State tells what the update starts from, or after Commit what is held.
func (u *update) State() index.State {
	v := u.before
	if u.committed {
		u.index.mu.Lock()
		v = u.index.current
		u.index.mu.Unlock()
	}
	if v == nil {
		return index.State{}
	}
	s, err := v.State(u.index.shared.Loading)
	if err != nil {
		u.index.options.Log.Warn("what the index holds cannot be read", "op", "index", "err", err)
	}
	s.Held = true
	return s
}

// Apply writes articles.
func (u *update) Apply(ctx context.Context, changes []index.Change) error {
	made := make([][]entry.Document, len(changes))
	kept := make([]*record.Card, len(changes))
	failed := make([]error, len(changes))
	spread(len(changes), func(i int) {
		if d := changes[i].Document; d != nil {
			kept[i] = record.NewCard(d.Article, changes[i].Stamp)
			made[i], failed[i] = entry.Of(kept[i], d, changes[i].Mentions, u.lease.number(), u.meant)
		}
	})
	if err := errors.Join(failed...); err != nil {
		return err
	}
	for i, ch := range changes {
		if err := u.change(ctx, ch, kept[i], made[i]); err != nil {
			return fmt.Errorf("write article %q: %w", ch.Article, err)
		}
	}
	return u.send(ctx)
}

// change writes what is new of one article.
func (u *update) change(ctx context.Context, ch index.Change, card *record.Card, made []entry.Document) error {
	before := u.books.of(ch.Article)
	switch {
	case ch.Gone || ch.Document != nil:
		if before != nil {
			if err := u.end(ctx, ch.Article, before.documents()); err != nil {
				return err
			}
		}
		u.books.remove(ch.Article)
		if ch.Document != nil {
			u.books.put(card, u.lease.number())
		}
	case before != nil:
		c := *before.card
		c.Stamp = ch.Stamp
		if err := u.end(ctx, ch.Article, []part{{entry.CardKind, before.from}}); err != nil {
			return err
		}
		u.books.touch(&c, u.lease.number())
		made = []entry.Document{entry.Card(&c, u.lease.number(), before.read)}
	}
	return u.put(ctx, made)
}

// end marks documents of an article as such that count no longer.
func (u *update) end(ctx context.Context, id article.ID, parts []part) error {
	mark, again := fmt.Appendf(nil, `{"to":%d}`, u.lease.number()), false
	for _, p := range parts {
		into := u.records
		if p.passage() {
			into = u.passages
		}
		u.applied = true
		u.bulk.Mark(into, entry.ID(id, p.from, p.name), mark)
		again = again || p.from == u.lease.number()
	}
	if again || u.bulk.Full() { // what this update itself has written is written over next
		return u.send(ctx)
	}
	return nil
}

func (u *update) put(ctx context.Context, made []entry.Document) error {
	for _, d := range made {
		into := u.records
		if d.Passage {
			into = u.passages
		}
		u.applied = true
		if u.bulk.Put(into, d.ID, d.Source); u.bulk.Full() {
			if err := u.send(ctx); err != nil {
				return err
			}
		}
	}
	return nil
}

// send sends what was gathered, while the lease lasts.
func (u *update) send(ctx context.Context) error {
	ctx, stop := u.lease.during(ctx)
	defer stop()
	if err := u.bulk.Send(ctx); err != nil {
		return u.lease.lostOr(err)
	}
	return nil
}

// Correct replaces the rules about people.
func (u *update) Correct(ctx context.Context, rules []byte) error {
	if before := u.books.rulesFrom; before > 0 {
		if err := u.end(ctx, "", []part{{entry.RulesKind, before}}); err != nil {
			return err
		}
	}
	u.books.correct(rules, u.lease.number())
	if err := u.put(ctx, []entry.Document{entry.Data(entry.RulesKind, "", u.lease.number(), rules)}); err != nil {
		return err
	}
	return u.send(ctx)
}

// Commit shows what was applied.
func (u *update) Commit(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	anew := u.lease.taken.Generation != u.lease.into()
	if !u.applied && !anew {
		u.committed = true
		return u.lease.release()
	}
	if err := u.send(ctx); err != nil {
		return err
	}
	if err := u.index.shared.Cluster.Refresh(ctx, u.passages, u.records); err != nil {
		return err
	}
	if err := u.lease.show(ctx, u.books.held); err != nil {
		return err
	}
	u.committed = true
	if anew {
		u.index.rename(ctx, u.lease.taken.Generation, u.passages)
	}
	return u.index.show(ctx)
}

// rename lets the name for operators be that of a new index.
func (x *Index) rename(ctx context.Context, before, passages string) {
	actions := []cluster.Q{{"add": cluster.Q{"index": passages, "alias": x.alias()}}}
	if before != "" {
		old, _ := x.shared.Names(before)
		actions = append(actions, cluster.Q{"remove": cluster.Q{"index": old, "alias": x.alias(), "must_exist": false}})
	}
	if err := x.shared.Cluster.Do(ctx, cluster.Request{Method: "POST", Path: "/_aliases", Body: cluster.Q{"actions": actions}, Act: "name the index", Write: true}, nil); err != nil {
		x.options.Log.Warn("the alias of the index stays as it was", "op", "index", "err", err) // it is of use to people alone
	}
}

// Close gives up what was not committed.
func (u *update) Close() error {
	if u.lease == nil {
		return nil
	}
	defer u.index.updating.Unlock()
	l := u.lease
	u.lease = nil
	switch {
	case u.committed:
		l.end()
		return nil
	case !u.applied && l.taken.Generation == l.into(): // there is nothing to undo
		l.end()
		return l.release()
	}
	return l.giveUp()
}

// tidy takes out what no snapshot can show any more, and what an update left that was never shown.
func (u *update) tidy(ctx context.Context) error {
	h := u.lease.taken
	undone := h.UndoneNumbers()
	if len(undone) == 0 && h.Purged == u.lease.purgedBefore {
		return nil
	}
	if err := u.index.shared.Cluster.Refresh(ctx, u.passages, u.records); err != nil { // what a killed writer left is not shown yet
		return err
	}
	for _, name := range []string{u.passages, u.records} {
		if len(undone) > 0 {
			if err := u.sweep(ctx, name, cluster.Terms("from", undone), false, remove); err != nil {
				return err
			}
			if err := u.sweep(ctx, name, cluster.Terms("to", undone), name == u.passages, unend); err != nil {
				return err
			}
		}
		if h.Purged > u.lease.purgedBefore {
			if err := u.sweep(ctx, name, cluster.Q{"range": cluster.Q{"to": cluster.Q{"lte": h.Purged}}}, false, remove); err != nil {
				return err
			}
		}
	}
	return u.lease.forget(ctx, undone)
}

// unend takes the mark away that says that a document counts no longer, and gives a passage its place in the column of words again.
func unend(b *cluster.Bulk, index string, h cluster.Hit[entry.Passage]) {
	mark := []byte(`{"to":null}`)
	if h.Source.Body != nil {
		mark = fmt.Appendf(nil, `{"to":null,"words":%q}`, base64.StdEncoding.EncodeToString(h.Source.Pack()))
	}
	b.Mark(index, h.ID, mark)
}

func remove(b *cluster.Bulk, index string, h cluster.Hit[entry.Passage]) { b.Remove(index, h.ID) }

// sweep does something with all documents, read or not, that a clause holds for, after which it holds no longer.
func (u *update) sweep(ctx context.Context, name string, clause cluster.Q, read bool, do func(b *cluster.Bulk, index string, h cluster.Hit[entry.Passage])) error {
	for {
		found, err := cluster.Find[entry.Passage](ctx, u.index.shared.Cluster, cluster.Search{Index: name, Act: "tidy the index",
			Body: cluster.Q{"size": 5 * view.ScanAtOnce, "track_total_hits": false, "_source": read, "query": cluster.All(clause)}})
		if err != nil || len(found.Hits.Hits) == 0 {
			return err
		}
		for _, h := range found.Hits.Hits {
			do(u.bulk, name, h)
		}
		if err := u.send(ctx); err != nil {
			return err
		}
		if err := u.index.shared.Cluster.Refresh(ctx, name); err != nil {
			return err
		}
	}
}

// spread calls do for the numbers below n, on all processors.
func spread(n int, do func(i int)) {
	var workers sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	workers.Wait()
}
