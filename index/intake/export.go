package intake

import (
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"iter"

	"golang.org/x/net/html/charset"

	"pullquote/index/intake/page"
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
}

// export reads a WordPress export item by item: exports of large sites have gigabytes.
func (d *document) export() iter.Seq[find] {
	return func(yield func(find) bool) {
		dec := xml.NewDecoder(d.body)
		dec.CharsetReader = charset.NewReaderLabel
		x := exportReader{document: d, authors: map[string]string{}}
		for {
			f, err := x.next(dec)
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(find{from: d.at, skip: "the export is broken: " + err.Error()})
				return
			}
			if !yield(f) {
				return
			}
		}
	}
}

// An exportReader remembers what the head of an export says: the site's name, and the names behind the log-ins.
type exportReader struct {
	*document
	site    string
	authors map[string]string
}

func (x *exportReader) next(dec *xml.Decoder) (find, error) {
	for {
		token, err := dec.Token()
		if err != nil {
			return find{}, err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "item":
			var item exportItem
			if err := dec.DecodeElement(&item, &start); err != nil {
				return find{}, err
			}
			return x.item(item), nil
		case "author":
			err = x.author(dec, &start)
		case "title":
			if x.site == "" {
				err = dec.DecodeElement(&x.site, &start)
			}
		}
		if err != nil {
			return find{}, err
		}
	}
}

func (x *exportReader) author(dec *xml.Decoder, start *xml.StartElement) error {
	var a struct {
		Login string `xml:"author_login"`
		Name  string `xml:"author_display_name"`
	}
	if err := dec.DecodeElement(&a, start); err != nil {
		return err
	}
	x.authors[a.Login] = a.Name
	return nil
}

func (x *exportReader) item(item exportItem) find {
	from := cmp.Or(x.resolve(item.Link), x.at+": "+squeeze(item.Title))
	switch {
	case item.Type != "post":
		return find{from: from, skip: "not a post: " + item.Type}
	case item.Status != "publish":
		return find{from: from, skip: "not published: " + item.Status}
	case item.Password != "":
		return find{from: from, skip: "the post is protected by a password"}
	}
	p := x.pageOf(item)
	if len(p.Body) < leastPost {
		return find{from: from, skip: "too little text for an article"}
	}
	dr := draftOf(p, ViaExport)
	if dr.identity == "" {
		dr.identity = fileIdentity(x.at + "#" + slugify(item.Title))
		dr.SetExtra(keyFrom, x.at+"#"+slugify(item.Title))
	}
	return find{from: from, draft: &dr}
}

func (x *exportReader) pageOf(item exportItem) page.Page {
	p := page.Page{URL: x.resolve(item.Link), Title: plain(item.Title), Publication: squeeze(x.site)}
	p.Body = page.Fragment(withoutShortcodes(item.Content), true)
	p.Authors = page.Names(cmp.Or(x.authors[item.Creator], item.Creator))
	if p.Date, _ = page.ParseTime(item.Date); p.Date.IsZero() {
		p.Date, _ = page.ParseTime(item.PubDate)
	}
	if item.ModifiedGMT != "" {
		_, p.Modified = page.ParseTime(item.ModifiedGMT)
	}
	for _, c := range item.Categories {
		if c.Domain == "category" && p.Section == "" && c.Name != "Uncategorized" {
			p.Section = squeeze(c.Name)
		}
	}
	return p
}
