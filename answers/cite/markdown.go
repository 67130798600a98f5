package cite

import (
	"fmt"
	"strings"
)

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
