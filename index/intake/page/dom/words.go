package dom

import (
	"strings"

	"golang.org/x/net/html"
)

// Words is the text of a node on one line.
func Words(n *html.Node) string { return Squeeze(Text(n)) }

// Squeeze puts text on one line: runs of white space become one space. A no-break space stays.
func Squeeze(text string) string {
	return strings.Join(strings.FieldsFunc(text, ignorable), " ")
}

// ignorable is what HTML calls ASCII white space (https://infra.spec.whatwg.org/#ascii-whitespace).
func ignorable(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\f' || r == '\r'
}

// Fold is a text on one line in lower case, for comparing.
func Fold(text string) string { return strings.ToLower(Squeeze(text)) }

// Unescaped takes off character references that were written twice: "&amp;#8217;" reads "&#8217;" after the markup is
// parsed.
func Unescaped(text string) string {
	for range 2 {
		if !strings.Contains(text, "&") {
			return text
		}
		text = html.UnescapeString(text)
	}
	return text
}

// First is the first of the texts that is not empty, on one line.
func First(texts ...string) string {
	for _, t := range texts {
		if t = Squeeze(t); t != "" {
			return t
		}
	}
	return ""
}
