package page

import (
	"golang.org/x/net/html/atom"

	"pullquote/index/article"
	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/dom"
)

// publishedNames are the meta elements that sites put the publishing date into, the plainest first.
var publishedNames = []string{
	"article:published_time", "og:article:published_time", "article:published", "parsely-pub-date", "sailthru.date", "datepublished", "date_published",
	"publication_date", "publicationdate", "publish-date", "publishdate", "publish_date", "published_date", "published_time", "published_at",
	"published-date", "pubdate", "pub_date", "dc.date.issued", "dcterms.issued", "dc.date.published", "dc.issued", "citation_publication_date",
	"citation_date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "og:published_time", "og:pubdate", "rnews:datepublished", "vr:published_time",
	"article_date_original", "article.published", "iso-8601-publish-date", "datepublication", "artdate", "originalpublicationdate", "bt:pubdate",
	"dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date.created", "datecreated", "created", "article.created", "date", "article:date", "displaydate",
	"timestamp", "releasedate", "release_date",
}

// date is the day on which the article was published, in the newsroom's own time zone.
func (f *facts) date(language string) article.Date {
	said := f.saidDate(language)
	value, changed := f.timeElement()
	time, _ := dates.ParseIn(value, language)
	shown, sure := f.shownDate(language)
	path := dates.First(dates.InPath(f.base), dates.InPath(f.canonicalURL()))
	if !changed {
		said = dates.First(said, time)
	}
	said = dates.First(said, f.dated(f.graph.Text(f.graph.Page(), "datePublished"), language))
	if said.IsZero() {
		return dates.Local(dates.First(shown, path, time, f.lastDate(language)), path)
	}
	for _, seen := range []struct {
		article.Date
		counts bool
	}{{path, true}, {time, !changed}, {shown, sure}} {
		if seen.counts && dates.Near(seen.Date, said) {
			return seen.Date
		}
	}
	return said
}

// dated is the date of a text.
func (f *facts) dated(text, language string) article.Date {
	d, _ := dates.ParseIn(text, language)
	return d
}

// lastDate is what is left where neither the metadata nor a dateline says it: JSON-LD that cannot be parsed, and the
// headline.
func (f *facts) lastDate(language string) article.Date {
	return dates.First(f.dated(f.graph.Bare["datePublished"], language), dates.Written(dom.First(f.heading(), f.element(atom.Title)), language))
}

// saidDate is what the page's metadata states of the article.
func (f *facts) saidDate(language string) article.Date {
	for _, text := range append([]string{f.graph.Text(f.story, "datePublished"), f.name(publishedNames...), f.item.Prop("datePublished"), f.item.Prop("dateCreated"), f.rdfa(), f.graph.Text(f.story, "dateCreated", "uploadDate")}, "") {
		if d, _ := dates.ParseIn(text, language); !d.IsZero() && d.Year > 1800 {
			return d
		}
	}
	return article.Date{}
}

// rdfa is the date that an element states by a property name of RDFa, as Drupal writes it.
func (f *facts) rdfa() string {
	for n := range dom.Elements(f.root) {
		switch {
		case n.DataAtom == atom.Meta || dom.Attr(n, "content") == "" || dom.Attr(n, "property") == "":
		case dom.Has(n, "property", "schema:datepublished") || dom.Has(n, "property", "schema:datecreated") || dom.Has(n, "property", "dc:date") || dom.Has(n, "property", "dc:created"):
			if !otherMark().MatchString(marksAround(n)) {
				return dom.Attr(n, "content")
			}
		}
	}
	return ""
}
