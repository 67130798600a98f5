package article

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// titleOf is the first line of the body if it reads as a headline, else the file's name.
func titleOf(body, name string) string {
	line, rest, more := strings.Cut(strings.TrimLeft(strings.TrimPrefix(body, bom), "\r\n \t"), "\n")
	line = strings.TrimSpace(strings.TrimLeft(line, "# "))
	if more && strings.TrimSpace(rest) != "" && readsAsHeadline(line) {
		return strings.TrimSpace(strings.TrimSuffix(line, "."))
	}
	return path.Base(string(IDOf(name)))
}

// maxHeadline is in characters. The New York Times' style has headlines below 100; wire services go to 120 or so.
const maxHeadline = 160

// readsAsHeadline reports whether a line is short and does not end as a sentence does, or is in title case.
func readsAsHeadline(line string) bool {
	if line == "" || utf8.RuneCountInString(line) > maxHeadline {
		return false
	}
	if strings.ContainsAny(line[len(line)-1:], ".:,;") || strings.HasSuffix(line, "”") {
		return inTitleCase(line)
	}
	return true
}

func inTitleCase(line string) bool {
	words, capitals := 0, 0
	for word := range strings.FieldsSeq(line) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "“\"‘'("))
		if len(word) > 3 {
			words++
			if unicode.IsUpper(r) || unicode.IsDigit(r) {
				capitals++
			}
		}
	}
	return words >= 2 && capitals*5 >= words*4
}
