package terminal

import (
	"strings"

	"github.com/rivo/uniseg"
)

// An ink is how a piece of text is marked.
type ink int

const (
	plain ink = iota
	bold
	faint
)

// The control sequences of ECMA-48 (SGR). They are the only ones that this package writes.
var sequences = map[ink]string{bold: "\x1b[1m", faint: "\x1b[2m"}

const reset = "\x1b[0m"

// A run is a piece of text of one ink.
type run struct {
	text string
	ink
}

// A cell is one character as a reader sees it, with the columns it takes.
type cell struct {
	text  string
	width int
	ink
}

// layout writes runs as lines with an indent, wrapped to the style's width. The first line has lead in place of the
// indent. Line feeds in the text stay; other white space at a break goes.
func (s Style) layout(lead, indent string, runs ...run) string {
	var b strings.Builder
	head := lead
	for _, line := range s.lines(cells(runs), uniseg.StringWidth(indent)) {
		if len(line) == 0 {
			head = strings.TrimRight(head, " ")
		}
		b.WriteString(head)
		s.write(&b, line)
		b.WriteByte('\n')
		head = indent
	}
	return b.String()
}

// Hanging is text wrapped below an indent, with lead in place of the indent on the first line.
func (s Style) Hanging(lead, indent, text string) string {
	return s.layout(lead, indent, run{text, plain})
}

func cells(runs []run) []cell {
	var all []cell
	for _, r := range runs {
		graphemes := uniseg.NewGraphemes(strings.ReplaceAll(Safe(r.text), "\t", " "))
		for graphemes.Next() {
			all = append(all, cell{graphemes.Str(), graphemes.Width(), r.ink})
		}
	}
	return all
}

// lines breaks the cells at line feeds and, to keep within the width, at spaces, or within a word that is too long.
func (s Style) lines(all []cell, indent int) [][]cell {
	var lines [][]cell
	start, space, columns := 0, -1, indent
	end := func(at, next int) { lines, start, space, columns = append(lines, all[start:at]), next, -1, indent }
	for i := 0; i < len(all); i++ {
		switch c := all[i]; {
		case strings.HasSuffix(c.text, "\n"): // a line end may be CR LF, which is one grapheme
			end(i, i+1)
			continue
		case c.text == " ":
			space = i
		}
		columns += all[i].width
		if s.Width == 0 || columns <= s.Width || all[i].text == " " {
			continue
		}
		switch {
		case space > start:
			i = space
			end(space, space+1)
		case i > start:
			end(i, i)
			i--
		}
	}
	return append(lines, all[start:])
}

func (s Style) write(b *strings.Builder, line []cell) {
	now := plain
	for _, c := range line {
		if c.ink != now && s.Bold {
			if now != plain {
				b.WriteString(reset)
			}
			b.WriteString(sequences[c.ink])
			now = c.ink
		}
		b.WriteString(c.text)
	}
	if now != plain {
		b.WriteString(reset)
	}
}
