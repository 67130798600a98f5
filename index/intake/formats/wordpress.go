package formats

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"strconv"
	"strings"

	"pullquote/index/intake/address"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/page"
	"pullquote/index/intake/page/byline"
	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/story"
	"pullquote/index/intake/source"
)

// A post is what WordPress's REST interface says of one: https://developer.wordpress.org/rest-api/reference/posts/.
type post struct {
	Date        string   `json:"date"` // in the site's time zone
	ModifiedGMT string   `json:"modified_gmt"`
	Link        string   `json:"link"`
	Status      string   `json:"status"`
	Type        string   `json:"type"`
	Title       rendered `json:"title"`
	Content     struct {
		rendered
		Protected bool `json:"protected"`
	} `json:"content"`
	Embedded struct {
		Author []struct {
			Name string `json:"name"`
		} `json:"author"`
		Terms [][]struct {
			Name     string `json:"name"`
			Taxonomy string `json:"taxonomy"`
		} `json:"wp:term"`
	} `json:"_embedded"`
}

type rendered struct {
	Rendered string `json:"rendered"`
}

// postsAPage is the most that WordPress gives at once.
const postsAPage = 100

// wordPress reads the root of a site's REST interface and leads on to its posts, newest first.
func (d reader) wordPress(data []byte) []source.Find {
	var root struct {
		Name       string   `json:"name"`
		Namespaces []string `json:"namespaces"`
	}
	if err := json.Unmarshal(withoutBOM(data), &root); err != nil {
		return []source.Find{{Skip: "the WordPress interface cannot be read: " + err.Error()}}
	}
	base, err := url.Parse(d.At)
	if err != nil {
		return []source.Find{{Skip: err.Error()}}
	}
	query := base.Query()
	if route := query.Get("rest_route"); route != "" { // a site without pretty addresses
		query.Set("rest_route", strings.TrimSuffix(route, "/")+"/wp/v2/posts")
	} else {
		base = base.JoinPath("wp/v2/posts")
	}
	query.Set("per_page", strconv.Itoa(postsAPage))
	query.Set("page", "1")
	query.Set("_embed", "author,wp:term")
	base.RawQuery = query.Encode()
	return []source.Find{{Posts: true, Listing: base.String(), Label: source.OneLine(html.UnescapeString(root.Name))}}
}

// posts reads a page of posts, and leads on to the next when this one is full.
func (d reader) posts(data []byte) []source.Find {
	var items []json.RawMessage
	if err := json.Unmarshal(withoutBOM(data), &items); err != nil {
		return []source.Find{{Skip: "the posts cannot be read: " + err.Error()}}
	}
	var found []source.Find
	for _, item := range items {
		found = append(found, d.post(item))
	}
	if next := nextPage(d.At, len(items)); next != "" {
		found = append(found, source.Find{From: next, Listing: next, Posts: true})
	}
	return found
}

// withoutBOM: plug-ins often put a byte order mark before what WordPress says.
func withoutBOM(data []byte) []byte { return bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")) }

func (d reader) post(item json.RawMessage) source.Find {
	var p post
	if err := json.Unmarshal(item, &p); err != nil {
		return source.Find{Skip: fmt.Sprintf("a post cannot be read: %v", err)}
	}
	link := d.Resolve(p.Link)
	switch body := story.Fragment(p.Content.Rendered, false); {
	case link == "":
		return source.Find{Skip: "a post has no address: " + source.OneLine(p.Title.Rendered)}
	case p.Content.Protected:
		return source.Find{From: link, Skip: "the post is protected by a password"}
	case len(body) < source.LeastPost:
		return source.Find{From: link, Skip: fmt.Sprintf("the post has %d bytes of text: too little for an article", len(body))}
	default:
		dr := draft.Of(d.postPage(p, link, body), draft.ViaWordPress)
		return source.Find{From: link, Draft: &dr}
	}
}

func (d reader) postPage(p post, link, body string) page.Page {
	out := page.Page{URL: link, Title: source.Plain(p.Title.Rendered), Publication: cmp.Or(d.Publication, address.Site(address.Host(link))), Body: body}
	out.Date, _ = dates.Parse(p.Date)
	if p.ModifiedGMT != "" {
		_, out.Modified = dates.Parse(p.ModifiedGMT + "Z")
	}
	for _, a := range p.Embedded.Author {
		out.Authors = append(out.Authors, byline.Names(source.Plain(a.Name))...)
	}
	for _, terms := range p.Embedded.Terms {
		for _, t := range terms {
			if t.Taxonomy == "category" && out.Section == "" && t.Name != "Uncategorized" {
				out.Section = source.Plain(t.Name)
			}
		}
	}
	return out
}

// nextPage is the address of the page of posts after this one; "" after the last.
func nextPage(at string, items int) string {
	u, err := url.Parse(at)
	if err != nil {
		return ""
	}
	query := u.Query()
	size, _ := strconv.Atoi(cmp.Or(query.Get("per_page"), "10"))
	number, err := strconv.Atoi(cmp.Or(query.Get("page"), "1"))
	if err != nil || items == 0 || items < size {
		return ""
	}
	query.Set("page", strconv.Itoa(number+1))
	u.RawQuery = query.Encode()
	return u.String()
}
