package formats

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/source"
)

const longText = "The harbour board met on Thursday for the third time in a week and voted, five to four, to repair the old pier before the winter storms, at a cost of 40,000 dollars."

// webArchive is an archive of two pages, a picture and a request, made up for these tests.
func webArchive() []byte {
	var b bytes.Buffer
	record := func(kind, at, content string) {
		fmt.Fprintf(&b, "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, at, len(content), content)
	}
	html := func(title string) string {
		return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>" + title + `</title><meta property="article:published_time" content="2019-03-04"></head><body><article><h1>` + title + "</h1><p>" + longText + " " + title + ".</p></article></body></html>"
	}
	record("warcinfo", "", "software: test")
	record("request", "https://a.example/pier", "GET /pier HTTP/1.1\r\n\r\n")
	record("response", "https://a.example/pier", html("The pier is to be repaired"))
	record("response", "https://a.example/x.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG")
	record("response", "https://a.example/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\ngone")
	record("response", "https://a.example/", html("Harbour Post"))
	record("response", "https://a.example/ferry", html("The ferry sails again after all"))
	return b.Bytes()
}

const exportXML = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Harbour Post</title><link>https://a.example</link>
<wp:author><wp:author_login>mara</wp:author_login><wp:author_display_name><![CDATA[Mara Lindqvist]]></wp:author_display_name></wp:author>
<item><title>The pier is to be repaired</title><link>https://a.example/2019/03/04/pier/</link><pubDate>Mon, 04 Mar 2019 22:00:00 +0000</pubDate><dc:creator>mara</dc:creator>
<content:encoded><![CDATA[<!-- wp:paragraph -->
<p>` + longText + `</p>
<!-- /wp:paragraph -->

[caption id="1" align="left"]<img src="x.jpg"/> The pier in winter[/caption]

“It is the pier or the school,” said [b]Lena&nbsp;Ortiz[/b].
She voted against.]]></content:encoded>
<wp:post_date>2019-03-04 17:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="news">News</category></item>
<item><title>A draft</title><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>x.jpg</title><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item>
<item><title>Secret</title><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password>x</wp:post_password></item>
</channel></rss>`

const atom = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
<entry><title>The pier</title><link href="https://a.example/pier"/><published>2019-03-04T22:00:00-05:00</published><updated>2019-03-05T00:00:00Z</updated></entry></feed>`

const jsonFeed = `{"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","items":[{"id":"1","url":"https://a.example/pier","title":"The pier","date_published":"2019-03-04T22:00:00-05:00","content_html":"<p>Short</p>"}]}`

const sitemapXML = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/old</loc><lastmod>2018-01-01</lastmod></url><url><loc>https://a.example/new</loc><lastmod>2019-01-01T10:00:00+02:00</lastmod></url></urlset>`

func gzipped(data []byte, members int) []byte {
	var b bytes.Buffer
	for part := range slices.Chunk(data, max(1, len(data)/members)) {
		z := gzip.NewWriter(&b)
		z.Write(part)
		z.Close()
	}
	return b.Bytes()
}

func document1(name string, data []byte) *source.Document {
	d := source.New(name, bytes.NewReader(data))
	d.Local = !strings.Contains(name, "://")
	return d
}

// tell writes finds as lines.
func tell(d *source.Document) string {
	var lines []string
	for f := range Finds(d) {
		switch {
		case f.Draft != nil:
			lines = append(lines, fmt.Sprintf("article %s %s by %s in %s: %s", f.Draft.Date, f.Draft.Title, strings.Join(f.Draft.Authors, ", "), f.Draft.Publication, f.Draft.URL))
		case f.Address != "":
			lines = append(lines, "address "+f.Address)
		case f.Listing != "":
			lines = append(lines, "listing "+f.Listing)
		default:
			lines = append(lines, "skip "+f.From+": "+f.Skip)
		}
	}
	return strings.Join(lines, "\n")
}

func TestADocumentIsKnownByWhatItHolds(t *testing.T) {
	archived := "article 2019-03-04 The pier is to be repaired by  in a.example: https://a.example/pier\nskip https://a.example/: the home page\narticle 2019-03-04 The ferry sails again after all by  in a.example: https://a.example/ferry"
	exported := "article 2019-03-04 The pier is to be repaired by Mara Lindqvist in Harbour Post: https://a.example/2019/03/04/pier/\nskip export.xml: A draft: not published: draft\nskip export.xml: x.jpg: not a post: attachment\nskip export.xml: Secret: the post is protected by a password"
	for _, c := range []struct {
		fact, name string
		data       []byte
		want       string
	}{
		{"a WARC file", "a.warc", webArchive(), archived},
		{"a gzipped WARC file of many members", "a.warc.gz", gzipped(webArchive(), 7), archived},
		{"a WordPress export", "export.xml", []byte(exportXML), exported},
		{"an Atom feed", "https://a.example/feed", []byte(atom), "address https://a.example/pier"},
		{"a JSON feed", "https://a.example/feed", []byte(jsonFeed), "address https://a.example/pier"},
		{"a sitemap, newest first", "https://a.example/sitemap.xml", []byte(sitemapXML), "address https://a.example/new\naddress https://a.example/old"},
		{"a gzipped sitemap", "https://a.example/sitemap.xml.gz", gzipped([]byte(sitemapXML), 1), "address https://a.example/new\naddress https://a.example/old"},
		{"a text file", "pier.txt", []byte("The pier\n" + longText), "article  The pier by  in : "},
		{"a Markdown file", "pier.md", []byte("---\ntitle: The pier\nurl: https://a.example/pier?utm_source=x\n---\n" + longText), "article  The pier by  in : https://a.example/pier"},
		{"something else", "x.bin", []byte{1, 2, 3, 0}, "skip x.bin: not a page, feed, sitemap, export or archive"},
		{"an empty file", "x.html", nil, "skip x.html: no article text was found on the page"},
	} {
		if got := tell(document1(c.name, c.data)); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.fact, got, c.want)
		}
	}
}

