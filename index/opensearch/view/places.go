package view

import (
	"math"
	"slices"

	"pullquote/index/opensearch/entry"
	"pullquote/index/score"
)

// places tell which stems are looked for in a candidate, and for which terms.
type places struct {
	of      map[string]int // by stem as it is kept: a number
	stems   []string
	terms   []int         // by number: the term that is this word; -1: it is looked for in phrases alone
	phrases map[int][]int // by term: the numbers of a phrase's words

	begins [256]uint64 // by the first byte of a stem: a bit for each length that there is; longer ones share the last
}

// find is a stem's number; most words of a passage are told from those that are looked for by their first letter and length.
func (p *places) find(stem []byte) (n int, is bool) {
	if p.begins[stem[0]]&(1<<min(len(stem), 63)) == 0 {
		return 0, false
	}
	n, is = p.of[string(stem)]
	return n, is
}

// places is made once a query.
func (r *ranking) places() *places {
	if r.looked != nil {
		return r.looked
	}
	p := &places{of: map[string]int{}, phrases: map[int][]int{}}
	for t, term := range r.terms {
		if len(term.Stems) == 1 {
			n := p.number(term.Stems[0])
			p.terms[n] = t
			continue
		}
		for _, stem := range term.Stems {
			p.phrases[t] = append(p.phrases[t], p.number(stem))
		}
	}
	r.looked = p
	return p
}

func (p *places) number(stem string) int {
	stem = entry.Stem(stem)
	n, known := p.of[stem]
	if !known {
		n = len(p.stems)
		p.of[stem] = n
		p.begins[stem[0]] |= 1 << min(len(stem), 63)
		p.stems, p.terms = append(p.stems, stem), append(p.terms, -1)
	}
	return n
}

// find finds where the terms stand in a candidate, and counts its words.
func (r *ranking) find(c *Candidate) {
	c.Evidence = &score.Evidence{Phrases: make([]float64, len(r.terms))}
	places := r.places()
	at := make([][]uint64, len(places.stems))
	lengths := make([]byte, c.passage.Sentences())
	c.passage.Each(func(sentence, place int, stem []byte, written byte) {
		c.words++
		if sentence < len(lengths) && lengths[sentence] < math.MaxUint8 {
			lengths[sentence]++
		}
		n, is := places.find(stem)
		if !is {
			return
		}
		position := min(sentence*score.SentenceStride+place, (sentence+1)*score.SentenceStride-1)
		at[n] = append(at[n], uint64(position))
		if t := places.terms[n]; t >= 0 {
			c.Occurrences = append(c.Occurrences, score.Occurrence{Term: t, Position: position, Bytes: int(written)})
		}
	})
	c.lengths = string(lengths)
	for t, phrase := range places.phrases {
		lists := make([][]uint64, len(phrase))
		for i, n := range phrase {
			lists[i] = at[n]
		}
		if !slices.ContainsFunc(lists, func(l []uint64) bool { return len(l) == 0 }) {
			c.Phrases[t] = float64(score.Adjacent(lists))
		}
	}
}
