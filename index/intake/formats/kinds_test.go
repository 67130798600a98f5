package formats

import (
	"strings"
	"testing"
	"time"

	"pullquote/index/intake/source"
)

// fullText is a story's text as feeds and exports have it: long enough to be no teaser.
var fullText = "<p>" + longText + "</p><p>" + strings.Repeat("“The sea has not waited for us,” said Lena Ortiz, who fishes from it. ", 12) + "</p>"

func rss(item string) string {
	return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>Harbour Post</title>` + item + `</channel></rss>`
}

// wide is an ASCII text in UTF-16, the little end first.
func wide(text string) string {
	var b strings.Builder
	for i := range len(text) {
		b.WriteByte(text[i])
		b.WriteByte(0)
	}
	return b.String()
}

func item(inner string) string {
	return "<item><title>The pier</title><link>https://a.example/pier</link>" + inner + "</item>"
}

func TestAFeedsItemIsKnownByWhatItSays(t *testing.T) {
	content := "<content:encoded><![CDATA[" + fullText + "]]></content:encoded>"
	for _, c := range []struct{ fact, feed, address, title, date, text string }{
		{"a title that was encoded twice", rss("<item><title>Ortiz&amp;#8217;s pier &amp;amp; slip</title><link>https://a.example/pier</link></item>"), "https://a.example/pier", "Ortiz’s pier & slip", "", ""},
		{"an Atom 0.3 title that was encoded twice", `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">Pier &amp;amp; slip</title><link rel="alternate" href="https://a.example/pier"/></entry></feed>`, "https://a.example/pier", "Pier & slip", "", ""},
		{"a distributor's address", rss(item("<feedburner:origLink>https://b.example/own</feedburner:origLink>")), "https://b.example/own", "The pier", "", ""},
		{"an identifier that is an address", rss("<item><title>The pier</title><guid>https://a.example/by-id</guid></item>"), "https://a.example/by-id", "The pier", "", ""},
		{"UTF-16 with a mark", "\xff\xfe" + wide(rss(item(""))), "https://a.example/pier", "The pier", "", ""},
		{"a link in Atom's terms", `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><item><title>The pier</title><link></link><atom:link rel="alternate" href="https://a.example/pier"/></item></channel></rss>`, "https://a.example/pier", "The pier", "", ""},
		{"JSON that is cut off", `{"version":"https://jsonfeed.org/version/1","items":[{"url":"https://a.example/pier","title":"The pier"},{"url":"https://a.exam`, "https://a.example/pier", "The pier", "", ""},
		{"a link that is no web address", `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>The pier</title><link href="gemini://a.example/pier"/><link rel="alternate" href="https://a.example/pier"/></entry></feed>`, "https://a.example/pier", "The pier", "", ""},
		{"markup in an Atom title", `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">The &lt;i&gt;pier&lt;/i&gt;</title><link href="https://a.example/pier"/></entry></feed>`, "https://a.example/pier", "The pier", "", ""},
		{"a date with the month first", rss(item("<pubDate>Mon, Mar 04 2019 23:10:00 +0000</pubDate>")), "https://a.example/pier", "The pier", "2019-03-04", ""},
		{"full text in the content", rss(item(content)), "https://a.example/pier", "The pier", "", longText},
		{"full text in the description", rss(item("<description>" + strings.NewReplacer("<", "&lt;").Replace(fullText) + "</description>")), "https://a.example/pier", "The pier", "", longText},
		{"a summary", rss(item("<description>" + longText + "</description>")), "https://a.example/pier", "The pier", "", ""},
		{"a long summary that is cut off", rss(item("<description>" + strings.NewReplacer("<", "&lt;").Replace(fullText) + " […]</description>")), "https://a.example/pier", "The pier", "", ""},
		{"JSON whose version stands last", `{"items":[{"url":"https://a.example/pier","title":"The pier","content_html":"x","date_published":"2019-03-04"}],"version":"https://jsonfeed.org/version/1"}`, "https://a.example/pier", "The pier", "2019-03-04", ""},
		{"JSON with escaped slashes", `{"version":"https:\/\/jsonfeed.org\/version\/1","items":[{"url":"https:\/\/a.example\/pier","title":"The pier"}]}`, "https://a.example/pier", "The pier", "", ""},
		{"a control character", rss(item("<category>po\x0brt</category>")), "https://a.example/pier", "The pier", "", ""},
		{"bytes of another character set", rss(item("<category>jet\xe9e</category>")), "https://a.example/pier", "The pier", "", ""},
		{"an end mark in the text", rss(item("<content:encoded><![CDATA[" + fullText + "<p>a[b[0]]>1</p>]]></content:encoded>")), "https://a.example/pier", "The pier", "", longText},
		{"a feed that is cut off", strings.TrimSuffix(rss(item(content)+"<item><title>Cut"), "</channel></rss>"), "https://a.example/pier", "The pier", "", longText},
		{"a date in the feed's language", rss("<language>de</language>" + item("<pubDate>Mo, 04 März 2019 23:10:00 +0100</pubDate>")), "https://a.example/pier", "The pier", "2019-03-04", ""},
		{"a date in figures, in the feed's language", rss("<language>fr</language>" + item("<pubDate>04/03/2019 23:10</pubDate>")), "https://a.example/pier", "The pier", "2019-03-04", ""},
		{"a date with the hour in twelves and a zone", rss(item("<pubDate>Mon, 4 Mar 2019 11:10 PM PDT</pubDate>")), "https://a.example/pier", "The pier", "2019-03-04", ""},
		{"JSON that says only when it was changed", `{"version":"https://jsonfeed.org/version/1","items":[{"url":"https://a.example/pier","title":"The pier","date_modified":"2019-03-04T23:10:00-08:00"}]}`, "https://a.example/pier", "The pier", "2019-03-04", ""},
		{"a short text in two paragraphs as content", rss(item("<content:encoded><![CDATA[<p>" + longText + "</p><p>" + longText + " " + longText + "</p>]]></content:encoded>")), "https://a.example/pier", "The pier", "", longText},
		{"a summary as content that leads on", rss(item("<content:encoded><![CDATA[<p>" + longText + "</p><p>" + longText + " " + longText + "</p><p><a>Continue reading The pier</a></p>]]></content:encoded>")), "https://a.example/pier", "The pier", "", ""},
		{"a summary with the line that WordPress adds", rss(item("<description>" + strings.NewReplacer("<", "&lt;").Replace(fullText) + " […]&lt;p>The post &lt;a>The pier&lt;/a> appeared first on &lt;a>Harbour Post&lt;/a>.&lt;/p></description>")), "https://a.example/pier", "The pier", "", ""},
		{"warnings of a broken template before it", "<br />\n<b>Warning</b>: x in y.php<br />\n" + rss(item("")), "https://a.example/pier", "The pier", "", ""},
		{"XML 1.1", strings.Replace(rss(item("")), "1.0", "1.1", 1), "https://a.example/pier", "The pier", "", ""},
		{"a control character in JSON", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"url\":\"https://a.example/pier\",\"title\":\"The\x0bpier\"}]}", "https://a.example/pier", "The pier", "", ""},
		{"a broken item before it", rss("<item><title>Broken <b></item>" + item("")), "https://a.example/pier", "The pier", "", ""},
	} {
		var found *source.Find
		for f := range Finds(document1("https://a.example/feed", []byte(c.feed))) {
			if f.Address == c.address {
				found = &f
			}
		}
		if found == nil {
			t.Errorf("%s: the item is lost: %s", c.fact, tell(document1("https://a.example/feed", []byte(c.feed))))
			continue
		}
		text := ""
		if found.Fallback != nil {
			text = found.Fallback.Body
		}
		if found.Told.Title != c.title || found.Told.Date.String() != c.date || (text != "") != (c.text != "") || !strings.Contains(text, c.text) {
			t.Errorf("%s: title %q of %q with %.60q", c.fact, found.Told.Title, found.Told.Date, text)
		}
	}
}

