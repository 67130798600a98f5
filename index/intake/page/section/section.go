// Package section knows what papers call their sections: "World", "Wirtschaft", "Deportes".
//
// Laws:
//
//   - A label is a section's when all of it is: a sentence or a headline that begins with one is none.
//   - The names are the languages' of news, in an embedded list, and of no one site.
//
// Example:
//
//	section.Is("Wirtschaft") // true
package section

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"pullquote/index/intake/page/lazy"
)

//go:embed data/sections.txt
var list string

var names = sync.OnceValue(func() map[string]bool {
	all := make(map[string]bool)
	for _, line := range lazy.Lines(list)() {
		all[line] = true
	}
	return all
})

// Is reports whether a label is the name of a section, or several of them with marks between.
func Is(label string) bool {
	label = strings.ToLower(strings.TrimSpace(label))
	if names()[label] {
		return true
	}
	parts := strings.FieldsFunc(label, func(r rune) bool { return strings.ContainsRune("|/›»>•·,", r) })
	for _, part := range parts {
		if part = strings.TrimFunc(part, unicode.IsSpace); !names()[part] {
			return false
		}
	}
	return len(parts) > 0
}
