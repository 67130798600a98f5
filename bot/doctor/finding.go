package doctor

import (
	"fmt"
	"strings"

	"pullquote/bot/terminal"
)

// A Grade says how much a finding matters.
type Grade int

const (
	Good Grade = iota
	Fair       // works, but somebody may want to know
	Bad        // keeps the program from working
)

func (g Grade) String() string { return [...]string{"ok", "note", "BAD"}[g] }

// A Finding is one thing that doctor found.
type Finding struct {
	Grade
	About string // "index"
	Text  string
	Hint  string // what to do; "" when nothing needs doing
}

// Text is findings for people. masked takes secrets out, before a text is broken into lines.
func Text(s terminal.Style, findings []Finding, masked func(text string) string) string {
	var b strings.Builder
	const indent = "                     " // the width of both columns
	for _, f := range findings {
		b.WriteString(s.Hanging(fmt.Sprintf("%-5s %-14s ", f.Grade, f.About), indent, masked(f.Text)))
		if f.Hint != "" {
			b.WriteString(s.Hanging(indent+"hint: ", indent+"      ", masked(f.Hint)))
		}
	}
	return b.String()
}
