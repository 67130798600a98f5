package cite

import (
	"fmt"
	"strings"

	"pullquote/index/article"
)

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
