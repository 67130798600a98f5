package answers

import (
	"math/bits"
	"slices"

	"pullquote/index/article"
	"pullquote/index/text"
)

// A matching is which words of a question stand where in one document.
type matching struct {
	asked  *asked
	read   *reading
	sites  [][]site // per sentence, in order of place
	got    []uint64 // per sentence, the terms in it, as bits
	title  uint64
	titled bool   // the question has all words of the title
	all    uint64 // terms anywhere in the body
	blocks []uint64

	spelled map[int]bool // sentences that have both an acronym of the question and its name
	taken   []bool       // per sentence: a passage holds it

	closenesses map[int]closeness // per sentence, made when first asked for
}

// A site is one word of a sentence that matches a term.
type site struct {
	token int32
	term  int32
	match float64
	exact bool
}

// match finds the question's words in a document. It reads only those that may be one.
func (a *asked) match(r *reading) *matching {
	m := &matching{asked: a, read: r, sites: make([][]site, len(r.sentences)), got: make([]uint64, len(r.sentences)), blocks: make([]uint64, len(r.blocks)), spelled: map[int]bool{}}
	for i, s := range r.sentences {
		for n, mark := range r.marks[s.first:s.next] {
			if a.wanted.holds(mark) {
				m.matchWord(i, n)
			}
		}
	}
	known := 0
	for stem, alts := range a.alts {
		if r.title[stem] {
			known++
			for _, alt := range alts {
				m.title |= 1 << alt.term
			}
		}
	}
	m.titled = known > 0 && known == len(r.title)
	m.matchPhrases()
	for i, got := range m.got {
		if got == 0 {
			continue
		}
		slices.SortFunc(m.sites[i], func(x, y site) int { return int(x.token-y.token)*64 + int(x.term-y.term) })
		m.all |= got
		m.blocks[r.sentences[i].block] |= got
	}
	return m
}

// matchWord enters the terms that a word of a sentence stands for.
func (m *matching) matchWord(sentence, n int) {
	stem, word := m.read.word(sentence, n)
	for _, alt := range m.asked.alts[stem] {
		m.sites[sentence] = append(m.sites[sentence], site{int32(n), int32(alt.term), alt.match, alt.exact == word})
		m.got[sentence] |= 1 << alt.term
	}
}

// A markSet holds the marks of some stems: of a word whose mark it holds, the stem itself must be compared.
type markSet [1 << 16 / 64]uint64

func (s *markSet) add(stem string) {
	mark := text.MarkOf(stem)
	s[mark/64] |= 1 << (mark % 64)
}

func (s *markSet) holds(mark text.Mark) bool { return s[mark/64]&(1<<(mark%64)) != 0 }

// want notes which stems are looked for, once all are known.
func (a *asked) want() {
	for stem := range a.alts {
		a.wanted.add(stem)
	}
	for _, p := range a.phrases {
		a.wanted.add(p.stems[0])
	}
}

// share is the weight of a set of terms against the whole question's.
func (a *asked) share(terms uint64) float64 {
	if a.total == 0 {
		return 0
	}
	sum := 0.0
	for terms != 0 {
		sum += a.terms[bits.TrailingZeros64(terms)].weight
		terms &= terms - 1
	}
	return sum / a.total
}

// inSpan are the terms of a sentence that stand within spans.
func (m *matching) inSpans(sentence int, spans []article.Span) uint64 {
	var got uint64
	for _, s := range m.sites[sentence] {
		at := m.read.tokens(sentence)[s.token].Span
		if slices.ContainsFunc(spans, func(p article.Span) bool { return p.Contains(at) }) {
			got |= 1 << s.term
		}
	}
	return got
}

// highlights are the matched words of a span, neighbours joined.
func (m *matching) highlights(span article.Span) []article.Span {
	all := []article.Span{}
	for i, sites := range m.sites {
		if !m.read.sentences[i].span.Overlaps(span) {
			continue
		}
		for _, s := range sites {
			at := m.read.tokens(i)[s.token].Span
			if s.match < 0.5 || !span.Contains(at) {
				continue
			}
			if n := len(all); n > 0 && all[n-1].End >= at.Start {
				continue // the same word for another term
			}
			all = append(all, at)
		}
	}
	return all
}
