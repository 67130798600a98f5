package answers

import (
	"context"
	"log/slog"
	"sync/atomic"
	"time"

	"pullquote/answers/rank/match"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/meaning"
)

// Options are what an operator may set. The zero value works.
type Options struct {
	Log            *slog.Logger   // nil: discard
	Titles         []string       // of the coverages that are searched, where there are several: every reply names them
	ExcerptBudget  int            // characters an excerpt may have; 0: 600
	ExcerptsAtMost int            // 0: the operation's default
	Meaning        *meaning.Model // finds sentences by what they mean: the model that the index has; nil: words alone
	Busy           func() bool    // tells that questions wait, and none is to wait for sentences to be read; nil: none ever does
	Weights        Weights        // nil: those in the binary. NewDesk panics on a feature that does not exist
	Encode         Encode         // gives a question its vector, from which what it asks is read in any language; nil: from its words alone
	Fresh          int            // how many sentences a question may have encoded that lack a vector; 0: 24, negative: all
}

// Sizes of the search below an answer. Twenty passages, and ten for their meaning, serve the question sets as well as thirty of
// the first or twenty of the others do (answers/cmd/learn).
const (
	passagesRead    = 20
	passagesNear    = 10 // more, for their meaning
	defaultExcerpts = 5
	defaultPassages = 10
)

// Encode gives a question its vector, as the encoder in the program does.
type Encode func(ctx context.Context, question string) ([]int8, error)

// A Desk answers questions from one coverage. It is safe for use by many goroutines.
type Desk struct {
	search   index.Searcher
	options  Options
	log      *slog.Logger
	weights  *weights
	readings match.Readings
	known    atomic.Pointer[names]
	quoted   atomic.Pointer[quoted]
	words    match.WordVectors
}

// NewDesk returns a desk that answers from what s finds, each answer from one snapshot.
func NewDesk(s index.Searcher, o Options) *Desk {
	d := &Desk{search: s, options: o, log: o.Log}
	if d.log == nil {
		d.log = slog.New(slog.DiscardHandler)
	}
	switch {
	case o.Weights != nil:
		w, err := weightsOf(o.Weights)
		if err != nil {
			panic("answers: weights: " + err.Error())
		}
		d.weights = w
	case o.Meaning != nil:
		d.weights = learned()
	default:
		d.weights = learnedWords()
	}
	if d.options.ExcerptBudget <= 0 {
		d.options.ExcerptBudget = 600
	}
	return d
}

// limit is how many are shown.
func (d *Desk) limit(asked, otherwise int) int {
	switch {
	case asked > 0:
		return asked
	case d.options.ExcerptsAtMost > 0:
		return d.options.ExcerptsAtMost
	}
	return otherwise
}

func millis(since time.Time) float64 { return float64(time.Since(since).Microseconds()) / 1000 }

// Caches tells what the desk keeps in memory: articles read for ranking, and what single words mean.
func (d *Desk) Caches() []index.CacheUse {
	return []index.CacheUse{d.readings.Use(), d.words.Use()}
}

// Passages is the reply to a search. Its JSON form is the command line's contract.
type Passages struct {
	ID       ID             `json:"id"`
	Question string         `json:"question"`
	Passages []FoundPassage `json:"passages"`
	TookMS   float64        `json:"took_ms"`
}

// A FoundPassage is one ranked passage.
type FoundPassage struct {
	Rank    int        `json:"rank"`
	Article ArticleRef `json:"article"`
	Start   int        `json:"start"`
	End     int        `json:"end"`
	Text    string     `json:"text"`
	Score   float64    `json:"score"`

	Highlights []article.Span `json:"-"`
}

// An ArticleInfo is one line of what the coverage holds.
type ArticleInfo struct {
	ArticleRef
	Passages int       `json:"passages"`
	Notes    []NoteRef `json:"corrections"`
}

// A Surrounding is the paragraphs around an excerpt, verbatim.
type Surrounding struct {
	Article    ArticleRef
	Paragraphs []article.Span
	Texts      []string // one a paragraph
	Excerpt    article.Span
}

// A Field is something that Suggest completes.
type Field string

// The fields of Suggest.
const (
	SpeakerField Field = "speaker"
	SourceField  Field = "source"
	ArticleField Field = "article" // by title
)
