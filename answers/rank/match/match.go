package match

import (
	"slices"

	"pullquote/index/article"
	"pullquote/index/text"
)

// A Match is which words of a question stand where in one document.
type Match struct {
	Query  *Query
	Read   *Reading
	Sites  [][]Site // per sentence, in order of place
	Got    []uint64 // per sentence, the terms in it, as bits
	Title  uint64   // the terms in the title
	Titled bool     // the question has all words of the title
	All    uint64   // the terms anywhere in the body
	Blocks []uint64 // per block, the terms in it

	spelled     map[int]bool      // sentences that have both an acronym of the question and its name
	closenesses map[int]Closeness // per sentence, made when first asked for
}

// A Site is one word of a sentence that matches a term.
type Site struct {
	Token int32
	Term  int32
	Match float64
	Exact bool
}

// In finds the question's words in a document. It reads only those that may be one.
func (q *Query) In(r *Reading) *Match {
	m := &Match{Query: q, Read: r, Sites: make([][]Site, len(r.Sentences)), Got: make([]uint64, len(r.Sentences)), Blocks: make([]uint64, len(r.Blocks)), spelled: map[int]bool{}}
	for i, s := range r.Sentences {
		for n, mark := range r.marks[s.first:s.next] {
			if q.wanted.holds(mark) {
				m.matchWord(i, n)
			}
		}
	}
	m.matchTitle()
	m.matchPhrases()
	for i, got := range m.Got {
		if got == 0 {
			continue
		}
		slices.SortFunc(m.Sites[i], func(x, y Site) int { return int(x.Token-y.Token)*64 + int(x.Term-y.Term) })
		m.All |= got
		m.Blocks[r.Sentences[i].Block] |= got
	}
	return m
}

// matchWord enters the terms that a word of a sentence stands for.
func (m *Match) matchWord(sentence, n int) {
	stem, word := m.Read.word(sentence, n)
	for _, alt := range m.Query.alts[stem] {
		m.Sites[sentence] = append(m.Sites[sentence], Site{int32(n), int32(alt.Term), alt.Match, alt.Exact == word})
		m.Got[sentence] |= 1 << alt.Term
	}
}

func (m *Match) matchTitle() {
	known := 0
	for stem, alts := range m.Query.alts {
		if m.Read.Title[stem] {
			known++
			for _, alt := range alts {
				m.Title |= 1 << alt.Term
			}
		}
	}
	m.Titled = known > 0 && known == len(m.Read.Title)
}

// matchPhrases enters where a phrase stands whole in a sentence.
func (m *Match) matchPhrases() {
	for _, p := range m.Query.phrases {
		first := text.MarkOf(p.stems[0])
		for i, s := range m.Read.Sentences {
			for n, mark := range m.Read.marks[s.first:s.next] {
				if mark == first && p.standsAt(m.Read.Tokens(i)[n:]) {
					m.enterPhrase(p, i, n)
				}
			}
		}
	}
}

// standsAt reports whether some words begin with the phrase.
func (p phrase) standsAt(tokens []text.Token) bool {
	if len(tokens) < len(p.stems) {
		return false
	}
	for k, stem := range p.stems {
		if tokens[k].Stem != stem {
			return false
		}
	}
	return true
}

func (m *Match) enterPhrase(p phrase, sentence, at int) {
	for k := range p.stems {
		m.Sites[sentence] = append(m.Sites[sentence], Site{int32(at + k), int32(p.term), 1, false})
	}
	m.spelled[sentence] = m.Got[sentence]&(1<<p.term) != 0
	m.Got[sentence] |= 1 << p.term
}

// Spelled reports whether a sentence has both an acronym of the question and its name.
func (m *Match) Spelled(i int) bool { return m.spelled[i] }

// Own are the terms that a sentence or the title has in the question's own words.
func (m *Match) Own(i int) uint64 {
	var own uint64
	for _, s := range m.Sites[i] {
		if s.Match >= 1 {
			own |= 1 << s.Term
		}
	}
	for stem, alts := range m.Query.alts {
		for _, alt := range alts {
			if alt.Match >= 1 && m.Read.Title[stem] {
				own |= 1 << alt.Term
			}
		}
	}
	return own
}

// InSpans are the terms of a sentence that stand within spans.
func (m *Match) InSpans(sentence int, spans []article.Span) uint64 {
	var got uint64
	for _, s := range m.Sites[sentence] {
		at := m.Read.Tokens(sentence)[s.Token].Span
		if slices.ContainsFunc(spans, func(p article.Span) bool { return p.Contains(at) }) {
			got |= 1 << s.Term
		}
	}
	return got
}

// highlighted is the match from which a word is shown as one that was looked for.
const highlighted = 0.5

// Highlights are the matched words of a span, neighbours joined.
func (m *Match) Highlights(span article.Span) []article.Span {
	all := []article.Span{}
	for i, sites := range m.Sites {
		if !m.Read.Sentences[i].Span.Overlaps(span) {
			continue
		}
		for _, s := range sites {
			at := m.Read.Tokens(i)[s.Token].Span
			if s.Match < highlighted || !span.Contains(at) {
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
