package rules

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// A check collects what is wrong with one payload.
type check struct {
	problems   []string
	components int
	texts      int
	bytes      int
	files      []string // that come with the message
	ids        map[string]bool
}

func (c *check) wrong(format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf(format, args...))
}

func (c *check) count(what string, n, least, most int) {
	if n < least || n > most {
		c.wrong("%s: %d, want %d to %d", what, n, least, most)
	}
}

func (c *check) length(what, text string, least, most int) {
	if n := Characters(text); n < least || n > most {
		c.wrong("%s of %d characters, want %d to %d: %.60q", what, n, least, most, text)
	}
	if strings.TrimSpace(text) == "" && least > 0 {
		c.wrong("%s is blank", what)
	}
}

// Characters counts UTF-16 units: whether Discord counts them or code points is not documented.
func Characters(text string) int {
	n := 0
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	return n
}
