package view

import (
	"context"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/meaning"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/record"
	"pullquote/index/score"
	"pullquote/index/text"
	"pullquote/index/vectors"
)

// A table holds the vectors of all passages, where they are few enough; a closeness compares a question with them.
type (
	table     = vectors.Table[Key]
	Closeness = vectors.Closeness[Key]
)

// within reports whether there are so few passages that the nearest are looked for among all.
func (v *View) within() bool {
	return v.head.Held.Passages > 0 && v.head.Held.Passages <= v.of.VectorPassages
}

// Closeness tells how like a question passages are by what they mean; the encoder is asked where that finds passages. Where there are
// too many passages, it knows of none.
func (v *View) Closeness(ctx context.Context, q index.Query) (*Closeness, error) {
	c, x := new(Closeness), v.of
	if x.Meaning == nil || q.Nearest <= 0 || !v.within() {
		return c, nil
	}
	if asked := x.Meaning.Embed(score.CutAtRune(q.Text, score.MaxQueryBytes)); !asked.IsZero() {
		all, err := v.table(ctx, meanings, x.Meaning.Width(), func(data string, passages int) (string, error) {
			return record.UnpackVectors(data, x.Meaning, passages)
		})
		if err != nil {
			return nil, err
		}
		c.ByTable(all, asked)
	}
	if x.Encoder == nil {
		return c, nil
	}
	m := x.Encoder.Model(v)
	part := vectors.Part{Of: vectors.Passages, Model: m}
	if v.head.Held.Vectors[part.String()] == 0 {
		return c, nil
	}
	all, err := v.table(ctx, encodedOf(part.String()), m.Width, func(data string, passages int) (string, error) {
		return record.UnpackNumbersOf(data, m.ID, m.Width, passages)
	})
	if err != nil {
		return nil, err
	}
	asked, err := x.Encoder.Asked(ctx, q.Text)
	if err != nil {
		return nil, err
	}
	c.ByEncoder(all, asked)
	return c, nil
}

// table loads the vectors of a kind; unpack tells what of a datum are numbers.
func (v *View) table(ctx context.Context, k Kind, width int, unpack func(string, int) (string, error)) (*table, error) {
	return load(ctx, v, "table of "+k.name, func(ctx context.Context, v *View) (*table, error) {
		held, err := v.Cards(ctx)
		if err != nil {
			return nil, err
		}
		numbers, err := v.Column(ctx, k)
		if err != nil {
			return nil, err
		}
		return tableOf(held, numbers, width, unpack), nil
	})
}

// tableOf makes a table, by article id and number. What is damaged has no vectors.
func tableOf(held map[article.ID]*record.Card, all Column, width int, unpack func(string, int) (string, error)) *table {
	first := make(map[article.ID]int, len(all))
	t := &table{Matrix: meaning.NewMatrix(width, 0), Width: width, Row: func(k Key) int {
		if row, has := first[k.Article]; has {
			return row + k.Number
		}
		return -1
	}}
	ids := make([]article.ID, 0, len(all))
	rows := 0
	for id := range all {
		if c := held[id]; c != nil && c.Withdrawn == "" {
			ids = append(ids, id)
			rows += c.Passages
		}
	}
	slices.Sort(ids)
	t.Matrix.Extend(rows)
	for _, id := range ids {
		n := held[id].Passages
		numbers, err := unpack(all[id].Data, n)
		if err != nil {
			continue
		}
		first[id] = len(t.Keys)
		for i := range n {
			t.Matrix.Put(len(t.Keys), numbers[i*width:(i+1)*width])
			t.Keys = append(t.Keys, Key{id, i})
		}
	}
	return t.Count()
}

// Cards are the cards of all articles, withdrawn ones too.
func (v *View) Cards(ctx context.Context) (map[article.ID]*record.Card, error) {
	return load(ctx, v, "cards, read", func(ctx context.Context, v *View) (map[article.ID]*record.Card, error) {
		packed, err := v.Column(ctx, CardColumn)
		if err != nil {
			return nil, err
		}
		all := make(map[article.ID]*record.Card, len(packed))
		for id, d := range packed {
			c, err := record.UnpackCard(d.Data)
			if err != nil {
				return nil, err
			}
			c.Source = text.FoldName(c.Publication)
			all[id] = c
		}
		return all, nil
	})
}

