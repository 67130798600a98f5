package match

import (
	"maps"
	"math"
	"math/bits"
	"slices"

	"pullquote/answers/question"
	"pullquote/index"
	"pullquote/index/text"
)

// A Term is one word of a question.
type Term struct {
	Word, Stem string
	Weight     float64 // inverse document frequency
	Passages   int     // how many hold it
	Name       bool    // the asker capitalised it
	Spelt      bool    // misspelt, and known rightly spelt
	Position   int     // in the question, function words counted

	gravity float64 // how much the word says in English; 0 until it is asked for
}

// An Alt says that a stem of the coverage matches a term of the question, fully (1) or in another form (less).
type Alt struct {
	Term  int
	Match float64
	Exact string // the word that matches unstemmed too; "" for another form
}

// maxTerms bounds the work on a hostile question; the longest of the evaluation sets have 40 words.
const maxTerms = 40

// readTerms enters the words of the topic with their weights.
func (q *Query) readTerms(known []index.TermStat, passages int) {
	df := make(map[string]int, len(known))
	for _, t := range known {
		df[t.Stem] = t.Passages
	}
	names := map[string]bool{}
	for _, n := range q.Names {
		for _, stem := range text.Stems(n) {
			names[stem] = true
		}
	}
	seen := map[string]bool{}
	for _, t := range text.Analyse(q.Topic) {
		if seen[t.Stem] || len(q.Terms) == maxTerms {
			continue
		}
		seen[t.Stem] = true
		weight := idf(df[t.Stem], passages)
		if question.OnlyAsks(t.Word) || q.Type.Speech() && question.Says(t.Word) {
			weight *= askingWeight
		}
		if names[t.Stem] {
			q.Written |= 1 << len(q.Terms)
		}
		q.Total += weight
		q.Terms = append(q.Terms, Term{Word: t.Word, Stem: t.Stem, Weight: weight, Passages: df[t.Stem], Name: names[t.Stem], Position: t.Position})
	}
	q.Named = q.Written
}

// askingWeight is what is left of a word that only asks: “say” in “what did X say”, “people” in “how many people”.
const askingWeight = 0.35

// idf is the inverse document frequency of BM25 in its usual non-negative form.
func idf(df, n int) float64 {
	return math.Log(1 + (float64(n)-float64(df)+0.5)/(float64(df)+0.5))
}

// All are all terms, as bits.
func (q *Query) All() uint64 { return uint64(1)<<len(q.Terms) - 1 }

// IsNamed reports whether a term names somebody or something.
func (q *Query) IsNamed(t int) bool { return q.Named&(1<<t) != 0 }

// Share is the weight of a set of terms against the whole question's.
func (q *Query) Share(terms uint64) float64 {
	if q.Total == 0 {
		return 0
	}
	sum := 0.0
	for terms != 0 {
		sum += q.Terms[bits.TrailingZeros64(terms)].Weight
		terms &= terms - 1
	}
	return sum / q.Total
}

// TermsIn are the terms that a text has words for.
func (q *Query) TermsIn(words string) uint64 {
	var got uint64
	for _, stem := range text.Stems(words) {
		for _, alt := range q.alts[stem] {
			got |= 1 << alt.Term
		}
	}
	return got
}

// Stems are the stems that stand for a term, in order.
func (q *Query) Stems() []string { return slices.Sorted(maps.Keys(q.alts)) }

// Asks reports whether a term asks, and says nothing of the subject.
func (q *Query) Asks(t int) bool { return q.OnlyAsks(q.Terms[t].Word) }

// IsOwn reports whether a stem is a word of the question, or stands for one.
func (q *Query) IsOwn(stem string) bool {
	_, own := q.alts[stem]
	return own
}

// About are the terms that a statement asked for is to be about: without the speaker's name and the verb of saying.
func (q *Query) About() uint64 {
	var all uint64
	for i, t := range q.Terms {
		inName := slices.ContainsFunc(q.Speaker.Names, func(name []string) bool { return slices.Contains(name, t.Word) }) ||
			slices.Contains(question.NameWords(q.Speaker.Asked), t.Word)
		if !inName && !question.Says(t.Word) && !question.IsTitle(t.Word) {
			all |= 1 << i
		}
	}
	return all
}
