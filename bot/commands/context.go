package commands

import (
	"context"
	"fmt"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/inquiry"
	"pullquote/index/article"
)

// context shows the paragraphs around an excerpt, the excerpt bold.
func (v *visit) context(q inquiry.Inquiry) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		i, err := v.again(ctx, q, v.Press.Value)
		if err != nil {
			return cards.Card{}, err
		}
		around, err := v.surroundings(ctx, i)
		if err != nil {
			return cards.Card{}, err
		}
		card := cards.Card{Tone: cards.Informs, Heading: i.Article.Title, Verdict: v.texts.SurroundingsOf, Quoting: true,
			Entries: []cards.Entry{{Detail: v.composer().SourceLine(i.Article), Link: compose.Link(i)}}}
		for n, text := range around.Texts {
			card.Paragraphs = append(card.Paragraphs, cards.Marked(text, around.Paragraphs[n].Start, []article.Span{around.Excerpt}, cards.Bold))
		}
		return card, nil
	}
}

// cite writes the citation of an excerpt in a style, to be copied.
func (v *visit) cite(q inquiry.Inquiry) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		style, key, _ := strings.Cut(v.Press.Value, " ")
		i, err := v.again(ctx, q, key)
		if err != nil {
			return cards.Card{}, err
		}
		s := answers.CitationStyle(style)
		return cards.Card{Tone: cards.Informs, Heading: i.Article.Title, Verdict: fmt.Sprintf(v.texts.CitationOf, compose.StyleName(v.texts, s)),
			Code: answers.Cite(i.Excerpt, s, v.today())}, nil
	}
}

// surroundings are the paragraphs around an excerpt.
func (v *visit) surroundings(ctx context.Context, i inquiry.Item) (s answers.Surrounding, err error) {
	err = v.door.Ask(ctx, "context", func(ctx context.Context, d door.Desk) (string, error) {
		s, err = d.Context(ctx, i.Article.ID, article.Span{Start: i.Start, End: i.End})
		return string(answers.Answered), err
	})
	return s, err
}
