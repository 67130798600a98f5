package intake

import (
	"bytes"
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"pullquote/index/article"
	"pullquote/index/intake/mend"
	"pullquote/index/intake/page"
	"pullquote/index/intake/page/byline"
	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/story"
)

// feed reads RSS, Atom and JSON feeds. Each item is the address of a page; what the feed itself holds of the article
// completes the page, and stands in for it when it cannot be had.
func (d *document) feed(data []byte) []find {
	feed, err := parseFeed(data, d.contentType)
	if err != nil {
		return []find{{skip: "not a feed that can be read: " + err.Error()}}
	}
	return d.whatIsIn(feed)
}

// whatIsIn are a parsed feed's items.
func (d *document) whatIsIn(feed *gofeed.Feed) []find {
	name := cmp.Or(d.publication, plain(feed.Title))
	var found []find
	for _, item := range feed.Items {
		found = append(found, d.item(item, name))
	}
	return found
}

// parseFeed parses a feed; one that is broken, item by item. What parses is kept: the error is for a feed of which
// nothing does.
func parseFeed(data []byte, contentType string) (*gofeed.Feed, error) {
	if text := mend.Text(data, contentType); bytes.HasPrefix(bytes.TrimSpace(text), []byte("{")) {
		return gofeed.NewParser().Parse(bytes.NewReader(text))
	}
	data = mend.XML(data, contentType)
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(data))
	if err == nil {
		return feed, nil
	}
	var whole *gofeed.Feed
	for part := range mend.Parts(data) {
		one, err := gofeed.NewParser().Parse(bytes.NewReader(part))
		switch {
		case err != nil:
		case whole == nil:
			whole = one
		default:
			whole.Items = append(whole.Items, one.Items...)
		}
	}
	if whole == nil {
		return nil, err
	}
	return whole, nil
}

func (d *document) item(item *gofeed.Item, publication string) find {
	link := d.itemLink(item)
	told := itemPage(item, link, publication)
	body := itemText(item)
	if link == "" {
		return d.unaddressed(told, body)
	}
	f := find{from: link, address: link, label: publication, told: told, named: true}
	if item.UpdatedParsed != nil {
		f.modified = *item.UpdatedParsed
	}
	if body != "" {
		told.Body = body
		dr := draftOf(told, ViaFeed)
		f.fallback = &dr
	}
	return f
}

// unaddressed is an item without an address: the article itself where the feed has all of it.
func (d *document) unaddressed(told page.Page, body string) find {
	if body == "" {
		return find{skip: "an item of the feed has no address: " + cmp.Or(told.Title, "without a title")}
	}
	told.Body = body
	dr := draftOf(told, ViaFeed)
	from := d.at + "#" + slugify(told.Title)
	dr.identity = fileIdentity(from)
	dr.SetExtra(keyFrom, from)
	return find{from: from, draft: &dr}
}

// itemLink is the address of an item's page: the one that a feed's distributor replaced by its own, the first that is a
// web address, or the item's identifier where it is one.
func (d *document) itemLink(item *gofeed.Item) string {
	links := []string{extension(item, "feedburner", "origLink"), item.Link}
	links = append(links, item.Links...)
	if strings.HasPrefix(item.GUID, "http") {
		links = append(links, item.GUID)
	}
	for _, link := range links {
		if link = d.resolve(strings.TrimSpace(link)); link != "" {
			return link
		}
	}
	return ""
}

func extension(item *gofeed.Item, space, name string) string {
	for _, e := range item.Extensions[space][name] {
		return e.Value
	}
	return ""
}

// resolve makes an address that a document names absolute; "" when it is none that can be fetched.
func (d *document) resolve(ref string) string {
	if strings.TrimSpace(ref) == "" {
		return ""
	}
	base, err := url.Parse(d.at)
	if err != nil {
		return Clean(ref)
	}
	u, err := base.Parse(ref)
	if err != nil {
		return ""
	}
	return Clean(u.String())
}

// leastFeedText is in bytes: what is shorter is a teaser and not the article.
const leastFeedText = 800

// cutOff is how a text ends of which the feed holds a part only.
var cutOff = regexp.MustCompile(`(?i)(?:\[?(?:…|\.\.\.|&hellip;)\]?|(?:read|continue|weiter|leer|lire|leggi|lees|czytaj|ler)[\pL ]{0,20}(?:more|reading|lesen|más|suite|tutto|verder|dalej|mais)[^\pL]{0,4})\s*$`)

// itemText is the article's text where the feed holds all of it, in its content or its description; else "".
func itemText(item *gofeed.Item) string {
	for _, source := range []string{item.Content, item.Description} {
		if body := story.Fragment(source, false); len(body) >= leastFeedText && !cutOff.MatchString(body) {
			return body
		}
	}
	return ""
}

// itemPage is what a feed tells of an item beside its text.
func itemPage(item *gofeed.Item, link, publication string) page.Page {
	p := page.Page{URL: link, Title: plain(item.Title), Publication: publication, Date: itemDate(item)}
	for _, person := range item.Authors {
		p.Authors = append(p.Authors, byline.Names(plain(person.Name))...)
	}
	if len(item.Categories) > 0 {
		p.Section = plain(item.Categories[0])
	}
	return p
}

// itemDate is the day as the feed writes it, in its own time zone.
func itemDate(item *gofeed.Item) article.Date {
	if d, _ := dates.Parse(item.Published); !d.IsZero() {
		return d
	}
	if t := item.PublishedParsed; t != nil {
		return article.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
	}
	return article.Date{}
}

// rhythm is the time of a feed's newest item, and the usual time between two: the median, as a holiday or a busy day
// should not count.
func rhythm(feed *gofeed.Feed) (newest time.Time, spacing time.Duration) {
	var times []time.Time
	for _, item := range feed.Items {
		if t := cmp.Or(item.PublishedParsed, item.UpdatedParsed); t != nil {
			times = append(times, *t)
		}
	}
	if len(times) == 0 {
		return time.Time{}, 0
	}
	slices.SortFunc(times, time.Time.Compare)
	var gaps []time.Duration
	for i := range len(times) - 1 {
		gaps = append(gaps, times[i+1].Sub(times[i]))
	}
	slices.Sort(gaps)
	if len(gaps) > 0 {
		spacing = gaps[len(gaps)/2]
	}
	return times[len(times)-1], spacing
}
