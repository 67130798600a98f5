package rank

import (
	"math"

	"pullquote/answers/rank/match"
	"pullquote/index"
	"pullquote/index/article"
)

// A Passage is a run of sentences of one paragraph, with what the features see of it.
type Passage struct {
	*match.Match
	From, To int // sentences
	Score    float64
	Features []float64 // in the order of FeatureNames

	read                bool            // the encoder has read the window
	nearness            float64         // of the window, as the encoder reads it: scaled; 0 where it has not
	bm25, windowLike    float64         // the index's scores of the window that holds it; bm25 against the best
	got, literal, exact uint64          // terms of its sentences; matched wholly; unstemmed
	window              uint64          // terms of the window
	dense               float64         // BM25 of the passage alone
	like, best          float64         // of its best sentence: how like the question; the share of the question's words
	pairs, near, quoted float64         // of its best sentence
	typed               float64         // the best share of a sentence that shows what is asked for
	counted             bool            // a figure stands next to what is counted
	closest             match.Closeness // by spelling; of the best, by meaning
	field               *field
}

// A passageFeature is one named piece of evidence that a passage is about what is asked.
type passageFeature struct {
	Name string
	Sees string
	of   func(p *Passage) float64
}

// passageFeatures is all that passages are weighed by.
var passageFeatures = []passageFeature{
	{"bm25", "the index's score of the window that holds it, against the best", func(p *Passage) float64 { return p.bm25 }},
	{"words", "share of the question's words in the passage", (*Passage).Words},
	{"exact", "the same, unstemmed words only", func(p *Passage) float64 { return p.Query.Share(p.exact) }},
	{"meant", "share matched in another form only", func(p *Passage) float64 { return p.Query.Share(p.got &^ p.literal) }},
	{"pairs", "neighbouring words of the question that are neighbours here, best sentence", func(p *Passage) float64 { return p.pairs }},
	{"near", "share of neighbouring words that stand within six words of each other, best sentence", func(p *Passage) float64 { return p.near }},
	{"best sentence", "share of the words in its best sentence", func(p *Passage) float64 { return p.best }},
	{"dense", "BM25 of the passage alone", func(p *Passage) float64 { return p.dense }},
	{"window", "share that the paragraphs around add", func(p *Passage) float64 { return p.Query.Share(p.window &^ p.got) }},
	{"title", "share that the title adds", func(p *Passage) float64 { return p.Query.Share(p.Title &^ p.got) }},
	{"in title", "share in the title", func(p *Passage) float64 { return p.Query.Share(p.Title) }},
	{"titled whole", "the question has all words of the title: it is about the article's subject", func(p *Passage) float64 { return one(p.Titled) }},
	{"article", "share that the rest of the article adds", func(p *Passage) float64 { return p.Query.Share(p.All &^ (p.got | p.Title | p.window)) }},
	{"names", "share of the question's names", func(p *Passage) float64 { return named(p.Query, p.got) }},
	{"quoted", "the words that the asker quoted", func(p *Passage) float64 { return p.quoted }},
	{"answer type", "holds what the answer type asks for", func(p *Passage) float64 { return p.typed }},
	{"counted", "a figure next to what is counted", func(p *Passage) float64 { return one(p.counted) }},
	{"date", "the article's date is in the time asked for", func(p *Passage) float64 { return p.Query.Fits(p.Read.Doc.Date) }},
	{"fresh", "how near its date lies to the day the question is asked", func(p *Passage) float64 { return p.Query.Fresh(p.Read.Doc.Date) }},
	{"source", "of the publication that the question names", func(p *Passage) float64 { return p.Query.InSource(p.Read.Doc.Publication) }},
	{"like", "how like the question its best sentence is", func(p *Passage) float64 { return p.like }},
	{"like alone", "the same, by how much of the question no sentence says in its words", func(p *Passage) float64 { return p.like * (1 - p.field.words) }},
	{"like sure", "the same, as far as the model knows the question's words", func(p *Passage) float64 { return p.like * p.Query.Sure }},
	{"like window", "how like the question the window that holds it is", func(p *Passage) float64 { return p.windowLike }},
	{"like window sure", "the same, as far as the model knows the question's words", func(p *Passage) float64 { return p.windowLike * p.Query.Sure }},
	{"nearness", "how like the question the window is, as the encoder reads it", func(p *Passage) float64 { return p.nearness }},
	{"nearness behind", "by how much less than the nearest window", (*Passage).behindNearest},
	{"nearness near", "the same as a share", (*Passage).nearNearest},
	{"close", "closeness of the words, by how rare they are", func(p *Passage) float64 { return p.Query.Mass(p.closest) }},
	{"covered", "closeness of the words, by how much they say in English", (*Passage).covered},
}

