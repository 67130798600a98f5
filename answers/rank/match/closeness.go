package match

import (
	"strings"

	"pullquote/answers/question"
	"pullquote/index/meaning"
	"pullquote/index/surface"
	"pullquote/index/text"
)

// A Closeness tells for each term of a question how well the nearest word of some text stands for it: 1 for the same
// word, what the lexicon says for another form, else the cosine of the two words alone, where the model has the term
// whole. Of the whole question it is the MaxSim of late interaction (Khattab and Zaharia, SIGIR 2020) on static vectors.
// The term that has nothing near it is the best sign that a sentence is about the right thing and does not answer.
type Closeness []float64

// isMet is the closeness of a term that the article itself answers to. What is learned passes over it: that an article is
// of the year asked for does not make its sentences say more.
const isMet = 2

// Like is how like the question a sentence is by what it means: a cosine.
func (m *Match) Like(i int) float64 {
	if m.Query.model == nil {
		return 0
	}
	return m.Query.vector.Cosine(m.Read.vector(m.Query.model, i))
}

// Literal is the closeness of some sentences as far as spelling and lexicon tell, which costs nothing. It is at most what
// Closest finds, but for words that share a stem alone.
func (m *Match) Literal(from, to int) Closeness {
	best := make(Closeness, len(m.Query.Terms))
	for i := from; i < to; i++ {
		for _, s := range m.Sites[i] {
			best[s.Term] = max(best[s.Term], s.Match)
		}
	}
	best.meet(m.met())
	return best
}

// meet enters the terms that the article answers to.
func (c Closeness) meet(met uint64) {
	for t := range c {
		if met&(1<<t) != 0 {
			c[t] = isMet
		}
	}
}

// Closest looks for the terms in one sentence. What it returns is shared and not to be changed.
func (m *Match) Closest(i int) Closeness {
	if got, ok := m.closenesses[i]; ok {
		return got
	}
	q := m.Query
	best := make(Closeness, len(q.Terms))
	for _, s := range m.Sites[i] {
		best[s.Term] = max(best[s.Term], m.sameWord(i, s))
	}
	best.meet(m.met())
	for t := range best {
		v := q.wordVector(t)
		if best[t] >= 1 || v.IsZero() {
			continue
		}
		for _, word := range m.Read.wordVectors(q.model, i, q.words) {
			best[t] = max(best[t], v.Cosine(word))
		}
	}
	if m.closenesses == nil {
		m.closenesses = map[int]Closeness{}
	}
	m.closenesses[i] = best
	return best
}

// Within is the best closeness of each term in the sentences from..to.
func (m *Match) Within(from, to int) Closeness {
	best := make(Closeness, len(m.Query.Terms))
	for i := from; i < to; i++ {
		for t, v := range m.Closest(i) {
			best[t] = max(best[t], v)
		}
	}
	return best
}

// sentencesAround is how many sentences before and after one count as around it.
const sentencesAround = 3

// Around is the same in the neighbours that a sentence has in its paragraph, in the sentence before the paragraph,
// which often says what it is about, and in the title.
func (m *Match) Around(i int) Closeness {
	block := m.Read.Blocks[m.Read.Sentences[i].Block]
	best := m.Within(max(0, block.Start-1, i-sentencesAround), min(block.End, i+sentencesAround+1))
	for t := range best {
		if m.Title&(1<<t) != 0 {
			best[t] = max(best[t], 1)
		}
	}
	return best
}

// bySurname is how well a surname alone stands for the given name before it.
const bySurname = 0.9

// Standing changes a closeness, of several sentences, so that a surname stands for the whole name where the article has
// that elsewhere: news gives it once.
func (m *Match) Standing(best Closeness) Closeness {
	q := m.Query
	for t := len(best) - 2; t >= 0; t-- {
		both := uint64(3) << t
		if q.Named&both == both && q.Terms[t+1].Position == q.Terms[t].Position+1 && m.All&(1<<t) != 0 && best[t+1] >= bySurname && best[t+1] != isMet {
			best[t] = max(best[t], bySurname)
		}
	}
	return best
}

// sameWord is how well a site stands for its term. One that shares the stem alone may be another word: the cosine of
// “vote” and “voted” is 0.8, of “found” and “founded” 0.1.
func (m *Match) sameWord(i int, s Site) float64 {
	if s.Match < 1 || s.Exact {
		return s.Match
	}
	v := m.Query.wordVector(int(s.Term))
	if v.IsZero() {
		return 1
	}
	c := v.Cosine(m.Query.words.Of(m.Query.model, m.Read.Tokens(i)[s.Token].Word))
	return 0.4 + 0.6*min(1, max(0, (c-0.2)/0.3))
}

// met are the terms that the article itself answers to: words of the time asked for where its date lies in it, and of
// its publication's name where the question names that.
func (m *Match) met() uint64 {
	q, doc := m.Query, m.Read.Doc
	inTime, inSource := q.Fits(doc.Date) == 1, q.InSource(doc.Publication) > 0
	if !inTime && !inSource {
		return 0
	}
	var met uint64
	publication := " " + question.Spaced(text.Fold(doc.Publication)) + " "
	for t, term := range q.Terms {
		_, month := surface.Month(term.Word)
		if inTime && (month || surface.Year(term.Word) > 0) || inSource && strings.Contains(publication, " "+term.Word+" ") {
			met |= 1 << t
		}
	}
	return met
}

// wordVector is what a term means alone; zero for one that the model only spells, and without a model.
func (q *Query) wordVector(t int) meaning.Vector {
	if q.model == nil {
		return meaning.Vector{}
	}
	if q.termVectors == nil {
		q.termVectors = make([]meaning.Vector, len(q.Terms))
		for i, term := range q.Terms {
			if q.model.Spelled(term.Word) == 0 {
				q.termVectors[i] = q.words.Of(q.model, term.Word)
			}
		}
	}
	return q.termVectors[t]
}

// StandsForFocus is how well a word stands for what the question counts.
func (q *Query) StandsForFocus(stem, word string) float64 {
	best := 0.0
	for t, term := range q.Terms {
		if !q.focus[term.Stem] {
			continue
		}
		if term.Stem == stem {
			return 1
		}
		for _, alt := range q.alts[stem] {
			if alt.Term == t {
				best = max(best, alt.Match)
			}
		}
		if v := q.wordVector(t); !v.IsZero() {
			best = max(best, v.Cosine(q.words.Of(q.model, word)))
		}
	}
	return best
}

// IsFocus reports whether a term is what the question counts.
func (q *Query) IsFocus(t int) bool { return q.focus[q.Terms[t].Stem] }
