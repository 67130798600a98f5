package gaps

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands/keep"
	"pullquote/index"
	"pullquote/index/article"
)

// A Desk is asked what the coverage says by now.
type Desk interface {
	Answer(ctx context.Context, q answers.Question) (answers.Answer, error)
	Cut(ctx context.Context, id article.ID, span article.Span) (answers.Excerpt, error)
}

// A Found is a group with what the coverage says to it today.
type Found struct {
	keep.Group
	Verdict answers.Verdict  // Answered: since it was asked; "" for a group without words, which cannot be asked again
	Closest *answers.Excerpt // what answers it, or the closest passage; nil: there is none, or it has changed
}

// Look asks the desk about a group: its words, as on the day when they were last asked; or where there are none, the passage that was
// closest then.
func Look(ctx context.Context, d Desk, g keep.Group) (Found, error) {
	if g.Words == "" {
		return cut(ctx, d, g)
	}
	a, err := d.Answer(ctx, answers.Question{Text: g.Words, Closest: true, Asked: day(g.Last)})
	if err != nil {
		if _, hint := errors.AsType[*answers.HintError](err); hint {
			return Found{Group: g, Verdict: answers.None}, nil // it asks for what there is not
		}
		return Found{}, fmt.Errorf("ask again: %w", err)
	}
	f := Found{Group: g, Verdict: a.Verdict}
	if len(a.Excerpts) > 0 {
		f.Closest = &a.Excerpts[0]
	}
	return f, nil
}

// cut cuts the passage of a group without words again, where it still has the same words.
func cut(ctx context.Context, d Desk, g keep.Group) (Found, error) {
	p := g.Closest
	if p.Article == "" {
		return Found{Group: g}, nil
	}
	e, err := d.Cut(ctx, article.ID(p.Article), article.Span{Start: p.Start, End: p.End})
	switch {
	case errors.Is(err, index.ErrNoArticle):
		return Found{Group: g}, nil
	case err != nil:
		return Found{}, fmt.Errorf("show the closest passage: %w", err)
	case MarkOf(e.Text) != p.Mark:
		return Found{Group: g}, nil
	}
	return Found{Group: g, Closest: &e}, nil
}

// MarkOf marks a passage, so that it is known when other words stand in its place.
func MarkOf(text string) string {
	h := fnv.New64a()
	h.Write([]byte(text))
	return fmt.Sprintf("%016x", h.Sum64())
}

func day(text string) article.Date {
	at, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return article.Date{}
	}
	y, m, d := at.Date()
	return article.Date{Year: y, Month: m, Day: d}
}
