package lazy

import (
	"strings"
	"sync"
)

// Lines are the lines of an embedded list, read when they are first asked for: without spaces around them, empty ones, and those that
// begin with #, which say what belongs there. They are shared and must not be changed.
func Lines(list string) func() []string {
	return sync.OnceValue(func() []string {
		var lines []string
		for line := range strings.Lines(list) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				lines = append(lines, line)
			}
		}
		return lines
	})
}