// lookAt sees what the features of the sentences from..to need. hit is the window that holds them, top the best score of
// any.
func lookAt(m *match.Match, from, to int, hit index.Hit, top float64) *Passage {
	p := &Passage{Match: m, From: from, To: to, bm25: hit.Score / top}
	if !math.IsNaN(hit.Nearness) {
		p.read, p.nearness = true, likenessScale*(hit.Nearness-usualLikeness)
	}
	if m.Query.HasModel() {
		p.windowLike = hit.Meaning
	}
	counts := make([]float64, len(m.Query.Terms))
	length := 0
	for i := from; i < to; i++ {
		length += m.Read.Length(i)
		p.got |= m.Got[i]
		for _, s := range m.Sites[i] {
			if s.Match == 1 {
				p.literal |= 1 << s.Term
				counts[s.Term]++
			}
			if s.Exact {
				p.exact |= 1 << s.Term
			}
		}
		p.lookInto(i)
	}
	for i := hit.Sentences.From; i < hit.Sentences.To; i++ {
		p.window |= m.Got[i]
	}
	p.dense = saturated(m.Query, counts, float64(length))
	p.closest = m.Literal(from, to)
	return p
}

// lookInto keeps of a sentence what is best so far.
func (p *Passage) lookInto(i int) {
	m, q := p.Match, p.Query
	p.like = max(p.like, m.Like(i))
	if m.Got[i] == 0 {
		return
	}
	share := q.Share(m.Got[i])
	p.best = max(p.best, share)
	if len(m.Sites[i]) > 1 {
		pairs, near := neighbours(m, i)
		p.pairs, p.near = max(p.pairs, pairs), max(p.near, near)
	}
	p.quoted = max(p.quoted, quoted(m, i))
	if wants := q.Type.Wants(); wants != 0 && m.Read.Shows(i).Has(wants) {
		p.typed = max(p.typed, share)
	}
	p.counted = p.counted || q.Type.Counted() && figureByFocus(m, i)
}

// saturated is BM25 of the counts in a text of so many words, against the most it could be.
func saturated(q *match.Query, counts []float64, words float64) float64 {
	const k, b, usual = 1.2, 0.75, 100
	sum := 0.0
	for t, n := range counts {
		sum += q.Terms[t].Weight * n * (k + 1) / (n + k*(1-b+b*words/usual))
	}
	if q.Total == 0 {
		return 0
	}
	return sum / q.Total / (k + 1)
}

// weigh works the features out and the score from them.
func (p *Passage) weigh(w *Weights) {
	for i := range passageFeatures {
		p.Features[i] = passageFeatures[i].of(p)
	}
	p.Score = dot(p.Features, w.passage)
}

// Words is the share of the question's words in the passage.
func (p *Passage) Words() float64 { return p.Query.Share(p.literal) }

func (p *Passage) covered() float64 {
	share, _ := p.Query.Covered(p.closest, match.Any)
	return share
}

// behindNearest is how much less like the question the window is than the nearest; 0 where it is not known.
func (p *Passage) behindNearest() float64 {
	if !p.read {
		return 0
	}
	return p.nearness - p.field.nearest
}

// nearNearest is the same as a share, as Candidate.nearMost is.
func (p *Passage) nearNearest() float64 {
	if !p.read {
		return 0
	}
	return math.Exp(2 * p.behindNearest())
}

// Span is where the passage stands in the body.
func (p *Passage) Span() article.Span {
	return p.Read.Sentences[p.From].Span.Cover(p.Read.Sentences[p.To-1].Span)
}

// Holds reports whether a sentence of a document is one of the passage's.
func (p *Passage) Holds(m *match.Match, sentence int) bool {
	return p.Match == m && p.From <= sentence && sentence < p.To
}
