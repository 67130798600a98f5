package answers

import (
	"context"
	"fmt"
	"time"

	"pullquote/answers/check"
	"pullquote/answers/cite"
	"pullquote/index"
	"pullquote/index/attribution"
)

// A Check is the reply to "who said these words?". Its JSON form is the command line's contract.
type Check struct {
	ID       ID         `json:"id"`
	Question string     `json:"question"`
	Match    Match      `json:"match"`
	Found    []SaidHere `json:"found"`
	TookMS   float64    `json:"took_ms"`
}

// SaidHere is one place where the words stand.
type SaidHere struct {
	Article ArticleRef         `json:"article"`
	Start   int                `json:"start"`
	End     int                `json:"end"`
	Text    string             `json:"text"`
	Quote   *attribution.Quote `json:"quote"` // the statement that holds the words; nil when they are the article's own
	Diff    []Difference       `json:"diff"`

	Excerpt Excerpt `json:"-"` // the sentences around, cited
}

// WhoSaid finds q.Text, words that somebody is supposed to have said. The places that have them exactly come alone;
// without one, the nearest places come with the difference. q.Limit defaults to 5.
func (d *Desk) WhoSaid(ctx context.Context, q Question) (Check, error) {
	began := time.Now()
	words := check.Read(q.Text)
	if words.IsZero() {
		return Check{}, &HintError{Kind: NoWords, Problem: "there are no words to look for",
			Hint: `give the words that were said, as in: whosaid "the devil is in the details"`}
	}
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Check{}, fmt.Errorf("find who said it: %w", err)
	}
	defer s.Close()
	places, err := d.places(ctx, s, q, words)
	if err != nil {
		return Check{}, err
	}
	c := Check{Question: q.Text, Match: Absent, Found: []SaidHere{}}
	for _, p := range check.Best(places) {
		if len(c.Found) < d.limit(q.Limit, 5) {
			c.Found = append(c.Found, saidAt(p, len(c.Found)+1))
			c.Match = p.Match()
		}
	}
	c.TookMS = millis(began)
	return c, nil
}

// places are where the words stand, or nearly, as statements of those meant.
func (d *Desk) places(ctx context.Context, s index.Snapshot, q Question, words check.Words) (kept []check.Place, err error) {
	if err := d.checkSource(ctx, s, q.Source); err != nil {
		return nil, err
	}
	who, err := speakersMeantBy(ctx, s, q)
	if err != nil {
		return nil, err
	}
	found, err := check.Find(ctx, s, words, q.filter())
	if err != nil {
		return nil, fmt.Errorf("find who said it: %w", err)
	}
	for _, p := range found {
		said, err := who.said(ctx, p.Document, p.Quote)
		if err != nil {
			return nil, fmt.Errorf("find the speaker: %w", err)
		}
		if said {
			kept = append(kept, p)
		}
	}
	return kept, nil
}

// saidAt cites a place.
func saidAt(p check.Place, rank int) SaidHere {
	span := p.Span()
	e := cite.Citing(p.Document).Around(span)
	e.Rank, e.Score = rank, p.Likeness
	if p.Quote != nil {
		e.Speaker = p.Quote.Speaker
	}
	return SaidHere{Article: e.Article, Start: span.Start, End: span.End, Text: span.Of(p.Document.Body), Quote: p.Quote,
		Diff: p.Differences(), Excerpt: e}
}
