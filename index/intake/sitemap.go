package intake

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"

	"pullquote/index/intake/mend"
	"pullquote/index/intake/page"
	"pullquote/index/intake/page/dates"
)

// A sitemapEntry is one address of a sitemap or of an index of sitemaps (sitemaps.org), with what a news sitemap says.
type sitemapEntry struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod"`
	News    struct {
		Publication struct {
			Name string `xml:"name"`
		} `xml:"publication"`
		Date  string `xml:"publication_date"`
		Title string `xml:"title"`
	} `xml:"news"`
}

// changed is the last moment at which the page may have been changed, as far as the sitemap says: of a day, its end.
func (e sitemapEntry) changed() time.Time {
	d, t := dates.Parse(e.LastMod)
	if d.IsZero() || strings.Contains(e.LastMod, ":") {
		return t
	}
	return d.Last().AddDate(0, 0, 1)
}

// order is what sitemaps are read by, newest first.
func (e sitemapEntry) order() time.Time {
	if t := e.changed(); !t.IsZero() {
		return t
	}
	_, t := dates.Parse(e.News.Date)
	return t
}

// sitemap reads sitemaps, indexes of them and news sitemaps. The newest come first, as a limit may cut the rest.
func (d *document) sitemap(data []byte) []find {
	pages, maps, err := readSitemap(bytes.NewReader(mend.XML(data, d.contentType)))
	var found []find
	newestFirst := func(a, b sitemapEntry) int { return b.order().Compare(a.order()) }
	slices.SortStableFunc(maps, newestFirst)
	slices.SortStableFunc(pages, newestFirst)
	for _, m := range maps {
		found = append(found, d.subSitemap(m))
	}
	for _, e := range pages {
		found = append(found, d.sitemapPage(e))
	}
	if err != nil {
		found = append(found, find{skip: "the sitemap is broken: " + err.Error()})
	}
	return found
}

// otherSitemaps are those that site software writes for what are not articles.
var otherSitemaps = regexp.MustCompile(`(?i)(?:categor(?:y|ies)|post_?tag|tags?|taxonom\w*|authors?|users?|attachment|image|video|page|product)s?[-_]?(?:sitemap)?\d*\.xml|sitemap-(?:tax|users|pages?|authors?|tags?|image|video)[-.]|wp-sitemap-(?:taxonomies|users)|wp-sitemap-posts-page`)

func (d *document) subSitemap(m sitemapEntry) find {
	at := d.resolve(m.Loc)
	switch {
	case at == "" || !sameSite(at, d.at):
		return find{from: m.Loc, skip: "a sitemap on another site"}
	case otherSitemaps.MatchString(at):
		return find{from: at, skip: "a sitemap of what are not articles"}
	}
	return find{from: at, listing: at, modified: m.changed()}
}

func (d *document) sitemapPage(e sitemapEntry) find {
	at := d.resolve(e.Loc)
	switch {
	case at == "" || !sameSite(at, d.at):
		return find{from: e.Loc, skip: "the sitemap names a page of another site"}
	case isHome(at):
		return find{from: at, skip: "the home page"}
	}
	f := find{from: at, address: at, modified: e.changed(), label: plain(e.News.Publication.Name), named: e.News.Date != ""}
	f.told = page.Page{URL: at, Title: plain(e.News.Title), Publication: f.label}
	f.told.Date, _ = dates.Parse(e.News.Date)
	return f
}

// addressList reads a sitemap in plain text: an address on each line.
func (d *document) addressList(data []byte) []find {
	var found []find
	for line := range strings.Lines(string(mend.Text(data, d.contentType))) {
		if line = strings.TrimSpace(line); line != "" {
			found = append(found, d.sitemapPage(sitemapEntry{Loc: line}))
		}
	}
	return found
}

// readSitemap collects the entries. Entities other than XML's own are an error, and none is ever fetched: encoding/xml
// knows no external ones.
func readSitemap(r io.Reader) (pages, maps []sitemapEntry, err error) {
	dec := xml.NewDecoder(r)
	dec.Strict = false // a bare ampersand in an address is one
	dec.Entity = xml.HTMLEntity
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return pages, maps, nil
		}
		if err != nil {
			return pages, maps, err
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "url" && start.Name.Local != "sitemap" {
			continue
		}
		var e sitemapEntry
		if err := dec.DecodeElement(&e, &start); err != nil {
			return pages, maps, err
		}
		e.Loc = strings.TrimSpace(e.Loc)
		if start.Name.Local == "url" {
			pages = append(pages, e)
		} else {
			maps = append(maps, e)
		}
	}
}
