package vectors

import (
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/cache"
	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
	"pullquote/index/record"
)

// Likeness tells how like a question sentences are by what they mean: see index.Snapshot. Vectors that it makes are kept in
// memory, and written with the next that are made in the background.
func (e *Reader) Likeness(ctx context.Context, in State, question string, sentences []index.SentenceRef, fresh int) ([]float64, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	like := slices.Repeat([]float64{math.NaN()}, len(sentences))
	if e == nil || len(sentences) == 0 {
		return like, nil
	}
	defer e.Ask()()
	asked, err := e.Asked(ctx, question)
	if err != nil || asked.IsZero() {
		return like, err
	}
	l := &likeness{reader: e, state: in, ctx: ctx, asked: asked, like: like, articles: make(map[article.ID]*meant), places: make(map[index.SentenceRef][]int)}
	defer l.keep()
	if err := l.known(sentences); err != nil {
		return nil, err
	}
	if err := l.make(fresh); err != nil {
		return nil, err
	}
	return like, nil
}

// A likeness is one call of Likeness.
type likeness struct {
	reader   *Reader
	state    State
	ctx      context.Context
	asked    meaning.Vector
	like     []float64
	articles map[article.ID]*meant
	lacking  []index.SentenceRef         // each once
	places   map[index.SentenceRef][]int // where in the call those stand
}

// A meant is an article's sentences with their vectors.
type meant struct {
	document *index.Document
	key      cache.Key
	vectors  *record.Sentences
	together []index.Range // its paragraphs, made when first asked for

	paragraphs []index.Range // for which vectors were made
	made       [][]meaning.Vector
}

// around is the paragraph that a sentence is read in.
func (m *meant) around(sentence int) index.Range {
	if m.together == nil {
		m.together = paragraphs(m.document, len(m.document.Sentences))
	}
	at, _ := slices.BinarySearchFunc(m.together, sentence, func(p index.Range, i int) int {
		switch {
		case i < p.From:
			return 1
		case i >= p.To:
			return -1
		}
		return 0
	})
	return m.together[at]
}

// known fills in what there is.
func (l *likeness) known(sentences []index.SentenceRef) error {
	for i, ref := range sentences {
		m, err := l.meant(ref.Article)
		if err != nil {
			return err
		}
		if ref.Sentence < 0 || ref.Sentence >= m.vectors.Len() {
			return fmt.Errorf("sentence %d of %q: %w", ref.Sentence, ref.Article, index.ErrNoArticle)
		}
		if l.compare(i, m.vectors.Of(ref.Sentence)) {
			continue
		}
		if l.places[ref] = append(l.places[ref], i); len(l.places[ref]) == 1 {
			l.lacking = append(l.lacking, ref)
		}
	}
	return nil
}

// compare fills in a sentence's likeness; false when its vector is not there, or of another model.
func (l *likeness) compare(i int, v meaning.Vector) bool {
	if len(v.Values()) != len(l.asked.Values()) {
		return false
	}
	l.like[i] = l.asked.Cosine(v)
	return true
}

// meant reads an article.
func (l *likeness) meant(id article.ID) (*meant, error) {
	if m := l.articles[id]; m != nil {
		return m, nil
	}
	d, key, err := l.state.Article(l.ctx, id)
	if err != nil {
		return nil, err
	}
	m := &meant{document: d, key: key, vectors: l.reader.meantOf(l.state, key, len(d.Sentences))}
	l.articles[id] = m
	return m, nil
}

// encodedAtOnce is how many paragraphs are encoded between two looks at whether the asker still waits. What was encoded
// until then is kept.
const encodedAtOnce = 4

// freshFor is how long a question waits for a number of fresh vectors: an encoder that runs elsewhere may take any time.
const freshFor = 3 * time.Second

// A spot is a paragraph of an article.
type spot struct {
	article   article.ID
	paragraph index.Range
}

// fresh are the paragraphs of the first of the sentences that lack a vector, until they have so many sentences.
func (l *likeness) fresh(atMost int) (spots []spot) {
	seen := make(map[spot]bool)
	sentences := 0
	for _, ref := range l.lacking {
		if atMost >= 0 && sentences >= atMost {
			break
		}
		if s := (spot{ref.Article, l.articles[ref.Article].around(ref.Sentence)}); !seen[s] {
			seen[s] = true
			spots, sentences = append(spots, s), sentences+s.paragraph.Len()
		}
	}
	return spots
}

// make makes the vectors of the first of the sentences that lack one.
func (l *likeness) make(fresh int) error {
	within, stop := l.ctx, func() {}
	if fresh >= 0 {
		within, stop = context.WithTimeout(l.ctx, freshFor)
	}
	defer stop()
	for some := range slices.Chunk(l.fresh(fresh), encodedAtOnce) {
		texts := make([]encoder.Paragraph, len(some))
		for i, s := range some {
			texts[i] = paragraph(l.articles[s.article].document, s.paragraph)
		}
		vectors, err := l.reader.sentences(within, texts)
		if err != nil {
			return l.ctx.Err() // otherwise the model says it, once
		}
		for i, s := range some {
			l.take(s, vectors[i])
		}
	}
	return nil
}

func (l *likeness) take(s spot, vectors []meaning.Vector) {
	for i, v := range vectors {
		for _, at := range l.places[index.SentenceRef{Article: s.article, Sentence: s.paragraph.From + i}] {
			l.compare(at, v)
		}
	}
	m := l.articles[s.article]
	m.paragraphs, m.made = append(m.paragraphs, s.paragraph), append(m.made, vectors)
}

// keep keeps what was made.
func (l *likeness) keep() {
	for _, m := range l.articles {
		if len(m.made) > 0 {
			l.reader.keep(m.key, withParagraphs(m.vectors, m.paragraphs, m.made))
		}
	}
}
