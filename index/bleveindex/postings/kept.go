package postings

import (
	scorchapi "github.com/blevesearch/scorch_segment_api/v2"

	"pullquote/index/bleveindex/mapped"
)

// A kept list is in memory, where bleve reads it.
type kept struct{ scorchapi.PostingsList }

func (k kept) Count() int { return int(k.PostingsList.Count()) }

func (k kept) Docs(do func(doc uint32)) error {
	it := k.Iterator(false, false, false, nil)
	for {
		next, err := it.Next()
		if err != nil || next == nil {
			return err
		}
		do(uint32(next.Number()))
	}
}

func (k kept) Each(do func(doc uint32, freq uint64, norm float64)) error {
	it := k.Iterator(true, true, false, nil)
	for {
		p, err := it.Next()
		if err != nil || p == nil {
			return err
		}
		do(uint32(p.Number()), p.Frequency(), p.Norm())
	}
}

func (k kept) At(docs []uint32, places bool, do func(i int, p mapped.Posting)) error {
	it := k.Iterator(true, true, places, nil)
	var p scorchapi.Posting
	var found []mapped.Place
	var err error
	for i, doc := range docs {
		if p == nil || p.Number() < uint64(doc) {
			if p, err = it.Advance(uint64(doc)); err != nil || p == nil {
				return err
			}
		}
		if p.Number() != uint64(doc) {
			continue
		}
		found = found[:0]
		if places {
			for _, l := range p.Locations() {
				found = append(found, mapped.Place{Pos: l.Pos(), Start: l.Start(), End: l.End()})
			}
		}
		do(i, mapped.Posting{Doc: doc, Freq: p.Frequency(), Norm: p.Norm(), Places: found})
	}
	return nil
}
