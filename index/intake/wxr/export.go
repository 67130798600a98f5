package wxr

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"pullquote/index/intake/draft"
	"pullquote/index/intake/page"
	"pullquote/index/intake/page/byline"
	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/story"
	"pullquote/index/intake/source"
)

// An exportItem is one post of a WordPress export (WXR).
type exportItem struct {
	Title   string `xml:"title"`
	Link    string `xml:"link"`
	PubDate string `xml:"pubDate"`
	Creator string `xml:"http://purl.org/dc/elements/1.1/ creator"`
	Content string `xml:"http://purl.org/rss/1.0/modules/content/ encoded"`
	// WordPress puts its version into its name space, so the names below go without one.
	Date        string `xml:"post_date"`
	ModifiedGMT string `xml:"post_modified_gmt"`
	Status      string `xml:"status"`
	Type        string `xml:"post_type"`
	Password    string `xml:"post_password"`
	Categories  []struct {
		Domain string `xml:"domain,attr"`
		Name   string `xml:",chardata"`
	} `xml:"category"`
	Meta []struct {
		Key   string `xml:"meta_key"`
		Value string `xml:"meta_value"`
	} `xml:"postmeta"`
}

func (x *exportReader) item(item exportItem) source.Find {
	from := cmp.Or(x.Resolve(item.Link), x.At+": "+source.OneLine(item.Title))
	switch {
	case noArticles(item.Type):
		return source.Find{From: from, Skip: "not a post: " + item.Type}
	case item.Status != "publish":
		return source.Find{From: from, Skip: "not published: " + item.Status}
	case item.Password != "":
		return source.Find{From: from, Skip: "the post is protected by a password"}
	}
	p := x.pageOf(item)
	if names := x.coauthors(item); len(names) > 0 {
		p.Authors = names
	}
	if len(p.Body) < source.LeastPost {
		return source.Find{From: from, Skip: "too little text for an article"}
	}
	dr := draft.Of(p, draft.ViaExport)
	if dr.Identity == "" {
		dr.Identity = draft.FileIdentity(x.At + "#" + draft.Slugify(item.Title))
		dr.SetExtra(draft.KeyFrom, x.At+"#"+draft.Slugify(item.Title))
	}
	return source.Find{From: from, Draft: &dr}
}

func (x *exportReader) pageOf(item exportItem) page.Page {
	p := page.Page{URL: x.Resolve(item.Link), Title: source.Plain(item.Title), Publication: source.OneLine(x.site)}
	p.Body = story.Fragment(withoutShortcodes(item.Content), true)
	if p.Authors = byline.Names(cmp.Or(x.authors[item.Creator], item.Creator)); len(p.Authors) == 0 {
		p.Authors = signature(p.Body)
	}
	if p.Date, _ = dates.Parse(item.Date); p.Date.IsZero() {
		p.Date, _ = dates.Parse(item.PubDate)
	}
	if item.ModifiedGMT != "" {
		_, p.Modified = dates.Parse(item.ModifiedGMT)
	}
	for _, c := range item.Categories {
		if c.Domain == "category" && p.Section == "" && c.Name != "Uncategorized" {
			p.Section = source.OneLine(c.Name)
		}
	}
	return p
}

// signature is the byline that a text opens with: many newspapers enter all posts under one account.
func signature(body string) []string {
	line, _, _ := strings.Cut(body, "\n")
	if !byline.Signature().MatchString(line) || utf8.RuneCountInString(line) > byline.LongestName {
		return nil
	}
	names := byline.Names(line)
	if len(names) == 0 || !byline.LooksLikeName(names[0]) {
		return nil
	}
	return names
}
