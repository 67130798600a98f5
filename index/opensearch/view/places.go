package view

import (
	"math"
	"slices"

	"pullquote/index/opensearch/entry"
	"pullquote/index/score"
)

// places tell which stems are looked for in a passage, and for which terms. They are made once a query, and look at one passage after
// the other.
type places struct {
	of      map[string]int // by stem as it is kept: a number
	stems   []string
	terms   []int         // by number: the term that is this word; -1: it is looked for in phrases alone
	phrases map[int][]int // by term: the numbers of a phrase's words
	inTitle map[string]string

	begins [256]uint64 // by the first byte of a stem: a bit for each length that there is; longer ones share the last

	none []float64 // by term: how often phrases stand where none does

	// What was seen of the passage that is looked at.
	at          [][]uint64 // by number
	occurrences []score.Occurrence
	lengths     []byte
}

func placesOf(terms []*score.Term) *places {
	p := &places{of: map[string]int{}, phrases: map[int][]int{}, inTitle: map[string]string{}, none: make([]float64, len(terms))}
	for t, term := range terms {
		if len(term.Stems) == 1 {
			n := p.number(term.Stems[0])
			p.terms[n] = t
			p.inTitle[term.Stems[0]] = term.Stems[0]
			continue
		}
		for _, stem := range term.Stems {
			p.phrases[t] = append(p.phrases[t], p.number(stem))
		}
	}
	p.at = make([][]uint64, len(p.stems))
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

// find is a stem's number; most words of a passage are told from those that are looked for by their first letter and length.
func (p *places) find(stem []byte) (n int, is bool) {
	if p.begins[stem[0]]&(1<<min(len(stem), 63)) == 0 {
		return 0, false
	}
	n, is = p.of[string(stem)]
	return n, is
}

// candidate is a passage with what stands in it of what is looked for.
func (p *places) candidate(w *entry.Wording, rough float64) Candidate {
	c := Candidate{Key: Key{w.Article, w.Number}, from: w.From, rough: rough}
	p.lengths = append(p.lengths[:0], make([]byte, w.Sentences())...)
	p.occurrences = p.occurrences[:0]
	for n := range p.at {
		p.at[n] = p.at[n][:0]
	}
	w.Each(func(sentence, place int, stem []byte, written byte) {
		c.words++
		if sentence < len(p.lengths) && p.lengths[sentence] < math.MaxUint8 {
			p.lengths[sentence]++
		}
		if n, is := p.find(stem); is {
			p.saw(n, min(sentence*score.SentenceStride+place, (sentence+1)*score.SentenceStride-1), int(written))
		}
	})
	c.evidence = score.Evidence{Occurrences: slices.Clone(p.occurrences), Phrases: p.phrasesSeen()}
	c.passage = score.Passage{Words: string(p.lengths), Own: w.Own, Title: p.title(w)}
	return c
}

func (p *places) saw(n, position, written int) {
	p.at[n] = append(p.at[n], uint64(position))
	if t := p.terms[n]; t >= 0 {
		p.occurrences = append(p.occurrences, score.Occurrence{Term: t, Position: position, Bytes: written})
	}
}

// phrasesSeen counts, by term, how often each phrase stands in the passage.
func (p *places) phrasesSeen() []float64 {
	found := p.none
	for t, phrase := range p.phrases {
		lists := make([][]uint64, len(phrase))
		for i, n := range phrase {
			lists[i] = p.at[n]
		}
		if slices.ContainsFunc(lists, func(l []uint64) bool { return len(l) == 0 }) {
			continue
		}
		if n := score.Adjacent(lists); n > 0 {
			if &found[0] == &p.none[0] {
				found = slices.Clone(p.none)
			}
			found[t] = float64(n)
		}
	}
	return found
}

// title are the stems of a title; those that no term is are as good as empty.
func (p *places) title(w *entry.Wording) []string {
	stems := make([]string, 0, w.Title)
	w.InTitle(func(stem []byte) { stems = append(stems, p.inTitle[string(stem)]) })
	return stems
}
