package draft

import (
	"cmp"
	"strings"
	"time"

	"pullquote/index/article"
	"pullquote/index/intake/address"
	"pullquote/index/intake/page"
)

// The front matter keys that intake writes beside those of package article.
const (
	KeyLanguage = "language"
	KeySection  = "section"
	KeyModified = "modified" // when the page says it was last changed
	KeyImported = "imported" // the day on which this version came in
	KeyFrom     = "imported_from"
	KeyVia      = "via"     // what kind of source gave it, see Route
	KeySource   = "source"  // a hash of what the source said, to tell a change of the source from one by hand
	KeyEarlier  = "earlier" // the versions before this one
	KeyCopies   = "copies"  // addresses at which the same story stands
	KeyGone     = "gone"    // the day on which the page was found to be gone
)

// A Route is the kind of source that gave an article.
type Route string

// The routes.
const (
	ViaPage      Route = "page"
	ViaFeed      Route = "feed"
	ViaWordPress Route = "wordpress"
	ViaExport    Route = "export"
	ViaArchive   Route = "archive"
	ViaFile      Route = "file"
)

// A Draft is an article before it has its place in the coverage.
type Draft struct {
	*article.Article        // without ID
	Identity         string // the same for every version of the article
	Own              string // the address that it was read at, where the page gives itself another one; else ""
}

// Of makes a draft of a page. The address that the page gives itself is taken where it lies on the same site;
// elsewhere it names the original of a copy, and this page's own address is the honest source.
func Of(p page.Page, via Route) Draft {
	at, own := address.Clean(p.URL), ""
	if c := address.Clean(p.Canonical); c != "" && (at == "" || address.SameSite(c, at)) {
		if address.Key(c) != address.Key(at) {
			own = at
		}
		at = c
	}
	a := &article.Article{
		Title: p.Title, Publication: cmp.Or(p.Publication, address.Site(address.Host(at))), Date: p.Date, URL: at,
		Authors: p.Authors, Corrections: p.Corrections, Body: p.Body,
	}
	if a.Title == "" {
		a.Title = firstWords(p.Body, 12)
	}
	a.SetExtra(KeyLanguage, p.Language)
	a.SetExtra(KeySection, p.Section)
	a.SetExtra(KeyVia, string(via))
	if !p.Modified.IsZero() {
		a.SetExtra(KeyModified, p.Modified.UTC().Format(time.RFC3339))
	}
	return Draft{a, address.Key(at), own}
}

// ByItself is the draft under the address that it was read at.
func (d Draft) ByItself() Draft {
	a := *d.Article
	a.URL = d.Own
	return Draft{&a, address.Key(d.Own), ""}
}

// ByTitle is the draft of a file under its name and its title: files of different folders may have one name.
func (d Draft) ByTitle() Draft {
	a := *d.Article
	from := d.Extra(KeyFrom) + "#" + Slugify(d.Title)
	a.SetExtra(KeyFrom, from)
	return Draft{&a, FileIdentity(from), ""}
}

func firstWords(text string, n int) string {
	fields := strings.Fields(text)
	return strings.Join(fields[:min(n, len(fields))], " ")
}

// Remark is what a reader would look for and the draft does not have; "" when it has all.
func (d Draft) Remark() string {
	if d.Date.IsZero() {
		return "no date was found on it"
	}
	return ""
}

// FileIdentity is the identity of what has no address, by where it was imported from.
func FileIdentity(rel string) string { return "file:" + rel }
