package cite

import (
	"strings"

	"pullquote/index/article"
)

// maxLink is in characters: what Discord takes for the URL of a link button. A longer link goes without its fragment.
const maxLink = 512

// A Page is an article's words as a browser finds them on its page: what deep links into it are made from.
type Page struct{ *linkText }

// PageOf reads the words of an article.
func PageOf(body string, blocks []article.Block) Page { return Page{newLinkText(body, blocks)} }

// Link is the address of an article with a text fragment that opens it at span and marks the words, as the WICG
// draft "URL Fragment Text Directives" has it. The fragment picks out span alone among the article's own words; the
// rest of the page (navigation, teasers) is not known here. Where no fragment fits into 512 characters, or the span
// holds no word, it is the address alone; "" for an article without one.
func Link(a *article.Article, page Page, span article.Span) string {
	base, _, _ := strings.Cut(a.URL, ":~:")
	if base == "" {
		return ""
	}
	if !strings.Contains(base, "#") {
		base += "#"
	}
	for _, alone := range []bool{true, false} {
		for d := range page.directives(span) {
			if !page.locates(d, span, alone) {
				continue
			}
			if link := base + ":~:text=" + d.encode(); len(link) <= maxLink {
				return link
			}
		}
	}
	return strings.TrimSuffix(base, "#")
}

// A directive is one text directive: [prefix-,]start[,end][,-suffix]. Each part is a run of whole words of the body.
type directive struct {
	prefix, start, end, suffix wordRun
	text                       *linkText
}

// encode writes the directive as it stands in a URL. The draft wants "-", "," and "&" percent-encoded in the parts;
// everything but plain letters, digits, ".", "_" and "~" is, so that no chat client ends the link early.
func (d directive) encode() string {
	var b strings.Builder
	if d.prefix.len() > 0 {
		b.WriteString(percent(d.text.prefixText(d)) + "-,")
	}
	b.WriteString(percent(d.text.of(d.start)))
	if d.end.len() > 0 {
		b.WriteString("," + percent(d.text.of(d.end)))
	}
	if d.suffix.len() > 0 {
		b.WriteString(",-" + percent(d.text.suffixText(d)))
	}
	return b.String()
}

func percent(text string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(text) {
		switch c := text[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '.', c == '_', c == '~':
			b.WriteByte(c)
		default:
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}
