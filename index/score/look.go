package score

import (
	"cmp"
	"slices"

	"pullquote/index"
)

// What stands where in a passage, and what it is worth beside BM25's 1 for its words. Found by coordinate ascent on four
// sets of questions (newwiki, covidqa, xquad-en, clapnq), halves by document; the optimum is flat, so they are round.
const (
	titleWorth     = 1.0  // a word of the title counts as so many occurrences in the passage
	overlapWorth   = 0.12 // as does a word of the sentence that is the next passage's own
	phraseWorth    = 0.8  // neighbouring words of the question, next to each other
	writtenWorth   = 0.3  // words in the very form of the question
	sentenceWorth  = 0.4  // the sentence that holds most
	coverageWorth  = 0.24 // the share of the question that is there
	neighbourWorth = 0.1  // the better of the passages before and after
)

// sentenceSaturation is BM25's k1 within a sentence, whose length does not count.
const sentenceSaturation = 0.96

// SentenceStride parts the sentences of a passage in positions: word 3 of sentence 2 is at 2*SentenceStride+3. So no phrase
// runs over a sentence's end, and positions tell which sentence a word stands in. The longest sentences of newspapers have some
// 150 words; words beyond the stride share its last position.
const SentenceStride = 512

// An Occurrence is a place where a term stands in a passage.
type Occurrence struct {
	Term     int
	Position int // see SentenceStride
	Bytes    int // of the word as written
}

func (o Occurrence) sentence() int { return o.Position / SentenceStride }

// Evidence is what was found in one passage.
type Evidence struct {
	Occurrences []Occurrence
	Phrases     []float64 // by term: how often, where the term is a phrase
}

// A Passage is what of a passage counts beside the words that are asked for.
type Passage struct {
	Words string   // the words of each sentence: see record.PassageLengths
	Own   int      // how many of the sentences are not the next passage's as well
	Title []string // the stems of its article's title
}

// PoolSize is how many passages are looked at closely. On the evaluation sets 100 give what 200 give, and 30 lose half
// a point of recall at 20.
const PoolSize = 100

// A Look looks at passages closely for one query.
type Look struct {
	terms   []*Term
	IDF     []float64 // by term, its weight included
	Average float64   // words in a passage
}

// NewLook is for terms that are counted among some passages, which have so many words.
func NewLook(terms []*Term, passages, words int) *Look {
	l := &Look{terms: terms, Average: float64(words) / float64(passages)}
	for _, t := range terms {
		l.IDF = append(l.IDF, t.Weight*InverseFrequency(t.Passages, passages))
	}
	return l
}

// RarestFirst is the order of the terms in which what they are worth is added up.
func (l *Look) RarestFirst() []int {
	order := make([]int, len(l.terms))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(l.IDF[b], l.IDF[a]), cmp.Compare(l.terms[a].Key(), l.terms[b].Key()))
	})
	return order
}

// Title is what a term in an article's title adds to each of its passages before they are looked at closely: the word counts as
// if it stood in the passage once. Phrases add nothing.
func (l *Look) Title(term int) float64 {
	if len(l.terms[term].Stems) != 1 {
		return 0
	}
	return l.IDF[term] * Saturate(titleWorth, LengthNorm(l.Average, l.Average))
}

// Judge names what a passage's evidence is worth.
//
// neighbours is the better score, before this look, of the passages before and after.
func (l *Look) Judge(p Passage, e *Evidence, neighbours float64) (parts []index.Part, sum float64) {
	slices.SortFunc(e.Occurrences, func(a, b Occurrence) int { return a.Position - b.Position })
	length := titleWorth * float64(len(p.Title))
	for i := range len(p.Words) {
		length += ownOrOverlap(i, p.Own) * float64(p.Words[i])
	}
	norm := LengthNorm(length, l.Average)
	tf, written := l.frequencies(e, p.Own, p.Title)
	var words, forms, there, all float64
	for t, idf := range l.IDF {
		all += idf
		if tf[t] > 0 {
			there += idf
			words += idf * Saturate(tf[t], norm)
			forms += idf * Saturate(written[t], norm)
		}
	}
	parts = []index.Part{
		{Name: "words", Value: words},
		{Name: "phrases", Value: phraseWorth * l.pairs(e, p.Own, norm)},
		{Name: "as written", Value: writtenWorth * forms},
		{Name: "sentence", Value: sentenceWorth * l.bestSentence(e, p.Own)},
		{Name: "coverage", Value: coverageWorth * there * there / max(all, 1e-9)},
		{Name: "neighbours", Value: neighbourWorth * neighbours},
	}
	for _, part := range parts {
		sum += part.Value
	}
	return parts, sum
}

func ownOrOverlap(sentence, own int) float64 {
	if sentence < own {
		return 1
	}
	return overlapWorth
}

// frequencies counts how often each term stands in a passage, its title included, and how often in the form that the
// question has. Two forms of one stem with the same length are taken for the same.
func (l *Look) frequencies(e *Evidence, own int, title []string) (tf, written []float64) {
	tf, written = slices.Clone(e.Phrases), slices.Clone(e.Phrases)
	for _, o := range e.Occurrences {
		worth := ownOrOverlap(o.sentence(), own)
		tf[o.Term] += worth
		if o.Bytes == len(l.terms[o.Term].Word) {
			written[o.Term] += worth
		}
	}
	for _, stem := range title {
		for t, term := range l.terms {
			if len(term.Stems) == 1 && term.Stems[0] == stem {
				tf[t] += titleWorth
				written[t] += titleWorth
			}
		}
	}
	return tf, written
}

// longestPair is how far apart two words of a question may stand to be looked for as a phrase: two function words
// between them.
const longestPair = 3

// pairs scores neighbouring words of the question that stand as near in the passage as there. Every such pair is as rare
// as its words are on average.
func (l *Look) pairs(e *Evidence, own int, norm float64) float64 {
	sum := 0.0
	for t := 0; t+1 < len(l.terms) && l.terms[t+1].Asked; t++ {
		gap := l.terms[t+1].Position - l.terms[t].Position
		if gap > longestPair {
			continue
		}
		n := 0.0
		for i, o := range e.Occurrences {
			if o.Term == t {
				n += ownOrOverlap(o.sentence(), own) * float64(followed(e.Occurrences[i+1:], o, t+1, gap))
			}
		}
		sum += (l.IDF[t] + l.IDF[t+1]) / 2 * Saturate(n, norm)
	}
	return sum
}

// followedAtMost is how many places of a question's words behind another are looked at for a pair; within the gap of a pair
// a passage has a handful.
const followedAtMost = 64

// followed counts where a term stands within gap after an occurrence.
func followed(rest []Occurrence, o Occurrence, term, gap int) int {
	n := 0
	for _, next := range rest[:min(len(rest), followedAtMost)] {
		if next.Position > o.Position+gap {
			break
		}
		if next.Term == term {
			n++
		}
	}
	return n
}

// bestSentence scores the passage's own sentences and takes the highest.
func (l *Look) bestSentence(e *Evidence, own int) float64 {
	best := 0.0
	tf := make([]float64, len(l.terms))
	for i := 0; i < len(e.Occurrences); {
		sentence := e.Occurrences[i].sentence()
		clear(tf)
		for ; i < len(e.Occurrences) && e.Occurrences[i].sentence() == sentence; i++ {
			tf[e.Occurrences[i].Term]++
		}
		if sentence >= own {
			continue
		}
		sum := 0.0
		for t, n := range tf {
			sum += l.IDF[t] * n * (sentenceSaturation + 1) / (n + sentenceSaturation)
		}
		best = max(best, sum)
	}
	return best
}
