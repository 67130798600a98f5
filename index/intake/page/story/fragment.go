package story

import (
	"strings"

	"golang.org/x/net/html"

	"pullquote/index/intake/page/dom"
)

// Fragment writes out an HTML fragment, such as a feed's or an export's. With breaks, line ends in the text count as
// WordPress counts them when it shows a post: one ends a line, a blank line ends a paragraph.
func Fragment(fragment string, breaks bool) string {
	root, err := html.Parse(strings.NewReader(fragment))
	if err != nil {
		return ""
	}
	clean(root, "")
	return withNewline(divided(dom.Render(root, breaks)))
}

func withNewline(text string) string {
	if text == "" {
		return ""
	}
	return text + "\n"
}
