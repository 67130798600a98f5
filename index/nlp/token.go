package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/article"
	"pullquote/index/nlp/linear"
	"pullquote/index/text"
)

// appendTokens cuts one sentence.
func appendTokens(tokens []Token, body string, s article.Span, number int32) []Token {
	for at := s.Start; at < s.End; {
		r, size := utf8.DecodeRuneInString(body[at:s.End])
		switch {
		case unicode.IsSpace(r):
			at += size
			continue
		case inWord(r):
			end := wordEnd(body[:s.End], at)
			tokens = appendWord(tokens, body, at, end, number)
			at = end
			continue
		}
		end := at + size
		for end < s.End && doubles(r) && strings.HasPrefix(body[end:s.End], string(r)) {
			end += size // '' and -- and ... are one mark
		}
		tokens = append(tokens, newToken(body, at, end, Mark, number))
		at = end
	}
	return tokens
}

func doubles(r rune) bool { return r == '\'' || r == '’' || r == '-' || r == '.' || r == '`' }

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// wordEnd finds the end of the word at a place: letters and digits, joined by hyphens and apostrophes; the full stops of
// U.S. and Mr. and the separators of 33,000.5 and 11:30 belong to them.
func wordEnd(text string, at int) int {
	start := at
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if inWord(r) {
			at += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[min(at+size, len(text)):])
		inner := at+size < len(text) && inWord(next)
		switch {
		case (r == '-' || r == '\'' || r == '’' || r == '‑') && inner:
			at += size
		case r == '.' && abbreviated(text[start:at], inner && unicode.IsLetter(next)):
			at += size
		case r == '.' && inner && endsDomain(text[at+size:]):
			at += size
		case (r == ',' || r == '.' || r == ':' || r == '/') && inner && isDigit(text[at-1]) && unicode.IsDigit(next):
			at += size
		default:
			return at
		}
	}
	return at
}

// domains are the ends of names of websites that news writes as names: “Orbit.com”. Longer ones stand before their beginnings.
var domains = []string{"com", "co.uk", "org", "net", "info", "gov", "edu", "us", "io", "tv"}

// endsDomain reports whether what follows a full stop ends a website's name.
func endsDomain(rest string) bool {
	for _, d := range domains {
		if strings.HasPrefix(rest, d) {
			next, _ := utf8.DecodeRuneInString(rest[len(d):])
			return len(rest) == len(d) || !inWord(next)
		}
	}
	return false
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// abbreviated reports whether a full stop after word belongs to it.
func abbreviated(word string, inner bool) bool {
	last := word[strings.LastIndexByte(word, '.')+1:]
	if len(last) == 1 && (last[0] >= 'A' && last[0] <= 'Z' || inner || len(word) > 1) && !isDigit(last[0]) {
		return true
	}
	if len(word) > longestShortened {
		return false // and not looked up: a word of many full stops would be read once for each
	}
	return text.IsAbbreviation(word)
}

// longestShortened is in bytes: Messrs.
const longestShortened = 6

// appendWord adds a word, its clitic apart: Trump's is Trump and 's, don't is do and n't.
func appendWord(tokens []Token, body string, start, end int, number int32) []Token {
	cut := end
	word := body[start:end]
	if i := strings.LastIndexAny(word, "'’"); i > 0 {
		switch after := strings.ToLower(strings.TrimLeft(word[i:], "'’")); after {
		case "s", "re", "ve", "ll", "d", "m":
			cut = start + i
		case "t":
			if word[i-1] == 'n' || word[i-1] == 'N' {
				cut = start + i - 1
			}
		}
	}
	if cut > start {
		tokens = append(tokens, newToken(body, start, cut, shapeOf(body[start:cut]), number))
	}
	if cut < end {
		tokens = append(tokens, newToken(body, cut, end, Lower, number))
	}
	return tokens
}

func newToken(body string, start, end int, s Shape, number int32) Token {
	word := body[start:end]
	if s != Lower || strings.Contains(word, "’") {
		word = text.FoldCase(word)
	}
	return Token{Span: article.Span{Start: start, End: end}, Word: word, Hash: linear.Hash(word),
		Suffix: linear.Hash(word[max(0, len(word)-3):]), Shape: s, Sentence: number}
}

func shapeOf(word string) Shape {
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsDigit(r):
		return Number
	case arabic(word):
		return Title
	case !unicode.IsUpper(r):
		return Lower
	case size == len(word) || word[size:] == ".":
		return Initial
	}
	if rest := word[size:]; strings.ToUpper(rest) == rest && !strings.Contains(rest, ".") {
		return Upper
	}
	return Title
}

// arabic reports whether a word is a surname that an article in lower case begins: “al-Ameri”.
func arabic(word string) bool {
	before, after, ok := strings.Cut(word, "-")
	return ok && after != "" && 'A' <= after[0] && after[0] <= 'Z' && text.IsArabicArticle(before)
}
