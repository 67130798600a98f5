package article

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// MaxBytes is the largest article file that is read. The longest newspaper features are below 200 kB; 4 MB is a file
// that is something else.
const MaxBytes = 4 << 20

// ReadFile reads one listed file. The article is nil when the file is broken; each problem is a line for the report.
func ReadFile(fsys fs.FS, f File) (*Article, []Problem) {
	if f.Size > MaxBytes {
		return nil, []Problem{tooLarge(f.Path)}
	}
	data, err := fs.ReadFile(fsys, f.Path)
	if err != nil {
		if pathErr := new(fs.PathError); errors.As(err, &pathErr) {
			err = pathErr.Err
		}
		return nil, []Problem{{f.Path, "cannot be read: " + err.Error(), "check the file's permissions"}}
	}
	return Read(f.Path, data)
}

// Read parses an article file. name is its path below the coverage folder; it gives the ID and tells Markdown from
// plain text. The article is nil when the file is broken.
func Read(name string, data []byte) (*Article, []Problem) {
	if problem, ok := unreadable(name, data); ok {
		return nil, []Problem{problem}
	}
	text := string(data)
	a := &Article{ID: IDOf(name), Body: text}
	var problems []Problem
	if path.Ext(name) == ".md" {
		front, body, found, err := splitFront(text)
		if err != nil {
			return nil, []Problem{{name, err.Error(), "end the front matter with a line of ---"}}
		}
		if found {
			a.Body = body
			if problems, err = a.readFront(name, front); err != nil {
				return nil, []Problem{{name, err.Error(), frontHint(err)}}
			}
		}
	}
	if strings.TrimSpace(strings.TrimPrefix(a.Body, bom)) == "" {
		hint := "write the article into it"
		if a.front != nil {
			hint = "write the article below the closing --- line"
		}
		return nil, append(problems, Problem{name, "has no body", hint})
	}
	if a.Title == "" {
		a.Title = titleOf(a.Body, name)
	}
	return a, problems
}

func frontHint(err error) string {
	if errors.Is(err, errAnchors) {
		return "write each value out where it stands; quote one that begins with & or *"
	}
	return "quote values that hold a colon; indent with spaces"
}

// IDOf is the id of the article file at a path below the coverage folder.
func IDOf(name string) ID {
	return ID(strings.TrimSuffix(strings.TrimSuffix(name, path.Ext(name)), "/"))
}

const bom = "\ufeff"

func unreadable(name string, data []byte) (Problem, bool) {
	switch {
	case len(data) > MaxBytes:
		return tooLarge(name), true
	case bytes.IndexByte(data, 0) >= 0:
		return Problem{name, "holds NUL bytes: not a text file", "save it as UTF-8 text"}, true
	case !utf8.Valid(data):
		return Problem{name, fmt.Sprintf("is not valid UTF-8 (byte %d)", invalidAt(data)), "save it as UTF-8 text"}, true
	}
	return Problem{}, false
}

func tooLarge(name string) Problem {
	return Problem{name, fmt.Sprintf("is too large: at most %d bytes are read", MaxBytes), "split it into articles"}
}

func invalidAt(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return len(data)
}

// splitFront cuts the front matter from the body. found is false when the text does not open with a --- line.
func splitFront(text string) (front, body string, found bool, err error) {
	rest := strings.TrimPrefix(text, bom)
	line, rest, _ := strings.Cut(rest, "\n")
	if strings.TrimSuffix(line, "\r") != "---" {
		return "", text, false, nil
	}
	for at := 0; at < len(rest); {
		line, _, more := strings.Cut(rest[at:], "\n")
		next := at + len(line)
		if more {
			next++
		}
		if strings.TrimSuffix(line, "\r") == "---" {
			return rest[:at], rest[next:], true, nil
		}
		at = next
	}
	return "", "", true, errors.New("front matter has no closing --- line")
}

func (a *Article) readFront(name string, front string) ([]Problem, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(front), &doc); err != nil {
		return nil, fmt.Errorf("front matter is not YAML: %s", inFile(strings.TrimPrefix(err.Error(), "yaml: ")))
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	a.front = doc.Content[0]
	if a.front.Kind != yaml.MappingNode {
		return nil, errors.New("front matter is not a list of keys and values")
	}
	if anchored(a.front) {
		return nil, errAnchors
	}
	var problems []Problem
	report := func(text, hint string) { problems = append(problems, Problem{name, text, hint}) }
	for i := 0; i+1 < len(a.front.Content); i += 2 {
		a.readKey(a.front.Content[i].Value, a.front.Content[i+1], report)
	}
	return problems, nil
}

var errAnchors = errors.New("front matter uses YAML anchors (& and *), which are not taken")

var frontLine = regexp.MustCompile(`\bline (\d+)`)

// inFile counts a YAML error's lines from the file's first, the --- line.
func inFile(fault string) string {
	return frontLine.ReplaceAllStringFunc(fault, func(line string) string {
		n, err := strconv.Atoi(strings.TrimPrefix(line, "line "))
		if err != nil {
			return line
		}
		return "line " + strconv.Itoa(n+1)
	})
}

// anchored reports whether a value stands for another one. Such front matter is refused: no site generator writes it,
// aliases of aliases grow without bound, and one that loses its anchor cannot be written back.
func anchored(n *yaml.Node) bool {
	return n.Anchor != "" || n.Kind == yaml.AliasNode || slices.ContainsFunc(n.Content, anchored)
}

// readKey takes one front matter key; unknown keys stay in a.front alone.
func (a *Article) readKey(key string, value *yaml.Node, report func(text, hint string)) {
	switch key {
	case "title":
		a.Title = scalar(value)
	case "publication":
		a.Publication = scalar(value)
	case "withdrawn":
		a.Withdrawn = scalar(value)
	case "date":
		a.Date = date(key, value, report)
	case "sort_date":
		a.SortDate = date(key, value, report)
	case "url":
		a.URL = link(key, value, report)
	case "archived":
		a.Archived = link(key, value, report)
	case "authors":
		a.Authors = list(value)
	case "corrections":
		a.Corrections = list(value)
	}
}

// scalar is the value as written: 2013 stays "2013" and 2013-04-03 never becomes a timestamp.
func scalar(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		return ""
	}
	return strings.TrimSpace(n.Value)
}

func list(n *yaml.Node) []string {
	if n.Kind != yaml.SequenceNode {
		if one := scalar(n); one != "" {
			return []string{one}
		}
		return nil
	}
	var items []string
	for _, item := range n.Content {
		if text := scalar(item); text != "" {
			items = append(items, text)
		}
	}
	return items
}

func date(key string, n *yaml.Node, report func(text, hint string)) Date {
	d, err := ParseDate(scalar(n))
	if err != nil {
		report(fmt.Sprintf("%s %q is not a date", key, scalar(n)), "write YYYY, YYYY-MM or YYYY-MM-DD; the date counts as unknown")
	}
	return d
}

func link(key string, n *yaml.Node, report func(text, hint string)) string {
	text := scalar(n)
	if text == "" {
		return ""
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		report(fmt.Sprintf("%s %q is not an http or https address", key, text), "the article is shown without this link")
		return ""
	}
	return text
}

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

// readsAsHeadline: a short line that does not end as a sentence does, or one in title case.
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
