package index

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
	scorchapi "github.com/blevesearch/scorch_segment_api/v2"
)

// BM25 as Robertson and Zaragoza give it (The Probabilistic Relevance Framework: BM25 and Beyond, 2009), with the
// usual non-negative inverse document frequency. bleve's own model of that name is another one: it multiplies the
// inverse document frequency in twice, and its average length is not the average length.
const (
	bm25K1 = 1.2
	bm25B  = 0.75
)

func inverseFrequency(df, n int) float64 {
	return math.Log(1 + (float64(n)-float64(df)+0.5)/(float64(df)+0.5))
}

// rank finds the best limit passages. Deletions, articles that are not allowed and withdrawn ones are left out;
// document frequencies count all passages, so that a filter does not change what is rare.
func (v *view) rank(ctx context.Context, terms []*term, allowed []bool, limit int) ([]candidate, error) {
	lists, err := v.postings(terms)
	if err != nil {
		return nil, err
	}
	if v.stats.Passages == 0 || len(terms) == 0 {
		return nil, nil
	}
	average := float64(v.words) / float64(v.stats.Passages)
	var found []candidate
	for i, seg := range v.segments {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
		scores := make([]float64, len(seg.passages))
		for t, term := range terms {
			idf := term.weight * inverseFrequency(term.df, v.stats.Passages)
			if err := lists[t][i].each(func(doc uint32, tf, words float64) {
				scores[doc] += idf * tf * (bm25K1 + 1) / (tf + bm25K1*(1-bm25B+bm25B*words/average))
			}); err != nil {
				return nil, fmt.Errorf("search: %w", err)
			}
		}
		for doc, score := range scores {
			if key := seg.passages[doc]; score > 0 && key.ordinal >= 0 && (allowed == nil || allowed[key.ordinal]) {
				found = append(found, candidate{key, score})
			}
		}
	}
	return v.best(found, limit), nil
}

// A postingList is where a term stands within one segment.
type postingList struct {
	postings []scorchapi.PostingsList // one a stem
	matches  []match                  // of a phrase, already found
}

type match struct {
	doc   uint32
	tf    float64
	words float64
}

// postings opens the lists of all terms, by term and segment, and sets the terms' document frequencies.
func (v *view) postings(terms []*term) ([][]postingList, error) {
	all := make([][]postingList, len(terms))
	for t, term := range terms {
		all[t] = make([]postingList, len(v.segments))
		for i, seg := range v.segments {
			l, n, err := seg.list(term)
			if err != nil {
				return nil, fmt.Errorf("search %q: %w", term.word, err)
			}
			all[t][i] = l
			term.df += n
		}
	}
	return all, nil
}

func (s *segment) list(t *term) (postingList, int, error) {
	dictionary, err := s.Segment().Dictionary(bodyField)
	if err != nil {
		return postingList{}, 0, err
	}
	var l postingList
	for _, stem := range t.stems {
		p, err := dictionary.PostingsList([]byte(stem), s.Deleted(), nil)
		if err != nil {
			return postingList{}, 0, err
		}
		l.postings = append(l.postings, p)
	}
	if len(l.postings) == 1 {
		return l, int(l.postings[0].Count()), nil
	}
	l.matches, err = phrase(l.postings)
	return l, len(l.matches), err
}

func (l postingList) each(do func(doc uint32, tf, words float64)) error {
	if len(l.postings) != 1 {
		for _, m := range l.matches {
			do(m.doc, m.tf, m.words)
		}
		return nil
	}
	it := l.postings[0].Iterator(true, true, false, nil)
	for {
		p, err := it.Next()
		if err != nil || p == nil {
			return err
		}
		do(uint32(p.Number()), float64(p.Frequency()), words(p.Norm()))
	}
}

// words is a passage's length from bleve's norm, which is one over its root.
func words(norm float64) float64 { return math.Round(1 / (norm * norm)) }

// phrase finds the documents that hold the stems next to each other, function words between them left out of account.
func phrase(postings []scorchapi.PostingsList) ([]match, error) {
	common := documents(postings[0])
	for _, p := range postings[1:] {
		common.And(documents(p))
	}
	iterators := make([]scorchapi.PostingsIterator, len(postings))
	for i, p := range postings {
		iterators[i] = p.Iterator(true, true, true, nil)
	}
	var found []match
	for it := common.Iterator(); it.HasNext(); {
		doc := it.Next()
		var at [][]uint64
		var norm float64
		for _, it := range iterators {
			p, err := it.Advance(uint64(doc))
			if err != nil {
				return nil, err
			}
			if p == nil || p.Number() != uint64(doc) {
				return nil, errDamaged
			}
			norm = p.Norm()
			at = append(at, positions(p.Locations()))
		}
		if n := adjacent(at); n > 0 {
			found = append(found, match{doc, float64(n), words(norm)})
		}
	}
	return found, nil
}

func documents(p scorchapi.PostingsList) *roaring.Bitmap {
	all := roaring.New()
	it := p.Iterator(false, false, false, nil)
	for {
		next, err := it.Next()
		if err != nil || next == nil {
			return all
		}
		all.Add(uint32(next.Number()))
	}
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
