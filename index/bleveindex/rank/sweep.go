package rank

import (
	"math/bits"
	"slices"
	"sync"

	"pullquote/index/bleveindex/postings"
)

// sweepBuffers are reused between searches: a segment of a million passages takes 8 MB of scores.
var sweepBuffers = sync.Pool{New: func() any { return new(sweepBuffer) }}

// A sweepBuffer adds up scores within one segment. scores is zero but at touched.
type sweepBuffer struct {
	scores  []float64
	touched []uint32
	sample  []float64
	later   []uint32
	set     []uint64 // a bit for each document, all 0 between uses
}

func (b *sweepBuffer) reset(n int) {
	for _, doc := range b.touched {
		b.scores[doc] = 0
	}
	b.touched = b.touched[:0]
	if len(b.scores) < n {
		b.scores = make([]float64, n)
	}
}

// worthPruning is the length of a list from which on it pays to find out whether all of it is needed.
const worthPruning = 2000

// sweep offers a segment's passages to the pool. Terms go rarest first; once passages that hold none of the words so
// far cannot get into the pool any more, only the others are followed (the MaxScore idea of Turtle and Flood, 1995,
// term by term). It does badly on queries of common words only: all their postings are read.
func (s *scorer) sweep(at int, pool *top, b *sweepBuffer) error {
	seg := s.corpus.Segments[at]
	defer b.reset(0)
	b.reset(len(seg.Passages))
	rest := make([]float64, len(s.order)+1) // rest[i]: what the terms from i on can add at the most
	for i, t := range slices.Backward(s.order) {
		rest[i] = rest[i+1] + s.IDF[t]*s.lists[t][at].Highest()
	}
	closed := false // only touched passages are followed
	for i, t := range s.order {
		l := s.lists[t][at]
		if !closed && i > 0 && l.Count > s.worth {
			closed = s.prune(seg, pool, b, rest[i]+s.title)
		}
		var err error
		if closed {
			err = s.update(l, s.IDF[t], b)
		} else {
			err = s.add(l, s.IDF[t], b)
		}
		if err != nil {
			return err
		}
	}
	s.offer(at, pool, b)
	return nil
}

// offer gives what was touched to the pool: first what needs no title to get in, which raises the bar for the others.
func (s *scorer) offer(at int, pool *top, b *sweepBuffer) {
	seg := s.corpus.Segments[at]
	floor := 0.0
	if len(b.touched) > 4*pool.n {
		floor = s.reached(seg, pool, b) // cheaper than to put most of them into the pool for a while
	}
	b.later = b.later[:0]
	for _, doc := range b.touched {
		switch score, bar := b.scores[doc], max(floor, pool.threshold()); {
		case score >= bar:
			s.put(at, doc, score, pool)
		case score+s.title >= bar:
			b.later = append(b.later, doc)
		}
	}
	for _, doc := range b.later {
		score, bar := b.scores[doc], max(floor, pool.threshold())
		if score+s.title < bar {
			continue
		}
		if ordinal := seg.Passages[doc].Ordinal; ordinal >= 0 && s.titled[ordinal/64]&(1<<(ordinal%64)) != 0 && score+s.titles[ordinal] >= bar {
			s.put(at, doc, score, pool)
		}
	}
}

// put offers one passage.
func (s *scorer) put(at int, doc uint32, score float64, pool *top) {
	if key := s.corpus.Segments[at].Passages[doc]; s.passes(key) {
		pool.offer(Candidate{Key: key, segment: at, doc: doc, Score: score + s.titles[key.Ordinal]})
	}
}

func (s *scorer) passes(key postings.Key) bool {
	return key.Ordinal >= 0 && (s.allowed == nil || s.allowed[key.Ordinal])
}

// add goes through a whole list.
func (s *scorer) add(l postings.List, idf float64, b *sweepBuffer) error {
	if l.Column != nil {
		b.addColumn(l.Column, idf)
		return nil
	}
	return l.Each(s.scale, func(doc uint32, worth float64) {
		if b.scores[doc] == 0 {
			b.touched = append(b.touched, doc)
		}
		b.scores[doc] += idf * worth
	})
}

