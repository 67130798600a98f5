package mapped_test

import (
	"testing"

	"pullquote/index/bleveindex/mapped"
)

// BenchmarkLists reads every twentieth document of all lists of a segment with places, and all documents of each with frequencies: as bleve
// does, and as is done here.
func BenchmarkLists(b *testing.B) {
	var terms []string
	s := segments(b, 4000)[0]
	f := mapped.Of(s.Segment())
	dictionary, err := s.Segment().Dictionary("body")
	if err != nil {
		b.Fatal(err)
	}
	for it := dictionary.AutomatonIterator(nil, nil, nil); ; {
		e, err := it.Next()
		if err != nil || e == nil {
			break
		}
		terms = append(terms, e.Term)
	}
	var docs []uint32
	for doc := uint32(0); doc < uint32(s.Segment().Count()); doc += 20 {
		docs = append(docs, doc)
	}
	b.Run("bleve", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, term := range terms {
				d, _ := s.Segment().Dictionary("body")
				p, _ := d.PostingsList([]byte(term), s.Deleted(), nil)
				sum := 0.0
				for it := p.Iterator(true, true, false, nil); ; {
					next, _ := it.Next()
					if next == nil {
						break
					}
					sum += float64(next.Frequency()) * next.Norm()
				}
				it := p.Iterator(true, true, true, nil)
				for _, doc := range docs {
					if next, _ := it.Advance(uint64(doc)); next == nil {
						break
					}
				}
			}
		}
	})
	b.Run("mapped", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, term := range terms {
				l, _ := f.List("body", term, s.Deleted())
				sum := 0.0
				_ = l.Each(func(_ uint32, freq uint64, norm float64) { sum += float64(freq) * norm })
				_ = l.At(docs, true, func(int, mapped.Posting) {})
			}
		}
	})
}
