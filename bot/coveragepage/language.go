package coveragepage

import (
	"slices"
	"strconv"
	"strings"

	"pullquote/bot/commands/texts"
)

// languageOf is the language of the interface that an Accept-Language header (RFC 9110, 12.5.4) likes best, the first of equals.
func languageOf(header string) texts.Language {
	best, liked := texts.Languages()[0], 0.0
	for part := range strings.SplitSeq(header, ",") {
		tag, weight, _ := strings.Cut(part, ";")
		base, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
		l := texts.Language(base)
		if !slices.Contains(texts.Languages(), l) {
			continue
		}
		q := 1.0
		if _, value, weighted := strings.Cut(weight, "q="); weighted {
			q, _ = strconv.ParseFloat(strings.TrimSpace(value), 64) // what is no number is not liked
		}
		if q > liked {
			best, liked = l, q
		}
	}
	return best
}
