package page

import (
	"cmp"
	"slices"
	"time"

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
	"article:date", "displaydate", "releasedate", "release_date",
}

// madeNames are the meta elements that hold the publishing date on some sites, and on others when the page was made.
var madeNames = []string{"dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date.created", "datecreated", "created", "article.created", "date", "timestamp"}

// A statement is a date that the page's data state, with the moment where it is given.
type statement struct {
	article.Date
	at   time.Time
	weak bool // it may be of the page's making
}

// date is the day on which the article was published, in the newsroom's own time zone: the first that is stated, unless a
// reader sees another day that is stated as well, or one that is only a day off.
func (f *facts) date(language string) article.Date {
	value, changed := f.timeElement(language)
	element := stated(value, language)
	said := f.statements(language)
	shown, sure := f.shownDate(language)
	path := dates.First(dates.InPath(f.base), dates.InPath(f.canonicalURL()))
	if sure && slices.ContainsFunc(said, func(s statement) bool { return s.Date == shown }) {
		return shown
	}
	if sure && len(said) > 0 && !dates.Near(shown, said[0].Date) && said[0].weak {
		return shown
	}
	if !changed {
		said = append(said, element)
	}
	slices.SortStableFunc(said, func(a, b statement) int { return cmp.Compare(a.weakness(), b.weakness()) })
	said = append(said, stated(f.graph.Text(f.graph.Page(), "datePublished"), language))
	said = slices.DeleteFunc(said, func(s statement) bool { return s.IsZero() })
	if len(said) == 0 {
		return dates.Local(dates.First(shown, path, element.Date, f.lastDate(language)), path)
	}
	for _, seen := range []struct {
		article.Date
		counts bool
	}{{path, true}, {element.Date, !changed}, {shown, sure}} {
		if seen.counts && said[0].mayBe(seen.Date) {
			return seen.Date
		}
	}
	return said[0].Date
}

// weakness orders statements: 0 before 1.
func (s statement) weakness() int {
	if s.weak {
		return 1
	}
	return 0
}

func stated(text, language string) statement {
	d, at := dates.ParseIn(text, language)
	return statement{Date: d, at: at}
}

// Where the newsroom's clock may stand: twelve hours behind London at most, and fourteen ahead.
const (
	mostBehind = 12
	mostAhead  = 14
)

// mayBe reports whether the statement is of this day by the newsroom's clock. Many sites state the time in UTC, but show the
// day, and write the address, in their own time zone; a time that is given with another zone than UTC is the newsroom's.
func (s statement) mayBe(day article.Date) bool {
	switch {
	case s.Date == day:
		return true
	case !dates.Near(day, s.Date):
		return false
	case s.at.IsZero():
		return true
	}
	if _, offset := s.at.Zone(); offset != 0 {
		return false
	}
	if day.First().Before(s.First()) {
		return s.at.Hour() < mostBehind
	}
	return s.at.Hour() >= 24-mostAhead
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

// statements are what the page's data state of the article's publishing, the surest first.
func (f *facts) statements(language string) []statement {
	var all []statement
	for _, text := range []string{f.graph.Text(f.story, "datePublished"), f.name(publishedNames...), f.item.Prop("datePublished"), f.item.Prop("dateCreated"), f.rdfa(), f.graph.Text(f.story, "dateCreated", "uploadDate")} {
		if s := stated(text, language); !s.IsZero() && s.Year > 1800 {
			all = append(all, s)
		}
	}
	if s := stated(f.name(madeNames...), language); !s.IsZero() && s.Year > 1800 {
		s.weak = true
		all = append(all, s)
	}
	return all
}

// rdfa is the date that an element states by a property name of RDFa, as Drupal writes it.
func (f *facts) rdfa() string {
	for n := range dom.Elements(f.root) {
		switch {
		case n.DataAtom == atom.Meta || dom.Attr(n, "content") == "" || dom.Attr(n, "property") == "":
		case dom.Has(n, "property", "schema:datepublished") || dom.Has(n, "property", "schema:datecreated") || dom.Has(n, "property", "dc:date") || dom.Has(n, "property", "dc:created"):
			if !otherMark().MatchString(f.marksAround(n)) {
				return dom.Attr(n, "content")
			}
		}
	}
	return ""
}
