package terminal

import (
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/term"
)

// A Style is how text is laid out. The zero Style neither wraps nor marks anything: it is right for files and pipes.
type Style struct {
	Width int  // columns; 0: lines are not wrapped
	Bold  bool // matches are bold, what is beside the point is faint
}

// Lines are wrapped within these columns: prose is hard to read in longer ones, and impossible in shorter ones.
const (
	leastWidth = 24
	mostWidth  = 100
)

// Detect is the style for what is printed on w. Only a terminal gets a width and bold text, and with NO_COLOR
// (https://no-color.org) or TERM=dumb in the environment no bold text. COLUMNS sets the width of what is no terminal.
func Detect(w io.Writer, environ []string) Style {
	var s Style
	if columns, err := strconv.Atoi(variable(environ, "COLUMNS")); err == nil && columns > 0 {
		s.Width = fit(columns)
	}
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return s
	}
	if columns, _, err := term.GetSize(int(f.Fd())); err == nil && columns > 0 {
		s.Width = fit(columns)
	}
	s.Bold = variable(environ, "NO_COLOR") == "" && variable(environ, "TERM") != "dumb"
	return s
}

func fit(columns int) int { return min(max(columns, leastWidth), mostWidth) }

// variable is the value of an environment variable; the last of several wins, as in package os/exec.
func variable(environ []string, name string) string {
	for _, pair := range slices.Backward(environ) {
		if value, ok := strings.CutPrefix(pair, name+"="); ok {
			return value
		}
	}
	return ""
}
