package cite

import (
	"cmp"
	"fmt"
	"strings"

	"pullquote/index/article"
	"pullquote/index/text"
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

var markdownEscapes = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, "`", "\\`", `<`, `\<`, `>`, `\>`, `~`, `\~`, `|`, `\|`, `#`, `\#`)

func citeMarkdown(e Excerpt) string {
	var b strings.Builder
	for line := range strings.SplitSeq(e.Text, "\n") {
		b.WriteString("> " + markdownEscapes.Replace(line) + "\n")
	}
	b.WriteString("\n— ")
	if e.Speaker != nil {
		fmt.Fprintf(&b, "%s, in ", markdownEscapes.Replace(e.Speaker.Name))
	}
	title := markdownEscapes.Replace(e.Article.Title)
	if link := e.link(); link != "" {
		title = fmt.Sprintf("[%s](<%s>)", title, link)
	}
	fmt.Fprintf(&b, "%s, ", title)
	if by := byline(e.Article.Authors); by != "" {
		fmt.Fprintf(&b, "by %s, ", markdownEscapes.Replace(by))
	}
	fmt.Fprintf(&b, "*%s*, %s", markdownEscapes.Replace(publication(e)), DateInWords(e.Article.Date))
	for _, n := range e.Notes {
		b.WriteString("\n\nCorrection: " + markdownEscapes.Replace(n.Text))
	}
	return b.String()
}

func citeAPA(e Excerpt, accessed article.Date) string {
	var b strings.Builder
	date := "(" + apaDate(e.Article.Date) + ")"
	if len(e.Article.Authors) > 0 {
		fmt.Fprintf(&b, "%s %s. %s.", stop(apaAuthors(e.Article.Authors)), date, e.Article.Title)
	} else {
		fmt.Fprintf(&b, "%s %s.", stop(e.Article.Title), date)
	}
	if e.Article.Publication != "" {
		b.WriteString(" " + stop(e.Article.Publication))
	}
	if link := e.link(); link != "" {
		if !accessed.IsZero() && e.Article.Date.IsZero() { // APA asks for it only where the page may change undated
			fmt.Fprintf(&b, " Retrieved %s, from", apaRetrieved(accessed))
		}
		b.WriteString(" " + link)
	}
	return b.String()
}

func stop(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}

func apaDate(d article.Date) string {
	switch {
	case d.IsZero():
		return "n.d."
	case d.Month == 0:
		return fmt.Sprint(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%d, %s", d.Year, d.Month)
	}
	return fmt.Sprintf("%d, %s %d", d.Year, d.Month, d.Day)
}

func apaRetrieved(d article.Date) string {
	if d.Day == 0 {
		return d.String()
	}
	return fmt.Sprintf("%s %d, %d", d.Month, d.Day, d.Year)
}

// apaAuthors turns “Nicole Leonard” into “Leonard, N.”. A name of one word, or of an organisation, stays.
func apaAuthors(authors []string) string {
	var all []string
	for _, a := range authors {
		words := strings.Fields(a)
		if len(words) < 2 || len(words) > 4 || strings.Contains(a, " of ") {
			all = append(all, a)
			continue
		}
		name := words[len(words)-1] + ","
		for _, w := range words[:len(words)-1] {
			name += " " + string([]rune(w)[0]) + "."
		}
		all = append(all, name)
	}
	if n := len(all); n > 1 {
		return strings.Join(all[:n-1], ", ") + ", & " + all[n-1]
	}
	return all[0]
}

var texEscapes = strings.NewReplacer(`\`, `\textbackslash{}`, `{`, `\{`, `}`, `\}`, `$`, `\$`, `&`, `\&`, `%`, `\%`, `#`, `\#`, `_`, `\_`, `~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`)

func citeBibTeX(e Excerpt, accessed article.Date) string {
	var b strings.Builder
	fmt.Fprintf(&b, "@article{%s,\n", bibKey(e))
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "  %s = {%s},\n", name, value)
		}
	}
	field("title", "{"+texEscapes.Replace(e.Article.Title)+"}")
	field("author", texEscapes.Replace(strings.Join(e.Article.Authors, " and ")))
	field("journal", texEscapes.Replace(e.Article.Publication))
	if d := e.Article.Date; !d.IsZero() {
		field("date", d.String())
		field("year", fmt.Sprint(d.Year))
	}
	field("url", strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C").Replace(e.link()))
	if !accessed.IsZero() {
		field("urldate", accessed.String())
	}
	field("note", texEscapes.Replace(mark(e.Text)))
	return strings.TrimSuffix(b.String(), ",\n") + "\n}"
}

// bibKey is made of the article alone, so that two excerpts of it share a bibliography entry.
func bibKey(e Excerpt) string {
	key := ""
	for _, w := range strings.FieldsFunc(text.Fold(e.Article.Publication+" "+e.Article.Date.String()+" "+e.Article.Title), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9')
	}) {
		if len(key)+len(w) > 40 {
			break
		}
		key += w
	}
	return cmp.Or(key, "article")
}
