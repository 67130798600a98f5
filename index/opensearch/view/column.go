package view

import (
	"context"
	"maps"

	"pullquote/index/article"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/entry"
)

// A Column is something of every article, in memory: the cards, or whom they name.
type Column map[article.ID]Datum

// A Datum is what one article has in a column.
type Datum struct {
	From    int64  // the update from which on it counts
	Read    int64  // of a card: the same of its text
	Vectors string // whose: see vectors.Part
	Data    string
}

// A future is what is being loaded.
type future[T any] struct {
	done  chan struct{}
	value T
	err   error
}

// load gives what a view loads once, for all who ask. It goes on when the one who asked first does not wait; what went wrong is tried
// again by the next.
func load[T any](ctx context.Context, v *View, name string, do func(context.Context, *View) (T, error)) (T, error) {
	v.mu.Lock()
	f, is := v.loads[name].(*future[T])
	if !is {
		f = &future[T]{done: make(chan struct{})}
		v.loads[name] = f
		v.again[name] = func(ctx context.Context, next *View) error {
			_, err := load(ctx, next, name, do)
			return err
		}
		go func() {
			defer close(f.done)
			if f.value, f.err = do(v.of.Loading, v); f.err != nil {
				v.mu.Lock()
				delete(v.loads, name)
				v.mu.Unlock()
			}
		}()
	}
	v.mu.Unlock()
	select {
	case <-f.done:
		if ctx.Err() != nil {
			return f.value, ctx.Err()
		}
		return f.value, f.err
	case <-ctx.Done():
		return *new(T), ctx.Err()
	}
}

// loaded is what a view has loaded; false when it has not.
func loaded[T any](v *View, name string) (value T, is bool) {
	v.mu.Lock()
	f, is := v.loads[name].(*future[T])
	v.mu.Unlock()
	if !is {
		return value, false
	}
	select {
	case <-f.done:
		return f.value, f.err == nil
	default:
		return value, false
	}
}

// A Kind is what a Column is of.
type Kind struct {
	name   string
	filter cluster.Q
	fields []string
}

// The columns that an update keeps its books by, and others.
var (
	CardColumn = Kind{"cards", cluster.Term("kind", entry.CardKind), []string{"article", "from", "read", "data"}}
	readings   = Kind{"readings", cluster.Term("kind", entry.ReadingKind), []string{"article", "from", "data"}}
	meanings   = Kind{"meanings", cluster.Term("kind", entry.MeaningKind), []string{"article", "from", "data"}}

	RulesColumn = Kind{"rules", cluster.Term("kind", entry.RulesKind), []string{"from", "data"}}

	PassageParts  = Kind{"which passages have vectors", cluster.Term("kind", entry.PassagesKind), []string{"article", "from", "vectors"}}
	SentenceParts = Kind{"which sentences have vectors", cluster.Term("kind", entry.SentencesKind), []string{"article", "from", "vectors"}}
)

// encodedOf are a model's vectors of passages.
func encodedOf(part string) Kind {
	return Kind{"vectors " + part, cluster.All(cluster.Term("kind", entry.PassagesKind), cluster.Term("vectors", part)), []string{"article", "from", "data"}}
}

// Column loads what every article has of a kind.
func (v *View) Column(ctx context.Context, k Kind) (Column, error) {
	return load(ctx, v, k.name, func(ctx context.Context, v *View) (Column, error) {
		if err := v.whole(ctx); err != nil {
			return nil, err
		}
		if have, from, is := v.columnBefore(k); is {
			return v.goOn(ctx, k, have, from)
		}
		c := Column{}
		return c, v.into(ctx, c, k, v.counting())
	})
}

// columnBefore is what the view before has loaded, where this one can go on from there.
func (v *View) columnBefore(k Kind) (have Column, from int64, is bool) {
	v.mu.Lock()
	before := v.before
	v.mu.Unlock()
	if before == nil || before.head.Generation != v.head.Generation || before.head.Number < v.head.Purged {
		return nil, 0, false
	}
	have, is = loaded[Column](before, k.name)
	return have, before.head.Number, is
}

// goOn makes a Column of that of an earlier state.
func (v *View) goOn(ctx context.Context, k Kind, have Column, from int64) (Column, error) {
	c := maps.Clone(have)
	since := cluster.Q{"range": cluster.Q{"to": cluster.Q{"gt": from, "lte": v.head.Number}}}
	ended := v.fields(k, []string{"article", "from"})
	err := each(ctx, v, v.scanOf(ended, []cluster.Q{k.filter, since}), func(d document) (bool, error) {
		if c[d.Article].From == d.From {
			delete(c, d.Article)
		}
		return true, nil
	})
	if err != nil {
		return nil, err
	}
	return c, v.into(ctx, c, k, append(v.counting(), cluster.Q{"range": cluster.Q{"from": cluster.Q{"gt": from}}}))
}

func (v *View) fields(k Kind, fields []string) Kind {
	k.fields = fields
	return k
}

func (v *View) scanOf(k Kind, filter []cluster.Q) scan {
	return scan{index: v.records, filter: filter, fields: k.fields, order: []string{"article", "from"}}
}

// A document is what is read of a document for a column.
type document struct {
	Article article.ID `json:"article"`
	From    int64      `json:"from"`
	Read    int64      `json:"read"`
	Vectors string     `json:"vectors"`
	Data    []byte     `json:"data"`
}

// into reads documents into a column.
func (v *View) into(ctx context.Context, c Column, k Kind, filter []cluster.Q) error {
	return each(ctx, v, v.scanOf(k, append(filter, k.filter)), func(d document) (bool, error) {
		c[d.Article] = Datum{d.From, d.Read, d.Vectors, string(d.Data)}
		return true, nil
	})
}
