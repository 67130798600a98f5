package formats

import (
	"cmp"
	"errors"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"pullquote/index/intake/address"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/page"
	"pullquote/index/intake/source"
)

// page reads an article's page. A home page gives what leads to the site's articles.
func (d reader) page(data []byte) []source.Find {
	p, err := page.Read(data, d.ContentType, d.At)
	if d.Local {
		p.URL = p.Canonical
	}
	p.Publication = cmp.Or(p.Publication, d.Publication)
	leads := d.leads(p)
	reason := d.refusal(p, err)
	if reason == "" && (len(leads) == 0 || evident(p, d.At)) {
		return []source.Find{d.article(p)}
	}
	switch {
	case len(leads) > 0:
		return leads
	case p.Forward != "" && p.Forward != d.At:
		return []source.Find{{Address: p.Forward, Named: d.Given || d.Named}}
	}
	return []source.Find{{Skip: reason}}
}

// article is a page's article. What a reader would look for and the page does not give is remarked.
func (d reader) article(p page.Page) source.Find {
	dr := draft.Of(p, draft.ViaPage)
	if dr.Identity == "" {
		dr.Identity = draft.FileIdentity(d.At)
		dr.SetExtra(draft.KeyFrom, d.At)
	}
	return source.Find{Draft: &dr, Note: dr.Remark()}
}

// refusal says why a page is not taken; "" when it is. What the operator or a feed names is taken unless it is plainly
// no article; what a crawl or an archive holds passes by evidence.
func (d reader) refusal(p page.Page, err error) string {
	named := d.Local || d.Given || d.Named
	switch {
	case address.IsHome(d.At):
		return "the home page"
	case err != nil:
		return unread(err)
	case isNotice(p):
		return "not an article but a server's notice"
	case named && d.plainlyNone(p):
		return "not an article but a list, or a page about the site"
	case !named && !evident(p, d.At):
		return "does not read as an article: it has neither a date nor an author, and its text and address are none's"
	}
	return ""
}

// unread is why a page could not be read, in the words of the report.
func unread(err error) string {
	for _, known := range []error{page.ErrNoText, page.ErrTooLarge} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	return err.Error()
}

// plainlyNone reports whether the page says that it is a list or a profile, is made of links, or has the address of a page about
// the site and nothing speaks against it.
func (d reader) plainlyNone(p page.Page) bool {
	bare := p.Date.IsZero() && len(p.Authors) == 0
	return !p.Declared && (p.Listing && p.Date.IsZero() || p.Linked > mostLinked || bare && d.aboutTheSite())
}

// Bounds of what reads as an article: characters in whole sentences, and the share of its letters that lie in links.
const (
	leastProse = 500
	mostLinked = 0.6
)

// evident reports whether the page says that it is an article, is dated, is signed by as many as sign an article, or has an
// article's text under an article's address. Listings and "about us" pages are none of these.
func evident(p page.Page, at string) bool {
	signed := len(p.Authors) > 0 && len(p.Authors) <= 5 && !p.Listing
	return p.Declared || !p.Date.IsZero() || signed ||
		!p.Listing && p.Prose >= leastProse && p.Linked < mostLinked/2 && storyAddress(cmp.Or(at, p.Canonical))
}

var (
	noStory = regexp.MustCompile(`(?i)^(?:tags?|topics?|categor(?:y|ies)|sections?|authors?|people|staff|search|about|contact|legal|privacy|imprint|impressum|terms|advertise|subscribe|newsletters?|jobs|faq|help|events?|archives?)(?:-|\.s?html?$|\.php$|$)`)
	// aboutSite is what files are called that a site says of itself; a story's title may begin like an address of the above.
	aboutSite = regexp.MustCompile(`(?i)^(?:about(?:[-_]?(?:us|me))?|contact(?:[-_]?us)?|legal(?:[-_]notice)?|privacy(?:[-_](?:policy|notice))?|imprint|impressum|terms(?:[-_]of[-_](?:use|service))?|search|faq|help|datenschutz|kontakt|aviso[-_]legal|mentions[-_]legales)(?:\.s?html?)?$`)
	storyEnd  = regexp.MustCompile(`\d{4,}|\.s?html?$|^[^-]+(?:-[^-]+){3,}`)
)

// storyAddress reports whether the last part of the address has a headline's words or a number, and no part names another kind of page.
func storyAddress(at string) bool {
	parts := pathOf(at)
	return !otherAddress(at) && storyEnd.MatchString(parts[len(parts)-1])
}

// otherAddress reports whether a part of the address names another kind of page than an article.
func otherAddress(at string) bool { return slices.ContainsFunc(pathOf(at), noStory.MatchString) }

// aboutTheSite reports whether a document is called as a page about the site is, by its address or, of a file, by its name.
func (d reader) aboutTheSite() bool {
	if d.Local {
		return aboutSite.MatchString(path.Base(d.At))
	}
	return otherAddress(d.At)
}

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
func (d reader) leads(p page.Page) []source.Find {
	if !d.Given || d.Local {
		return nil
	}
	var found []source.Find
	if p.API != "" && address.IsHome(d.At) {
		found = append(found, source.Find{Listing: p.API, Label: p.Publication, Lead: true, Posts: true})
	}
	for _, feed := range p.Feeds {
		found = append(found, source.Find{Listing: feed, Label: p.Publication, Lead: true})
	}
	return found
}
