package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/article"
)

// LongestSentence is in bytes. What goes on for longer without an end is no sentence (a list, a table, code, a text in a
// script whose full stops are unknown here) and is cut into pieces, so that whatever is done sentence by sentence has a
// bound. The longest of 14,500 sentences of annotated news has 581.
const LongestSentence = 2000

// addressReach is how far, in bytes, a full stop's word is looked at on either side for being an address.
const addressReach = 512

// bounded cuts what is longer than LongestSentence, and counts the sentences it cut.
func bounded(text string, pieces []article.Span) (found []article.Span, cut int) {
	found = pieces[:0:0]
	for _, s := range pieces {
		if s.Len() > LongestSentence {
			cut++
		}
		for s.Len() > LongestSentence {
			at := s.Start + cutAt(s.Of(text)[:LongestSentence])
			found = appendTrimmed(text, found, article.Span{Start: s.Start, End: at})
			s = article.Span{Start: at, End: s.End}.Trim(text)
		}
		if s.Len() > 0 {
			found = append(found, s)
		}
	}
	return found, cut
}

// cutAt is where a piece ends that may have all of text: in its latter half, behind the last mark that parts clauses; else
// at the last white space; else, where there is neither, before its last character, which may be half a one.
func cutAt(text string) int {
	half := len(text) / 2
	if at := strings.LastIndexAny(text[half:], ";:,—،、，；：。"); at >= 0 {
		_, size := utf8.DecodeRuneInString(text[half+at:])
		if size > 1 || half+at+1 < len(text) && text[half+at+1] == ' ' {
			return half + at + size
		}
	}
	if at := strings.LastIndexFunc(text[half:], unicode.IsSpace); at >= 0 {
		return half + at
	}
	at := len(text) - 1
	for at > half && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