func TestAnExportsPostReadsAsWordPressShowsIt(t *testing.T) {
	for f := range Finds(document1("export.xml", []byte(exportXML))) {
		if want := longText + "\n\n“It is the pier or the school,” said [b]Lena\u00a0Ortiz[/b].\nShe voted against.\n"; f.Draft.Body != strings.ReplaceAll(strings.ReplaceAll(want, "[b]", ""), "[/b]", "") {
			t.Errorf("body %q", f.Draft.Body)
		}
		break
	}
}

func TestABrokenDocumentGivesWhatCameBeforeTheBreak(t *testing.T) {
	bomb := `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><urlset><url><loc>https://a.example/one</loc></url><url><loc>https://a.example/&b;&c;</loc></url></urlset>`
	for _, c := range []struct{ fact, name, data, want string }{
		{"entities of its own are not expanded", "https://a.example/sitemap.xml", bomb, "address https://a.example/one\naddress https://a.example/&b;&c;"},
		{"a sitemap cut short", "https://a.example/sitemap.xml", sitemapXML[:200], "address https://a.example/old\nskip https://a.example/sitemap.xml: the sitemap is broken"},
		{"an archive cut short", "a.warc", string(webArchive()[:len(webArchive())-700]), "article 2019-03-04 The pier is to be repaired by  in a.example: https://a.example/pier\n"},
		{"an archive with a wrong length", "a.warc", "WARC/1.0\r\nContent-Length: -5\r\n\r\n", "skip a.warc: the archive is broken: a record's length"},
		{"an archive whose header never ends", "a.warc", "WARC/1.0\r\n" + strings.Repeat("a: b\r\n", 20000), "skip a.warc: the archive is broken"},
		{"an export cut short", "e.xml", exportXML[:len(exportXML)-300], "article 2019-03-04 The pier"},
		{"a feed that is none", "https://a.example/feed", "<rss><channel>", "skip https://a.example/feed: not a feed"},
		{"posts that are none", "https://a.example/posts", `[{"rendered":7}]`, "skip https://a.example/posts: a post has no address"},
		{"front matter without an end", "x.md", "---\ntitle: x\n", "skip x.md: front matter has no closing --- line"},
		{"a gzip file cut short", "x.xml.gz", string(gzipped([]byte(sitemapXML), 1)[:40]), "skip x.xml.gz: "},
	} {
		if got := tell(document1(c.name, []byte(c.data))); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: got\n%.600s\nwant\n%s", c.fact, got, c.want)
		}
	}
}

func TestADecompressionBombIsCutOff(t *testing.T) {
	bomb := gzipped(bytes.Repeat([]byte("<urlset>                                                        "), 64<<10), 1) // 4 MB of it
	d := document1("https://a.example/sitemap.xml.gz", bomb)
	d.Limit = 1 << 20
	if got := tell(d); !strings.Contains(got, "it has more than") {
		t.Errorf("got %.200s", got)
	}
}

// check holds a find to the laws: a name within the folder, and a file that reads back as what was found.
func check(t *testing.T, f source.Find) {
	t.Helper()
	if f.Draft == nil {
		return
	}
	a := *f.Draft.Article
	name := draft.NameOf(a.Date, a.URL, a.Title)
	if !filepath.IsLocal(name) {
		t.Fatalf("the name %q leaves the folder", name)
	}
	data, err := a.Encode()
	if err != nil {
		t.Fatalf("encode: %v", err)
	}
	if len(data) > article.MaxBytes {
		return
	}
	b, problems := article.Read(name, data)
	if b == nil || b.Body != a.Body || b.Title != a.Title || b.Date != a.Date || !slices.Equal(b.Authors, a.Authors) {
		t.Fatalf("the file reads back otherwise: %v\n%+v\n%+v", problems, b, a)
	}
}

func fuzz(f *testing.F, name string, seeds ...[]byte) {
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		n := 0
		for found := range Finds(document1(name, data)) {
			check(t, found)
			if n++; n > 10_000 {
				break
			}
		}
	})
}

func FuzzFeed(f *testing.F) {
	fuzz(f, "https://a.example/feed", []byte(atom), []byte(jsonFeed), []byte(`<rss version="2.0"><channel><item><link>/x</link><description>&lt;p&gt;x</description></item></channel></rss>`))
}

func FuzzSitemap(f *testing.F) {
	fuzz(f, "https://a.example/sitemap.xml", []byte(sitemapXML), gzipped([]byte(sitemapXML), 1))
}

func FuzzArchive(f *testing.F) { fuzz(f, "a.warc", webArchive(), gzipped(webArchive(), 2)) }

func FuzzExport(f *testing.F) { fuzz(f, "export.xml", []byte(exportXML)) }

func FuzzPosts(f *testing.F) {
	fuzz(f, "https://a.example/wp-json/wp/v2/posts?per_page=1", []byte(`[{"date":"2024-05-01T09:00:00","link":"https://a.example/x","title":{"rendered":"A &amp; b"},"content":{"rendered":"<p>`+longText+`</p>"}}]`))
}

func FuzzFrontMatter(f *testing.F) {
	fuzz(f, "a.md", []byte("---\ntitle: \"a: b\"\nauthors: [x, y]\ndate: 2013-04-03\nurl: https://a.example/x\nmood: {a: [b]}\n---\nbody\n"), []byte("---\ntitle: &x a\npublication: *x\n---\nb"))
}
