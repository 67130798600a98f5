package quoted

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closers are the marks that may end a quotation which an opening mark begins: the best first, each a set. People mix
// curly and straight marks, and languages use the same marks differently.
var closers = map[rune][]string{
	'“': {"”", `"`, "“"}, '"': {`"`, "”"}, '„': {"“”", `"`}, '‟': {"”"}, '”': {"”", `"`}, '＂': {"＂"}, '〝': {"〞〟"},
	'«': {"»"}, '»': {"«"}, '‹': {"›"}, '›': {"‹"}, '「': {"」"}, '『': {"』"},
	'‘': {"’"}, '\'': {"'"}, '‚': {"‘’"},
}

// farthest is how many bytes a quotation may have that ends with a mark which may open another; deepest is how many
// quotations stand one in the other. They keep a message of nothing but marks from taking time.
const (
	farthest = 2000
	deepest  = 5
)

// leastSingle is how many words stand between single marks before they count: apostrophes look the same.
const leastSingle = 3

// betweenMarks are the quotations between quotation marks of a text, in order. One that is not closed ends with its line.
func betweenMarks(text string) []Quotation {
	var all []Quotation
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if closers[r] == nil || !opens(text, at, r, size) {
			at += size
			continue
		}
		from := at + size
		end, ok := closing(text, from, r)
		if !ok {
			at = from
			continue
		}
		_, size = utf8.DecodeRuneInString(text[end:])
		inner := text[from:end]
		if at = end + size; !single(r) || words(inner) >= leastSingle {
			if q := readings(plainLines(inner)); len(q) > 0 {
				all = append(all, Quotation{Readings: q, Marked: r != '\''}) // an apostrophe marks nothing for certain
			}
		} else {
			at = from
		}
	}
	return all
}

func plainLines(text string) []line {
	var lines []line
	for l := range strings.Lines(text) {
		rest := strings.TrimSpace(l)
		m := dash.FindString(rest)
		lines = append(lines, line{text: rest[len(m):], dashed: m != ""})
	}
	return lines
}

func single(r rune) bool { return r == '‘' || r == '\'' || r == '‚' }

// opens reports whether the mark stands before a word and not behind one. Some languages set a space after it.
func opens(text string, at int, r rune, size int) bool {
	next, _ := utf8.DecodeRuneInString(text[at+size:])
	spaced := r == '«' || r == '‹' || r == '“' || r == '„'
	if next == utf8.RuneError || next == '\n' || unicode.IsSpace(next) && !spaced {
		return false
	}
	return r == '“' || r == '„' || r == '«' || r == '‹' || !alnumBefore(text, at) && !strings.ContainsRune(".,!?…", before(text, at))
}

func before(text string, at int) rune {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return r
}

// closing is where the mark stands that ends the quotation which begins at an offset.
func closing(text string, from int, opener rune) (int, bool) {
	paragraph := len(text)
	if n := strings.Index(text[from:], "\n\n"); n >= 0 {
		paragraph = from + n
	}
	if single(opener) {
		return closingSingle(text[:paragraph], from, opener)
	}
	for _, set := range closers[opener] {
		reach := len(text)
		if strings.ContainsRune(set, opener) || strings.Contains(set, `"`) { // may be another's opening mark
			reach = min(paragraph, from+farthest)
		}
		if !anyOf(text[from:reach], set) {
			continue
		}
		if end, ok := nested(text[:reach], from, opener, set); ok {
			return end, true
		}
	}
	if end := strings.IndexByte(text[from:paragraph], '"'); opener == '"' && end >= 0 { // one within is not closed
		return from + end, true
	}
	end := strings.IndexByte(text[from:], '\n')
	if end < 0 {
		end = len(text) - from
	}
	return from + end, end <= farthest && words(text[from:from+end]) >= leastSingle
}

// anyOf is strings.ContainsAny for a set of one or two characters, and much faster.
func anyOf(text, set string) bool {
	for _, r := range set {
		if strings.ContainsRune(text, r) {
			return true
		}
	}
	return false
}

// nested finds the closing mark behind all quotations within. A mark at the start of a line opens none: it says that the
// quotation goes on.
func nested(text string, from int, opener rune, set string) (int, bool) {
	depth, straight := 1, false
	for i, r := range text[from:] {
		at := from + i
		switch {
		case r == '"' && opener != '"' && !straight && set == "”" && closes(text, at, r):
			return at, true // it closes and none was opened: keyboards mix the two
		case r == '"' && opener != '"' && set == "”":
			straight = !straight
		case strings.ContainsRune(set, r) && (r != opener || closes(text, at, r)):
			if depth--; depth == 0 {
				return at, true
			}
		case r == opener && before(text, at) != '\n':
			if depth++; depth > deepest {
				return 0, false
			}
		}
	}
	return 0, false
}

// closes tells a mark that can do both from one that opens: it stands behind a word and not before one. Of a straight one
// either will do: hasty writers leave a space before it.
func closes(text string, at int, r rune) bool {
	behind, ahead := !unicode.IsSpace(before(text, at)), alnumAt(text, at+utf8.RuneLen(r))
	if r == '"' {
		return behind || !ahead
	}
	return behind && !ahead
}

// closingSingle takes the first mark behind a stop, else the last one before the next quotation: the others are
// apostrophes.
func closingSingle(text string, from int, opener rune) (int, bool) {
	last := -1
	for i, r := range text[from:] {
		at := from + i
		if r == opener && r != '\'' {
			break
		}
		if !strings.ContainsRune(closers[opener][0], r) || alnumAt(text, at+utf8.RuneLen(r)) {
			continue
		}
		if last = at; strings.ContainsRune(".,!?…", before(text, at)) {
			break
		}
	}
	return last, last >= 0
}
