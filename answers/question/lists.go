package question

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
)

//go:embed lists.txt
var listsFile string

// lists are the words of lists.txt by the name of their list, in its order, and what classes adds to them.
var lists = sync.OnceValue(func() map[string][]string {
	all, name := map[string][]string{}, ""
	for line := range strings.Lines(listsFile) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if head, words, ok := strings.Cut(line, ": "); ok {
			name, line = head, words
		}
		for w := range strings.FieldsSeq(line) {
			all[name] = append(all[name], strings.ReplaceAll(w, "_", " "))
		}
	}
	for name, words := range classes(all) {
		all[name] = words
	}
	return all
})

// list is a list of lists.txt or a class of words.
func list(name string) []string {
	words, ok := lists()[name]
	if !ok {
		panic("question: no list is called " + name)
	}
	return words
}

// set is some lists to look words up in.
func set(names ...string) map[string]bool {
	all := map[string]bool{}
	for _, name := range names {
		for _, w := range list(name) {
			all[w] = true
		}
	}
	return all
}

var listIn = regexp.MustCompile(`\{([a-z ]+)\}`)

// pattern compiles an expression in which “{sums}” stands for any word of the list sums.
func pattern(expression string) *regexp.Regexp {
	return regexp.MustCompile(listIn.ReplaceAllStringFunc(expression, func(name string) string {
		words := slices.Clone(list(strings.Trim(name, "{}")))
		for i, w := range words {
			words[i] = regexp.QuoteMeta(w)
		}
		slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) }) // the longest first, as alternatives are tried
		return "(?:" + strings.Join(words, "|") + ")"
	}))
}
