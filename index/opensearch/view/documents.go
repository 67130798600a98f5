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
	parts := map[article.ID]map[string]entry.Record{}
	err := v.each(ctx, cluster.Search{Index: v.records, Body: body, Act: "read articles"}, func(h cluster.Raw) error {
		r, err := recordOf(h.Source)
		if parts[r.Article] == nil {
			parts[r.Article] = map[string]entry.Record{}
		}
		parts[r.Article][r.Kind] = r
		return err
	})
	if err != nil {
		return err
	}
	for id, of := range parts {
		if of[entry.CardKind].Kind == "" {
			continue
		}
		h, err := documentOf(of)
		if err != nil {
			return fmt.Errorf("article %q: %w", id, err)
		}
		read := of[entry.CardKind].Read
		v.reads.Store(id, read)
		v.of.Documents.Put(version{id, read}, h)
		into[id] = h
	}
	return nil
}

// recordOf reads what counts of a record.
func recordOf(source []byte) (of entry.Record, err error) {
	r := cluster.Read(source)
	r.Object(func(name string) {
		switch name {
		case "kind":
			of.Kind = string(r.Text())
		case "article":
			of.Article = article.ID(r.Text())
		case "read":
			of.Read = int64(r.Number())
		case "data":
			of.Data = r.Bytes()
		default:
			r.Skip()
		}
	})
	return of, r.Err()
}

// documentOf joins the records of an article.
func documentOf(parts map[string]entry.Record) (*Held, error) {
	c, err := record.UnpackCard(string(parts[entry.CardKind].Data))
	if err != nil {
		return nil, err
	}
	a := c.Article
	d := &index.Document{Article: &a, Notes: c.Notes}
	if err := record.UnpackText(d, string(parts[entry.TextKind].Data)); err != nil {
		return nil, err
	}
	r, err := record.UnpackReading(string(parts[entry.ReadingKind].Data))
	if err != nil {
		return nil, err
	}
	d.Quotes = r.Quotes
	return &Held{d, c.Stamp.Hash}, nil
}
