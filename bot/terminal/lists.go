package terminal

import (
	"fmt"
	"strings"

	"pullquote/answers"
)

// What the lists say when they are empty.
const (
	noPassage = "No passage has these words. Try other words, or fewer of them.\n"
	noArticle = "The coverage has no such article.\n"
)

// Passages is the reply to a search.
func (s Style) Passages(found answers.Passages, explain bool) string {
	if len(found.Passages) == 0 {
		return noPassage
	}
	var b strings.Builder
	for i, f := range found.Passages {
		if i > 0 {
			b.WriteByte('\n')
		}
		lead, indent := number(f.Rank)
		b.WriteString(s.layout(lead, indent, marked(f.Text, f.Start, f.Highlights)...))
		b.WriteString(s.source(indent, f.Article, nil))
		if explain {
			b.WriteString(s.layout(indent, indent, run{fmt.Sprintf("score %.3f", f.Score), faint}))
		}
	}
	return b.String()
}

// Articles is the list of what the coverage holds.
func (s Style) Articles(list []answers.ArticleInfo) string {
	if len(list) == 0 {
		return noArticle
	}
	var b strings.Builder
	for _, a := range list {
		b.WriteString(s.layout("", indent, run{a.Title, bold}))
		b.WriteString(s.layout(indent, indent, run{Origin(a.ArticleRef) + " · " + Count(a.Passages, "passage"), plain}))
		b.WriteString(s.layout(indent, indent, run{string(a.ID), faint}))
		if a.URL != nil {
			b.WriteString(s.link(indent, "", *a.URL))
		}
		for _, note := range a.Notes {
			b.WriteString(s.layout(indent, indent, run{"Correction: ", bold}, run{note.Text, plain}))
		}
	}
	return b.String() + "\n" + s.layout("", "", run{Count(len(list), "article"), faint})
}
