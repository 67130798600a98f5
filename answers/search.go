package answers

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"pullquote/index"
	"pullquote/index/article"
)

// A passage feature is one named piece of evidence that a passage is about what is asked.
type passageFeature int

const (
	pBM25           passageFeature = iota // the index's score of the window that holds it, against the best
	pWords                                // share of the question's words in the passage
	pExact                                // the same, unstemmed words only
	pMeant                                // share matched by meaning only
	pPairs                                // neighbouring words of the question that are neighbours here, best sentence
	pNear                                 // share of neighbouring words that stand within six words of each other, best sentence
	pBest                                 // share of the words in its best sentence
	pDense                                // BM25 of the passage alone
	pWindow                               // share that the paragraphs around add
	pTitle                                // share that the title adds
	pInTitle                              // share in the title
	pArticle                              // share that the rest of the article adds
	pNames                                // share of the question's names
	pQuoted                               // the words that the asker quoted
	pKind                                 // holds the kind of thing that is asked for
	pFocus                                // a figure next to what is counted
	pDate                                 // the article's date is in the time asked for
	pSource                               // of the publication that the question names
	pLike                                 // how like the question its best sentence is by what it means
	pLikeAlone                            // pLike, by how much of the question no sentence says in its words
	pLikeSure                             // pLike, as far as the model knows the question's words
	pLikeWindow                           // how like the question the window that holds it is
	pLikeWindowSure                       // pLikeWindow, as far as the model knows the question's words
	pClose                                // closeness of the words, by how rare they are
	pCovered                              // closeness of the words, by how much they say in English
	pFresh                                // how near its date lies to the day the question is asked
	pTitledWhole                          // the question has all words of the title: it is about the article's subject
	nPassageFeatures
)

var passageNames = [nPassageFeatures]string{"bm25", "words", "exact", "meant", "pairs", "near", "best sentence", "dense",
	"window", "title", "in title", "article", "names", "quoted", "kind", "counted", "date", "source", "like", "like alone", "like sure", "like window", "like window sure", "close", "covered", "fresh", "titled whole"}

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

// passageEvidence works out the features of the sentences from..to of a document; bm25 is the index's score of the
// window that holds them, from 0 to 1.
func (m *matching) passageEvidence(from, to int, window index.Range, bm25 float64) passageFeatures {
	a := m.asked
	var f passageFeatures
	f[pBM25] = bm25
	var got, literal, exact uint64
	counts := make([]float64, len(a.terms))
	length := 0
	for i := from; i < to; i++ {
		length += m.read.length(i)
		got |= m.got[i]
		for _, s := range m.sites[i] {
			if s.match == 1 {
				literal |= 1 << s.term
				counts[s.term]++
			}
			if s.exact {
				exact |= 1 << s.term
			}
		}
		m.bestSentence(i, &f)
	}
	f[pWords], f[pExact], f[pMeant] = a.share(literal), a.share(exact), a.share(got&^literal)
	var around uint64
	for i := window.From; i < window.To; i++ {
		around |= m.got[i]
	}
	f[pWindow] = a.share(around &^ got)
	f[pTitle], f[pInTitle], f[pArticle] = a.share(m.title&^got), a.share(m.title), a.share(m.all&^(got|m.title|around))
	f[pTitledWhole] = one(m.titled)
	f[pDense] = a.saturated(counts, float64(length))
	if a.names != 0 {
		f[pNames] = a.share(got&a.names) / a.share(a.names)
	}
	f[pSource] = a.inSource(m.read.doc.Publication)
	f[pDate] = a.fits(m.read.doc.Date)
	f[pFresh] = a.fresh(m.read.doc.Date)
	return f
}

