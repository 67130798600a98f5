package picture

import (
	"errors"
	"fmt"
	"image"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// A Quotation is an excerpt with what is to stand below it.
type Quotation struct {
	Words       string // verbatim
	Cut         bool   // words were left off at the end
	Speaker     string // as a card says it: “Richard Blumenthal (“he”), U.S. senator”; "" when nobody is named
	Title       string
	Publication string
	Date        string
	Link        string   // "" for none
	Notes       []string // corrections of the article
}

const (
	wide   = 1080 // pixels
	margin = 72
	bar    = 12 // the line beside the quotation
)

// errReads is a layout that does not read as what it was made of.
var errReads = errors.New("what was laid out does not read as the excerpt")

// Draw draws a quotation.
func Draw(q Quotation) (Image, error) {
	l, err := lay(q)
	if err != nil {
		return Image{}, err
	}
	c := newCanvas(wide, l.bottom+margin)
	c.fill(image.Rect(margin, margin, margin+bar, l.bottom), accent)
	c.write(l)
	data, err := c.png()
	return Image{data, q.alt()}, err
}

// lay lays a quotation out, and reads it back.
func lay(q Quotation) (*layout, error) {
	words, err := newPen(regular, sizeOf(q.Words))
	if err != nil {
		return nil, err
	}
	who, err := newPen(bold, 34)
	if err != nil {
		return nil, err
	}
	small, err := newPen(regular, 28)
	if err != nil {
		return nil, err
	}
	title, err := newPen(italic, 28)
	if err != nil {
		return nil, err
	}
	l := &layout{width: wide - 2*margin - bar - 36, left: margin + bar + 36, bottom: margin}
	if err := l.write(words, ink, q.Words); err != nil {
		return nil, err
	}
	if want, got := strings.Join(strings.Fields(norm.NFC.String(q.Words)), " "), l.read(0, len(l.runs)); got != want {
		return nil, fmt.Errorf("%w: %q, not %q", errReads, got, want)
	}
	if q.Cut {
		l.runs = append(l.runs, run{text: "…", pen: words, color: faint, x: l.left, y: l.bottom + words.line() - words.size/2})
		l.space(words.line())
	}
	l.space(28)
	type part = struct {
		pen  *pen
		text string
		dark bool
	}
	parts := []part{{who, q.Speaker, true}, {title, q.Title, false}, {small, joined(q.Publication, q.Date), false}}
	for _, note := range q.Notes {
		parts = append(parts, part{small, note, false})
	}
	for _, below := range append(parts, part{small, short(q.Link), false}) {
		c := faint
		if below.dark {
			c = ink
		}
		if err := l.write(below.pen, c, below.text); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// sizeOf is how large words are written: the longer, the smaller.
func sizeOf(words string) int {
	switch n := len(words); {
	case n < 160:
		return 56
	case n < 400:
		return 46
	case n < 800:
		return 38
	}
	return 32
}

func joined(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, " · ")
}

// mostAddress is how much of an address a picture shows, in bytes: nobody types more.
const mostAddress = 90

// short is an address without what need not be typed, and without the end of a long one.
func short(link string) string {
	u, err := url.Parse(link)
	if err != nil || u.Host == "" {
		return ""
	}
	text := u.Host + strings.TrimSuffix(u.EscapedPath(), "/")
	if len(text) > mostAddress {
		text = text[:mostAddress] + "…" // escaped, it is ASCII
	}
	return text
}

// alt says in words what stands on the picture. Discord takes 1,024 characters.
func (q Quotation) alt() string {
	words := q.Words
	if q.Cut {
		words += " …"
	}
	return joined(append([]string{words, q.Speaker, q.Title, q.Publication, q.Date}, append(slices.Clone(q.Notes), short(q.Link))...)...)
}
