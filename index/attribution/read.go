package attribution

import (
	"cmp"
	"context"
	"slices"

	"pullquote/index/article"
	"pullquote/index/sentence"
)

// Read finds the statements and the mentions of one article. blocks and sentences are those of a, which it only reads.
func Read(a *article.Article, blocks []article.Block, sentences []sentence.Sentence) Reading {
	return read(loaded(), a, blocks, sentences)
}

// ReadUntil is Read, but stops soon after ctx ends; the error is then the context's.
func ReadUntil(ctx context.Context, a *article.Article, blocks []article.Block, sentences []sentence.Sentence) (Reading, error) {
	_, reading := readText(ctx, loaded(), a, blocks, sentences)
	if err := ctx.Err(); err != nil {
		return Reading{}, err
	}
	return reading, nil
}

func read(m *model, a *article.Article, blocks []article.Block, sentences []sentence.Sentence) Reading {
	_, reading := readText(context.Background(), m, a, blocks, sentences)
	return reading
}

// readText is read, and gives the text as well, which tells how many steps it took. What it reads after ctx has ended is
// worth nothing.
func readText(ctx context.Context, m *model, a *article.Article, blocks []article.Block, sentences []sentence.Sentence) (*text, Reading) {
	t := newText(a.Body, blocks, sentences)
	t.ended = ctx.Done()
	m.tagger.tagAll(t)
	t.findPhrases()
	r := &reader{model: m, text: t, title: a.Title}
	claims := r.claims()
	who := newSpeakers(r, claims)
	var reading Reading
	spoke := map[int]bool{}
	for _, c := range claims {
		if t.over() {
			break
		}
		q := r.quote(c)
		q.Speaker = who.of(c)
		spoke[who.byPhrase[c.phrase]] = q.Speaker != nil
		reading.Quotes = append(reading.Quotes, q)
		for _, phrase := range who.joint(&c) {
			c.phrase, c.source = phrase, r.phrases[phrase].stretch
			q := r.quote(c)
			who.byPhrase[phrase] = who.personAt(phrase).entity
			q.Speaker = who.of(c)
			spoke[who.byPhrase[phrase]] = true
			reading.Quotes = append(reading.Quotes, q)
		}
	}
	reading.Mentions = who.mentions(spoke)
	reading.Bounds = t.bounds
	slices.SortStableFunc(reading.Quotes, func(a, b Quote) int { return cmp.Compare(a.Content[0].Start, b.Content[0].Start) })
	return t, reading
}

// quote turns a claim into spans.
func (r *reader) quote(c claim) Quote {
	q := Quote{Kind: r.kindOf(c), Cue: []article.Span{r.span(r.cueStretch(c.cue))}}
	for _, piece := range c.content {
		q.Content = append(q.Content, r.span(piece))
	}
	switch {
	case c.asked.len() > 0:
		q.Cue = []article.Span{r.span(c.asked)}
	case c.phrase >= 0:
		ph := r.phrases[c.phrase]
		q.Source = []article.Span{r.span(stretch{c.source.from, ph.long})}
	}
	return q
}

// kindOf counts the words between quotation marks.
func (r *reader) kindOf(c claim) Kind {
	words, quoted := 0, 0
	for _, piece := range c.content {
		for _, k := range r.tokens[piece.from:piece.to] {
			if k.shape != mark {
				words++
				quoted += btoi(k.quoted)
			}
		}
	}
	switch quoted {
	case 0:
		return Indirect
	case words:
		return Direct
	}
	return Mixed
}
