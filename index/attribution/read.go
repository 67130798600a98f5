package attribution

import (
	"cmp"
	"context"
	"slices"

	"pullquote/index/article"
	"pullquote/index/attribution/claim"
	"pullquote/index/nlp"
	"pullquote/index/sentence"
)

// Read finds the statements and the mentions of one article. blocks and sentences are those of a, which it only reads.
func Read(a *article.Article, blocks []article.Block, sentences []sentence.Sentence) Reading {
	return ReadWith(claim.Loaded(), a, blocks, sentences)
}

// ReadUntil is Read, but stops soon after ctx ends; the error is then the context's.
func ReadUntil(ctx context.Context, a *article.Article, blocks []article.Block, sentences []sentence.Sentence) (Reading, error) {
	_, reading := readText(ctx, claim.Loaded(), a, blocks, sentences)
	if err := ctx.Err(); err != nil {
		return Reading{}, err
	}
	return reading, nil
}

// ReadWith is Read with another model, so that one can be measured before it is embedded.
func ReadWith(m *claim.Model, a *article.Article, blocks []article.Block, sentences []sentence.Sentence) Reading {
	_, reading := readText(context.Background(), m, a, blocks, sentences)
	return reading
}

// readText is read, and gives the text as well, which tells how many steps it took. What it reads after ctx has ended is
// worth nothing.
func readText(ctx context.Context, m *claim.Model, a *article.Article, blocks []article.Block, sentences []sentence.Sentence) (*nlp.Text, Reading) {
	t := m.Read(ctx.Done(), a.Body, blocks, sentences)
	r := claim.NewReader(m, t, a.Title)
	claims := r.Claims()
	who := newSpeakers(r, claims)
	var reading Reading
	spoke := map[int]bool{}
	for _, c := range claims {
		if t.Over() {
			break
		}
		q := quote(r, c)
		q.Speaker = who.of(c)
		who.extend(&c, &q)
		if q.Speaker != nil {
			spoke[who.byPhrase[c.Phrase]] = true
		}
		reading.Quotes = append(reading.Quotes, q)
		for _, phrase := range who.joint(&c) {
			c.Phrase, c.Source = phrase, r.Phrases[phrase].Stretch
			q := quote(r, c)
			who.byPhrase[phrase] = who.personAt(phrase).Entity
			q.Speaker = who.of(c)
			spoke[who.byPhrase[phrase]] = true
			reading.Quotes = append(reading.Quotes, q)
		}
	}
	reading.Mentions = who.Mentions(spoke)
	reading.Bounds = Bounds{Sentences: t.Cut, Cues: r.LeftOut}
	slices.SortStableFunc(reading.Quotes, func(a, b Quote) int { return cmp.Compare(a.Content[0].Start, b.Content[0].Start) })
	return t, reading
}

// quote turns a claim into spans.
func quote(r *claim.Reader, c claim.Claim) Quote {
	q := Quote{Kind: r.KindOf(c), Cue: []article.Span{r.Span(r.CueStretch(c.Cue))}}
	for _, piece := range c.Content {
		q.Content = append(q.Content, r.Span(piece))
	}
	switch {
	case c.Asked.Len() > 0:
		q.Cue = []article.Span{r.Span(c.Asked)}
	case c.Phrase >= 0:
		if c.Captioned {
			q.Cue = nil
		}
		ph := r.SourcePhrase(&c)
		q.Source = []article.Span{r.Span(nlp.Stretch{From: c.Source.From, To: ph.Long})}
	}
	return q
}
