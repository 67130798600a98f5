package lazy

import (
	"regexp"
	"sync"
)

// Regexp is a regular expression that is compiled once, when it is first asked for. Goroutines may share it.
func Regexp(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
