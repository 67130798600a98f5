package main

import (
	"fmt"
	"strings"

	"pullquote/bot/terminal"
)

// A grade says how much a finding matters.
type grade int

const (
	good grade = iota
	fair       // works, but somebody may want to know
	bad        // keeps the program from working
)

func (g grade) String() string { return [...]string{"ok", "note", "BAD"}[g] }

// A finding is one thing that doctor found.
type finding struct {
	grade
	about string // "index"
	text  string
	hint  string // what to do; "" when nothing needs doing
}

func findingsText(s terminal.Style, findings []finding) string {
	var b strings.Builder
	const indent = "                     " // the width of both columns
	for _, f := range findings {
		b.WriteString(s.Hanging(fmt.Sprintf("%-5s %-14s ", f.grade, f.about), indent, f.text))
		if f.hint != "" {
			b.WriteString(s.Hanging(indent+"hint: ", indent+"      ", f.hint))
		}
	}
	return b.String()
}
