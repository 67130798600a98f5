package answers

import (
	"context"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A QuoteLine is one attributed statement of the coverage. Its JSON form is the command line's contract.
type QuoteLine struct {
	Article ArticleRef           `json:"article"`
	Kind    attribution.Kind     `json:"kind"`
	Content []article.Span       `json:"content"`
	Text    string               `json:"text"` // the pieces of the content, joined by " … "
	Cue     []article.Span       `json:"cue"`
	Source  []article.Span       `json:"source"`
	Speaker *attribution.Speaker `json:"speaker"`

	Excerpt Excerpt `json:"-"` // the sentences that hold content, cue and source, cited
}

// Quotes lists statements: those of q.Speaker (everybody's when empty), about q.Text (anything when empty), within q's
// filters; by article id and place unless q.Sort says otherwise. An unknown speaker is a *HintError with "did you mean".
func (d *Desk) Quotes(ctx context.Context, q Question) ([]QuoteLine, error) { return nil, errNotYet }
