package index

import (
	"fmt"
	"slices"

	"github.com/blevesearch/bleve/v2/index/scorch"
	scorchapi "github.com/blevesearch/scorch_segment_api/v2"
)

// A postingList is where a term stands within one segment.
type postingList struct {
	count    int
	postings scorchapi.PostingsList // of a word
	column   *column                // the same, when it is a common one
	matches  []match                // of a phrase: already found, by document
}

// A match is a term in a passage.
type match struct {
	doc       uint32
	tf        float64
	norm      float64 // bleve's: one over the root of the passage's words
	locations []scorchapi.Location
}

// postings opens the lists of all terms, by term and segment, and sets the terms' document frequencies.
func (v *view) postings(terms []*term, scale lengthScale) ([][]postingList, error) {
	all := make([][]postingList, len(terms))
	for t, term := range terms {
		all[t] = make([]postingList, len(v.segments))
		for i, seg := range v.segments {
			l, err := v.list(seg, term, scale)
			if err != nil {
				return nil, fmt.Errorf("search %q: %w", term.word, err)
			}
			all[t][i] = l
			term.df += l.count
		}
	}
	return all, nil
}

func (v *view) list(s *segment, t *term, scale lengthScale) (postingList, error) {
	var lists []scorchapi.PostingsList
	for _, stem := range t.stems {
		p, err := s.open(bodyField, stem)
		if err != nil {
			return postingList{}, err
		}
		lists = append(lists, p)
	}
	if len(lists) > 1 {
		matches, err := phrase(lists)
		return postingList{count: len(matches), matches: matches}, err
	}
	l := postingList{count: int(lists[0].Count()), postings: lists[0]}
	if l.count < columnFrom {
		return l, nil
	}
	var err error
	l.column, err = v.columns.get(columnKey{s, t.stems[0]}, func() (*column, error) { return l.decode(scale) })
	return l, err
}

// decode reads a list as a column. It is nil for a list of more worths than a column numbers.
func (l postingList) decode(scale lengthScale) (*column, error) {
	c := newColumnMaker(l.count)
	if err := l.each(scale, c.add); err != nil || c.crowded {
		return nil, err
	}
	made := c.column
	return &made, nil
}

func (s *segment) open(field, stem string) (scorchapi.PostingsList, error) {
	dictionary, err := s.Segment().Dictionary(field)
	if err != nil {
		return nil, err
	}
	return dictionary.PostingsList([]byte(stem), s.Deleted(), nil)
}

// each calls do for the documents of this segment that hold a stem in a field.
func (s *segment) each(field, stem string, do func(doc uint32)) error {
	p, err := s.open(field, stem)
	if err != nil {
		return err
	}
	it := p.Iterator(false, false, false, nil)
	for {
		next, err := it.Next()
		if err != nil || next == nil {
			return err
		}
		do(uint32(next.Number()))
	}
}

// each goes through the whole list with what a document is worth for the term, its rarity apart.
func (l postingList) each(scale lengthScale, do func(doc uint32, worth float64)) error {
	for _, m := range l.matches {
		do(m.doc, saturate(m.tf, scale.of(m.norm)))
	}
	if l.column != nil {
		for i, doc := range l.column.docs {
			do(doc, l.column.at(i))
		}
		return nil
	}
	if l.postings == nil || l.count == 0 {
		return nil
	}
	it := l.postings.Iterator(true, true, false, nil)
	for {
		p, err := it.Next()
		if err != nil || p == nil {
			return err
		}
		do(uint32(p.Number()), saturate(float64(p.Frequency()), scale.of(p.Norm())))
	}
}

// pick is each for those of the documents, given in ascending order, that are in the list.
func (l postingList) pick(docs []uint32, scale lengthScale, do func(doc uint32, worth float64)) error {
	if l.column == nil {
		return l.at(docs, false, func(_ int, m match) { do(m.doc, saturate(m.tf, scale.of(m.norm))) })
	}
	from := 0
	for _, doc := range docs {
		from = l.column.find(doc, from)
		if from == len(l.column.docs) {
			break
		}
		if l.column.docs[from] == doc {
			do(doc, l.column.at(from))
		}
	}
	return nil
}

