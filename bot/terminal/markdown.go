package terminal

import (
	"cmp"
	"strings"

	"pullquote/answers"
	"pullquote/index/article"
)

// Markdown is the reply to a question in Markdown: block quotes with the matches bold, each with its source.
func Markdown(a answers.Answer) string {
	var b strings.Builder
	a = honest(a)
	b.WriteString("**" + inert(a.Question) + "**\n\n")
	if line := understood(a.Understood); line != "" {
		b.WriteString("*Understood: " + inert(line) + "*\n\n")
	}
	if line := verdict(a); line != "" {
		b.WriteString(inert(line) + "\n\n")
	}
	for _, e := range a.Excerpts {
		b.WriteString(quoted(e.Text, e.Start, e.Highlights))
		b.WriteString("\n" + cited(e, speaker(e)...) + "\n\n")
	}
	b.WriteString("*" + inert(stamp(a.Coverage)) + "*\n")
	return b.String()
}

// PassagesMarkdown is the reply to a search in Markdown.
func PassagesMarkdown(found answers.Passages) string {
	if len(found.Passages) == 0 {
		return noPassage
	}
	var b strings.Builder
	for _, f := range found.Passages {
		b.WriteString(quoted(f.Text, f.Start, f.Highlights))
		b.WriteString("\n" + citation(f.Article, f.Article.URL) + "\n\n")
	}
	return b.String()
}

// ArticlesMarkdown is the list of what the coverage holds, in Markdown.
func ArticlesMarkdown(list []answers.ArticleInfo) string {
	if len(list) == 0 {
		return noArticle
	}
	var b strings.Builder
	for _, a := range list {
		b.WriteString("- " + citation(a.ArticleRef, a.URL) + "\n")
	}
	return b.String()
}

// cited is the source of an excerpt below the lines that say whose words it has.
func cited(e answers.Excerpt, who ...string) string {
	var text string
	for _, line := range who {
		text += inert(line) + "\\\n"
	}
	text += citation(e.Article, cmp.Or(e.Link, e.Article.URL))
	if e.Archived != "" {
		text += "\\\n[archived copy](<" + address(e.Archived) + ">)"
	}
	if e.Repeats > 0 {
		text += "\\\n" + repeats(e.Repeats)
	}
	for _, note := range e.Notes {
		text += "\\\n**Correction:** " + inert(note.Text)
	}
	return text
}

func citation(a answers.ArticleRef, link *string) string {
	title := inert(a.Title)
	if link != nil {
		title = "[" + title + "](<" + address(*link) + ">)"
	}
	return title + ", " + inert(Origin(a))
}

// address is a link's target, to stand between < and >.
func address(url string) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "").Replace(Safe(url))
}

// quoted is text as a block quote, its highlights bold.
func quoted(text string, offset int, highlights []article.Span) string {
	var b strings.Builder
	for _, r := range marked(text, offset, highlights) {
		piece := escapeMarkdown(r.text)
		if r.ink == bold && strings.TrimSpace(piece) == piece {
			piece = "**" + piece + "**"
		}
		b.WriteString(piece)
	}
	return "> " + strings.ReplaceAll(b.String(), "\n", "\n> ") + "\n"
}

// inert is text on one line that Markdown leaves as it is.
func inert(text string) string { return escapeMarkdown(Line(text)) }

// escapeMarkdown puts a backslash before whatever CommonMark gives a meaning within a line. (Section 2.4 allows one
// before any ASCII punctuation.) At the start of a line, +, - and digits mean a list only with white space after them;
// those are escaped too.
func escapeMarkdown(text string) string {
	var b strings.Builder
	start := true
	for i, r := range Safe(text) {
		switch {
		case strings.ContainsRune("\\`*_{}[]<>#|~@&!", r):
			b.WriteByte('\\')
		case start && strings.ContainsRune("+-=:", r):
			b.WriteByte('\\')
		case (r == '.' || r == ')') && i > 0 && numbered(b.String()):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		start = r == '\n' || start && r == ' '
	}
	return b.String()
}

// numbered reports whether the last line is nothing but digits: a full stop after them would open a list.
func numbered(text string) bool {
	line := strings.TrimLeft(text[strings.LastIndexByte(text, '\n')+1:], " ")
	return line != "" && strings.Trim(line, "0123456789") == ""
}
