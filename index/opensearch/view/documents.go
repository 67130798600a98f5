package view

import (
	"context"
	"fmt"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/cache"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/entry"
	"pullquote/index/record"
)

// A version is one version of an article.
type version struct {
	id   article.ID
	read int64 // the update from which on it counts
}

// A Held document is one with the hash of its file.
type Held struct {
	*index.Document
	Hash [32]byte // of its file
}

// bytes estimates what it takes in memory.
func (h *Held) bytes() int { return cache.Weigh(h.Document) }

// DocumentsAtOnce are read in one request.
const DocumentsAtOnce = 100

// Documents are articles of the state, in the order asked.
func (v *View) Documents(ctx context.Context, ids []article.ID) ([]*Held, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	found := make(map[article.ID]*Held, len(ids))
	var missing []article.ID
	for _, id := range ids {
		if read, known := v.reads.Load(id); known {
			if h, is := v.of.Documents.Find(version{id, read.(int64)}); is {
				found[id] = h
			}
		}
		if found[id] == nil && !slices.Contains(missing, id) {
			missing = append(missing, id)
		}
	}
	for some := range slices.Chunk(missing, DocumentsAtOnce) {
		if err := v.fetch(ctx, some, found); err != nil {
			return nil, fmt.Errorf("read articles: %w", err)
		}
	}
	all := make([]*Held, len(ids))
	for i, id := range ids {
		if all[i] = found[id]; all[i] == nil {
			return nil, fmt.Errorf("article %q: %w", id, index.ErrNoArticle)
		}
	}
	return all, nil
}

// fetch reads articles that may be shown.
func (v *View) fetch(ctx context.Context, ids []article.ID, into map[article.ID]*Held) error {
	if v.records == "" {
		return ctx.Err()
	}
	kinds := cluster.Terms("kind", []string{entry.CardKind, entry.TextKind, entry.ReadingKind})
	body := cluster.Q{"size": 3 * len(ids), "track_total_hits": false,
		"query": cluster.All(append(v.counting(), kinds, cluster.Terms("article", ids), cluster.Not(cluster.Term("withdrawn", true)))...)}
	found := fetched{of: make(map[article.ID]*records, len(ids))}
	if err := v.each(ctx, cluster.Search{Index: v.records, Body: body, Act: "read articles"}, found.read); err != nil {
		return err
	}
	for id, r := range found.of {
		if r.card == "" {
			continue
		}
		h, err := r.document()
		if err != nil {
			return fmt.Errorf("article %q: %w", id, err)
		}
		v.reads.LoadOrStore(id, r.from)
		v.of.Documents.Put(version{id, r.from}, h)
		into[id] = h
	}
	return nil
}

// The records of an article, packed.
type records struct {
	card, text, reading string
	from                int64 // the update from which on the text counts, as the card says
}

// What is fetched are records, of which those of one article are put together.
type fetched struct {
	of     map[article.ID]*records
	packed []byte // of the record that is read
}

// read reads what counts of a record.
func (f *fetched) read(h cluster.Raw) error {
	var kind string
	var id article.ID
	var from int64
	r := cluster.Read(h.Source)
	r.Object(func(name string) {
		switch name {
		case "kind":
			kind = string(r.Text())
		case "article":
			id = article.ID(r.Text())
		case "read":
			from = int64(r.Number())
		case "data":
			f.packed = r.AppendBytes(f.packed[:0])
		default:
			r.Skip()
		}
	})
	if f.of[id] == nil {
		f.of[id] = new(records)
	}
	switch data := string(f.packed); kind {
	case entry.CardKind:
		f.of[id].card, f.of[id].from = data, from
	case entry.TextKind:
		f.of[id].text = data
	case entry.ReadingKind:
		f.of[id].reading = data
	}
	return r.Err()
}

// document joins the records of an article.
func (of *records) document() (*Held, error) {
	c, err := record.UnpackCard(of.card)
	if err != nil {
		return nil, err
	}
	a := c.Article
	d := &index.Document{Article: &a, Notes: c.Notes}
	if err := record.UnpackText(d, of.text); err != nil {
		return nil, err
	}
	r, err := record.UnpackReading(of.reading)
	if err != nil {
		return nil, err
	}
	d.Quotes = r.Quotes
	return &Held{d, c.Stamp.Hash}, nil
}