func TestAnItemWithoutAnAddressIsTheArticleWhereItIsWhole(t *testing.T) {
	feed := func(text string) string {
		return rss(`<item><title>The pier</title><guid isPermaLink="false">tag:7</guid><content:encoded><![CDATA[` + text + "]]></content:encoded></item>")
	}
	if got := tell(document1("https://a.example/feed", []byte(feed(fullText)))); got != "article  The pier by  in Harbour Post: " {
		t.Errorf("whole: %s", got)
	}
	if got := tell(document1("https://a.example/feed", []byte(feed("A teaser.")))); !strings.HasPrefix(got, "skip ") {
		t.Errorf("a teaser: %s", got)
	}
}

func TestASitemapIsReadAsItIsWritten(t *testing.T) {
	open := `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">`
	for _, c := range []struct{ fact, name, text, want string }{
		{"white space around an address", "https://a.example/sitemap.xml", open + "<url><loc>\n https://a.example/x\n</loc></url></urlset>", "address https://a.example/x"},
		{"a bare ampersand", "https://a.example/sitemap.xml", open + "<url><loc>https://a.example/x?a=1&b=2</loc></url><url><loc>https://a.example/y</loc></url></urlset>", "address https://a.example/x?a=1&b=2\naddress https://a.example/y"},
		{"a control character", "https://a.example/sitemap.xml", open + "<url><loc>https://a.example/x\x01</loc></url></urlset>", "address https://a.example/x"},
		{"plain text", "https://a.example/sitemap.txt", "https://a.example/x\r\nhttps://a.example/y\r\n", "address https://a.example/x\naddress https://a.example/y"},
		{"plain text with a mark", "https://a.example/sitemap.txt", "\xef\xbb\xbfhttps://a.example/x\nhttps://a.example/y", "address https://a.example/x\naddress https://a.example/y"},
		{"plain text, gzipped", "https://a.example/sitemap.txt.gz", string(gzipped([]byte("https://a.example/x\nhttps://a.example/y\n"), 1)), "address https://a.example/x\naddress https://a.example/y"},
		{"a relative address", "https://a.example/sitemap.xml", open + "<url><loc>/x</loc></url></urlset>", "address https://a.example/x"},
	} {
		if got := tell(document1(c.name, []byte(c.text))); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.fact, got, c.want)
		}
	}
	for f := range Finds(document1("https://a.example/sitemap.xml", []byte(open+"<url><loc>https://a.example/x</loc><news:news><news:publication><news:name>Harbour Post</news:name></news:publication><news:publication_date>2019-03-04T10:00:00+01:00</news:publication_date><news:title>The pier</news:title></news:news></url></urlset>"))) {
		if f.Told.Date.String() != "2019-03-04" || f.Told.Title != "The pier" || f.Label != "Harbour Post" || !f.Named {
			t.Errorf("a news sitemap told %+v of %q", f.Told, f.Label)
		}
	}
}

