package view

import (
	"fmt"
	"slices"
	"strconv"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2/index/scorch"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/bleveindex/entry"
	"pullquote/index/bleveindex/postings"
	"pullquote/index/bleveindex/rank"
	"pullquote/index/record"
	"pullquote/index/text"
	"pullquote/index/vectors"
)

// A base is what lies in a view, without what is made of it when that is first asked for.
type base struct {
	rank.Corpus
	held index.Stats // without the newest date

	ordinal map[article.ID]int32 // by which Cards and records are found; in no order
	records []records            // by ordinal
	models  []vectors.Model      // encoders of which there are vectors
	rules   place                // what the coverage's owner wrote about people

	users  atomic.Int64
	closed func()
	hurt   atomic.Bool // a record could not be read, and was done without
}

// records says where an article's stored records are.
type records struct {
	card, text, reading, vectors place
	passages, sentences          encoding
}

// An encoding is where an article's vectors of an encoder are. The zero encoding has none.
type encoding struct {
	place
	model   int32 // in base.models
	some    bool  // of sentences: others lack theirs yet
	opening bool  // of sentences: others are read when a question needs them
}

type place struct {
	segment int32
	doc     uint32
}

// open reads what an open bleve index holds.
func (v *base) open(snapshot *scorch.IndexSnapshot) error {
	v.Columns = postings.NewColumns()
	v.users.Store(1)
	for i, s := range snapshot.Segments() {
		seg, err := v.readSegment(int32(i), s)
		if err != nil {
			return fmt.Errorf("read segment %d: %w", i, err)
		}
		v.Segments = append(v.Segments, seg)
		v.LargestFirst = append(v.LargestFirst, i)
	}
	slices.SortStableFunc(v.LargestFirst, func(i, j int) int { return len(v.Segments[j].Passages) - len(v.Segments[i].Passages) })
	return v.readCards()
}

