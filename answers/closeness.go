package answers

import (
	"strings"

	"pullquote/index/meaning"
	"pullquote/index/text"
)

// A closeness tells for each term of a question how well the nearest word of some text stands for it: 1 for the same
// word, what the lexicon says for a related one, else the cosine of the two words alone, where the model has the term
// whole. Of the whole question it is the MaxSim of late interaction (Khattab and Zaharia, SIGIR 2020) on static vectors.
// The term that has nothing near it is the best sign that a sentence is about the right thing and does not answer.
type closeness []float64

// literal is the closeness of one sentence as far as spelling and lexicon tell, which costs nothing. It is at most what
// closest finds, but for words that share a stem alone.
func (m *matching) literal(from, to int) closeness {
	best, met := make(closeness, len(m.asked.terms)), m.met()
	for i := from; i < to; i++ {
		for _, s := range m.sites[i] {
			best[s.term] = max(best[s.term], s.match)
		}
	}
	for t := range best {
		if met&(1<<t) != 0 {
			best[t] = isMet
		}
	}
	return best
}

// closest looks for the terms in one sentence.
func (m *matching) closest(i int) closeness {
	if got, ok := m.closenesses[i]; ok {
		return got
	}
	a := m.asked
	best := make(closeness, len(a.terms))
	for _, s := range m.sites[i] {
		best[s.term] = max(best[s.term], m.sameWord(i, s))
	}
	met := m.met()
	for t := range best {
		if met&(1<<t) != 0 {
			best[t] = isMet
		}
		v := a.wordVector(t)
		if best[t] >= 1 || v.IsZero() {
			continue
		}
		for _, word := range m.read.wordVectors(a.model, i, a.vectors) {
			best[t] = max(best[t], v.Cosine(word))
		}
	}
	if m.closenesses == nil {
		m.closenesses = map[int]closeness{}
	}
	m.closenesses[i] = best
	return best
}

// closestWithin is the best closeness of each term in the sentences from..to.
func (m *matching) closestWithin(from, to int) closeness {
	best := make(closeness, len(m.asked.terms))
	for i := from; i < to; i++ {
		for t, v := range m.closest(i) {
			best[t] = max(best[t], v)
		}
	}
	return best
}

// sentencesAround is how many sentences before and after one count as around it.
const sentencesAround = 3

// closestAround is the same in the neighbours that a sentence has in its paragraph, in the sentence before the paragraph,
// which often says what it is about, and in the title.
func (m *matching) closestAround(i int) closeness {
	block := m.read.blocks[m.read.sentences[i].block]
	best := m.closestWithin(max(0, block.Start-1, i-sentencesAround), min(block.End, i+sentencesAround+1))
	for t := range best {
		if m.title&(1<<t) != 0 {
			best[t] = max(best[t], 1)
		}
	}
	return best
}

// sameWord is how well a site stands for its term. One that shares the stem alone may be another word: the cosine of
// “vote” and “voted” is 0.8, of “found” and “founded” 0.1.
func (m *matching) sameWord(i int, s site) float64 {
	if s.match < 1 || s.exact {
		return s.match
	}
	v := m.asked.wordVector(int(s.term))
	if v.IsZero() {
		return 1
	}
	c := v.Cosine(m.asked.vectors.of(m.asked.model, m.read.tokens(i)[s.token].Word))
	return 0.4 + 0.6*min(1, max(0, (c-0.2)/0.3))
}

// isMet is the closeness of a term that the article itself answers to. What is learned passes over it: that an article is
// of the year asked for does not make its sentences say more.
const isMet = 2

// met are the terms that the article itself answers to: words of the time asked for where its date lies in it, and of
// its publication's name where the question names that.
func (m *matching) met() uint64 {
	a := m.asked
	inTime, inSource := a.fits(m.read.doc.Date) == 1, a.inSource(m.read.doc.Publication) > 0
	if !inTime && !inSource {
		return 0
	}
	var met uint64
	publication := " " + spaced(text.Fold(m.read.doc.Publication)) + " "
	for t, term := range a.terms {
		_, month := monthNames[term.word]
		if inTime && (month || yearOf(term.word) > 0) || inSource && strings.Contains(publication, " "+term.word+" ") {
			met |= 1 << t
		}
	}
	return met
}

