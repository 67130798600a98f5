package index

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/people"
)

// A view is the coverage at one moment: everything read through it agrees, whatever is indexed meanwhile. It is
// immutable but for its lazily loaded register and vectors, and is closed when the last user has let go of it.
type view struct {
	snapshot *scorch.IndexSnapshot
	segments []*segment
	// The places in segments, the largest first: what it holds sets a threshold that most of the others' passages miss.
	largestFirst []int
	cards        []*card // in no order; a card's place is its ordinal in this view
	ordinal      map[article.ID]int32
	records      []records // by ordinal
	stats        Stats
	words        int // of all passages together
	columns      columnCache

	catalogue   func() *Catalogue
	dates       func() []article.Date
	people      func() *people.Register
	peopleRead  atomic.Bool
	vectorsRead atomic.Bool
	vectors     func() *vectors
	served      servedCache

	users  atomic.Int64
	closed func()
	seals  []seal      // of the files that are read; nil in memory
	hurt   atomic.Bool // a record could not be read, and was done without
}

// records says where an article's stored records are.
type records struct{ card, text, reading, vectors, served place }

type place struct {
	segment int32
	doc     uint32
}

// A passageKey names a passage within a view; its ordinal is negative for other documents and deleted ones.
type passageKey struct {
	ordinal int32
	number  int32
}

// newView reads what an open bleve index holds. closed is called once, after the last release.
func newView(reader bleve.IndexReader, closed func()) (*view, error) {
	snapshot, ok := reader.(*scorch.IndexSnapshot)
	if !ok {
		return nil, fmt.Errorf("read index: %T is not a scorch index", reader)
	}
	v := &view{columns: columnCache{limit: columnBytes}, snapshot: snapshot, ordinal: make(map[article.ID]int32), closed: closed}
	v.users.Store(1)
	v.catalogue = sync.OnceValue(v.articles)
	v.dates = sync.OnceValue(v.newestFirst)
	v.people = sync.OnceValue(v.readPeople)
	v.vectors = sync.OnceValue(v.readVectors)
	for i, s := range snapshot.Segments() {
		seg, err := v.readSegment(int32(i), s)
		if err != nil {
			return nil, fmt.Errorf("read segment %d: %w", i, err)
		}
		v.segments = append(v.segments, seg)
		v.largestFirst = append(v.largestFirst, i)
	}
	slices.SortStableFunc(v.largestFirst, func(i, j int) int { return len(v.segments[j].passages) - len(v.segments[i].passages) })
	if err := v.readCards(); err != nil {
		return nil, err
	}
	return v, nil
}

