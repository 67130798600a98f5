package cite

import (
	"cmp"
	"fmt"
	"strings"

	"pullquote/index/article"
)

// A Style is a form of citing an excerpt.
type Style string

// The styles of As.
const (
	Markdown Style = "markdown"
	Plain    Style = "plain"
	APA      Style = "apa"
	BibTeX   Style = "bibtex"
)

// As writes the excerpt with its source in a style. accessed is today, for styles that say so; zero leaves it out.
// What is unknown is said: a date as “date unknown” (“n.d.” in APA), and never made up.
//
// APA follows the form of the 7th edition for online news: author or, without one, title first. BibTeX escapes what
// TeX reads as commands.
func As(e Excerpt, style Style, accessed article.Date) string {
	switch style {
	case Markdown:
		return citeMarkdown(e)
	case APA:
		return citeAPA(e, accessed)
	case BibTeX:
		return citeBibTeX(e, accessed)
	}
	return citePlain(e)
}

// link is where the excerpt can be read: at its words, else the article.
func (e Excerpt) link() string {
	switch {
	case e.Link != nil:
		return *e.Link
	case e.Article.URL != nil:
		return *e.Article.URL
	}
	return ""
}

// DateInWords is a date as precisely as it is known: “3 April 2013”, “June 2019”, “2013”, “date unknown”.
func DateInWords(d article.Date) string {
	switch {
	case d.IsZero():
		return "date unknown"
	case d.Month == 0:
		return fmt.Sprint(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %d", d.Month, d.Year)
	}
	return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year)
}

// byline is the authors as a byline has them: “A”, “A and B”, “A, B and C”.
func byline(authors []string) string {
	if n := len(authors); n > 1 {
		return strings.Join(authors[:n-1], ", ") + " and " + authors[n-1]
	}
	return strings.Join(authors, "")
}

func citePlain(e Excerpt) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n— ", mark(e.Text))
	if e.Speaker != nil {
		fmt.Fprintf(&b, "%s, in ", e.Speaker.Name)
	}
	fmt.Fprintf(&b, "“%s”, ", e.Article.Title)
	if by := byline(e.Article.Authors); by != "" {
		fmt.Fprintf(&b, "by %s, ", by)
	}
	fmt.Fprintf(&b, "%s, %s", publication(e), DateInWords(e.Article.Date))
	if link := e.link(); link != "" {
		b.WriteString("\n" + link)
	}
	return b.String() + corrections(e, "\nCorrection: ")
}

// mark puts the text between quotation marks unless it has its own at both ends.
func mark(text string) string {
	if strings.HasPrefix(text, "“") && strings.HasSuffix(text, "”") && strings.Count(text, "“") == 1 {
		return text
	}
	return "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(text) + "”"
}

func publication(e Excerpt) string { return cmp.Or(e.Article.Publication, "publication unknown") }

func corrections(e Excerpt, label string) string {
	var b strings.Builder
	for _, n := range e.Notes {
		b.WriteString(label + n.Text)
	}
	return b.String()
}