// Acquire adds a user; it reports false when the view is already closed.
func (v *base) Acquire() bool {
	for {
		n := v.users.Load()
		if n == 0 {
			return false
		}
		if v.users.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

// Release lets go of the view.
func (v *base) Release() {
	if v.users.Add(-1) == 0 {
		v.closed()
	}
}

func (v *base) readSegment(at int32, s *scorch.SegmentSnapshot) (*postings.Segment, error) {
	seg := postings.Of(s)
	deleted := s.Deleted()
	for doc := range uint64(len(seg.Passages)) {
		seg.Passages[doc].Ordinal = -1
		if deleted != nil && deleted.Contains(uint32(doc)) {
			continue
		}
		id, err := s.DocID(doc)
		if err != nil {
			return nil, err
		}
		if err := v.place(seg, place{at, uint32(doc)}, id); err != nil {
			return nil, err
		}
	}
	return seg, nil
}

// place enters one bleve document.
func (v *base) place(seg *postings.Segment, at place, id []byte) error {
	cut := len(id) - 1
	for cut >= 0 && id[cut] != 0 {
		cut--
	}
	if cut < 0 {
		return fmt.Errorf("document %q: %w", id, record.ErrDamaged)
	}
	if at.segment++; string(id[cut+1:]) == entry.RulesPart { // the zero place means: none
		v.rules = at
		return nil
	}
	ordinal, known := v.ordinal[article.ID(id[:cut])]
	if !known {
		ordinal = int32(len(v.records))
		v.ordinal[article.ID(id[:cut])] = ordinal
		v.records = append(v.records, records{})
	}
	switch part := id[cut+1:]; string(part) {
	case entry.CardPart:
		v.records[ordinal].card = at
		seg.Cards[at.doc] = ordinal
	case entry.TextPart:
		v.records[ordinal].text = at
	case entry.ReadingPart:
		v.records[ordinal].reading = at
	case entry.VectorsPart:
		v.records[ordinal].vectors = at
	default:
		if p, is := vectors.ParsePart(string(part)); is {
			v.enter(&v.records[ordinal], at, p)
			return nil
		}
		number, err := strconv.Atoi(string(part))
		if err != nil {
			return fmt.Errorf("document %q: %w", id, record.ErrDamaged)
		}
		seg.Passages[at.doc] = postings.Key{Ordinal: ordinal, Number: int32(number)}
	}
	return nil
}

// enter notes where vectors are.
func (v *base) enter(r *records, at place, p vectors.Part) {
	model := slices.Index(v.models, p.Model)
	if model < 0 {
		model = len(v.models)
		v.models = append(v.models, p.Model)
	}
	e := encoding{at, int32(model), p.Of == vectors.SomeSentences, p.Of == vectors.Opening}
	if p.Of == vectors.Passages {
		r.passages = e
	} else {
		r.sentences = e
	}
}

func (v *base) readCards() error {
	v.Cards = make([]*record.Card, len(v.records))
	failed := make([]error, len(v.records))
	Spread(len(v.records), func(ordinal int) {
		data, err := v.record(v.records[ordinal].card)
		if err == nil {
			v.Cards[ordinal], err = record.UnpackCard(data)
		}
		failed[ordinal] = err
	})
	for id, ordinal := range v.ordinal {
		if err := failed[ordinal]; err != nil {
			return fmt.Errorf("card of %q: %w", id, err)
		}
	}
	sources := make(map[string]string) // folding is slow, and publications are few
	for _, c := range v.Cards {
		if _, known := sources[c.Publication]; !known {
			sources[c.Publication] = text.FoldName(c.Publication)
		}
		c.Source = sources[c.Publication]
		v.count(c)
	}
	v.Passages = v.held.Passages
	return nil
}

func (v *base) count(c *record.Card) {
	if c.Withdrawn != "" {
		return
	}
	v.held.Articles++
	v.held.Passages += c.Passages
	v.Words += c.Words
}

// record reads the stored record of a bleve document.
func (v *base) record(at place) (string, error) {
	if at.segment == 0 {
		return "", fmt.Errorf("no record: %w", record.ErrDamaged)
	}
	found, data := false, ""
	err := v.Segments[at.segment-1].Visit(uint64(at.doc), func(field string, _ byte, value []byte, _ []uint64) bool {
		if field == entry.RecordField {
			found, data = true, string(value)
		}
		return !found
	})
	if err != nil {
		return "", fmt.Errorf("read record: %w", err)
	}
	if !found {
		return "", fmt.Errorf("no record: %w", record.ErrDamaged)
	}
	return data, nil
}

// Card finds an article that may be shown.
func (v *base) Card(id article.ID) (*record.Card, int32, error) {
	ordinal, known := v.ordinal[id]
	if !known || v.Cards[ordinal].Withdrawn != "" {
		return nil, 0, fmt.Errorf("article %q: %w", id, index.ErrNoArticle)
	}
	return v.Cards[ordinal], ordinal, nil
}

// Document reads an article with all that was derived from it.
func (v *base) Document(ordinal int32) (*index.Document, error) {
	c := v.Cards[ordinal]
	text, err := v.record(v.records[ordinal].text)
	if err != nil {
		return nil, fmt.Errorf("article %q: %w", c.ID, err)
	}
	a := c.Article
	d := &index.Document{Article: &a, Notes: c.Notes}
	if err := record.UnpackText(d, text); err != nil {
		return nil, err
	}
	data, err := v.record(v.records[ordinal].reading)
	if err != nil {
		return nil, fmt.Errorf("article %q: %w", c.ID, err)
	}
	reading, err := record.UnpackReading(data)
	if err != nil {
		return nil, fmt.Errorf("article %q: %w", c.ID, err)
	}
	d.Quotes = reading.Quotes
	return d, nil
}

// Known is the card of an article, withdrawn or not; nil for none.
func (v *base) Known(id article.ID) *record.Card {
	if ordinal, known := v.ordinal[id]; known {
		return v.Cards[ordinal]
	}
	return nil
}

// Hurt reports whether a record could not be read, and was done without.
func (v *base) Hurt() bool { return v.hurt.Load() }
