package compose

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// Excerpt is an item as it is shown.
func (c Composer) Excerpt(i inquiry.Item, number int) cards.Excerpt {
	highlights := slices.Clone(i.Highlights)
	slices.SortFunc(highlights, func(a, b article.Span) int { return a.Start - b.Start })
	words := cards.Marked(i.Text, i.Start, highlights, cards.Bold)
	if cards.Mostly(words, cards.Bold) {
		words = cards.Text(i.Text) // what is all bold stands out from nothing
	}
	e := cards.Excerpt{
		Number:      number,
		Words:       words,
		Cut:         i.EndsInQuotation(),
		Title:       i.Article.Title,
		Publication: i.Article.Publication,
		Date:        texts.Date(i.Article.Date, c.Language),
		Link:        Link(i),
		Archived:    i.Archived,
		Difference:  differences(i.Diff),
	}
	c.nameSpeaker(&e, i)
	for _, note := range i.Notes {
		e.Notes = append(e.Notes, fmt.Sprintf(c.Texts.Correction, texts.Tidy(note.Text)))
	}
	if i.Repeats > 0 {
		e.Repeats = c.Texts.Repeats.Of(i.Repeats)
	}
	return e
}

// nameSpeaker says whose words an excerpt has: the speaker that the article names, or that it names nobody, or that
// they are the article's own.
func (c Composer) nameSpeaker(e *cards.Excerpt, i inquiry.Item) {
	switch {
	case i.Speaker != nil:
		e.Speaker = i.Speaker.Name
		if i.Speaker.Resolved() {
			e.As = fmt.Sprintf(c.Texts.Words, texts.Tidy(i.Speaker.AsWritten))
		}
		if d := i.Speaker.Description; d != nil {
			e.About = texts.Tidy(*d)
		}
	case i.Own:
		e.Unnamed = c.Texts.OwnWords
	case i.Said || len(i.Quotes) > 0 && !slices.ContainsFunc(i.Quotes, named):
		e.Unnamed = c.Texts.NotNamed
	}
}

func named(q attribution.Quote) bool { return q.Speaker != nil }

// Link is the way to the source at the sentence, else to the source.
func Link(i inquiry.Item) string {
	if i.Link != nil {
		return *i.Link
	}
	if i.Article.URL != nil {
		return *i.Article.URL
	}
	return ""
}

// differences shows the asker's words that the article lacks struck out, and the article's instead bold.
func differences(diff []answers.Difference) cards.Rich {
	var r cards.Rich
	for n, d := range diff {
		if n > 0 && !strings.HasSuffix(diff[n-1].Text, " ") && !strings.HasPrefix(d.Text, " ") {
			r = append(r, cards.Run{Text: " "})
		}
		weight := map[answers.DiffOp]cards.Weight{answers.Delete: cards.Struck, answers.Insert: cards.Bold}[d.Op]
		r = append(r, cards.Run{Text: d.Text, Weight: weight})
	}
	return r
}

// entries are articles as lines.
func (c Composer) entries(found []answers.ArticleInfo) []cards.Entry {
	var list []cards.Entry
	for _, a := range found {
		list = append(list, c.Entry(a.ArticleRef, ""))
	}
	return list
}

// Entry is an article as a line. link is a way into it; "" for the article's own.
func (c Composer) Entry(a answers.ArticleRef, link string) cards.Entry {
	if link == "" && a.URL != nil {
		link = *a.URL
	}
	detail := texts.Date(a.Date, c.Language)
	if len(a.Authors) > 0 {
		detail = fmt.Sprintf(c.Texts.AuthorsBy, strings.Join(a.Authors, ", ")) + " · " + detail
	}
	return cards.Entry{Title: a.Title, Place: a.Publication, Detail: detail, Link: link}
}
