package commands

import (
	"context"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/inquiry"
	"pullquote/index/article"
)

// context shows the paragraphs around an excerpt, the excerpt bold. key names it.
func (v *visit) context(q inquiry.Inquiry, key string) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		i, err := v.again(ctx, q, key)
		if err != nil {
			return cards.Card{}, err
		}
		around, err := v.surroundings(ctx, i)
		if err != nil {
			return cards.Card{}, err
		}
		card := cards.Card{Tone: cards.Informs, Heading: i.Article.Title, Titled: true, Verdict: v.texts.SurroundingsOf, Quoting: true,
			Entries: []cards.Entry{v.composer().Entry(i.Article, compose.Link(i))}}
		card.Entries[0].Title = "" // the heading says it
		for n, text := range around.Texts {
			card.Paragraphs = append(card.Paragraphs, cards.Marked(text, around.Paragraphs[n].Start, []article.Span{around.Excerpt}, cards.Bold))
		}
		return card, nil
	}
}

// cite writes the citation of an excerpt in each style, to be copied.
func (v *visit) cite(q inquiry.Inquiry, key string) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		i, err := v.again(ctx, q, key)
		if err != nil {
			return cards.Card{}, err
		}
		t := v.texts
		card := cards.Card{Tone: cards.Informs, Heading: i.Article.Title, Titled: true, Verdict: t.CitationOf}
		for _, s := range []struct {
			style answers.CitationStyle
			name  string
		}{{answers.CitePlain, t.PlainText}, {answers.CiteMarkdown, t.Markdown}, {answers.CiteAPA, t.APA}, {answers.CiteBibTeX, t.BibTeX}} {
			card.Codes = append(card.Codes, cards.Code{Label: s.name, Text: answers.Cite(i.Excerpt, s.style, v.today())})
		}
		return card, nil
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
