package commands

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/answers"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// excerpt is an item as it is shown.
func (v *visit) excerpt(i item, number int, command string) Excerpt {
	highlights := slices.Clone(i.Highlights)
	slices.SortFunc(highlights, func(a, b article.Span) int { return a.Start - b.Start })
	words := marked(i.Text, i.Start, highlights, Bold)
	if mostly(words, Bold) {
		words = Text(i.Text) // what is all bold stands out from nothing
	}
	e := Excerpt{
		Number:      number,
		Words:       words,
		Cut:         i.EndsInQuotation(),
		Title:       i.Article.Title,
		Publication: i.Article.Publication,
		Date:        DateText(i.Article.Date, v.language),
		Link:        link(i),
		Archived:    i.Archived,
		Difference:  differences(i.diff),
	}
	v.nameSpeaker(&e, i, command)
	for _, note := range i.Notes {
		e.Notes = append(e.Notes, sprintf(v.texts.Correction, tidy(note.Text)))
	}
	if i.Repeats > 0 {
		e.Repeats = v.texts.Repeats.of(i.Repeats)
	}
	return e
}

// nameSpeaker says whose words an excerpt has: the speaker that the article names, or that it names nobody, or that
// they are the article's own.
func (v *visit) nameSpeaker(e *Excerpt, i item, command string) {
	switch {
	case i.Speaker != nil:
		e.Speaker = i.Speaker.Name
		if i.Speaker.Resolved() {
			e.Speaker = "“" + tidy(i.Speaker.AsWritten) + "” → " + i.Speaker.Name
		}
		if d := i.Speaker.Description; d != nil {
			e.About = tidy(*d)
		}
	case i.own && command == "whosaid":
		e.Unnamed = v.texts.OwnWords
	case command == "quotes" || command == "whosaid" || len(i.Quotes) > 0 && !slices.ContainsFunc(i.Quotes, named):
		e.Unnamed = v.texts.NotNamed
	}
}

func named(q attribution.Quote) bool { return q.Speaker != nil }

// link is the way to the source at the sentence, else to the source.
func link(i item) string {
	if i.Link != nil {
		return *i.Link
	}
	if i.Article.URL != nil {
		return *i.Article.URL
	}
	return ""
}

// differences shows the asker's words that the article lacks struck out, and the article's instead bold.
func differences(diff []answers.Difference) Rich {
	var r Rich
	for n, d := range diff {
		if n > 0 && !strings.HasSuffix(diff[n-1].Text, " ") && !strings.HasPrefix(d.Text, " ") {
			r = append(r, Run{Text: " "})
		}
		weight := map[answers.DiffOp]Weight{answers.Delete: Struck, answers.Insert: Bold}[d.Op]
		r = append(r, Run{d.Text, weight})
	}
	return r
}

// entries are articles as lines.
func (v *visit) entries(found []answers.ArticleInfo) []Entry {
	var list []Entry
	for _, a := range found {
		e := Entry{Title: a.Title, Detail: v.sourceLine(a.ArticleRef)}
		if a.URL != nil {
			e.Link = *a.URL
		}
		list = append(list, e)
	}
	return list
}

// sourceLine is publication, authors and date.
func (v *visit) sourceLine(a answers.ArticleRef) string {
	var parts []string
	if a.Publication != "" {
		parts = append(parts, a.Publication)
	}
	if len(a.Authors) > 0 {
		parts = append(parts, sprintf(v.texts.AuthorsBy, strings.Join(a.Authors, ", ")))
	}
	return strings.Join(append(parts, DateText(a.Date, v.language)), " · ")
}

func capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}
