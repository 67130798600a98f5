package formats

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"pullquote/index/article"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/mend"
	"pullquote/index/intake/page"
	"pullquote/index/intake/page/byline"
	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/source"
)

// feed reads RSS, Atom and JSON feeds. Each item is the address of a page; what the feed itself holds of the article
// completes the page, and stands in for it when it cannot be had.
func (d reader) feed(data []byte) []source.Find {
	feed, err := ReadFeed(d.Document, data)
	if err != nil {
		return []source.Find{{Skip: "not a feed that can be read: " + err.Error()}}
	}
	return feed.Items
}

// A Feed is what a feed holds.
type Feed struct {
	Items   []source.Find
	Newest  time.Time     // the time of its newest item; zero when it has none
	Spacing time.Duration // the usual time between two of its items; 0 when that cannot be told
}

// ReadFeed reads a document that is a feed, whose bytes are given.
func ReadFeed(from *source.Document, data []byte) (Feed, error) {
	d := reader{from}
	feed, err := parseFeed(data, d.ContentType)
	if err != nil {
		return Feed{}, err
	}
	name := cmp.Or(d.Publication, source.Plain(feed.Title))
	var read Feed
	for _, item := range feed.Items {
		read.Items = append(read.Items, d.item(item, about{name, feed.Language, signers(feed)}))
	}
	read.Newest, read.Spacing = rhythm(feed)
	return read, nil
}

// parseFeed parses a feed; one that is broken, item by item. What parses is kept: the error is for a feed of which
// nothing does.
func parseFeed(data []byte, contentType string) (*gofeed.Feed, error) {
	if text := mend.Text(data, contentType); bytes.HasPrefix(bytes.TrimSpace(text), []byte("{")) {
		return gofeed.NewParser().Parse(bytes.NewReader(mend.JSON(text)))
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

// An about is what a feed says of all its items.
type about struct {
	publication, language string
	signers               []*gofeed.Person // who signs an item that does not say
}

// signers are the people that an Atom feed names for all of its entries (RFC 4287, 4.2.1). Those of RSS edit the feed.
func signers(feed *gofeed.Feed) []*gofeed.Person {
	if feed.FeedType != "atom" {
		return nil
	}
	return feed.Authors
}

func (d reader) item(item *gofeed.Item, of about) source.Find {
	link := d.itemLink(item)
	told := itemPage(item, link, of)
	body := itemText(item)
	if link == "" {
		return d.unaddressed(told, body)
	}
	f := source.Find{From: link, Address: link, Label: of.publication, Told: told, Named: true}
	if item.UpdatedParsed != nil {
		f.Modified = *item.UpdatedParsed
	}
	if body != "" {
		told.Body = body
		dr := draft.Of(told, draft.ViaFeed)
		f.Fallback = &dr
	}
	return f
}

// unaddressed is an item without an address: the article itself where the feed has all of it.
func (d reader) unaddressed(told page.Page, body string) source.Find {
	if body == "" {
		return source.Find{Skip: "an item of the feed has no address: " + cmp.Or(told.Title, "without a title")}
	}
	told.Body = body
	dr := draft.Of(told, draft.ViaFeed)
	from := d.At + "#" + draft.Slugify(told.Title)
	dr.Identity = draft.FileIdentity(from)
	dr.SetExtra(draft.KeyFrom, from)
	return source.Find{From: from, Draft: &dr}
}

// itemLink is the address of an item's page: the one that a feed's distributor replaced by its own, the first that is a
// web address, or the item's identifier where it is one.
func (d reader) itemLink(item *gofeed.Item) string {
	links := []string{extension(item, "feedburner", "origLink"), item.Link}
	links = append(links, item.Links...)
	for _, e := range item.Extensions["atom"]["link"] {
		if rel := e.Attrs["rel"]; rel == "" || rel == "alternate" {
			links = append(links, e.Attrs["href"])
		}
	}
	if strings.HasPrefix(item.GUID, "http") {
		links = append(links, item.GUID)
	}
	for _, link := range links {
		if link = d.Resolve(strings.TrimSpace(link)); link != "" {
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

// itemPage is what a feed tells of an item beside its text.
func itemPage(item *gofeed.Item, link string, of about) page.Page {
	p := page.Page{URL: link, Title: source.Plain(item.Title), Publication: of.publication, Date: itemDate(item, of.language)}
	for _, name := range byline.Names(itemNames(item, of.signers)...) {
		if !strings.EqualFold(name, of.publication) {
			p.Authors = append(p.Authors, name)
		}
	}
	if len(item.Categories) > 0 {
		p.Section = source.Plain(item.Categories[0])
	}
	return p
}

// itemNames are the bylines of an item: every creator that it names, else its authors, else the feed's.
func itemNames(item *gofeed.Item, signers []*gofeed.Person) []string {
	var names []string
	if dc := item.DublinCoreExt; dc != nil && len(dc.Creator) > 1 {
		for _, name := range dc.Creator {
			names = append(names, source.Plain(name))
		}
		return names
	}
	people := item.Authors
	if len(people) == 0 {
		people = signers
	}
	for _, person := range people {
		names = append(names, source.Plain(person.Name))
	}
	return names
}

// itemDate is the day as the feed writes it, in its own time zone and language.
func itemDate(item *gofeed.Item, language string) article.Date {
	if d, _ := dates.ParseIn(cmp.Or(item.Published, item.Updated), language); !d.IsZero() {
		return d
	}
	if t := cmp.Or(item.PublishedParsed, item.UpdatedParsed); t != nil {
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
