package opensearch

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"hash/fnv"
	"maps"
	"strconv"

	"pullquote/index/article"
	"pullquote/index/opensearch/entry"
	"pullquote/index/opensearch/head"
	"pullquote/index/opensearch/view"
	"pullquote/index/record"
	"pullquote/index/vectors"
)

// Books are kept by an update: what there is of each article, and what all of it sums up to.
type books struct {
	held      head.Held
	rules     []byte
	rulesFrom int64

	cards                          view.Column
	read                           map[article.ID]*record.Card
	passageVectors, sentenceVector view.Column
	changed                        map[article.ID]*account // nil: gone
}

// An account is what there is of one article.
type account struct {
	card       *record.Card
	from, read int64
	vectors    []vectorsAt
}

// VectorsAt is a record of vectors, and from which update on it counts.
type vectorsAt struct {
	kind string
	part string
	from int64
}

// A part is a document of an article.
type part struct {
	name string // as entry.ID has it
	from int64
}

func (p part) passage() bool { return p.name[0] >= '0' && p.name[0] <= '9' }

// openBooks reads what a view holds.
func openBooks(ctx context.Context, v *view.View) (b *books, err error) {
	b = &books{held: v.Head().Held, changed: map[article.ID]*account{}}
	b.held.Vectors = maps.Clone(b.held.Vectors)
	if b.held.Vectors == nil {
		b.held.Vectors = map[string]int{}
	}
	if v.Nothing() {
		return b, nil
	}
	if b.cards, err = v.Column(ctx, view.CardColumn); err != nil {
		return nil, err
	}
	if b.read, err = v.Cards(ctx); err != nil {
		return nil, err
	}
	if b.passageVectors, err = v.Column(ctx, view.PassageParts); err != nil {
		return nil, err
	}
	if b.sentenceVector, err = v.Column(ctx, view.SentenceParts); err != nil {
		return nil, err
	}
	rules, err := v.Column(ctx, view.RulesColumn)
	b.rules, b.rulesFrom = []byte(rules[""].Data), rules[""].From
	return b, err
}

// of is what there is of an article; nil for nothing.
func (b *books) of(id article.ID) *account {
	if a, is := b.changed[id]; is {
		return a
	}
	d, is := b.cards[id]
	if !is {
		return nil
	}
	a := &account{card: b.read[id], from: d.From, read: d.Read}
	if p, is := b.passageVectors[id]; is {
		a.vectors = append(a.vectors, vectorsAt{entry.PassagesKind, p.Vectors, p.From})
	}
	if p, is := b.sentenceVector[id]; is {
		a.vectors = append(a.vectors, vectorsAt{entry.SentencesKind, p.Vectors, p.From})
	}
	return a
}

// documents are those of an article.
func (a *account) documents() (all []part) {
	for i := range a.card.Passages {
		all = append(all, part{strconv.Itoa(i), a.read})
	}
	if a.card.Passages > 0 {
		all = append(all, part{entry.MeaningKind, a.read})
	}
	if a.card.Withdrawn == "" {
		all = append(all, part{entry.TextKind, a.read}, part{entry.ReadingKind, a.read})
	}
	for _, v := range a.vectors {
		all = append(all, part{v.kind, v.from})
	}
	return append(all, part{entry.CardKind, a.from})
}

func (b *books) put(c *record.Card, number int64) {
	b.changed[c.ID] = &account{card: c, from: number, read: number}
	b.add(c, 1)
}

func (b *books) remove(id article.ID) {
	before := b.of(id)
	if before == nil {
		return
	}
	b.changed[id] = nil
	b.add(before.card, -1)
	for _, v := range before.vectors {
		b.held.Vectors[v.part]--
	}
}

// touch enters a card that differs in its stamp alone.
func (b *books) touch(c *record.Card, number int64) {
	a := *b.of(c.ID)
	b.add(a.card, -1)
	b.add(c, 1)
	a.card, a.from = c, number
	b.changed[c.ID] = &a
}

// keep enters a record of vectors in place of the one before, which it returns.
func (b *books) keep(id article.ID, kind string, p vectors.Part, number int64) (before *vectorsAt) {
	a := *b.of(id)
	var kept []vectorsAt
	for _, v := range a.vectors {
		if v.kind == kind {
			before = &v
			b.held.Vectors[v.part]--
			continue
		}
		kept = append(kept, v)
	}
	a.vectors = append(kept, vectorsAt{kind, p.String(), number})
	b.held.Vectors[p.String()]++
	b.changed[id] = &a
	return before
}

func (b *books) correct(rules []byte, number int64) {
	b.held.Sums[0] += sumOf(rules) - sumOf(b.rules)
	b.rules, b.rulesFrom = rules, number
}

func sumOf(rules []byte) uint64 {
	if len(rules) == 0 {
		return 0
	}
	sum := fnv.New64a()
	sum.Write(rules)
	return sum.Sum64()
}

// add enters a card, or takes it out.
func (b *books) add(c *record.Card, n int) {
	sum := sha256.Sum256(append([]byte(c.ID+"\x00"), c.Stamp.Hash[:]...))
	for i := range b.held.Sums {
		b.held.Sums[i] += uint64(n) * binary.BigEndian.Uint64(sum[8*i:]) // wraps: what is added twice and taken out once is there once
	}
	if c.Withdrawn != "" {
		return
	}
	b.held.Articles += n
	b.held.Passages += n * c.Passages
	b.held.Words += n * c.Words
	if c.Passages > 0 {
		b.held.Searched += n
	}
}
