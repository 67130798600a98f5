package view

import (
	"fmt"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/bleveindex/entry"
	"pullquote/index/bleveindex/postings"
	"pullquote/index/bleveindex/rank"
	"pullquote/index/bleveindex/record"
	"pullquote/index/people"
	"pullquote/index/text"
)

// A View is the coverage at one moment: everything read through it agrees, whatever is indexed meanwhile. It is
// immutable but for what it loads when that is first asked for, and is closed when the last user has let go of it.
type View struct {
	rank.Corpus
	held  index.Stats // without the newest date
	dates func() []article.Date

	ordinal map[article.ID]int32 // by which Cards and records are found; in no order
	records []records            // by ordinal
	rules   place                // what the coverage's owner wrote about people

	lists       func() *lists
	version     func() string
	people      func() *people.Register
	peopleRead  atomic.Bool
	vectors     func() *Vectors
	vectorsRead atomic.Bool
	remote      remoteCache

	users  atomic.Int64
	closed func()
	hurt   atomic.Bool // a record could not be read, and was done without
}

// records says where an article's stored records are.
type records struct{ card, text, reading, vectors, remote place }

type place struct {
	segment int32
	doc     uint32
}

// New reads what an open bleve index holds. closed is called once, after the last Release.
func New(reader bleve.IndexReader, closed func()) (*View, error) {
	snapshot, ok := reader.(*scorch.IndexSnapshot)
	if !ok {
		return nil, fmt.Errorf("read index: %T is not a scorch index", reader)
	}
	v := &View{ordinal: make(map[article.ID]int32), closed: closed}
	v.Columns = postings.NewColumns()
	v.users.Store(1)
	v.lists = sync.OnceValue(v.readLists)
	v.version = sync.OnceValue(v.sumUp)
	v.dates = sync.OnceValue(v.newestFirst)
	v.people = sync.OnceValue(v.readPeople)
	v.vectors = sync.OnceValue(v.readVectors)
	for i, s := range snapshot.Segments() {
		seg, err := v.readSegment(int32(i), s)
		if err != nil {
			return nil, fmt.Errorf("read segment %d: %w", i, err)
		}
		v.Segments = append(v.Segments, seg)
		v.LargestFirst = append(v.LargestFirst, i)
	}
	slices.SortStableFunc(v.LargestFirst, func(i, j int) int { return len(v.Segments[j].Passages) - len(v.Segments[i].Passages) })
	if err := v.readCards(); err != nil {
		return nil, err
	}
	return v, nil
}

// Acquire adds a user; it reports false when the view is already closed.
func (v *View) Acquire() bool {
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
func (v *View) Release() {
	if v.users.Add(-1) == 0 {
		v.closed()
	}
}

func (v *View) readSegment(at int32, s *scorch.SegmentSnapshot) (*postings.Segment, error) {
	n := s.Segment().Count()
	seg := &postings.Segment{SegmentSnapshot: s, Passages: make([]postings.Key, n), Cards: make(map[uint32]int32)}
	deleted := s.Deleted()
	for doc := range n {
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
func (v *View) place(seg *postings.Segment, at place, id []byte) error {
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
	case entry.RemotePart:
		v.records[ordinal].remote = at
	default:
		number, err := strconv.Atoi(string(part))
		if err != nil {
			return fmt.Errorf("document %q: %w", id, record.ErrDamaged)
		}
		seg.Passages[at.doc] = postings.Key{Ordinal: ordinal, Number: int32(number)}
	}
	return nil
}

func (v *View) readCards() error {
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

func (v *View) count(c *record.Card) {
	if c.Withdrawn != "" {
		return
	}
	v.held.Articles++
	v.held.Passages += c.Passages
	v.Words += c.Words
}

// record reads the stored record of a bleve document.
func (v *View) record(at place) (string, error) {
	if at.segment == 0 {
		return "", fmt.Errorf("no record: %w", record.ErrDamaged)
	}
	found, data := false, ""
	err := v.Segments[at.segment-1].VisitDocument(uint64(at.doc), func(field string, _ byte, value []byte, _ []uint64) bool {
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
func (v *View) Card(id article.ID) (*record.Card, int32, error) {
	ordinal, known := v.ordinal[id]
	if !known || v.Cards[ordinal].Withdrawn != "" {
		return nil, 0, fmt.Errorf("article %q: %w", id, index.ErrNoArticle)
	}
	return v.Cards[ordinal], ordinal, nil
}

// Document reads an article with all that was derived from it.
func (v *View) Document(ordinal int32) (*index.Document, error) {
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
func (v *View) Known(id article.ID) *record.Card {
	if ordinal, known := v.ordinal[id]; known {
		return v.Cards[ordinal]
	}
	return nil
}

// Hurt reports whether a record could not be read, and was done without.
func (v *View) Hurt() bool { return v.hurt.Load() }
