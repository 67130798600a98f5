package intake

import (
	"context"
	"slices"
	"strings"

	"pullquote/index/intake/address"
	"pullquote/index/intake/fetch"
	"pullquote/index/intake/formats"
	"pullquote/index/intake/source"
)

// site takes an address that the operator gave: of an article, a listing, or a page that leads to articles. What a page
// leads to is tried from the best source to the least: WordPress's interface has whole articles, a hundred a request;
// sitemaps have the addresses of all; feeds have the newest.
func (i *Importer) site(ctx context.Context, at string) error {
	doc, err := i.client.Get(ctx, fetch.Request{URL: at})
	if err != nil {
		return i.failed(ctx, at, err)
	}
	i.run.visited[at] = true
	d := documentOf(doc, "")
	d.Given = true
	found := slices.Collect(formats.Finds(d))
	interfaces, feeds := leadsAmong(found)
	if len(interfaces)+len(feeds) == 0 && !address.IsHome(doc.URL) {
		i.run.known += len(found)
		return i.followAll(ctx, found)
	}
	for _, leads := range []func() []source.Find{
		func() []source.Find { return interfaces },
		func() []source.Find { return i.sitemaps(ctx, doc.URL) },
		func() []source.Find { return feeds },
	} {
		before := i.articles()
		if err := i.followAll(ctx, leads()); err != nil || i.articles() > before {
			return err
		}
	}
	i.skip(at, "it leads to no articles by WordPress's interface, sitemaps or feeds; give the address of one")
	return nil
}

// leadsAmong are the finds of a page that lead to articles.
func leadsAmong(found []source.Find) (interfaces, feeds []source.Find) {
	for _, f := range found {
		switch {
		case f.Lead && f.Posts:
			interfaces = append(interfaces, f)
		case f.Lead:
			feeds = append(feeds, f)
		}
	}
	return interfaces, feeds
}

// articles is how many articles this import has met.
func (i *Importer) articles() int {
	n := len(i.run.seen)
	for outcome, count := range i.run.summary.Counts {
		if outcome != Skipped {
			n += count
		}
	}
	return n
}

func (i *Importer) followAll(ctx context.Context, finds []source.Find) error {
	for _, f := range finds {
		if err := i.find(ctx, f, 0); err != nil {
			return err
		}
	}
	return i.drain(ctx)
}

// usualSitemaps are where sites have their sitemap when robots.txt names none.
var usualSitemaps = []string{"/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml", "/news-sitemap.xml", "/sitemap.txt"}

// sitemaps are those that the site's robots.txt names, else the first of the usual ones that is there. Of a page that is
// no home page there are none: they would bring in the whole site.
func (i *Importer) sitemaps(ctx context.Context, at string) []source.Find {
	if !address.IsHome(at) {
		return nil
	}
	named, err := i.client.Sitemaps(ctx, at)
	if err != nil {
		return nil // the home page was had a moment ago: there is nothing to report
	}
	base := source.Document{At: at}
	var found []source.Find
	for _, s := range named { // they may be relative, though they should not
		if s = base.Resolve(strings.TrimSpace(s)); s != "" && address.SameSite(s, at) {
			found = append(found, source.Find{From: s, Listing: s})
		}
	}
	if len(found) > 0 {
		return found
	}
	for _, name := range usualSitemaps {
		doc, err := i.client.Get(ctx, fetch.Request{URL: base.Resolve(name)})
		if err == nil && listsPages(doc) {
			return []source.Find{{From: doc.URL, Listing: doc.URL}}
		}
	}
	return nil
}

// listsPages reports whether a document is a sitemap, in XML or in plain text.
func listsPages(doc fetch.Document) bool {
	return formats.IsSitemap(doc.Body, doc.ContentType, doc.URL)
}
