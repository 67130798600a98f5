package nlp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/article"
)

// quotedRegions finds what stands between double quotation marks (“ ”, " and the ” of wire copy), without the marks,
// ordered and apart. Single marks are apostrophes or inner quotations and are passed over, but where no double mark stands or they are the
// custom of the body, see single. Paragraph by paragraph, a
// paragraph being a run of text between line ends:
//
//   - “ opens. If one is open already, a “ that stands where a closing mark would is a slip and closes.
//   - ” closes. If none is open, a ” that stands where an opening mark would is a slip and opens.
//   - " and ” open when nothing is open and no space follows (after a digit they mean inches), else they close;
//     one that stands where only an opening mark can ends the region that lacked its closing mark and opens a new one; behind
//     the end of a sentence it repeats the mark, as where paragraphs were joined, and the region goes on.
//   - A region still open at the paragraph's end ends there: newspapers repeat the opening mark in the next paragraph.
//     If that one's first mark closes instead, it is quoted from its beginning.
func quotedRegions(body string) []article.Span {
	m := marks{single: singleIsCustom(body)}
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
	single  bool // single marks are the body's custom
}

// singleIsCustom reports whether a body has more quotations between single marks than between double ones.
func singleIsCustom(body string) bool {
	if !strings.ContainsAny(body, "‘'") {
		return false
	}
	var single, double marks
	for at := 0; at < len(body); {
		line, _, _ := strings.Cut(body[at:], "\n")
		single.singles(line, at)
		double.doubles(line, at)
		at += len(line) + 1
	}
	return len(single.found) > max(1, len(double.found))
}

func (m *marks) paragraph(line string, offset int) {
	if m.carried || !strings.ContainsAny(line, "‘'") {
		m.doubles(line, offset)
		return
	}
	double := strings.ContainsAny(line, "“”\"") || strings.Contains(line, "''")
	if m.single && double {
		m.both(line, offset)
	} else if double {
		m.doubles(line, offset)
	} else {
		m.singles(line, offset)
	}
}

// both finds what stands between marks of either kind, those within others passed over.
func (m *marks) both(line string, offset int) {
	single, double := marks{single: true}, marks{}
	single.singles(line, offset)
	double.doubles(line, offset)
	found := slices.Clone(single.found)
	for _, s := range double.found {
		if !slices.ContainsFunc(single.found, s.Overlaps) {
			found = append(found, s)
		}
	}
	slices.SortFunc(found, func(a, b article.Span) int { return a.Start - b.Start })
	m.found = append(m.found, found...)
	m.carried = double.carried && found[len(found)-1].End == offset+len(line)
}

func (m *marks) doubles(line string, offset int) {
	open, first := -1, true
	end := func(at int) {
		if at > open {
			m.found = append(m.found, article.Span{Start: offset + open, End: offset + at})
		}
		open = -1
	}
	for at := 0; at < len(line); {
		i := strings.IndexAny(line[at:], "“”\"'’<")
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
		case kind == '"' && opens && !closes && endsSentence(line[open:at]):
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

// endsSentence reports whether text ends as a sentence does.
func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text, unicode.IsSpace))
	return strings.ContainsRune(".!?…", last)
}

// singles finds what stands between single marks in a paragraph without double ones, or where those are the custom: ‘We left,’
// said Roe. An opening mark stands before a letter; only one behind a comma, a full stop or the like closes, for else it may be
// an apostrophe. What lacks such a mark is a term or a title, and so may a whole paragraph be where they are not the custom: neither is
// quoted.
func (m *marks) singles(line string, offset int) {
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
			if m.single || open > utf8.RuneLen('‘') || after < len(strings.TrimRight(line, " \r")) {
				m.found = append(m.found, article.Span{Start: offset + open, End: offset + at})
			}
			open = -1
		}
	}
}

// markAt tells the mark that text starts with: “, ” or " (which stands for ” as well, and for two single ones); 0 when it is none, with the
// bytes to pass over.
func markAt(text string) (kind rune, size int) {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case strings.HasPrefix(text, "''"):
		return '"', 2
	case strings.HasPrefix(text, "’’") && !strings.HasPrefix(text, "’’’"):
		return '"', len("’’")
	case r == '<':
		return 0, markup(text)
	case r == '\'' || r == '’':
		return 0, size
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
	if unicode.IsSpace(previous) && unicode.IsSpace(next) {
		return spacedPair(line, at, after)
	}
	return !unicode.IsSpace(next) && (opens || !closes) // a mark of inches closes
}

// spacedPair reports whether a straight mark with spaces around it is the first of two, and stands behind no number of inches: texts cut into
// words have such ones.
func spacedPair(line string, at, after int) bool {
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(line[:at], unicode.IsSpace))
	return !unicode.IsDigit(before) && (strings.Contains(line[after:], " \" ") || strings.HasSuffix(strings.TrimRightFunc(line, unicode.IsSpace), " \""))
}
