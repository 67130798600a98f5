package joint_test

import (
	"context"
	"errors"
	"hash/fnv"
	"maps"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/bleveindex"
	"pullquote/index/indextest"
	"pullquote/index/joint"
	"pullquote/index/local"
)

// Two engines that share out the articles pass for one.
func TestTwoIndexesPassForOne(t *testing.T) {
	indextest.Run(t, func(t testing.TB, _ string) indextest.Engine {
		return newPair(t, bleveindex.Options{})
	})
}

func TestTwoIndexesWithAnEncoderPassForOne(t *testing.T) {
	indextest.RunLaws(t, func(t testing.TB, _ string) indextest.Engine {
		return newPair(t, bleveindex.Options{Encoder: local.Encoder()})
	}, "likeness: a cosine, or NaN")
}

// A pair is two engines of which each holds the articles that fall to it.
type pair struct {
	index.Searcher
	engines [2]*bleveindex.Index
}

func newPair(t testing.TB, o bleveindex.Options) *pair {
	t.Helper()
	p := &pair{}
	for i := range p.engines {
		x, err := bleveindex.Open(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		p.engines[i] = x
	}
	p.Searcher = joint.Of(joint.Part{Searcher: p.engines[0]}, joint.Part{Searcher: p.engines[1]})
	return p
}

func (p *pair) Close() error { return errors.Join(p.engines[0].Close(), p.engines[1].Close()) }

func (p *pair) State(ctx context.Context) (index.State, error) {
	a, err := p.engines[0].State(ctx)
	if err != nil {
		return a, err
	}
	b, err := p.engines[1].State(ctx)
	return join(a, b), err
}

func join(a, b index.State) index.State {
	stamps := maps.Clone(a.Stamps)
	if stamps == nil {
		stamps = map[article.ID]*index.Stamp{}
	}
	maps.Copy(stamps, b.Stamps)
	a.Held, a.Damaged, a.Stamps = a.Held && b.Held, a.Damaged || b.Damaged, stamps
	return a
}

func (p *pair) Begin(ctx context.Context, anew bool) (index.Update, error) {
	a, err := p.engines[0].Begin(ctx, anew)
	if err != nil {
		return nil, err
	}
	b, err := p.engines[1].Begin(ctx, anew)
	if err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return updates{a, b}, nil
}

type updates [2]index.Update

func (u updates) State() index.State { return join(u[0].State(), u[1].State()) }

func (u updates) Apply(ctx context.Context, all []index.Change) error {
	var of [2][]index.Change
	for _, c := range all {
		of[fall(c.Article)] = append(of[fall(c.Article)], c)
	}
	return errors.Join(u[0].Apply(ctx, of[0]), u[1].Apply(ctx, of[1]))
}

// fall is which engine an article falls to.
func fall(id article.ID) int {
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32() % 2)
}

func (u updates) Correct(ctx context.Context, rules []byte) error {
	return errors.Join(u[0].Correct(ctx, rules), u[1].Correct(ctx, rules))
}

func (u updates) Commit(ctx context.Context) error {
	return errors.Join(u[0].Commit(ctx), u[1].Commit(ctx))
}
func (u updates) Close() error { return errors.Join(u[0].Close(), u[1].Close()) }
