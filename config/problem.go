package config

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"pullquote/config/redact"
)

// A Problem is one thing wrong with the configuration.
type Problem struct {
	Option string // the key, or the environment variable that is no option
	Value  string // as given; "" where it is not shown: see quoted
	Want   string // what is accepted
}

func (p *Problem) Error() string {
	if p.Value == "" {
		return fmt.Sprintf("%s: %s", p.Option, p.Want)
	}
	return fmt.Sprintf("%s is %q: %s", p.Option, p.Value, p.Want)
}

// numeric are the numbers, times, ranges and addresses of digits that options take.
var numeric = regexp.MustCompile(`^[-+0-9.:/]{1,24}(?:ns|us|µs|ms|s|m|h)?$`)

// quoted is a wrong value as an error may quote it; "" for one that may not be quoted: passwords and tokens are typed into
// the wrong option. Five characters are no secret that anybody has; digits and web addresses can be told from one.
func quoted(value string) string {
	if len(value) <= 5 || numeric.MatchString(value) {
		return value
	}
	if strings.Contains(value, "://") {
		return redact.Feed(value)
	}
	return ""
}

// quotedPath is quoted for the name of a file: what has a folder or the ending of a text file is one.
func quotedPath(path string) string {
	switch ext := filepath.Ext(path); {
	case redact.Looks(path):
		return ""
	case strings.ContainsAny(path, `/\`), ext == ".yaml", ext == ".yml", ext == ".txt", ext == ".json":
		return path
	}
	return quoted(path)
}
