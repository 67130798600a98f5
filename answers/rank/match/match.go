package match

import (
	"math"
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

	placed      []bool            // per sentence: its sites have their positions
	spelled     map[int]bool      // sentences that have both an acronym of the question and its name
	closenesses map[int]Closeness // per sentence, made when first asked for
}

// A Site is one word of a sentence that matches a term.
type Site struct {
	Token    int32
	Term     int32
	Match    float64
	Exact    bool
	start    int32 // in the sentence
	position int32 // from the first site's on, once it is known: see placedSites
}

// In finds the question's words in a document. It reads only those that may be one.
func (q *Query) In(r *Reading) *Match {
	m := &Match{Query: q, Read: r, Sites: make([][]Site, len(r.Sentences)), Got: make([]uint64, len(r.Sentences)), Blocks: make([]uint64, len(r.Blocks)), placed: make([]bool, len(r.Sentences)), spelled: map[int]bool{}}
	for i, words := range r.Doc.Words {
		for at, mark := range words.All() {
			if q.wanted.holds(mark) {
				m.matchWord(i, at)
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
func (m *Match) matchWord(sentence int, at text.Place) {
	stem, word := m.Read.word(sentence, at)
	for _, alt := range m.Query.alts[stem] {
		m.Sites[sentence] = append(m.Sites[sentence], Site{Token: int32(at.Number), Term: int32(alt.Term), Match: alt.Match, Exact: alt.Exact == word, start: int32(at.Start)})
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
		for i, words := range m.Read.Doc.Words {
			for at, mark := range words.All() {
				if mark == first && p.standsAt(m.Read.Tokens(i)[at.Number:]) {
					m.enterPhrase(p, i, at.Number)
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
	for k, t := range m.Read.Tokens(sentence)[at : at+len(p.stems)] {
		start := t.Span.Start - m.Read.Sentences[sentence].Span.Start
		m.Sites[sentence] = append(m.Sites[sentence], Site{Token: int32(at + k), Term: int32(p.term), Match: 1, start: int32(start)})
	}
	m.spelled[sentence] = m.Got[sentence]&(1<<p.term) != 0
	m.Got[sentence] |= 1 << p.term
}

// Nearest is how many words apart two terms come in a sentence at the nearest, and whether the second follows the first at most so many words
// behind. The gap is infinite where one of them is missing.
func (m *Match) Nearest(i, first, second, apart int) (gap float64, follows bool) {
	gap = math.Inf(1)
	sites := m.placedSites(i)
	for _, x := range sites {
		if int(x.Term) != first {
			continue
		}
		for _, y := range sites {
			if int(y.Term) != second || x.Token == y.Token {
				continue
			}
			by := int(y.position - x.position)
			gap = min(gap, math.Abs(float64(by)))
			follows = follows || by > 0 && by <= apart
		}
	}
	return gap, follows
}

// placedSites are a sentence's sites with their positions, which count function words too: those are no words of the document's.
func (m *Match) placedSites(i int) []Site {
	sites := m.Sites[i]
	if m.placed[i] {
		return sites
	}
	m.placed[i] = true
	body := m.Read.Sentences[i].Span.Of(m.Read.Doc.Body)
	for k := 1; k < len(sites); k++ {
		before := &sites[k-1]
		sites[k].position = before.position + int32(text.WordsBetween(body, int(before.start), int(sites[k].start)))
	}
	return sites
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
