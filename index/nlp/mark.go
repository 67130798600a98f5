package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/article"
)

// quotedRegions finds what stands between double quotation marks (“ ”, " and the ” of wire copy), without the marks,
// ordered and apart. Single marks are apostrophes or inner quotations and are passed over, but where no double mark stands, see
// single. Paragraph by paragraph, a
// paragraph being a run of text between line ends:
//
//   - “ opens. If one is open already, a “ that stands where a closing mark would is a slip and closes.
//   - ” closes. If none is open, a ” that stands where an opening mark would is a slip and opens.
//   - " and ” open when nothing is open and no space follows (after a digit they mean inches), else they close;
//     one that stands where only an opening mark can ends the region that lacked its closing mark and opens a new one.
//   - A region still open at the paragraph's end ends there: newspapers repeat the opening mark in the next paragraph.
//     If that one's first mark closes instead, it is quoted from its beginning.
func quotedRegions(body string) []article.Span {
	var m marks
	for at := 0; at < len(body); {
		line, _, _ := strings.Cut(body[at:], "\n")
		if strings.TrimSpace(line) != "" {
			m.paragraph(line, at)
		}
		at += len(line) + 1
	}
	return m.found
}

type marks struct {
	found   []article.Span
	carried bool // the last paragraph ended inside a region
}

func (m *marks) paragraph(line string, offset int) {
	if !m.carried && strings.ContainsAny(line, "‘'") && !strings.ContainsAny(line, "“”\"") && !strings.Contains(line, "''") {
		m.single(line, offset)
		return
	}
	open, first := -1, true
	end := func(at int) {
		if at > open {
			m.found = append(m.found, article.Span{Start: offset + open, End: offset + at})
		}
		open = -1
	}
	for at := 0; at < len(line); {
		i := strings.IndexAny(line[at:], "“”\"'<")
		if i < 0 {
			break
		}
		at += i
		kind, size := markAt(line[at:])
		if kind == 0 {
			at += size
			continue
		}
		after := at + size
		opens, closes := leaning(line, at, after)
		switch {
		case first && m.carried && !opens && (kind == '”' || closes):
			open = 0
			end(at)
		case open < 0:
			if startsRegion(kind, line, at, after, opens, closes) {
				open = after
			}
		case kind == '“' && !(closes && !opens):
		case kind == '"' && opens && !closes:
			end(at)
			open = after
		default:
			end(at)
		}
		first = false
		at = after
	}
	m.carried = open >= 0
	if m.carried {
		end(len(line))
	}
}

// single finds what stands between single marks in a paragraph without double ones, as where those are the custom: ‘We left,’
// said Roe. An opening mark stands before a letter; only one behind a comma, a full stop or the like closes, for else it may be
// an apostrophe. What lacks such a mark is a term or a title, and so may a whole paragraph be: neither is quoted.
func (m *marks) single(line string, offset int) {
	open := -1
	for at, r := range line {
		if r != '‘' && r != '’' && r != '\'' {
			continue
		}
		after := at + utf8.RuneLen(r)
		previous, next := around(line, at, after)
		switch {
		case open < 0 && r != '’' && isSpacey(previous) && unicode.IsUpper(next):
			open = after
		case open >= 0 && r != '‘' && strings.ContainsRune(",.!?…", previous) && !unicode.IsLetter(next):
			if open > utf8.RuneLen('‘') || after < len(strings.TrimRight(line, " \r")) {
				m.found = append(m.found, article.Span{Start: offset + open, End: offset + at})
			}
			open = -1
		}
	}
}

// markAt tells the mark that text starts with: “, ” or " (which stands for ” as well); 0 when it is none, with the
// bytes to pass over.
func markAt(text string) (kind rune, size int) {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case strings.HasPrefix(text, "''"):
		return '"', 2
	case r == '<':
		return 0, markup(text)
	case r == '\'':
		return 0, 1
	}
	return r, size
}

// markup is the length of a tag left in the text, whose attributes' marks quote nothing.
func markup(text string) int {
	if len(text) > 1 && (text[1] == '/' || 'a' <= text[1]|0x20 && text[1]|0x20 <= 'z') {
		if i := strings.IndexAny(text[1:], "<>"); i >= 0 && text[1+i] == '>' {
			return i + 2
		}
	}
	return 1
}

// leaning tells whether a mark stands where an opening one would, and where a closing one would.
func leaning(line string, at, after int) (opens, closes bool) {
	previous, next := around(line, at, after)
	opens = isSpacey(previous) && !unicode.IsSpace(next) && !strings.ContainsRune(",;:)", next)
	closes = !unicode.IsSpace(previous) && (unicode.IsSpace(next) || strings.ContainsRune(".,;:!?)]}-—–/'’", next))
	return opens, closes
}

func around(line string, at, after int) (previous, next rune) {
	previous, next = ' ', ' '
	if at > 0 {
		previous, _ = utf8.DecodeLastRuneInString(line[:at])
	}
	if after < len(line) {
		next, _ = utf8.DecodeRuneInString(line[after:])
	}
	return previous, next
}

func isSpacey(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("([{-—–/", r) }

// startsRegion reports whether a mark that is met while nothing is open opens a region.
func startsRegion(kind rune, line string, at, after int, opens, closes bool) bool {
	switch kind {
	case '“':
		return true
	case '”':
		return opens
	}
	previous, next := around(line, at, after)
	inches := unicode.IsDigit(previous) && (unicode.IsSpace(next) || strings.ContainsRune(".,;:!?)]}-—–/'’", next))
	return !unicode.IsSpace(next) && !inches && (opens || !closes)
}
