package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"pullquote/index/intake/page"
)

// A noted page of trafilatura's set: tests/evaldata.json.
type noted struct {
	File    string
	With    []string
	Without []string
	Title   string
	Date    string
	Author  author
}

// An author is a byline, or a list of names.
type author []string

func (a *author) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*a = nil
		if one != "" {
			*a = author{one}
		}
		return nil
	}
	return json.Unmarshal(data, (*[]string)(a))
}

var joints = regexp.MustCompile(`[,;/]|\s(?:&|and|und|y|et)\s`)

// people are the byline's names, in lower case and in one order: the set has many of them in capitals, joined with
// commas, semicolons and conjunctions.
func people(bylines []string) string {
	var names []string
	for _, line := range bylines {
		for _, name := range joints.Split(line, -1) {
			names = append(names, strings.ToLower(squeeze(name)))
		}
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// A field counts how often something was read as noted, differently, or not at all; and where nothing is noted.
type field struct{ right, wrong, none, invented int }

func (f *field) count(got, want string) (right bool) {
	switch {
	case want == "" && got != "":
		f.invented++
		return true
	case want == "":
		return true
	case got == want:
		f.right++
		return true
	case got == "":
		f.none++
	default:
		f.wrong++
	}
	return false
}

func (f field) String() string {
	return fmt.Sprintf("%d right, %d wrong, %d not found of %d; %d where none is noted", f.right, f.wrong, f.none, f.right+f.wrong+f.none, f.invented)
}

func trafilatura(dir string, addresses bool, l list) error {
	data, err := os.ReadFile(filepath.Join(dir, "evaldata.json"))
	if err != nil {
		return err
	}
	var set map[string]noted
	if err := json.Unmarshal(data, &set); err != nil {
		return fmt.Errorf("read evaldata.json: %w", err)
	}
	var body, accepted tally
	var dates, titles, authors field
	var refused int
	var longest time.Duration
	for _, at := range slices.Sorted(maps.Keys(set)) {
		n := set[at]
		doc, err := source(dir, n.File)
		if err != nil {
			return err
		}
		address := ""
		if addresses {
			address = at
		}
		p, taken, took := read(doc, address)
		longest = max(longest, took)
		if !taken {
			refused++
			l.add("refused", n.File, "", n.Title)
			p = page.Page{}
		}
		lacks, keeps := body.snippets(p.Body, n.With, n.Without)
		if taken {
			accepted.snippets(p.Body, n.With, n.Without)
		}
		for _, s := range lacks {
			l.add("lacks", n.File, "", s)
		}
		for _, s := range keeps {
			l.add("keeps", n.File, s, "")
		}
		if !dates.count(p.Date.String(), n.Date) {
			l.add("date", n.File, p.Date, n.Date)
		}
		if !titles.count(p.Title, squeeze(n.Title)) {
			l.add("title", n.File, p.Title, n.Title)
		}
		if !authors.count(people(p.Authors), people(n.Author)) {
			l.add("authors", n.File, strings.Join(p.Authors, ", "), []string(n.Author))
		}
	}
	fmt.Printf("trafilatura: %d pages, %d refused, longest %s\n", len(set), refused, longest.Round(time.Millisecond))
	fmt.Printf("  snippets, whole: F1 %.3f precision %.3f recall %.3f\n", body.f1(), body.precision(), body.recall())
	fmt.Printf("  snippets, taken: F1 %.3f precision %.3f recall %.3f\n", accepted.f1(), accepted.precision(), accepted.recall())
	fmt.Printf("  dates:   %s\n  titles:  %s\n  authors: %s\n", dates, titles, authors)
	return nil
}

func source(dir, name string) ([]byte, error) {
	doc, err := os.ReadFile(filepath.Join(dir, "cache", name))
	if err != nil {
		doc, err = os.ReadFile(filepath.Join(dir, "eval", name))
	}
	return doc, err
}

func readability(dir string, l list) error {
	pages, err := filepath.Glob(filepath.Join(dir, "*", "source.html"))
	if err != nil {
		return err
	}
	var sum, sumTaken float64
	refused := 0
	var longest time.Duration
	for _, name := range pages {
		doc, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		expected, err := os.ReadFile(filepath.Join(filepath.Dir(name), "expected.html"))
		if err != nil {
			return err
		}
		root, err := html.Parse(strings.NewReader(string(expected)))
		if err != nil {
			return err
		}
		p, taken, took := read(doc, "")
		longest = max(longest, took)
		if !taken {
			refused++
			p.Body = ""
			l.add("refused", filepath.Base(filepath.Dir(name)), "", "")
		}
		f1 := common(p.Body, page.Text(root))
		if f1 < 0.9 {
			l.add("f1", filepath.Base(filepath.Dir(name)), f1, fmt.Sprint(len(p.Body), " bytes for ", len(page.Text(root))))
		}
		sum += f1
		if taken {
			sumTaken += f1
		}
	}
	n := len(pages)
	fmt.Printf("readability: %d pages, %d refused, longest %s\n", n, refused, longest.Round(time.Millisecond))
	fmt.Printf("  words: F1 %.3f whole, %.3f of those taken\n", sum/float64(max(n, 1)), sumTaken/float64(max(n-refused, 1)))
	return nil
}