func (b *sweepBuffer) addColumn(c *postings.Column, idf float64) {
	touched, codes := b.touched, c.Codes[:len(c.Docs)]
	for i, doc := range c.Docs {
		score := &b.scores[doc]
		if *score == 0 {
			touched = append(touched, doc)
		}
		*score += idf * c.Worths[codes[i]]
	}
	b.touched = touched
}

// update follows the touched passages, which prune has put in order, through a list.
func (s *scorer) update(l postings.List, idf float64, b *sweepBuffer) error {
	if len(b.touched)*8 > l.Count && l.Column != nil {
		for i, doc := range l.Column.Docs {
			if score := &b.scores[doc]; *score > 0 {
				*score += idf * l.Column.At(i)
			}
		}
		return nil
	}
	if len(b.touched)*8 > l.Count {
		return l.Each(s.scale, func(doc uint32, worth float64) {
			if b.scores[doc] > 0 {
				b.scores[doc] += idf * worth
			}
		})
	}
	return l.Pick(b.touched, s.scale, func(doc uint32, worth float64) { b.scores[doc] += idf * worth })
}

// prune reports whether what is still to come (rest at the most) cannot lift an untouched passage into the pool. If
// so, it forgets the touched ones that cannot get there either, and orders the others.
func (s *scorer) prune(seg *postings.Segment, pool *top, b *sweepBuffer, rest float64) bool {
	threshold := max(pool.threshold(), s.reached(seg, pool, b))
	if rest >= threshold {
		return false
	}
	kept := b.touched[:0]
	for _, doc := range b.touched {
		if b.scores[doc]+rest >= threshold {
			kept = append(kept, doc)
		} else {
			b.scores[doc] = 0
		}
	}
	b.touched = b.inOrder(kept, len(seg.Passages))
	return true
}

// inOrder sorts documents, of which a segment has n; by setting a bit for each where they are many.
func (b *sweepBuffer) inOrder(docs []uint32, n int) []uint32 {
	if len(docs) < n/512 {
		slices.Sort(docs)
		return docs
	}
	if words := n/64 + 1; len(b.set) < words {
		b.set = make([]uint64, words)
	}
	for _, doc := range docs {
		b.set[doc/64] |= 1 << (doc % 64)
	}
	docs = docs[:0]
	for i, word := range b.set[:n/64+1] {
		for ; word != 0; word &= word - 1 {
			docs = append(docs, uint32(64*i+bits.TrailingZeros64(word)))
		}
		b.set[i] = 0
	}
	return docs
}

// reached is the score so far within the segment that as many passages have as the pool has places; 0 when fewer are
// above the pool's threshold.
func (s *scorer) reached(seg *postings.Segment, pool *top, b *sweepBuffer) float64 {
	if len(b.touched) < pool.n {
		return 0
	}
	b.sample = b.sample[:0]
	threshold := pool.threshold()
	for _, doc := range b.touched {
		if score := b.scores[doc]; score > threshold && s.passes(seg.Passages[doc]) {
			b.sample = append(b.sample, score)
		}
	}
	if len(b.sample) < pool.n {
		return 0
	}
	return nthHighest(b.sample, pool.n)
}

// nthHighest finds the n-th highest of some numbers (Hoare's selection), which it reorders. n counts from 1.
func nthHighest(xs []float64, n int) float64 {
	low, high, at := 0, len(xs)-1, n-1
	for low < high {
		pivot := xs[low+(high-low)/2]
		i, j := low, high
		for i <= j {
			for xs[i] > pivot {
				i++
			}
			for xs[j] < pivot {
				j--
			}
			if i <= j {
				xs[i], xs[j] = xs[j], xs[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case at <= j:
			high = j
		case at >= i:
			low = i
		default:
			return xs[at]
		}
	}
	return xs[at]
}
