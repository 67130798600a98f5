package picture

import (
	"errors"
	"image/color"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// ErrLetter is a text with a letter that the font has not.
var ErrLetter = errors.New("the font lacks a letter of the text")

// A run is words at a place: the left end of their baseline.
type run struct {
	text  string
	pen   *pen
	color color.Color
	x, y  int
	joins bool // the next run goes on with the same word
}

// A layout is what will be painted.
type layout struct {
	runs   []run
	width  int // between the margins
	left   int
	bottom int // of what was laid out so far
}

// write lays a text out below what is there, in lines.
func (l *layout) write(p *pen, c color.Color, text string) error {
	text = norm.NFC.String(text) // the font has letters with their accents, not accents alone
	for _, r := range text {
		if !unicode.IsSpace(r) && !p.has(r) {
			return ErrLetter
		}
	}
	for _, one := range lines(text, l.width, p.width) {
		l.bottom += p.line()
		l.runs = append(l.runs, run{one.text, p, c, l.left, l.bottom - (p.line()-p.size)/2 - p.size/5, one.joins})
	}
	return nil
}

// space leaves room below what is there.
func (l *layout) space(pixels int) { l.bottom += pixels }

// read is what was laid out, from a run on: words with a space between them.
func (l *layout) read(from, to int) string {
	var b strings.Builder
	for i, r := range l.runs[from:to] {
		if i > 0 && !l.runs[from+i-1].joins {
			b.WriteByte(' ')
		}
		b.WriteString(r.text)
	}
	return b.String()
}

// A piece is one line of a text. joins says that its last word goes on in the next.
type piece struct {
	text  string
	joins bool
}

// lines breaks a text between words, and within one only where it is wider than a line.
func lines(text string, width int, measure func(string) int) []piece {
	var all []piece
	line := ""
	for _, word := range strings.Fields(text) {
		whole := strings.TrimPrefix(line+" "+word, " ")
		if measure(whole) <= width {
			line = whole
			continue
		}
		if line != "" {
			all = append(all, piece{line, false})
		}
		for measure(word) > width {
			head := fitting(word, width, measure)
			all = append(all, piece{head, true})
			word = word[len(head):]
		}
		line = word
	}
	if line != "" {
		all = append(all, piece{line, false})
	}
	return all
}

// fitting is as much of a word as a line holds, at least a letter.
func fitting(word string, width int, measure func(string) int) string {
	end := 0
	for i, r := range word {
		next := i + len(string(r))
		if end > 0 && measure(word[:next]) > width {
			break
		}
		end = next
	}
	return word[:end]
}