// exported is an export with one item more.
func exported(more string) string {
	return strings.Replace(exportXML, "</channel></rss>", more+"</channel></rss>", 1)
}

func postItem(kind, inner string) string {
	return "<item><title>The ferry sails</title><link>https://a.example/ferry/</link><dc:creator>mara</dc:creator><content:encoded><![CDATA[<p>" + longText + "</p>]]></content:encoded><wp:status>publish</wp:status><wp:post_type>" + kind + "</wp:post_type>" + inner + "</item>"
}

func TestAnExportLosesNoMoreThanWhatIsBroken(t *testing.T) {
	by := func(author string) string {
		return "article  The ferry sails by " + author + " in Harbour Post: https://a.example/ferry/"
	}
	guest := `<item><title>Bo Day</title><wp:status>publish</wp:status><wp:post_type>guest-author</wp:post_type><wp:postmeta><wp:meta_key>cap-user_login</wp:meta_key><wp:meta_value>bo-day</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>cap-display_name</wp:meta_key><wp:meta_value>Bo Day</wp:meta_value></wp:postmeta></item>`
	for _, c := range []struct{ fact, more, want string }{
		{"a control character in the post before", "<item><title>x\x0b</title></item>" + postItem("post", ""), by("Mara Lindqvist")},
		{"an element that is not closed in the post before", "<item><title>x<b></title></item>" + postItem("post", ""), by("Mara Lindqvist")},
		{"an end mark within a text", strings.Replace(postItem("post", ""), "</p>]]>", " a[b[0]]>1</p>]]>", 1), by("Mara Lindqvist")},
		{"a paper's own kind of post", postItem("news", ""), by("Mara Lindqvist")},
		{"a menu", postItem("nav_menu_item", ""), "skip https://a.example/ferry/: not a post: nav_menu_item"},
		{"several authors by name", postItem("post", `<category domain="author" nicename="cap-bo-day"><![CDATA[Bo Day]]></category><category domain="author" nicename="cap-cy-orr"><![CDATA[Cy Orr]]></category>`), by("Bo Day, Cy Orr")},
		{"a guest author by the short form", guest + postItem("post", `<category domain="author" nicename="cap-bo-day"><![CDATA[bo-day]]></category>`), by("Bo Day")},
		{"a guest author whose name comes after the post", postItem("post", `<category domain="author" nicename="cap-bo-day"><![CDATA[bo-day]]></category>`) + guest, by("Bo Day")},
		{"a text that signs itself under the system's account", strings.NewReplacer(">mara<", ">admin<", "<p>", "<p>By Petra Holm</p><p>").Replace(postItem("post", "")), by("Petra Holm")},
		{"an end within a post", strings.TrimSuffix(postItem("post", ""), "</item>"), "skip export.xml: the export ends within a post"},
	} {
		if got := tell(document1("export.xml", []byte(exported(c.more)))); !strings.HasSuffix(got, c.want) || !strings.HasPrefix(got, "article 2019-03-04 The pier") {
			t.Errorf("%s: got\n%s\nwant\n…%s", c.fact, got, c.want)
		}
	}
}

