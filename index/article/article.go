package article

import (
	"cmp"

	"go.yaml.in/yaml/v3"
)

// An ID names an article: its path below the coverage folder, with "/" on every system, without the last .md or .txt.
type ID string

// An Article is what one article file says. Treat it as immutable once read: it is shared between goroutines.
type Article struct {
	ID          ID
	Title       string
	Publication string // "" when unknown
	Date        Date   // when it was published, as precisely as is known
	SortDate    Date   // for ordering only, never shown; zero: use Date
	URL         string // http or https; "" when the article has no link
	Archived    string // an archived copy, likewise
	Authors     []string
	Corrections []string // written by hand into the front matter; Notes adds those found in the body
	Withdrawn   string   // why the article is never answered with; "" when it is
	Body        string   // every byte after the front matter

	front *yaml.Node // the front matter as written, so that unknown keys and their order survive Encode
}

// Order is the date to sort by: SortDate where known, else Date.
func (a *Article) Order() Date {
	if a.SortDate.IsZero() {
		return a.Date
	}
	return a.SortDate
}

// Older orders articles oldest first, undated last, equal dates by id.
func Older(a, b *Article) int {
	x, y := a.Order(), b.Order()
	if x.IsZero() != y.IsZero() {
		if x.IsZero() {
			return 1
		}
		return -1
	}
	return cmp.Or(x.First().Compare(y.First()), cmp.Compare(a.ID, b.ID))
}

// Newer orders articles newest first, undated last all the same, equal dates by id from the end.
func Newer(a, b *Article) int {
	if !a.Order().IsZero() && !b.Order().IsZero() {
		a, b = b, a
	}
	return Older(a, b)
}

// A Problem is one line of a report: what is wrong with a file, and what its owner can do. An article with a problem
// may still have been read (a bad URL only costs it the link).
type Problem struct {
	Path string // below the coverage folder
	Text string // "has no body"
	Hint string // "write the article below the closing --- line"; may be ""
}

func (p Problem) Error() string { return p.Path + ": " + p.Text }
