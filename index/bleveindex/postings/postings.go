package postings

import (
	"slices"

	"pullquote/index/bleveindex/mapped"
	"pullquote/index/score"
)

// A List is where a term stands within one segment.
type List struct {
	Count    int
	postings source  // of a word
	Column   *Column // the same, when it is a common one
	matches  []Match // of a phrase: already found, by document
}

// A source is where a word stands within one segment, as that is read. Documents come in order.
type source interface {
	Count() int
	Docs(do func(doc uint32)) error
	Each(do func(doc uint32, freq uint64, norm float64)) error
	At(docs []uint32, places bool, do func(i int, p mapped.Posting)) error
}

// A Match is a term in a passage.
type Match struct {
	Doc    uint32
	TF     float64
	Norm   float64        // bleve's: one over the root of the passage's words
	Places []mapped.Place // of a word, when asked for
}

// List opens the list of a word, or of several as a phrase, in a field. Long lists of words are kept in columns.
func (s *Segment) List(field string, stems []string, scale score.LengthScale, columns *Columns) (List, error) {
	var lists []source
	for _, stem := range stems {
		p, err := s.open(field, stem)
		if err != nil {
			return List{}, err
		}
		lists = append(lists, p)
	}
	if len(lists) > 1 {
		matches, err := phrase(lists)
		return List{Count: len(matches), matches: matches}, err
	}
	l := List{Count: lists[0].Count(), postings: lists[0]}
	if l.Count < columnFrom {
		return l, nil
	}
	var err error
	l.Column, err = columns.get(columnKey{s, stems[0], scale}, func() (*Column, error) { return l.decode(scale) })
	return l, err
}

// Count is how many passages hold a word, or several as a phrase, in a field.
func (s *Segment) Count(field string, stems []string) (int, error) {
	if len(stems) == 1 {
		p, err := s.open(field, stems[0])
		if err != nil {
			return 0, err
		}
		return p.Count(), nil
	}
	l, err := s.List(field, stems, score.LengthScale{}, nil)
	return l.Count, err
}

// decode reads a list as a column. It is nil for a list of more worths than a column numbers.
func (l List) decode(scale score.LengthScale) (*Column, error) {
	c := newColumnMaker(l.Count)
	if err := l.Each(scale, c.add); err != nil || c.crowded {
		return nil, err
	}
	made := c.Column
	return &made, nil
}

func (s *Segment) open(field, stem string) (source, error) {
	if s.file != nil {
		return s.file.List(field, stem, s.Deleted())
	}
	dictionary, err := s.Segment().Dictionary(field)
	if err != nil {
		return nil, err
	}
	p, err := dictionary.PostingsList([]byte(stem), s.Deleted(), nil)
	return kept{p}, err
}

// Each calls do for the documents of this segment that hold a stem in a field.
func (s *Segment) Each(field, stem string, do func(doc uint32)) error {
	p, err := s.open(field, stem)
	if err != nil {
		return err
	}
	return p.Docs(do)
}

// Each goes through the whole list with what a document is worth for the term, its rarity apart.
func (l List) Each(scale score.LengthScale, do func(doc uint32, worth float64)) error {
	for _, m := range l.matches {
		do(m.Doc, score.Saturate(m.TF, scale.Of(m.Norm)))
	}
	if l.Column != nil {
		for i, doc := range l.Column.Docs {
			do(doc, l.Column.At(i))
		}
		return nil
	}
	if l.postings == nil || l.Count == 0 {
		return nil
	}
	return l.postings.Each(func(doc uint32, freq uint64, norm float64) { do(doc, score.Saturate(float64(freq), scale.Of(norm))) })
}

// Pick is Each for those of the documents, given in ascending order, that are in the list.
func (l List) Pick(docs []uint32, scale score.LengthScale, do func(doc uint32, worth float64)) error {
	if l.Column == nil {
		return l.At(docs, false, func(_ int, m Match) { do(m.Doc, score.Saturate(m.TF, scale.Of(m.Norm))) })
	}
	from := 0
	for _, doc := range docs {
		from = l.Column.find(doc, from)
		if from == len(l.Column.Docs) {
			break
		}
		if l.Column.Docs[from] == doc {
			do(doc, l.Column.At(from))
		}
	}
	return nil
}

// Highest is what no document of the list is worth more than.
func (l List) Highest() float64 {
	switch {
	case l.Count == 0:
		return 0
	case l.Column != nil:
		return l.Column.highest
	}
	return score.Most
}

// At calls do for those of the documents, given in ascending order, that are in the list, with their place among them.
// The places, of a word and when asked for, are valid until do returns.
func (l List) At(docs []uint32, places bool, do func(i int, m Match)) error {
	if l.postings == nil {
		for i, doc := range docs {
			if at, found := slices.BinarySearchFunc(l.matches, doc, func(m Match, doc uint32) int { return int(m.Doc) - int(doc) }); found {
				do(i, l.matches[at])
			}
		}
		return nil
	}
	if l.Count == 0 {
		return nil
	}
	return l.postings.At(docs, places, func(i int, p mapped.Posting) { do(i, Match{p.Doc, float64(p.Freq), p.Norm, p.Places}) })
}

// phrase finds the documents that hold the stems in order and next to each other.
func phrase(lists []source) ([]Match, error) {
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
	found := make([]Match, len(docs))
	places := make([][][]uint64, len(docs))
	for _, p := range lists {
		err := List{Count: 1, postings: p}.At(docs, true, func(i int, m Match) {
			found[i] = m
			places[i] = append(places[i], positions(m.Places))
		})
		if err != nil {
			return nil, err
		}
	}
	kept := found[:0]
	for i, m := range found {
		if n := score.Adjacent(places[i]); n > 0 {
			kept = append(kept, Match{Doc: m.Doc, TF: float64(n), Norm: m.Norm})
		}
	}
	return kept, nil
}

// documents lists a word's documents, ascending.
func documents(p source) ([]uint32, error) {
	all := make([]uint32, 0, p.Count())
	err := p.Docs(func(doc uint32) { all = append(all, doc) })
	return all, err
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

func positions(places []mapped.Place) []uint64 {
	all := make([]uint64, len(places))
	for i, p := range places {
		all[i] = p.Pos
	}
	return all
}
