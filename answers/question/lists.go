package question

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
)

var (
	//go:embed lists.txt
	listsFile string
	//go:embed verbs.txt
	verbsFile string
)

// lists are the words of lists.txt by the name of their list, in its order.
var lists = sync.OnceValue(func() map[string][]string {
	all, name := map[string][]string{}, ""
	for line := range strings.Lines(listsFile) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		if head, words, ok := strings.Cut(line, ": "); ok && !strings.HasPrefix(line, " ") {
			name, line = head, words
		}
		for w := range strings.FieldsSeq(line) {
			all[name] = append(all[name], strings.ReplaceAll(w, "_", " "))
		}
	}
	for _, use := range []string{"who", "what", "plain", "reports", ""} {
		all[strings.TrimSpace("verbs "+use)], all[strings.TrimSpace("verb "+use)] = verbsFor(use)
	}
	return all
})

// verbsFor are the verbs of verbs.txt that serve for something ("": all), in all forms and in their plain ones.
func verbsFor(use string) (forms, plain []string) {
	for line := range strings.Lines(verbsFile) {
		uses, words, marked := strings.Cut(strings.TrimSpace(line), ": ")
		if !marked {
			uses, words = "", uses
		}
		if strings.HasPrefix(line, "#") || use != "" && !slices.Contains(strings.Fields(uses), use) {
			continue
		}
		all := strings.Fields(words)
		forms, plain = append(forms, all...), append(plain, all[0])
	}
	return forms, plain
}

// list is a list of lists.txt, or of verbs.txt: "verbs who", in all forms, "verb what", in the plain one.
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
