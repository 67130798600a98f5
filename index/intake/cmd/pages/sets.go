package main

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"runtime/metrics"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"pullquote/index/intake/page"
	"pullquote/index/intake/page/dom"
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

// A report is what one set came to.
type report struct {
	set                    string
	pages, refused         int
	slowest, heaviest      cost
	body, taken            tally
	dates, titles, authors field
	alike                  float64 // the sum of the pages' likeness to the text that was noted
}

// A cost is what reading one page took. Bytes are all that were asked for, whether or not they were given back meanwhile, so
// that the page never held more.
type cost struct {
	name  string
	took  time.Duration
	bytes uint64
}

// read reads a page, takes the time, and counts it. A page that is refused is empty.
func (r *report) read(name string, doc []byte, at string) (p page.Page, taken bool) {
	p, c, err := costOf(func() (page.Page, error) { return page.Read(doc, "", at) })
	c.name = name
	if c.took > r.slowest.took {
		r.slowest = c
	}
	if c.bytes > r.heaviest.bytes {
		r.heaviest = c
	}
	r.pages++
	if err != nil {
		r.refused++
		return page.Page{}, false
	}
	return p, true
}

// costOf reads a page and says what it took. One that seems slow is read again, and the fastest time counts: the machine may
// have had something else to do.
func costOf(read func() (page.Page, error)) (p page.Page, c cost, err error) {
	for try := range 3 {
		before, began := allocated(), time.Now()
		p, err = read()
		took := time.Since(began)
		if try == 0 || took < c.took {
			c.took = took
		}
		c.bytes = allocated() - before
		if c.took < mostTime/8 {
			break
		}
	}
	return p, c, err
}

// allocated is how many bytes the program has asked for since it began.
func allocated() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// readTrafilatura reads the pages of tests/evaldata.json.
func readTrafilatura(dir string, addresses bool, h half, l list) (*report, error) {
	data, err := os.ReadFile(filepath.Join(dir, "evaldata.json"))
	if err != nil {
		return nil, err
	}
	var set map[string]noted
	if err := json.Unmarshal(data, &set); err != nil {
		return nil, fmt.Errorf("read evaldata.json: %w", err)
	}
	r := &report{set: "trafilatura"}
	for _, at := range slices.Sorted(maps.Keys(set)) {
		n := set[at]
		if !h.holds(n.File) {
			continue
		}
		doc, err := source(dir, n.File)
		if err != nil {
			return nil, err
		}
		if !addresses {
			at = ""
		}
		p, taken := r.read(n.File, doc, at)
		if !taken {
			l.add("refused", n.File, "", n.Title)
		}
		r.compare(p, taken, n, l)
	}
	return r, nil
}

// compare counts what was read of a page against what was noted.
func (r *report) compare(p page.Page, taken bool, n noted, l list) {
	lacks, keeps := r.body.snippets(p.Body, n.With, n.Without)
	if taken {
		r.taken.snippets(p.Body, n.With, n.Without)
	}
	for _, s := range lacks {
		l.add("lacks", n.File, "", s)
	}
	for _, s := range keeps {
		l.add("keeps", n.File, s, "")
	}
	if !r.dates.count(p.Date.String(), n.Date) {
		l.add("date", n.File, p.Date, n.Date)
	}
	if !r.titles.count(p.Title, squeeze(n.Title)) {
		l.add("title", n.File, p.Title, n.Title)
	}
	if !r.authors.count(people(p.Authors), people(n.Author)) {
		l.add("authors", n.File, strings.Join(p.Authors, ", "), []string(n.Author))
	}
}

func source(dir, name string) ([]byte, error) {
	doc, err := os.ReadFile(filepath.Join(dir, "cache", name))
	if err != nil {
		doc, err = os.ReadFile(filepath.Join(dir, "eval", name))
	}
	return doc, err
}

// readReadability reads the pages of test/test-pages: folders of a source and the text that is expected of it.
func readReadability(dir string, h half, l list) (*report, error) {
	pages, err := filepath.Glob(filepath.Join(dir, "*", "source.html"))
	if err != nil {
		return nil, err
	}
	r := &report{set: "Readability"}
	for _, name := range pages {
		if !h.holds(filepath.Base(filepath.Dir(name))) {
			continue
		}
		doc, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		expected, err := os.ReadFile(filepath.Join(filepath.Dir(name), "expected.html"))
		if err != nil {
			return nil, err
		}
		root, err := html.Parse(strings.NewReader(string(expected)))
		if err != nil {
			return nil, err
		}
		page, want := filepath.Base(filepath.Dir(name)), dom.Text(root)
		p, taken := r.read(page, doc, "")
		if !taken {
			l.add("refused", page, "", "")
		}
		f1 := common(p.Body, want)
		r.alike += f1
		if f1 < lookAt {
			l.add("f1", page, f1, fmt.Sprintf("%d bytes for %d", len(p.Body), len(want)))
		}
	}
	return r, nil
}

// A half of a set is that of the pages with an even or an odd hash of their names: what is found on one is confirmed on the
// other. "" is both.
type half string

func (h half) holds(name string) bool {
	sum := crc32.ChecksumIEEE([]byte(name))
	return h == "" || (h == "even") == (sum%2 == 0)
}

// lookAt is the likeness below which a page is listed.
const lookAt = 0.9
