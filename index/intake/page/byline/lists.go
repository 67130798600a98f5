package byline

import (
	"embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"pullquote/index/intake/page/lazy"
)

//go:embed data
var lists embed.FS

// listed are the lines of an embedded list, the longest first, so that the longest that fits is found.
func listed(name string) []string {
	data, err := lists.ReadFile("data/" + name + ".txt")
	if err != nil {
		panic(fmt.Sprintf("byline: list %q is not embedded: %v", name, err))
	}
	lines := lazy.Lines(string(data))()
	slices.SortStableFunc(lines, func(a, b string) int { return len(b) - len(a) })
	return lines
}

// ofList is a regular expression that holds a list in the place of %s, in any case.
func ofList(expression, name string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp {
		var words []string
		for _, line := range listed(name) {
			words = append(words, strings.ReplaceAll(regexp.QuoteMeta(line), `\*`, `\pL*`))
		}
		return regexp.MustCompile("(?i)" + strings.ReplaceAll(expression, "%s", "(?:"+strings.Join(words, "|")+")"))
	})
}

var (
	// nobody is what stands where a name would be.
	nobody = ofList(`^%s$`, "nobody")
	// role is a word of what somebody is.
	role = ofList(`(?:^|[^\pL])%s(?:$|[^\pL])`, "roles")
	// opensField: a part of a byline is another field.
	opensField = ofList(`^%s(?:$|[^\pL])`, "labels")
	// nextField begins another field behind a name; endsField is its label alone, whose day was cut off.
	nextField = ofList(`[\s|·•–—-]+%s\s*(?::.*|\s(?:(?:vor|hace|il y a|há|för)\s)?\d.*)$`, "labels")
	endsField = ofList(`[\s|·•(–—-]+%s[\s:]*$`, "labels")
	// otherWork is what is named with people who are not the writers; others begins, within a byline, what is said of them.
	otherWork = ofList(`^%s(?:$|[^\pL])`, "others")
	others    = ofList(`[\s.,;|(–—-]+%s(?:\s?:|\s(?:[^\s,;]+\s){0,2}?(?:by|von|par|por|di|da|de|door|av|przez)\s).*$`, "others")
)
