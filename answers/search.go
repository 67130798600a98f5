package answers

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"pullquote/index"
	"pullquote/index/article"
)

// A passage feature is one named piece of evidence that a passage is about what is asked.
type passageFeature int

const (
	pBM25     passageFeature = iota // the index's score, against the best
	pWords                          // share of the question's words in the passage
	pExact                          // the same, unstemmed words only
	pMeant                          // share matched by meaning only
	pPairs                          // neighbouring words of the question that are neighbours here, best sentence
	pAllPairs                       // the same, in any sentence of it
	pBest                           // share of the words in its best sentence
	pDense                          // its words' saturated frequencies, by its length
	pTitle                          // share that the title adds
	pArticle                        // share that the article adds
	pRare                           // the rarest word is there
	pQuoted
	pKind // holds the kind of thing that is asked for
	pFocus
	pDate
	pSource
	nPassageFeatures
)

var passageNames = [nPassageFeatures]string{"bm25", "words", "exact", "meant", "pairs", "all pairs", "best sentence", "dense", "title",
	"article", "rarest", "quoted", "kind", "counted", "date", "source"}

type passageWeights [nPassageFeatures]float64

type passageFeatures [nPassageFeatures]float64

func (f *passageFeatures) score(w *passageWeights) float64 {
	sum := 0.0
	for i := range f {
		sum += f[i] * w[i]
	}
	return sum
}

// A foundPassage is a run of sentences with its evidence.
type foundPassage struct {
	*matching
	from, to int
	features passageFeatures
	score    float64
}

// passageEvidence works out the features of the sentences from..to of a document; bm25 is the index's score of them,
// from 0 to 1.
func (m *matching) passageEvidence(from, to int, bm25 float64) passageFeatures {
	a := m.asked
	var f passageFeatures
	f[pBM25] = bm25
	var got, literal, exact uint64
	counts := make([]float64, len(a.terms))
	length := 0
	pairs := 0.0
	for i := from; i < to; i++ {
		length += m.read.sentences[i].words
		got |= m.got[i]
		f[pBest] = max(f[pBest], a.share(m.got[i]))
		if len(m.sites[i]) > 1 {
			p, _ := m.nearness(i)
			pairs = max(pairs, p)
			f[pAllPairs] += p
		}
		for _, s := range m.sites[i] {
			if s.match == 1 {
				literal |= 1 << s.term
				counts[s.term]++
			}
			if s.exact {
				exact |= 1 << s.term
			}
		}
		f[pQuoted] = max(f[pQuoted], m.quotedShare(i))
		if m.got[i] != 0 && m.read.sentences[i].traits.has.any(a.kind.wants()) {
			f[pKind] = max(f[pKind], a.share(m.got[i]))
		}
		if a.kind.counted() && m.figureByFocus(i) {
			f[pFocus] = 1
		}
	}
	f[pPairs], f[pAllPairs] = pairs, math.Min(f[pAllPairs], 1.5)
	f[pWords], f[pExact], f[pMeant] = a.share(literal), a.share(exact), a.share(got&^literal)
	f[pTitle], f[pArticle] = a.share(m.title&^got), a.share(m.all&^(got|m.title))
	f[pDense] = a.saturated(counts, float64(length))
	f[pRare] = a.rarest(literal)
	f[pDate] = a.fits(m.read.doc.Date)
	return f
}

// saturated is BM25 of the counts in a text of so many words, against the most it could be.
func (a *asked) saturated(counts []float64, words float64) float64 {
	const k, b, usual = 1.2, 0.75, 100
	sum := 0.0
	for t, n := range counts {
		sum += a.terms[t].weight * n * (k + 1) / (n + k*(1-b+b*words/usual))
	}
	if a.total == 0 {
		return 0
	}
	return sum / a.total / (k + 1)
}

// rarest is 1 when the rarest word of the question that the coverage knows is among the terms.
func (a *asked) rarest(got uint64) float64 {
	best, at := 0.0, -1
	for i, t := range a.terms {
		if t.passages > 0 && t.weight > best {
			best, at = t.weight, i
		}
	}
	if at >= 0 && got&(1<<at) != 0 {
		return 1
	}
	return 0
}

// passages ranks the passages of the hits anew, best first.
func (d *Desk) passages(a *asked, hits []index.Hit) []foundPassage {
	matched := map[article.ID]*matching{}
	top := 0.0
	for _, h := range hits {
		top = max(top, h.Score)
	}
	all := make([]foundPassage, 0, len(hits))
	for _, h := range hits {
		m := matched[h.Document.ID]
		if m == nil {
			m = a.match(d.readings.of(h.Document))
			matched[h.Document.ID] = m
		}
		p := foundPassage{matching: m, from: h.Sentences.From, to: h.Sentences.To}
		p.features = m.passageEvidence(p.from, p.to, h.Score/top)
		p.score = p.features.score(&d.weights.passage)
		all = append(all, p)
	}
	slices.SortFunc(all, func(x, y foundPassage) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.read.doc.ID, y.read.doc.ID), cmp.Compare(x.from, y.from))
	})
	return all
}

func (p foundPassage) span() article.Span {
	return p.read.sentences[p.from].span.Cover(p.read.sentences[p.to-1].span)
}

// Search ranks passages without answering; q.Limit defaults to 10.
func (d *Desk) Search(ctx context.Context, q Question) (Passages, error) {
	began := time.Now()
	u := understand(q.Text, q.Asked)
	v := voiceOf(q.Speaker, d.search.People(), u.when)
	limit := d.limit(q.Limit, defaultPassages)
	query := index.Query{Text: q.Text, Filter: filterOf(q), Limit: max(passagesRead, limit), Expand: expansions(u, v)}
	result, err := d.search.Search(ctx, query)
	if err != nil {
		return Passages{}, fmt.Errorf("search: %w", err)
	}
	if len(result.Hits) == 0 {
		if err := d.checkSource(ctx, q.Source); err != nil {
			return Passages{}, err
		}
	}
	a := prepare(u, q.Text, result.Terms, d.search.Stats().Passages, v)
	reply := Passages{Question: q.Text, Passages: []FoundPassage{}}
	for i, p := range d.passages(a, result.Hits) {
		if i == limit {
			break
		}
		span := p.span()
		reply.Passages = append(reply.Passages, FoundPassage{Rank: i + 1, Article: refOf(p.read.doc.Article), Start: span.Start, End: span.End,
			Text: span.Of(p.read.doc.Body), Score: p.score, Highlights: p.highlights(span)})
	}
	reply.TookMS = millis(began)
	return reply, nil
}