// acquire adds a user; it reports false when the view is already closed.
func (v *view) acquire() bool {
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

func (v *view) release() {
	if v.users.Add(-1) == 0 {
		v.closed()
	}
}

func (v *view) readSegment(at int32, s *scorch.SegmentSnapshot) (*segment, error) {
	n := s.Segment().Count()
	seg := &segment{SegmentSnapshot: s, passages: make([]passageKey, n), cards: make(map[uint32]int32)}
	deleted := s.Deleted()
	for doc := range n {
		seg.passages[doc].ordinal = -1
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
func (v *view) place(seg *segment, at place, id []byte) error {
	cut := len(id) - 1
	for cut >= 0 && id[cut] != 0 {
		cut--
	}
	if cut < 0 {
		return fmt.Errorf("document %q: %w", id, errDamaged)
	}
	ordinal, known := v.ordinal[article.ID(id[:cut])]
	if !known {
		ordinal = int32(len(v.records))
		v.ordinal[article.ID(id[:cut])] = ordinal
		v.records = append(v.records, records{})
	}
	at.segment++ // so that the zero place means: none
	switch part := id[cut+1:]; string(part) {
	case cardPart:
		v.records[ordinal].card = at
		seg.cards[at.doc] = ordinal
	case textPart:
		v.records[ordinal].text = at
	case readingPart:
		v.records[ordinal].reading = at
	case vectorsPart:
		v.records[ordinal].vectors = at
	case servedPart:
		v.records[ordinal].served = at
	default:
		number, err := strconv.Atoi(string(part))
		if err != nil {
			return fmt.Errorf("document %q: %w", id, errDamaged)
		}
		seg.passages[at.doc] = passageKey{ordinal, int32(number)}
	}
	return nil
}

func (v *view) readCards() error {
	v.cards = make([]*card, len(v.records))
	failed := make([]error, len(v.records))
	spread(len(v.records), func(ordinal int) {
		data, err := v.record(v.records[ordinal].card)
		if err == nil {
			v.cards[ordinal], err = unpackCard(data)
		}
		failed[ordinal] = err
	})
	for id, ordinal := range v.ordinal {
		if err := failed[ordinal]; err != nil {
			return fmt.Errorf("card of %q: %w", id, err)
		}
	}
	sources := make(map[string]string) // folding is slow, and publications are few
	for _, c := range v.cards {
		if _, known := sources[c.Publication]; !known {
			sources[c.Publication] = foldName(c.Publication)
		}
		c.source = sources[c.Publication]
		v.count(c)
	}
	return nil
}

func (v *view) count(c *card) {
	if c.Withdrawn != "" {
		return
	}
	v.stats.Articles++
	v.stats.Passages += c.passages
	v.words += c.words
}

// newestFirst are the different dates of the articles that may be shown.
func (v *view) newestFirst() []article.Date {
	var all []article.Date
	for _, c := range v.cards {
		if c.Withdrawn == "" && !c.Date.IsZero() {
			all = append(all, c.Date)
		}
	}
	slices.SortFunc(all, func(a, b article.Date) int { return cmp.Or(b.Last().Compare(a.Last()), b.First().Compare(a.First())) })
	return slices.Compact(all)
}

// statsOn are what the coverage holds on a day: a date of the future is a slip of the pen, or an article that waits for its
// day, and makes nothing the newest before.
func (v *view) statsOn(day time.Time) Stats {
	s := v.stats
	for _, date := range v.dates() {
		if !date.First().After(day) {
			s.Newest = date
			break
		}
	}
	return s
}

// today is the end of the day where the program runs, as dates count: in UTC.
func today(now time.Time) time.Time {
	y, m, d := now.Date()
	return article.Date{Year: y, Month: m, Day: d}.Last()
}

// record reads the stored record of a bleve document.
func (v *view) record(at place) (string, error) {
	if at.segment == 0 {
		return "", fmt.Errorf("no record: %w", errDamaged)
	}
	found, data := false, ""
	err := v.segments[at.segment-1].VisitDocument(uint64(at.doc), func(field string, _ byte, value []byte, _ []uint64) bool {
		if field == recordField {
			found, data = true, string(value)
		}
		return !found
	})
	if err != nil {
		return "", fmt.Errorf("read record: %w", err)
	}
	if !found {
		return "", fmt.Errorf("no record: %w", errDamaged)
	}
	return data, nil
}

// card finds an article that may be shown.
func (v *view) card(id article.ID) (*card, int32, error) {
	ordinal, known := v.ordinal[id]
	if !known || v.cards[ordinal].Withdrawn != "" {
		return nil, 0, fmt.Errorf("article %q: %w", id, ErrNoArticle)
	}
	return v.cards[ordinal], ordinal, nil
}

// document reads an article with all that was derived from it.
func (v *view) document(ordinal int32) (*Document, error) {
	c := v.cards[ordinal]
	text, err := v.record(v.records[ordinal].text)
	if err != nil {
		return nil, fmt.Errorf("article %q: %w", c.ID, err)
	}
	a := c.Article
	d := &Document{Article: &a}
	if err := d.unpackText(text); err != nil {
		return nil, err
	}
	d.Notes = notesOf(d)
	data, err := v.record(v.records[ordinal].reading)
	if err != nil {
		return nil, fmt.Errorf("article %q: %w", c.ID, err)
	}
	reading, err := unpackReading(data)
	if err != nil {
		return nil, fmt.Errorf("article %q: %w", c.ID, err)
	}
	d.Quotes = reading.Quotes
	return d, nil
}

// readPeople fills a register from the stored readings. A damaged reading costs its article the people in it, not
// the whole register; the next rebuild heals it.
func (v *view) readPeople() *people.Register {
	register := new(people.Register)
	var one sync.Mutex // puts at a time
	spread(len(v.cards), func(ordinal int) {
		if v.cards[ordinal].Withdrawn != "" {
			return
		}
		var reading attribution.Reading
		data, err := v.record(v.records[ordinal].reading)
		if err == nil {
			reading, err = unpackReading(data)
		}
		if err != nil {
			v.hurt.Store(true)
			return
		}
		one.Lock()
		defer one.Unlock()
		register.Put(&v.cards[ordinal].Article, reading)
	})
	v.peopleRead.Store(true)
	return register
}
