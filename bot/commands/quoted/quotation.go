package quoted

import (
	"slices"
	"strings"
	"unicode"
)

// A Quotation is words that a message may quote.
type Quotation struct {
	// Readings are the words on one line, at least one, the likeliest reading first.
	Readings []string
	// Marked tells that the message says that the words are quoted, by marks or ">".
	Marked bool
	// Pieces are the quotations that it may be made of when it is not found whole: paragraphs, of a paragraph its lines, of
	// a line what stands between marks in it.
	Pieces []Quotation
	// Between tells that the pieces stand between marks.
	Between bool
}

// Text is the words of the likeliest reading.
func (q Quotation) Text() string { return q.Readings[0] }

// In finds the quotations of a message, in order, each once. Parts are texts that belong together, as somebody wrote
// them in Markdown: the message's own, those of its embeds and so on. A part without a marked quotation is one that is
// not marked, whole; one without words is none.
func In(parts ...string) []Quotation {
	var all []Quotation
	met := map[string]bool{}
	for _, part := range parts {
		for _, q := range inPart(part) {
			if k := key(q.Text()); !met[k] {
				met[k] = true
				all = append(all, q)
			}
		}
	}
	return all
}

// Plain is a message's text as it is read: without markup, on one line.
func Plain(part string) string { return tidy(join(linesOf(part))) }

func inPart(part string) []Quotation {
	var found []Quotation
	lines := linesOf(part)
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && lines[to].quoted == lines[from].quoted {
			to++
		}
		if lines[from].quoted {
			found = append(found, ofLines(lines[from:to], true)...)
		} else {
			found = append(found, betweenMarks(join(lines[from:to]))...)
		}
		from = to
	}
	if slices.ContainsFunc(found, func(q Quotation) bool { return q.Marked }) {
		return found
	}
	whole := ofLines(lines, false)
	if len(whole) > 0 && len(found) > 0 { // between straight single marks, or what looks like them
		whole[0].Pieces, whole[0].Between = found, true
	}
	return whole
}

func join(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.text)
		b.WriteByte('\n')
	}
	return b.String()
}

// tidy makes one line of text.
func tidy(text string) string { return strings.Join(strings.Fields(text), " ") }

// key is a text's letters and digits, for telling whether two texts are the same words.
func key(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

func words(text string) int {
	n := 0
	for _, f := range strings.Fields(text) {
		if key(f) != "" {
			n++
		}
	}
	return n
}
