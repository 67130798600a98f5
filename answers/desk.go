package answers

import (
	"context"
	"errors"
	"log/slog"

	"pullquote/index/article"
)

var errNotYet = errors.New("not built yet")

// Options are what an operator may set. The zero value works.
type Options struct {
	Log            *slog.Logger // nil: discard
	ExcerptBudget  int          // characters an excerpt may have; 0: 600
	ExcerptsAtMost int          // 0: the operation's default
}

// A Desk answers questions from one coverage. It is safe for use by many goroutines.
type Desk struct {
	search  Searcher
	options Options
}

// NewDesk returns a desk that answers from what s finds.
func NewDesk(s Searcher, o Options) *Desk { return &Desk{s, o} }

// Answer answers a question with up to q.Limit excerpts (default 5), best first.
func (d *Desk) Answer(ctx context.Context, q Question) (Answer, error) { return Answer{}, errNotYet }

// Timeline gives one excerpt an article on a topic, oldest first.
func (d *Desk) Timeline(ctx context.Context, q Question) (Answer, error) { return Answer{}, errNotYet }

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

// Search ranks passages without answering; q.Limit defaults to 10.
func (d *Desk) Search(ctx context.Context, q Question) (Passages, error) {
	return Passages{}, errNotYet
}

// An ArticleInfo is one line of what the coverage holds.
type ArticleInfo struct {
	ArticleRef
	Passages int       `json:"passages"`
	Notes    []NoteRef `json:"corrections"`
}

// Articles lists the articles that pass q's filters, oldest first; words in q.Text must stand in the title.
func (d *Desk) Articles(ctx context.Context, q Question) ([]ArticleInfo, error) {
	return nil, errNotYet
}

// A Surrounding is the paragraphs around an excerpt, verbatim.
type Surrounding struct {
	Article    ArticleRef
	Paragraphs []article.Span
	Texts      []string // one a paragraph
	Excerpt    article.Span
}

// Context returns the paragraph of a span and the ones before and after it. The error is index.ErrNoArticle when the
// article is gone or withdrawn.
func (d *Desk) Context(ctx context.Context, id article.ID, span article.Span) (Surrounding, error) {
	return Surrounding{}, errNotYet
}

// A CitationStyle is a form of citing an excerpt.
type CitationStyle string

// The styles of Cite.
const (
	CiteMarkdown CitationStyle = "markdown"
	CitePlain    CitationStyle = "plain"
	CiteAPA      CitationStyle = "apa"
	CiteBibTeX   CitationStyle = "bibtex"
)

// Cite writes the excerpt with its source in a style. accessed is today, for styles that say so.
func Cite(e Excerpt, style CitationStyle, accessed article.Date) string { return "" }

// Suggest completes what somebody types, at most limit suggestions, best first.
func (d *Desk) Suggest(ctx context.Context, what Field, prefix string, limit int) []string {
	return nil
}

// A Field is something that Suggest completes.
type Field string

// The fields of Suggest.
const (
	SpeakerField Field = "speaker"
	SourceField  Field = "source"
	ArticleField Field = "article" // by title
)
