package article

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxFrontBytes is the longest front matter that is read: every excerpt carries its title, authors and addresses, so that what
// is written there is written again for each. The longest that site generators write are below 4 kB.
const maxFrontBytes = 32 << 10

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

func frontHint(err error) string {
	if errors.Is(err, errLongFront) {
		return "move what is no title, author, date or address into the body"
	}
	if errors.Is(err, errAnchors) {
		return "write each value out where it stands; quote one that begins with & or *"
	}
	return "quote values that hold a colon; indent with spaces"
}

func (a *Article) readFront(name string, front string) ([]Problem, error) {
	if len(front) > maxFrontBytes {
		return nil, fmt.Errorf("%w: %d bytes of at most %d", errLongFront, len(front), maxFrontBytes)
	}
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

var (
	errAnchors   = errors.New("front matter uses YAML anchors (& and *), which are not taken")
	errLongFront = errors.New("front matter is too long")
)

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
		a.Withdrawn = reason(value)
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

// reason is the value of a key that gives a reason, or says that there is none: "withdrawn: false" is what content systems
// write of every article. No reason is one of these words.
func reason(n *yaml.Node) string {
	text := scalar(n)
	switch strings.ToLower(text) {
	case "false", "no", "off", "n", "f", "0", "none", "never", "null", "nil", "~":
		return ""
	}
	return text
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
