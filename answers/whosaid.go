package answers

import (
	"context"

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

// WhoSaid finds q.Text, words that somebody is supposed to have said.
func (d *Desk) WhoSaid(ctx context.Context, q Question) (Check, error) { return Check{}, errNotYet }
