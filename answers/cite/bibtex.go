package cite

import (
	"cmp"
	"fmt"
	"strings"

	"pullquote/index/article"
	"pullquote/index/text"
)

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
