package intake

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"pullquote/index/intake/page"
)

// page reads an article's page. A home page gives what leads to the site's articles.
func (d *document) page(data []byte) []find {
	p, err := page.Read(data, d.contentType, d.at)
	if d.local {
		p.URL = p.Canonical
	}
	p.Publication = cmp.Or(p.Publication, d.publication)
	leads := d.leads(p)
	reason := d.refusal(p, err)
	if reason == "" && (len(leads) == 0 || evident(p, d.at)) {
		return []find{d.article(p)}
	}
	switch {
	case len(leads) > 0:
		return leads
	case p.Forward != "" && p.Forward != d.at:
		return []find{{address: p.Forward, named: d.given || d.named}}
	}
	return []find{{skip: reason}}
}

// article is a page's article. What a reader would look for and the page does not give is remarked.
func (d *document) article(p page.Page) find {
	dr := draftOf(p, ViaPage)
	if dr.identity == "" {
		dr.identity = fileIdentity(d.at)
		dr.SetExtra(keyFrom, d.at)
	}
	return find{draft: &dr, note: remark(dr)}
}

func remark(d draft) string {
	if d.Date.IsZero() {
		return "no date was found on it"
	}
	return ""
}

// refusal says why a page is not taken; "" when it is. What the operator or a feed names is taken unless it is plainly
// no article; what a crawl or an archive holds passes by evidence.
func (d *document) refusal(p page.Page, err error) string {
	named := d.local || d.given || d.named
	switch {
	case isHome(d.at):
		return "the home page"
	case err != nil:
		return reasonOf(err)
	case named && plainlyNone(p, d.at):
		return "not an article but a list, or a page about the site"
	case !named && !evident(p, d.at):
		return "does not read as an article: it has neither a date nor an author, and its text and address are none's"
	}
	return ""
}

// plainlyNone: the page says that it is a list or a profile, or it is made of links, or its address is that of a page
// about the site and nothing speaks against it.
func plainlyNone(p page.Page, at string) bool {
	bare := p.Date.IsZero() && len(p.Authors) == 0
	return !p.Declared && (p.Listing && p.Date.IsZero() || p.Linked > mostLinked || bare && otherAddress(at))
}

// Bounds of what reads as an article: characters in whole sentences, and the share of its letters that lie in links.
const (
	leastProse = 500
	mostLinked = 0.6
)

// evident: the page says that it is an article, or it is dated, or signed by as many as sign an article, or it has an
// article's text under an article's address. Listings and "about us" pages are none of these.
func evident(p page.Page, at string) bool {
	signed := len(p.Authors) > 0 && len(p.Authors) <= 5 && !p.Listing
	return p.Declared || !p.Date.IsZero() || signed ||
		!p.Listing && p.Prose >= leastProse && p.Linked < mostLinked/2 && storyAddress(cmp.Or(at, p.Canonical))
}

var (
	noStory  = regexp.MustCompile(`(?i)^(?:tags?|topics?|categor(?:y|ies)|sections?|authors?|people|staff|search|about|contact|legal|privacy|imprint|impressum|terms|advertise|subscribe|newsletters?|jobs|faq|help|events?|archives?)(?:-|$)`)
	storyEnd = regexp.MustCompile(`\d{4,}|\.s?html?$|^[^-]+(?:-[^-]+){3,}`)
)

// storyAddress: the last part of the address has a headline's words or a number, and no part names another kind of page.
func storyAddress(at string) bool {
	parts := pathOf(at)
	return !otherAddress(at) && storyEnd.MatchString(parts[len(parts)-1])
}

// otherAddress: a part of the address names another kind of page than an article.
func otherAddress(at string) bool { return slices.ContainsFunc(pathOf(at), noStory.MatchString) }

// pathOf are the parts of an address's path, at least one.
func pathOf(at string) []string {
	u, err := url.Parse(at)
	if err != nil || u.Host == "" {
		return []string{""}
	}
	return strings.Split(strings.Trim(u.Path, "/"), "/")
}

// leads are what a home page, or another page that the operator gave, names for its site: its WordPress interface and
// its feeds. Of a page that was merely come by they are not followed.
func (d *document) leads(p page.Page) []find {
	if !d.given || d.local {
		return nil
	}
	var found []find
	if p.API != "" && isHome(d.at) {
		found = append(found, find{listing: p.API, label: p.Publication, lead: true, posts: true})
	}
	for _, feed := range p.Feeds {
		found = append(found, find{listing: feed, label: p.Publication, lead: true})
	}
	return found
}

// complete adds to a page's article what the feed or the sitemap that led to it says and the page does not. Where the
// source holds the whole text and the page a part of it, the text is the source's.
func (f find) complete(d draft) draft {
	a := *d.Article
	if a.Date.IsZero() {
		a.Date = f.told.Date
	}
	if len(a.Authors) == 0 {
		a.Authors = f.told.Authors
	}
	if a.Extra(keySection) == "" {
		a.SetExtra(keySection, f.told.Section)
	}
	if f.fallback != nil && len(f.fallback.Body) > 2*len(a.Body) {
		a.Body = f.fallback.Body
	}
	d.Article = &a
	return d
}