// Near are the passages nearest to the question; nil where they are looked for among those that words find.
func (v *View) Near(ctx context.Context, c *Closeness, q index.Query) ([]Key, error) {
	if q.Nearest <= 0 {
		return nil, nil
	}
	if !v.within() {
		return v.nearInCluster(ctx, q)
	}
	var allowed func(Key) bool
	if sieve := record.NewSieve(q.Filter); sieve != nil {
		held, err := v.Cards(ctx)
		if err != nil {
			return nil, err
		}
		allowed = func(k Key) bool { passes, _ := sieve.Passes(held[k.Article]); return passes }
	}
	return c.Nearest(q.Nearest, allowed), nil
}

// Nearest appends the passages that are near to the question, those that words have found left out.
func (v *View) Nearest(ctx context.Context, near []Key, found, pool []Candidate, q index.Query) ([]Candidate, error) {
	if q.Nearest <= 0 {
		return found, nil
	}
	have := make(map[Key]bool, len(found))
	for _, f := range found {
		have[f.Key] = true
	}
	if near == nil && !v.within() {
		return v.nearestOf(ctx, found, pool, have, q)
	}
	for _, k := range near {
		if !have[k] {
			found = append(found, Candidate{Key: k})
		}
	}
	return found, nil
}

// nearestOf takes the nearest by the static table among the candidates that words found and that are not among the best.
func (v *View) nearestOf(ctx context.Context, found, pool []Candidate, have map[Key]bool, q index.Query) ([]Candidate, error) {
	m := v.of.Meaning
	if m == nil {
		return found, nil
	}
	asked := m.Embed(score.CutAtRune(q.Text, score.MaxQueryBytes))
	if asked.IsZero() {
		return found, nil
	}
	rest := slices.DeleteFunc(slices.Clone(pool), func(c Candidate) bool { return have[c.Key] })
	like, err := v.like(ctx, asked, rest)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(rest, func(a, b Candidate) int {
		switch {
		case like[a.Key] > like[b.Key]:
			return -1
		case like[a.Key] < like[b.Key]:
			return 1
		}
		return 0
	})
	for _, c := range rest[:min(q.Nearest, len(rest))] {
		found = append(found, Candidate{Key: c.Key})
	}
	return found, nil
}

// like compares passages with a question by the static table.
func (v *View) like(ctx context.Context, asked meaning.Vector, some []Candidate) (map[Key]float64, error) {
	var ids []article.ID
	seen := map[article.ID]bool{}
	for _, c := range some {
		if !seen[c.Article] {
			seen[c.Article], ids = true, append(ids, c.Article)
		}
	}
	m, like := v.of.Meaning, make(map[Key]float64, len(some))
	held := map[article.ID]string{}
	err := each(ctx, v, v.scanOf(meanings, append(v.counting(), meanings.filter, cluster.Terms("article", ids))), func(d document) (bool, error) {
		held[d.Article] = string(d.Data)
		return true, nil
	})
	if err != nil {
		return nil, err
	}
	for _, c := range some {
		packed := held[c.Article]
		numbers, err := record.UnpackVectors(packed, m, record.VectorsIn(packed, m))
		if at := c.Number * m.Width(); err == nil && len(numbers) >= at+m.Width() {
			like[c.Key] = asked.Cosine(vectorOf(numbers[at : at+m.Width()]))
		}
	}
	return like, nil
}

func vectorOf(numbers string) meaning.Vector {
	values := make([]int8, len(numbers))
	for i := range values {
		values[i] = int8(numbers[i])
	}
	return meaning.NewVector(values)
}

// Warm loads what the first question would otherwise wait for.
func (v *View) Warm(ctx context.Context) error {
	r, err := v.Register(ctx)
	if err != nil {
		return err
	}
	r.Warm()
	_, err = v.Closeness(ctx, index.Query{Text: "news", Nearest: 1})
	return err
}
