package cite

import "pullquote/index/article"

// LinkWords are the words that a link's directive is built from.
func LinkWords(body string, blocks []article.Block) []article.Span {
	var spans []article.Span
	for _, w := range newLinkText(body, blocks).words {
		spans = append(spans, w.Span)
	}
	return spans
}
