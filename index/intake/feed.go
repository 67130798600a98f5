package intake

import (
	"bytes"
	"cmp"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"pullquote/index/article"
	"pullquote/index/intake/page"
)

// feed reads RSS, Atom and JSON feeds. Each item is the address of a page; what the feed itself holds of the article
// is kept for the case that the page cannot be had.
func (d *document) feed(data []byte) []find {
	feed, err := parseFeed(data)
	if err != nil {
		return []find{{skip: "not a feed that can be read: " + err.Error()}}
	}
	return d.whatIsIn(feed)
}

// whatIsIn are a parsed feed's items.
func (d *document) whatIsIn(feed *gofeed.Feed) []find {
	name := cmp.Or(d.publication, squeeze(feed.Title))
	var found []find
	for _, item := range feed.Items {
		found = append(found, d.item(item, name))
	}
	return found
}

func parseFeed(data []byte) (*gofeed.Feed, error) {
	return gofeed.NewParser().Parse(bytes.NewReader(data))
}

func (d *document) item(item *gofeed.Item, publication string) find {
	link := d.resolve(cmp.Or(item.Link, item.GUID))
	if link == "" {
		return find{skip: "an item of the feed has no address: " + cmp.Or(squeeze(item.Title), "without a title")}
	}
	f := find{from: link, address: link, label: publication}
	if item.UpdatedParsed != nil {
		f.modified = *item.UpdatedParsed
	}
	if whole := itemPage(item, link, publication); whole.Body != "" {
		dr := draftOf(whole, ViaFeed)
		f.fallback = &dr
	}
	return f
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

func itemPage(item *gofeed.Item, link, publication string) page.Page {
	p := page.Page{URL: link, Title: squeeze(item.Title), Publication: publication, Date: itemDate(item)}
	for _, person := range item.Authors {
		p.Authors = append(p.Authors, page.Names(person.Name)...)
	}
	if len(item.Categories) > 0 {
		p.Section = squeeze(item.Categories[0])
	}
	if body := page.Fragment(item.Content, false); len(body) >= leastFeedText {
		p.Body = body
	}
	return p
}

// itemDate is the day as the feed writes it, in its own time zone.
func itemDate(item *gofeed.Item) article.Date {
	if d, _ := page.ParseTime(item.Published); !d.IsZero() {
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
