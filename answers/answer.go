package answers

import (
	"encoding/json"

	"pullquote/index"
	"pullquote/index/article"
)

// A Question is what somebody asks, with what they narrowed it to. The zero value of every field but Text is no
// narrowing.
type Question struct {
	Text     string
	Speaker  string       // only statements of this speaker
	Source   string       // only articles of this publication
	Within   []string     // when not empty: only articles of these publications, a server's setting; Source narrows further
	From, To article.Date // inclusive
	Earliest article.Date // a server's setting: no article before it is ever shown; From is this or later
	Asked    article.Date // the day it is asked, for "last week"; zero: unknown, relative dates are not resolved
	Sort     Sort
	Limit    int    // how many excerpts at the most; 0 means the operation's default
	Language string // of Text, as ISO 639-1 has it; "": as its words tell
	Explain  bool
	Closest  bool // show what is closest even where nothing is near
}

// filter is what articles must pass to be looked at.
func (q Question) filter() index.Filter {
	f := index.Filter{From: q.From, To: q.To, Sources: q.Within}
	if q.Source != "" {
		f.Sources = []string{q.Source}
	}
	return f
}

// A Sort is an order of excerpts.
type Sort string

// The orders; "" is ByRelevance.
const (
	ByRelevance Sort = "relevance"
	Newest      Sort = "newest"
	Oldest      Sort = "oldest"
)

// A Verdict says whether the coverage answers.
type Verdict string

// The verdicts. None has no excerpts; Related has the closest passages, labelled as that.
const (
	Answered Verdict = "answered"
	Related  Verdict = "related"
	None     Verdict = "none"
)

// An ID is what a batch calls a question, in JSON as it was given there; nil (null in JSON) without a batch.
type ID = json.RawMessage

// An Answer is the reply to a question. Its JSON form is the command line's contract.
type Answer struct {
	ID         ID         `json:"id"`
	Question   string     `json:"question"`
	Verdict    Verdict    `json:"verdict"`
	Excerpts   []Excerpt  `json:"excerpts"`
	Understood Understood `json:"understood"`
	Coverage   Coverage   `json:"coverage"`
	TookMS     float64    `json:"took_ms"`

	Talk      bool      `json:"-"` // the question was none, but small talk or about the bot: None
	Elsewhere bool      `json:"-"` // it was that, or asked a machine for something to be done
	Without   Narrowing `json:"-"` // left nothing, so that the excerpts are the nearest without it, which is to be said; usually zero
}

// Understood is what the desk took the question to mean; nil where nothing was.
type Understood struct {
	Speaker *string       `json:"speaker"`
	Source  *string       `json:"source"`
	From    *article.Date `json:"from"`
	To      *article.Date `json:"to"`
	Terms   []string      `json:"terms"`
}

// Coverage is the stamp of what was searched.
type Coverage struct {
	Titles         []string     `json:"titles,omitempty"` // where there are several
	Articles       int          `json:"articles"`
	Passages       int          `json:"passages"`
	Newest         article.Date `json:"newest"`
	UndatedLeftOut int          `json:"undated_left_out"`
	Unread         float64      `json:"-"` // share that the encoder has not read yet
}

// A HintError is a problem that the asker can solve: it is shown as written, or said in another language from its kind,
// name and offers.
type HintError struct {
	Problem string // `unknown publication "Yale Dayly News"`
	Hint    string // `did you mean "Yale Daily News"?`

	Kind  HintKind // "" when there are words only
	Name  string   // what was asked for
	Near  []string // what may have been meant
	Known []string // when nothing is near: some of what there is
}

// A HintKind says what kind of problem a HintError is.
type HintKind string

// The kinds of problems.
const (
	UnknownSource  HintKind = "unknown source"
	UnknownSpeaker HintKind = "unknown speaker"
	NoWords        HintKind = "no words"
	Overload       HintKind = "overload" // too much is being asked at this moment
	Overdue        HintKind = "overdue"  // the answer took longer than one may
)

func (e *HintError) Error() string { return e.Problem }