// highest is what no document of the list is worth more than.
func (l postingList) highest() float64 {
	switch {
	case l.count == 0:
		return 0
	case l.column != nil:
		return l.column.highest
	}
	return saturation + 1
}

// at calls do for those of the documents, given in ascending order, that are in the list, with their place among them.
// The locations, of a word and when asked for, are valid until do returns.
func (l postingList) at(docs []uint32, locations bool, do func(i int, m match)) error {
	if l.postings == nil {
		for i, doc := range docs {
			if at, found := slices.BinarySearchFunc(l.matches, doc, func(m match, doc uint32) int { return int(m.doc) - int(doc) }); found {
				do(i, l.matches[at])
			}
		}
		return nil
	}
	if l.count == 0 {
		return nil
	}
	it := l.postings.Iterator(true, true, locations, nil)
	var p scorchapi.Posting
	var err error
	for i, doc := range docs {
		if p == nil || p.Number() < uint64(doc) {
			if p, err = it.Advance(uint64(doc)); err != nil || p == nil {
				return err
			}
		}
		if p.Number() == uint64(doc) {
			m := match{doc: doc, tf: float64(p.Frequency()), norm: p.Norm()}
			if locations {
				m.locations = p.Locations()
			}
			do(i, m)
		}
	}
	return nil
}

// phrase finds the documents that hold the stems in order and next to each other.
func phrase(lists []scorchapi.PostingsList) ([]match, error) {
	docs, err := documents(lists[0])
	if err != nil {
		return nil, err
	}
	for _, p := range lists[1:] {
		more, err := documents(p)
		if err != nil {
			return nil, err
		}
		docs = common(docs, more)
	}
	found := make([]match, len(docs))
	places := make([][][]uint64, len(docs))
	for _, p := range lists {
		err := postingList{count: 1, postings: p}.at(docs, true, func(i int, m match) {
			found[i] = m
			places[i] = append(places[i], positions(m.locations))
		})
		if err != nil {
			return nil, err
		}
	}
	kept := found[:0]
	for i, m := range found {
		if n := adjacent(places[i]); n > 0 {
			kept = append(kept, match{doc: m.doc, tf: float64(n), norm: m.norm})
		}
	}
	return kept, nil
}

// documents lists a word's documents, ascending.
func documents(p scorchapi.PostingsList) ([]uint32, error) {
	all := make([]uint32, 0, p.Count())
	it := p.Iterator(false, false, false, nil)
	for {
		next, err := it.Next()
		if err != nil || next == nil {
			return all, err
		}
		all = append(all, uint32(next.Number()))
	}
}

// common keeps of some documents those that are among others; both ascend.
func common(docs, others []uint32) []uint32 {
	kept, at := docs[:0], 0
	for _, doc := range docs {
		for at < len(others) && others[at] < doc {
			at++
		}
		if at < len(others) && others[at] == doc {
			kept = append(kept, doc)
		}
	}
	return kept
}

func positions(locations []scorchapi.Location) []uint64 {
	all := make([]uint64, len(locations))
	for i, l := range locations {
		all[i] = l.Pos()
	}
	return all
}

// phraseGap is how far apart two words of a phrase may stand: one function word between them (“Bureau of Statistics”).
const phraseGap = 2

// adjacent counts where the words stand in order, each at most phraseGap after the one before. Positions ascend.
func adjacent(at [][]uint64) int {
	n := 0
	for _, start := range at[0] {
		previous, whole := start, true
		for _, next := range at[1:] {
			i, _ := slices.BinarySearch(next, previous+1)
			if i == len(next) || next[i] > previous+phraseGap {
				whole = false
				break
			}
			previous = next[i]
		}
		if whole {
			n++
		}
	}
	return n
}

// A segment is one of bleve's, with what each of its documents is.
type segment struct {
	*scorch.SegmentSnapshot
	passages []passageKey     // by bleve's number within the segment
	cards    map[uint32]int32 // the ordinals of the cards among its documents
}
