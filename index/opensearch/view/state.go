package view

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/cache"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/entry"
	"pullquote/index/record"
	"pullquote/index/vectors"
)

// State is what the view holds.
func (v *View) State(ctx context.Context) (index.State, error) {
	if v.records == "" {
		return index.State{Stamps: map[article.ID]*index.Stamp{}}, ctx.Err()
	}
	held, err := v.Cards(ctx)
	if err != nil {
		return index.State{}, err
	}
	rules, err := v.Rules(ctx)
	if err != nil {
		return index.State{}, err
	}
	return index.State{Held: true, Stamps: stampsOf(held), Rules: rules}, nil
}

func stampsOf(held map[article.ID]*record.Card) map[article.ID]*index.Stamp {
	stamps := make(map[article.ID]*index.Stamp, len(held))
	for id, c := range held {
		stamps[id] = &c.Stamp
	}
	return stamps
}

// A view is what package vectors looks at.
var _ vectors.Shelf = (*View)(nil)

// Close lets go of nothing.
func (v *View) Close() {}

func (v *View) Searchable() int { return v.head.Held.Searched }

func (v *View) Widths(encoder string) (widths []int) {
	for _, name := range slices.Sorted(maps.Keys(v.head.Held.Vectors)) {
		if p, is := vectors.ParsePart(name); is && p.ID == encoder && !slices.Contains(widths, p.Width) {
			widths = append(widths, p.Width)
		}
	}
	return widths
}

func (v *View) having(of string, m vectors.Model) int {
	return v.head.Held.Vectors[vectors.Part{Of: of, Model: m}.String()]
}

func (v *View) Unread(m vectors.Model) (passages, sentences int) {
	all := v.head.Held.Searched
	return all - v.having(vectors.Passages, m), all - v.having(vectors.Sentences, m) - v.having(vectors.Opening, m)
}

func (v *View) Openings(m vectors.Model) int { return v.having(vectors.Opening, m) }

func (v *View) Article(ctx context.Context, id article.ID) (*index.Document, cache.Key, error) {
	found, err := v.Documents(ctx, []article.ID{id})
	if err != nil {
		return nil, cache.Key{}, err
	}
	return found[0].Document, cache.Key{ID: id, Hash: found[0].Hash}, nil
}

// Sentences reads the stored vectors of an article's sentences; what cannot be read now is none.
func (v *View) Sentences(key cache.Key, n int, m vectors.Model) *record.Sentences {
	none := record.NoSentences(n)
	if v.records == "" || v.having(vectors.Sentences, m)+v.having(vectors.Opening, m)+v.having(vectors.SomeSentences, m) == 0 {
		return none
	}
	if parts, is := loaded[Column](v, SentenceParts.name); is && parts[key.ID].Vectors == "" {
		return none
	}
	found, err := search[document](v.of.Loading, v, cluster.Search{Index: v.records, Act: "read vectors", Body: cluster.Q{
		"size": 1, "track_total_hits": false, "_source": []string{"data"},
		"query": cluster.All(append(v.counting(), cluster.Term("kind", entry.SentencesKind), cluster.Term("article", key.ID))...)}})
	if err != nil || len(found.Hits.Hits) == 0 {
		return none
	}
	return sentencesOf(string(found.Hits.Hits[0].Source.Data), n, m)
}

func sentencesOf(packed string, n int, m vectors.Model) *record.Sentences {
	model, stored, err := record.UnpackSentences(packed, n)
	if err != nil || model != m.ID || stored.Width() != m.Width {
		return record.NoSentences(n)
	}
	return stored
}

// lackingAtMost bounds what is planned ahead for the encoder.
const lackingAtMost = 5000

// Lacking are the articles that lack a model's vectors, or some of the newest.
func (v *View) Lacking(ctx context.Context, m vectors.Model) (passages, sentences []cache.Key, err error) {
	if lackPassages, lackSentences := v.Unread(m); v.records == "" || lackPassages+lackSentences == 0 {
		return nil, nil, ctx.Err()
	}
	held, err := v.Cards(ctx)
	if err != nil {
		return nil, nil, err
	}
	ofPassages, err := v.Column(ctx, PassageParts)
	if err != nil {
		return nil, nil, err
	}
	ofSentences, err := v.Column(ctx, SentenceParts)
	if err != nil {
		return nil, nil, err
	}
	for _, c := range newestFirst(held) {
		k := cache.Key{ID: c.ID, Hash: c.Stamp.Hash}
		if !ahead(ofPassages[c.ID], m) && len(passages) < lackingAtMost {
			passages = append(passages, k)
		}
		if !ahead(ofSentences[c.ID], m) && len(sentences) < lackingAtMost {
			sentences = append(sentences, k)
		}
	}
	return passages, sentences, nil
}

// ahead reports whether an article's vectors are a model's, and all that is made ahead.
func ahead(d Datum, m vectors.Model) bool {
	p, is := vectors.ParsePart(d.Vectors)
	return is && p.Model == m && p.Of != vectors.SomeSentences
}

// newestFirst are the cards of articles that have passages; undated ones last, equals by id.
func newestFirst(held map[article.ID]*record.Card) []*record.Card {
	var all []*record.Card
	for _, c := range held {
		if c.Withdrawn == "" && c.Passages > 0 {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b *record.Card) int {
		byID := strings.Compare(string(a.ID), string(b.ID))
		if a.Date.IsZero() || b.Date.IsZero() {
			return cmp.Or(cmp.Compare(b.Date.Year, a.Date.Year), byID)
		}
		return cmp.Or(b.Date.Last().Compare(a.Date.Last()), byID)
	})
	return all
}

// Prepare reads the articles of some sentences, and the vectors of their sentences that are not in memory, in one request each.
func (v *View) Prepare(ctx context.Context, sentences []index.SentenceRef) error {
	var ids []article.ID
	seen := map[article.ID]bool{}
	for _, s := range sentences {
		if !seen[s.Article] {
			seen[s.Article], ids = true, append(ids, s.Article)
		}
	}
	found, err := v.Documents(ctx, ids)
	if err != nil {
		return err
	}
	keys, lengths := make([]cache.Key, len(found)), make(map[article.ID]int, len(found))
	for i, h := range found {
		keys[i], lengths[h.ID] = cache.Key{ID: h.ID, Hash: h.Hash}, len(h.Sentences)
	}
	return v.learn(ctx, v.of.Encoder.Unknown(keys), lengths)
}

// learn reads the vectors of articles' sentences, of which there are so many; an article without any has none.
func (v *View) learn(ctx context.Context, keys []cache.Key, lengths map[article.ID]int) error {
	if len(keys) == 0 || v.records == "" {
		return ctx.Err()
	}
	m, byID, ids := v.of.Encoder.Model(v), make(map[article.ID]cache.Key, len(keys)), make([]article.ID, len(keys))
	for i, k := range keys {
		byID[k.ID], ids[i] = k, k.ID
		v.of.Encoder.Learn(k, record.NoSentences(lengths[k.ID]))
	}
	of := Kind{"vectors of sentences", cluster.Term("kind", entry.SentencesKind), []string{"article", "data"}}
	return each(ctx, v, v.scanOf(of, append(v.counting(), of.filter, cluster.Terms("article", ids))), func(d document) (bool, error) {
		v.of.Encoder.Learn(byID[d.Article], sentencesOf(string(d.Data), lengths[d.Article], m))
		return true, nil
	})
}
