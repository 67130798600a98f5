package page

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"time"

	"golang.org/x/net/html"

	"pullquote/index/article"
	"pullquote/index/intake/mend"
	"pullquote/index/intake/page/story"
)

// MaxBytes is the largest HTML document that is read. The heaviest article pages of newspapers are below 3 MB; what is
// larger is a listing or an attack.
const MaxBytes = 6 << 20

// Errors of Read.
var (
	ErrTooLarge = errors.New("the page is larger than an article's")
	ErrNoText   = errors.New("no article text was found on the page")
)

// A Page is an article as its source gave it, before it has a place in the coverage. Fields are "" or zero where the
// source does not say.
type Page struct {
	URL         string // where it was read
	Canonical   string // the address that the page gives as its own, absolute
	Title       string
	Publication string
	Authors     []string
	Date        article.Date // the calendar day as the page writes it, in the page's own time zone
	Modified    time.Time
	Language    string // a BCP 47 tag: "en", "es-US"
	Section     string
	Corrections []string // corrections that the page gives outside the body
	Body        string   // paragraphs with a blank line between them, ending in a newline

	Declared bool     // the page says of itself that it is an article
	Listing  bool     // the page says of itself that it is something else: a list, a profile, a site's own page
	Forward  string   // the address that the page sends its readers on to
	Prose    int      // characters of the body that lie in paragraphs of whole sentences
	Linked   float64  // the share of the body's letters that lie in links, from 0 to 1
	API      string   // the site's WordPress REST root, where the page names one
	Feeds    []string // feeds that the page names
}

// Read reads an HTML document found at an address ("" when it has none). contentType is the transport's word for what
// it is, and may be "". On ErrNoText the page's other fields are filled.
func Read(doc []byte, contentType, at string) (Page, error) {
	if len(doc) > MaxBytes {
		return Page{}, fmt.Errorf("read page %s (%d bytes): %w", at, len(doc), ErrTooLarge)
	}
	doc = mend.Text(doc, contentType)
	root, err := html.Parse(bytes.NewReader(doc))
	if err != nil {
		return Page{}, fmt.Errorf("read page %s: %w", at, err)
	}
	base, err := url.Parse(at)
	if err != nil {
		return Page{}, fmt.Errorf("read page: address %q: %w", at, err)
	}
	if story.TooMuch(root) {
		return Page{}, fmt.Errorf("read page %s (more than %d elements or %d bytes of text): %w", at, story.MaxElements, story.MaxText, ErrTooLarge)
	}
	p := describe(root, base)
	p.URL = at
	notes := correctionNotes(root)
	found := story.Of(root, base, p.Title, p.Declared)
	if story.Prose(found.Text) < leastTold && bytes.Contains(doc, []byte("<noscript")) {
		if other := unscriptedStory(doc, base, p); story.Prose(other.Text) > 2*story.Prose(found.Text) {
			found = other
		}
	}
	p.Body, p.Linked = found.Text, found.Linked
	if p.Body == "" {
		return p, fmt.Errorf("read page %s: %w", at, ErrNoText)
	}
	p.Prose = story.Prose(p.Body)
	p.Corrections = outside(p.Body, append(p.Corrections, notes...))
	return p, nil
}

// leastTold is in characters: where a page tells less, its part for browsers without scripts may hold the story.
const leastTold = 300

// unscriptedStory is the story of the page as a browser without scripts shows it.
func unscriptedStory(doc []byte, base *url.URL, p Page) story.Story {
	root, err := html.ParseWithOptions(bytes.NewReader(doc), html.ParseOptionEnableScripting(false))
	if err != nil || story.TooMuch(root) {
		return story.Story{}
	}
	story.Unscripted(root)
	return story.Of(root, base, p.Title, p.Declared)
}