// bestSentence enters what the best of a passage's sentences shows.
func (m *matching) bestSentence(i int, f *passageFeatures) {
	f[pLike] = max(f[pLike], m.like(i))
	if m.got[i] == 0 {
		return
	}
	a := m.asked
	share := a.share(m.got[i])
	f[pBest] = max(f[pBest], share)
	if len(m.sites[i]) > 1 {
		pairs, near := m.nearness(i)
		f[pPairs], f[pNear] = max(f[pPairs], pairs), max(f[pNear], near)
	}
	f[pQuoted] = max(f[pQuoted], m.quotedShare(i))
	if wants := a.kind.wants(); wants != 0 && m.read.traits(i).has.any(wants) {
		f[pKind] = max(f[pKind], share)
	}
	if a.kind.counted() && m.figureByFocus(i) {
		f[pFocus] = 1
	}
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

// passages ranks the paragraphs of the windows found, best first. A paragraph that a window cuts is taken as far as the
// window goes. It stops when ctx ends; whoever calls it asks whether ctx has.
func (d *Desk) passages(ctx context.Context, a *asked, hits []index.Hit) []foundPassage {
	a.want()
	matched := map[article.ID]*matching{}
	top := topScore(hits)
	var all []foundPassage
	for _, h := range hits {
		if ctx.Err() != nil {
			return nil
		}
		m := matched[h.Document.ID]
		if m == nil {
			m = a.match(d.readings.of(h.Document))
			matched[h.Document.ID] = m
		}
		for from := h.Sentences.From; from < h.Sentences.To; {
			to := from + 1
			for to < h.Sentences.To && m.read.sentences[to].block == m.read.sentences[from].block {
				to++
			}
			if m.read.sentences[from].show && m.fresh(from, to) {
				p := foundPassage{matching: m, from: from, to: to, features: m.passageEvidence(from, to, h.Sentences, h.Score/top)}
				if a.model != nil {
					p.features[pLikeWindow] = h.Meaning
				}
				all = append(all, p)
			}
			from = to
		}
	}
	words := 0.0
	for _, p := range all {
		words = max(words, p.features[pBest])
	}
	for i := range all {
		p := &all[i]
		p.features[pLikeSure] = p.features[pLike] * a.sure
		p.features[pLikeWindowSure] = p.features[pLikeWindow] * a.sure
		p.close(p.literal(p.from, p.to))
		p.features[pLikeAlone] = p.features[pLike] * (1 - words)
		p.score = p.features.score(&d.weights.passage)
	}
	slices.SortFunc(all, comparePassages)
	if a.model == nil {
		return all
	}
	for i := range all[:min(passagesClosely, len(all))] {
		p := &all[i]
		p.close(p.closestWithin(p.from, p.to))
		p.score = p.features.score(&d.weights.passage)
	}
	slices.SortFunc(all, comparePassages)
	return all
}

// passagesClosely is how many passages are compared with the question word by word for their meaning.
const passagesClosely = 8

func comparePassages(x, y foundPassage) int {
	return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.read.doc.ID, y.read.doc.ID), cmp.Compare(x.from, y.from))
}

// close enters how near the passage's words come to the question's.
func (p *foundPassage) close(best closeness) {
	p.features[pClose] = p.asked.mass(best)
	p.features[pCovered], _ = p.asked.covered(best, anyTerm)
}

// fresh: no window before held these sentences, or only the first of them, which windows share.
func (m *matching) fresh(from, to int) bool {
	if m.taken == nil {
		m.taken = make([]bool, len(m.read.sentences))
	}
	if block := m.read.blocks[m.read.sentences[from].block]; to == from+1 && block.Len() > 2 {
		return false // the overlap of two windows: the next one has the paragraph
	}
	if m.taken[to-1] {
		return false
	}
	for i := from; i < to; i++ {
		m.taken[i] = true
	}
	return true
}

func (p foundPassage) span() article.Span {
	return p.read.sentences[p.from].span.Cover(p.read.sentences[p.to-1].span)
}

// Search ranks passages without answering; q.Limit defaults to 10.
func (d *Desk) Search(ctx context.Context, q Question) (Passages, error) {
	began := time.Now()
	limit := d.limit(q.Limit, defaultPassages)
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Passages{}, fmt.Errorf("search: %w", err)
	}
	defer s.Close()
	l, err := d.look(ctx, s, q, max(passagesRead, limit))
	if err != nil {
		return Passages{}, fmt.Errorf("search: %w", err)
	}
	if len(l.Hits) == 0 {
		if err := d.checkSource(ctx, s, q.Source); err != nil {
			return Passages{}, err
		}
	}
	reply := Passages{Question: q.Text, Passages: []FoundPassage{}}
	found := d.bySentences(ctx, l.asked, d.passages(ctx, l.asked, l.Hits))
	if err := ctx.Err(); err != nil {
		return Passages{}, fmt.Errorf("search: %w", err)
	}
	for i, p := range found {
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
