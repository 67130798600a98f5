package page

import (
	"regexp"
	"sync"
)

// lazily is a regular expression that is compiled when it is first used: the program has many commands, and few of them
// read pages.
func lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
