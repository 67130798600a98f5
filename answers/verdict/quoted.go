package verdict

import (
	"slices"
	"strings"
	"unicode"

	"pullquote/answers/rank"
	"pullquote/answers/rank/match"
	"pullquote/index/text"
)

// A saying has three words or more: fewer in marks are words of doubt, or a name.
const leastSaying = 3

// quotesASaying reports whether the asker quotes one. Of a coverage in another language it cannot stand there.
func quotesASaying(q *match.Query) bool {
	return !q.Foreign && slices.ContainsFunc(q.Quoted, func(quoted string) bool { return len(plainWords(quoted)) >= leastSaying })
}

// sayingShown reports whether an excerpt, or the title of its article, has what the asker quotes.
func sayingShown(first []rank.Choice) bool {
	return slices.ContainsFunc(first, func(c rank.Choice) bool {
		return slices.ContainsFunc(c.Query.Quoted, func(quoted string) bool {
			return shareOfPairs(plainWords(quoted), plainWords(c.Span.Of(c.Read.Doc.Body)+" "+c.Read.Doc.Title)) >= quotedMostly
		})
	})
}

// quotedMostly is how many of the neighbouring words must stand together in the text as well: people quote from memory, and each
// word that they change parts two pairs.
const quotedMostly = 0.4

func shareOfPairs(saying, said []string) float64 {
	if len(saying) < leastSaying {
		return 0
	}
	pairs := map[[2]string]bool{}
	for i := 1; i < len(said); i++ {
		pairs[[2]string{said[i-1], said[i]}] = true
	}
	shared := 0
	for i := 1; i < len(saying); i++ {
		if pairs[[2]string{saying[i-1], saying[i]}] {
			shared++
		}
	}
	return float64(shared) / float64(len(saying)-1)
}

// plainWords are all words of a text, those that no search looks for among them: “we are not out of it” is made of nothing else.
func plainWords(s string) []string {
	return strings.FieldsFunc(text.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
