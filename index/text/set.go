package text

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// A Set is a list of words from a data file.
type Set map[string]struct{}

// Has reports whether the list holds a word, spelled as it is spelled there.
func (s Set) Has(word string) bool {
	_, ok := s[word]
	return ok
}

// Words are the words of the list in the order of the alphabet.
func (s Set) Words() []string { return slices.Sorted(maps.Keys(s)) }

// ReadSet reads a list: words parted by white space; a line that begins with # says what belongs there. The lists are
// embedded, so that one which is missing is a fault of the program.
func ReadSet(files fs.FS, names ...string) Set {
	set := Set{}
	for _, name := range names {
		for _, line := range listed(files, name) {
			for word := range strings.FieldsSeq(line) {
				set[word] = struct{}{}
			}
		}
	}
	return set
}

// ReadGroups reads a list of which each line is a word, a colon, and words that belong to it; a line with a word that another
// line has goes on with it.
func ReadGroups(files fs.FS, name string) map[string][]string {
	groups := map[string][]string{}
	for _, line := range listed(files, name) {
		if head, members, ok := strings.Cut(line, ":"); ok {
			head = strings.TrimSpace(head)
			groups[head] = append(groups[head], strings.Fields(members)...)
		}
	}
	return groups
}

// listed are the lines of a list, without what is said about it.
func listed(files fs.FS, name string) []string {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		panic("read word list: " + err.Error())
	}
	var lines []string
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			lines = append(lines, strings.TrimSuffix(line, "\n"))
		}
	}
	return lines
}
