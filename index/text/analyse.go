package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"golang.org/x/text/unicode/norm"

	"pullquote/index/article"
)

// A Token is one word of a text as the index knows it.
type Token struct {
	Stem     string       // what is compared: lower case, without accents, stemmed as English
	Word     string       // the same before stemming
	Span     article.Span // where it stands in the text that was analysed, possessive included
	Position int          // counts the text's words from 0, function words included
}

// maxWordBytes bounds a token: what is longer is no word of any language (DNA, base64) and would swell the dictionary.
const maxWordBytes = 64

// Analyse cuts text into the words that are indexed and searched: letters and digits in lower case, accents folded,
// possessives taken off, stemmed by Porter's second algorithm (snowballstem.org). Function words are left out but
// counted in Position. “U.S.” and “US” are one word, “3,000” and “3000” too; hyphens part words. Operators, bidi marks
// and zero-width characters mean nothing. It does badly on languages without spaces: there each character is a word.
func Analyse(text string) []Token { return AppendTokens(make([]Token, 0, len(text)/8+1), text) }

// AppendTokens appends what Analyse finds.
func AppendTokens(tokens []Token, text string) []Token {
	a := analysers.Get().(*analyser)
	defer a.done()
	for span, position := range words(text) {
		if w := a.word(span.Of(text)); w.stem != "" {
			tokens = append(tokens, Token{Stem: w.stem, Word: w.word, Span: span, Position: position})
		}
	}
	return tokens
}

// Stems are those of a text's tokens, in order.
func Stems(text string) []string {
	var stems []string
	for _, t := range Analyse(text) {
		stems = append(stems, t.Stem)
	}
	return stems
}

// words finds the words of a text, and counts them from 0.
func words(text string) func(yield func(article.Span, int) bool) {
	return func(yield func(article.Span, int) bool) {
		position := 0
		for at := 0; at < len(text); {
			r, size := rune(text[at]), 1
			if r >= utf8.RuneSelf {
				r, size = utf8.DecodeRuneInString(text[at:])
			}
			if !inWord(r) {
				at += size
				continue
			}
			end := plainEnd(text, at)
			if end == at {
				end = wordEnd(text, at)
			}
			if !yield(article.Span{Start: at, End: end}, position) {
				return
			}
			position++
			at = end
		}
	}
}

// plainEnd is wordEnd for the words of ASCII letters and digits that end at the text's end or at ASCII that joins
// nothing: nine in ten. It returns start for the others.
func plainEnd(text string, start int) int {
	end := start
	for end < len(text) && inASCIIWord[text[end]] {
		end++
	}
	if end == len(text) {
		return end
	}
	switch c := text[end]; {
	case c >= utf8.RuneSelf || c == '\'':
		return start
	case (c == '.' || c == ',') && (end-start < 2 || text[end-1] <= '9'): // an acronym or a number
		return start
	}
	return end
}

// inASCIIWord is inWord for the bytes of ASCII.
var inASCIIWord = func() (in [256]bool) {
	for b := range utf8.RuneSelf {
		in[b] = inWord(rune(b))
	}
	return in
}()

func stem(word string, env *snowballstem.Env) string {
	if len(word) < 3 || word[0] < 'a' && !strings.ContainsAny(word, "abcdefghijklmnopqrstuvwxyz") {
		return word
	}
	env.SetCurrent(word)
	english.Stem(env)
	return env.Current()
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// invisible reports whether a character stands inside words without parting them: soft hyphen, zero-width and bidi characters.
func invisible(r rune) bool {
	return r == 0xad || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x2069 || r == 0xfeff
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

// wordEnd finds the end of the word that starts at a byte offset.
func wordEnd(text string, start int) int {
	first, size := utf8.DecodeRuneInString(text[start:])
	if ideograph(first) {
		return start + size
	}
	if end := acronymEnd(text, start); end > start {
		return end
	}
	previous, end := first, start+size
	for at := end; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case inWord(r) && !ideograph(r):
			end = at + size
			previous = r
		case invisible(r):
		case joins(previous, r, text[at+size:]):
		default:
			return end
		}
		at += size
	}
	return end
}

func ideograph(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// joins reports whether r, which is no letter, keeps the letter before it and the text after it in one word.
func joins(before, r rune, rest string) bool {
	after, _ := utf8.DecodeRuneInString(rest)
	switch {
	case isApostrophe(r):
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	case r == '.' || r == ',':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	}
	return false
}

// acronymEnd finds the end of “U.S.” or “D.C.”: at least two single ASCII letters, each with a full stop after it but
// perhaps the last. It returns start when there is none.
func acronymEnd(text string, start int) int {
	at, letters := start, 0
	for at+1 < len(text) && isASCIILetter(text[at]) && text[at+1] == '.' {
		at += 2
		letters++
	}
	switch {
	case letters == 0:
		return start
	case at < len(text) && isASCIILetter(text[at]) && (at+1 == len(text) || !isASCIILetter(text[at+1])):
		return at + 1
	case letters == 1:
		return start
	}
	return at - 1 // the last full stop may end the sentence
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// bare makes the form of a word that is compared: apostrophes alike, possessive off, lower case, no accents.
func bare(raw string) string {
	if plain(raw) {
		return raw
	}
	for i := range len(raw) {
		if raw[i] >= utf8.RuneSelf {
			raw = norm.NFKD.String(raw)
			break
		}
	}
	number := raw[0] >= '0' && raw[0] <= '9'
	var b strings.Builder
	b.Grow(len(raw))
	for _, r := range raw {
		switch {
		case isApostrophe(r):
			b.WriteByte('\'')
		case r == '.' && number:
			b.WriteByte('.')
		case inWord(r) && !unicode.Is(unicode.Mn, r):
			b.WriteString(spell(r))
		}
	}
	return strings.TrimSuffix(strings.TrimSuffix(b.String(), "'s"), "'")
}

// plain reports whether a word has lower-case ASCII letters and digits only, as most words have.
func plain(raw string) bool {
	for i := range len(raw) {
		if c := raw[i]; !('a' <= c && c <= 'z' || '0' <= c && c <= '9') {
			return false
		}
	}
	return true
}

// spell is a letter in lower case; letters that Unicode does not decompose are spelled out.
func spell(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ø', 'Ø':
		return "o"
	case 'ł', 'Ł':
		return "l"
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d"
	case 'þ', 'Þ':
		return "th"
	case 'ı':
		return "i"
	}
	return string(unicode.ToLower(r))
}
