package view

import (
	"slices"
	"strings"

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
func (p *places) find(stem string) (n int, is bool) {
	if stem == "" || p.begins[stem[0]]&(1<<min(len(stem), 63)) == 0 {
		return 0, false
	}
	n, is = p.of[stem]
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

// evidence finds where the terms stand in a candidate, and counts its words.
func (r *ranking) evidence(passage *wording) (*score.Evidence, int) {
	e := &score.Evidence{Phrases: make([]float64, len(r.terms))}
	places := r.places()
	at := make([][]uint64, len(places.stems))
	words := 0
	for sentence, stems := range passage.Body {
		position := sentence * score.SentenceStride
		for stem := range strings.SplitSeq(stems, " ") {
			switch n, is := places.find(stem); {
			case stem == entry.Gap, stem == "":
			case is:
				at[n] = append(at[n], uint64(min(position, (sentence+1)*score.SentenceStride-1)))
				if t := places.terms[n]; t >= 0 {
					e.Occurrences = append(e.Occurrences, score.Occurrence{Term: t, Position: int(at[n][len(at[n])-1]), Bytes: int(passage.Written[words])})
				}
				words++
			default:
				words++
			}
			position++
		}
	}
	for t, phrase := range places.phrases {
		lists := make([][]uint64, len(phrase))
		for i, n := range phrase {
			lists[i] = at[n]
		}
		if !slices.ContainsFunc(lists, func(l []uint64) bool { return len(l) == 0 }) {
			e.Phrases[t] = float64(score.Adjacent(lists))
		}
	}
	return e, words
}