func TestWhatACrawlFindsPassesByEvidence(t *testing.T) {
	long := "<p>" + strings.Repeat(longText+" ", 2) + "</p>"
	html := func(head, body string) string {
		return "<html><head><title>The pier</title>" + head + "</head><body><article><h1>The pier</h1>" + body + "</article></body></html>"
	}
	for _, c := range []struct {
		fact, at, page string
		named, taken   bool
	}{
		{"dated", "https://a.example/p", html(`<meta name="date" content="2019-03-04">`, long), false, true},
		{"dated where a reader sees it", "https://a.example/p", html("", "<p>4 March 2019</p>"+long), false, true},
		{"an article's text at an article's address", "https://a.example/news/the-pier-is-to-be-repaired", html("", long+long), false, true},
		{"the same at a section's address", "https://a.example/tag/the-pier-is-to-be-repaired", html("", long+long), false, false},
		{"a short text at an article's address", "https://a.example/news/the-pier-is-to-be-repaired", html("", "<p>"+longText+"</p>"), false, false},
		{"what a feed names", "https://a.example/p", html("", long), true, true},
		{"a list that a feed names", "https://a.example/p", html(`<script type="application/ld+json">{"@type":"CollectionPage"}</script>`, long), true, false},
		{"a page about the site that a feed names", "https://a.example/about", html("", long), true, false},
		{"a page about the site with an ending", "https://a.example/about.html", html("", long), true, false},
		{"a file about the site", "about.html", html("", long), true, false},
		{"a file with the terms of use, in a folder", "site/terms-of-use.htm", html("", long), true, false},
		{"a dated file of that name", "about.html", html("", "<p>4 March 2019</p>"+long), true, true},
		{"a file whose title begins so", "about-the-pier-that-fell.html", html("", long), true, true},
		{"that there is no such page", "https://a.example/p", `<html><head><title>Not here - Harbour Post</title></head><body><main><h1>Oops! That page can’t be found.</h1><p>It seems that nothing is at this address any more. Perhaps a search for a word of the title helps you on, or one of the links in the menu.</p></main></body></html>`, true, false},
		{"the same in Spanish", "https://a.example/p", `<html lang="es"><head><title>Página no encontrada</title></head><body><h1>Página no encontrada</h1><p>Puede que el enlace sea viejo o que la dirección esté mal escrita. Vuelva a la portada o use el buscador para encontrar lo que quería leer.</p></body></html>`, true, false},
		{"that a browser is looked at", "https://a.example/p", `<html><head><title>a.example</title></head><body><h1>One moment</h1><p>We are checking your browser before you go on to the site that you asked for. This takes a few seconds.</p></body></html>`, true, false},
		{"news of an access denied", "https://a.example/p", html(`<meta name="date" content="2019-03-04">`, "<p>Access denied, said the sign at the pier, and nobody knew who had put it up. The harbour board says that it was not the harbour board.</p>"), true, true},
		{"a headline and one sentence", "https://a.example/p", html("", "<p>The eastern pier is closed to walkers until Monday morning.</p>"), true, true},
		{"one sentence on a page with a title", "https://a.example/p", "<html><head><title>The pier</title></head><body><div><div>The eastern pier is closed to walkers until Monday morning.</div></div></body></html>", true, true},
		{"a word on a page with a title", "https://a.example/p", "<html><head><title>The pier</title></head><body><div><div>Closed.</div></div></body></html>", true, false},
		{"a headline and half a sentence", "https://a.example/p", html("", "<p>The eastern pier and the slip, seen from the customs house</p>"), true, false},
		{"a file in a folder of that name", "archive/pier.html", html("", long), true, true},
	} {
		d := reader{&source.Document{At: c.at, Named: c.named, Local: c.named && !strings.Contains(c.at, "://")}}
		found := d.page([]byte(c.page))
		if taken := len(found) == 1 && found[0].Draft != nil; taken != c.taken {
			t.Errorf("%s: taken %v: %q", c.fact, taken, found[0].Skip)
		}
	}
}

func TestASitemapsDayLastsUntilItsEnd(t *testing.T) {
	for text, want := range map[string]string{
		"2024-05-01":                "2024-05-02T00:00:00Z",
		"2024-05-01T10:00:00+02:00": "2024-05-01T08:00:00Z",
		"2024-05":                   "2024-06-01T00:00:00Z",
		"soon":                      "0001-01-01T00:00:00Z",
	} {
		if got := (sitemapEntry{LastMod: text}).changed().UTC().Format(time.RFC3339); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
