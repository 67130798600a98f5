package sentence

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"

	"pullquote/index/article"
)

// In cuts text, one paragraph or less, into sentences. It takes the boundaries of Unicode's UAX #29 and mends what
// they miss in news: it joins after abbreviations and inside attributions, and cuts where a space is missing. It does
// badly where an abbreviation that may end a sentence stands before a name (“at 9 p.m. Police said”): it joins.
// What is longer than LongestSentence comes in pieces.
func In(text string) []article.Span {
	found, _ := in(text)
	return found
}

// in is In, and counts the sentences that were too long.
func in(text string) ([]article.Span, int) {
	var found []article.Span
	segments := sentences.FromString(text)
	for segments.Next() {
		piece := article.Span{Start: segments.Start(), End: segments.End()}
		if last := len(found) - 1; last >= 0 && joins(found[last].Of(text), piece.Of(text)) {
			found[last].End = piece.End
			continue
		}
		found = append(found, piece)
	}
	return bounded(text, cutFused(text, found))
}

// joins reports whether no sentence ends between two pieces of a text.
func joins(before, after string) bool {
	end := strings.TrimSpace(before)
	start := strings.TrimLeftFunc(after, unicode.IsSpace)
	if end == "" || start == "" {
		return true
	}
	stem := strings.TrimRight(end, closers)
	last, _ := utf8.DecodeLastRuneInString(stem)
	switch {
	case !strings.ContainsRune(".!?…", last):
		return true // a line end inside a wrapped paragraph
	case startsLower(start):
		return true
	case len(stem) < len(end) && last != '.' && startsAttribution(start):
		return true // “Why?” Fountain said.
	case last != '.' || len(stem) < len(end) && endsQuoted(end):
		return false
	}
	return abbreviates(stem, start)
}

const closers = "”’\"')]»"

func endsQuoted(end string) bool {
	last, _ := utf8.DecodeLastRuneInString(end)
	return strings.ContainsRune("”\"»", last)
}

func startsLower(text string) bool {
	text = strings.TrimLeft(text, "([—–-")
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

var attributionStart = regexp.MustCompile(`^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|added|told|tweeted|continued|replied|exclaimed|shouted|recalled)\b`)

func startsAttribution(text string) bool {
	return attributionStart.MatchString(text[:min(len(text), 80)])
}

// fused is a full stop, and quotation marks, with a word before it and a capitalised word straight after it.
var fused = regexp.MustCompile(`[\p{Ll}\d]{2}[.!?]+[”"’')]*([“"‘(]*\p{Lu}[\p{Ll}’' ])|\p{Lu}{2}[.!?]+[”"’')]*([“"‘(]*\p{Lu}[\p{Ll}’' ])`)

// cutFused cuts sentences that the publisher ran together (ICE.It’s designed …) and trims all of them.
func cutFused(text string, pieces []article.Span) []article.Span {
	var found []article.Span
	for _, piece := range pieces {
		base := piece.Start
		for _, m := range fused.FindAllStringSubmatchIndex(piece.Of(text), -1) {
			at := base + max(m[2], m[4])
			if inAddress(text, at) || at <= piece.Start {
				continue
			}
			found = appendTrimmed(text, found, article.Span{Start: piece.Start, End: at})
			piece.Start = at
		}
		found = appendTrimmed(text, found, piece)
	}
	return found
}

// inAddress keeps web addresses, e-mail addresses and file names whole: Facebook.Com, www.Example.
func inAddress(text string, at int) bool {
	start := max(0, at-addressReach)
	from := start + strings.LastIndexFunc(text[start:at], unicode.IsSpace) + 1
	text = text[:min(len(text), at+addressReach)]
	to := len(text)
	if n := strings.IndexFunc(text[at:], unicode.IsSpace); n >= 0 {
		to = at + n
	}
	word := strings.ToLower(text[from:to])
	return strings.ContainsAny(word, "@/") || strings.HasPrefix(word, "www.") || strings.HasSuffix(strings.TrimRight(word, ".,;:!?)"), ".com")
}

func appendTrimmed(text string, found []article.Span, s article.Span) []article.Span {
	if s = s.Trim(text); s.Len() == 0 {
		return found
	}
	return append(found, s)
}