// wordVector is what a term means alone; zero for one that the model only spells, and without a model.
func (a *asked) wordVector(t int) meaning.Vector {
	if a.model == nil {
		return meaning.Vector{}
	}
	if a.termVectors == nil {
		a.termVectors = make([]meaning.Vector, len(a.terms))
		for i, term := range a.terms {
			if a.model.Spelled(term.word) == 0 {
				a.termVectors[i] = a.vectors.of(a.model, term.word)
			}
		}
	}
	return a.termVectors[t]
}

// usualWeight stands for the weight of every word where there is no model.
const usualWeight = 800_000

// gravity is how much a term says in English at large, where its weight is how rare it is in this coverage: in five
// articles “get” is as rare as “court”. Words that only ask have less.
func (a *asked) gravity(t int) float64 {
	term, all := &a.terms[t], usualWeight*1.0
	if a.model != nil {
		if term.gravity == 0 {
			term.gravity = a.model.Weight(term.word)
		}
		all = term.gravity
	}
	if a.only(t) {
		return all * askingWeight
	}
	return all
}

// only: a term asks, and says nothing of the subject.
func (a *asked) only(t int) bool {
	word := a.terms[t].word
	return askingWords[word] || a.kind == askChange && changeWords[word] || (a.kind == askSaid || a.kind == askSayer) && sayingWords[word]
}

// standsFor turns an closeness into how surely the word is there: unrelated words have cosines up to 0.3, inflections
// of one word 0.6 and more.
func standsFor(closest float64) float64 { return min(1, max(0, (closest-0.3)/0.6)) }

// covered is the share of some terms, by gravity, that an closeness covers; ok is false where there are none.
func (a *asked) covered(best closeness, some func(t int) bool) (share float64, ok bool) {
	sum, all := 0.0, 0.0
	for t := range a.terms {
		if some(t) && best[t] != isMet {
			g := a.gravity(t)
			sum, all = sum+g*standsFor(best[t]), all+g
		}
	}
	if all == 0 {
		return 1, false
	}
	return sum / all, true
}

// hole is the term that an closeness covers worst, by gravity against the gravest: 0 where all are covered.
func (a *asked) hole(best closeness) float64 {
	most, worst := 1e-9, 0.0
	for t := range a.terms {
		if best[t] != isMet {
			most = max(most, a.gravity(t))
		}
	}
	for t := range a.terms {
		worst = max(worst, a.gravity(t)*(1-standsFor(best[t])))
	}
	return worst / most
}

// mass is the share of the question that an closeness covers, by how rare its words are.
func (a *asked) mass(best closeness) float64 {
	sum, all := 0.0, 1e-9
	for t, term := range a.terms {
		if best[t] != isMet {
			sum, all = sum+term.weight*best[t], all+term.weight
		}
	}
	return sum / all
}

// weakest is the worst closeness among some terms; 1 where there are none.
func (a *asked) weakest(best closeness, some func(t int) bool) float64 {
	least := 1.0
	for t := range a.terms {
		if some(t) {
			least = min(least, best[t])
		}
	}
	return least
}

// aboutMass is the share of what a statement asked for is to be about that an closeness covers, by how rare its words
// are; 1 where it may be about anything.
func (a *asked) aboutMass(best closeness) float64 {
	about, sum, all := a.about(), 0.0, 0.0
	for t, term := range a.terms {
		if about&(1<<t) != 0 && best[t] != isMet {
			sum, all = sum+term.weight*best[t], all+term.weight
		}
	}
	if all == 0 {
		return 1
	}
	return sum / all
}

func anyTerm(int) bool { return true }
