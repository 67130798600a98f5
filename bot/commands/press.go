package commands

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"pullquote/answers"
	"pullquote/index/article"
)

// press plans what a control of a card does. Who pressed decides where the reply goes: a stranger's press on a public
// card gives the stranger a private copy and leaves the card alone.
func (v *visit) press() Plan {
	c, err := readControl(v.Press.ID)
	if err != nil {
		return v.refuse("old card", err)
	}
	q := c.inquiry
	if !c.Titled {
		q.Text = tidy(v.Press.Heading)
	}
	turn := InPlace
	if !v.Press.Own {
		turn = Privately
	}
	switch c.Action {
	case ShowPrevious, ShowNext, ShowSorted:
		return Plan{Delivery: turn, Op: "page", carry: v.look(q)}
	case Narrow:
		return Plan{Delivery: turn, Op: "narrow", carry: v.look(narrowed(q, v.Press.Value))}
	case ShowContext:
		return Plan{Delivery: Privately, Op: "context", carry: v.context(q)}
	case ShowCitation:
		return Plan{Delivery: Privately, Op: "cite", carry: v.cite(q)}
	case ShareCard:
		return v.share(q)
	case AskReport:
		return Plan{Delivery: Privately, Op: "report", carry: v.askReport(c)}
	case ReportKind:
		return Plan{Delivery: InPlace, Op: "report", carry: v.report(q)}
	case DeleteCard:
		if !v.Press.Own {
			return v.refuse("delete", hint(v.texts.NotYours))
		}
		return Plan{Delivery: Removed, Op: "delete", carry: func(context.Context) (Card, error) { return Card{}, nil }}
	}
	return v.refuse("old card", errOddCard)
}

// narrowed applies a choice of the narrow menu.
func narrowed(q inquiry, value string) inquiry {
	q.Page = 0
	if value == "all" {
		q.Source, q.From, q.To = "", article.Date{}, article.Date{}
		if q.Command != "quotes" {
			q.Speaker = ""
		}
		return q
	}
	if value == "" {
		return q
	}
	switch kind, name := value[:1], value[1:]; kind {
	case "s":
		q.Speaker = name
	case "p":
		q.Source = name
	case "y":
		if year, err := strconv.Atoi(name); err == nil && year > 0 {
			q.From = article.Date{Year: year}
			q.To = q.From
		}
	}
	return q
}

// share plans a public copy of a private card.
func (v *visit) share(q inquiry) Plan {
	switch {
	case v.Place.ShareDeny:
		return v.refuse("share", hint(v.texts.ShareDenied))
	case !v.settings.mayPublish(v.Place):
		return v.refuse("share", hint(v.texts.ShareNotHere))
	}
	return Plan{Delivery: Publicly, Op: "share", carry: func(ctx context.Context) (Card, error) {
		f, err := v.find(ctx, q)
		if err != nil {
			return Card{}, err
		}
		card := v.compose(q, f, true)
		card.SharedBy = v.Asker.ID
		return card, nil
	}}
}

// again finds the item that a menu's value names.
func (v *visit) again(ctx context.Context, q inquiry, key string) (item, error) {
	f, err := v.find(ctx, q)
	if err != nil {
		return item{}, err
	}
	at := slices.IndexFunc(f.items, func(i item) bool { return i.key() == key })
	if at < 0 {
		return item{}, errGone
	}
	return f.items[at], nil
}

// context shows the paragraphs around an excerpt, the excerpt bold.
func (v *visit) context(q inquiry) func(context.Context) (Card, error) {
	return func(ctx context.Context) (Card, error) {
		i, err := v.again(ctx, q, v.Press.Value)
		if err != nil {
			return Card{}, err
		}
		around, err := v.desk.Context(ctx, i.Article.ID, article.Span{Start: i.Start, End: i.End})
		if err != nil {
			return Card{}, err
		}
		card := Card{Tone: Informs, Heading: i.Article.Title, Verdict: v.texts.SurroundingsOf, Quoting: true,
			Entries: []Entry{{Detail: v.sourceLine(i.Article), Link: link(i)}}}
		for n, text := range around.Texts {
			card.Paragraphs = append(card.Paragraphs, marked(text, around.Paragraphs[n].Start, []article.Span{around.Excerpt}, Bold))
		}
		return card, nil
	}
}

// cite writes the citation of an excerpt in a style, to be copied.
func (v *visit) cite(q inquiry) func(context.Context) (Card, error) {
	return func(ctx context.Context) (Card, error) {
		style, key, _ := strings.Cut(v.Press.Value, " ")
		i, err := v.again(ctx, q, key)
		if err != nil {
			return Card{}, err
		}
		s := answers.CitationStyle(style)
		return Card{Tone: Informs, Heading: i.Article.Title, Verdict: sprintf(v.texts.CitationOf, v.styleName(s)),
			Code: answers.Cite(i.Excerpt, s, today(v.o.Now()))}, nil
	}
}
