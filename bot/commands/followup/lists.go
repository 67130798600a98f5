package followup

import (
	_ "embed"
	"strings"
)

//go:embed lists.txt
var listsText string

// openers are phrases, the longest first where one begins another; the others are sets of words.
var (
	openers                         = readList("openers")
	asking, persons, things, little = set("asking"), set("persons"), set("things"), set("small")
)

func readList(name string) (list []string) {
	in := false
	for line := range strings.Lines(listsText) {
		line = strings.TrimSpace(line)
		if title, is := strings.CutPrefix(line, "== "); is {
			in = title == name
			continue
		}
		if in && line != "" {
			list = append(list, line)
		}
	}
	return list
}

func set(name string) map[string]bool {
	words := map[string]bool{}
	for _, word := range readList(name) {
		words[word] = true
	}
	return words
}
