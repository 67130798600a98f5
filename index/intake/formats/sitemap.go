package formats

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"

	"pullquote/index/intake/address"
	"pullquote/index/intake/mend"
	"pullquote/index/intake/page"
	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/source"
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
func (d reader) sitemap(data []byte) []source.Find {
	pages, maps, err := readSitemap(bytes.NewReader(mend.XML(data, d.ContentType)))
	var found []source.Find
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
		found = append(found, source.Find{Skip: "the sitemap is broken: " + err.Error()})
	}
	return found
}

// otherSitemaps are those that site software writes for what are not articles.
var otherSitemaps = regexp.MustCompile(`(?i)(?:categor(?:y|ies)|post_?tag|tags?|taxonom\w*|authors?|users?|attachment|image|video|page|product)s?[-_]?(?:sitemap)?\d*\.xml|sitemap-(?:tax|users|pages?|authors?|tags?|image|video)[-.]|wp-sitemap-(?:taxonomies|users)|wp-sitemap-posts-page`)

func (d reader) subSitemap(m sitemapEntry) source.Find {
	at := d.Resolve(m.Loc)
	switch {
	case at == "" || !address.SameSite(at, d.At):
		return source.Find{From: m.Loc, Skip: "a sitemap on another site"}
	case otherSitemaps.MatchString(at):
		return source.Find{From: at, Skip: "a sitemap of what are not articles"}
	}
	return source.Find{From: at, Listing: at, Modified: m.changed()}
}

func (d reader) sitemapPage(e sitemapEntry) source.Find {
	at := d.Resolve(e.Loc)
	switch {
	case at == "" || !address.SameSite(at, d.At):
		return source.Find{From: e.Loc, Skip: "the sitemap names a page of another site"}
	case address.IsHome(at):
		return source.Find{From: at, Skip: "the home page"}
	}
	f := source.Find{From: at, Address: at, Modified: e.changed(), Label: source.Plain(e.News.Publication.Name), Named: e.News.Date != ""}
	f.Told = page.Page{URL: at, Title: source.Plain(e.News.Title), Publication: f.Label}
	f.Told.Date, _ = dates.Parse(e.News.Date)
	return f
}

// addressList reads a sitemap in plain text: an address on each line.
func (d reader) addressList(data []byte) []source.Find {
	var found []source.Find
	for line := range strings.Lines(string(mend.Text(data, d.ContentType))) {
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

// IsSitemap reports whether what begins so is a sitemap, in XML or in plain text.
func IsSitemap(head []byte, contentType, name string) bool {
	kind := sniff(head, contentType, name)
	return kind == sitemapKind || kind == addressesKind
}
