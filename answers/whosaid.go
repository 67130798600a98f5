package answers

import (
	"context"
	"fmt"
	"time"

	"pullquote/index/attribution"
)

// A Match says how words were found.
type Match string

// The matches of WhoSaid.
const (
	Exact  Match = "exact" // but for case, punctuation, quotation marks, ellipses and bracketed changes
	Near   Match = "near"  // with differences, which are shown
	Absent Match = "none"
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

// A Difference is a run of words that are the same, missing from the article, or in the article only.
type Difference struct {
	Op   DiffOp `json:"op"`
	Text string `json:"text"`
}

// A DiffOp turns the asker's words into the article's.
type DiffOp string

// The operations of a Difference.
const (
	Same   DiffOp = "same"
	Delete DiffOp = "del" // the asker's words, not in the article
	Insert DiffOp = "ins" // the article's words, not in the question
)

// WhoSaid finds q.Text, words that somebody is supposed to have said. The places that have them exactly come alone;
// without one, the nearest places come with the difference. q.Limit defaults to 5.
//
// Candidates are the passages that search finds by the rare words; in them the words are aligned one by one (see align).
// It does badly on a few very frequent words, which no search can find: those are looked for in every article of a
// coverage of at most scanAtMost articles.
func (d *Desk) WhoSaid(ctx context.Context, q Question) (Check, error) {
	began := time.Now()
	words := askedWords(q.Text)
	if len(words) == 0 {
		return Check{}, &HintError{Kind: NoWords, Problem: "there are no words to look for",
			Hint: `give the words that were said, as in: whosaid "the devil is in the details"`}
	}
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Check{}, fmt.Errorf("find who said it: %w", err)
	}
	defer s.Close()
	if err := d.checkSource(ctx, s, q.Source); err != nil {
		return Check{}, err
	}
	who, err := speakersMeantBy(ctx, s, q)
	if err != nil {
		return Check{}, err
	}
	places, err := d.places(ctx, s, q, words)
	if err != nil {
		return Check{}, err
	}
	c := Check{Question: q.Text, Match: Absent, Found: []SaidHere{}}
	if places, err = who.only(ctx, places); err != nil {
		return Check{}, err
	}
	for _, p := range best(places) {
		if len(c.Found) < d.limit(q.Limit, 5) {
			c.Found = append(c.Found, p.here(len(c.Found)+1))
			c.Match = p.match()
		}
	}
	c.TookMS = millis(began)
	return c, nil
}
