package page

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The saved pages are made up for these tests; their text was checked by hand.
func TestPagesReadAsAPersonReadsThem(t *testing.T) {
	for name, at := range map[string]string{
		"wordpress.html":    "https://harbourpost.example/2024/05/03/ferry-strike-called-off/?utm_source=x",
		"windows-1252.html": "http://valleycourier.example/archive/cafe.html",
		"microdata.html":    "https://diario.example/noticias/puerto-reabre?amp=1",
	} {
		doc, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		p, err := Read(doc, "text/html", at)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		golden(t, strings.TrimSuffix(name, ".html")+".golden", print(p))
	}
}

func print(p Page) string {
	var b strings.Builder
	line := func(key string, value any) { fmt.Fprintf(&b, "%s: %v\n", key, value) }
	line("canonical", p.Canonical)
	line("title", p.Title)
	line("publication", p.Publication)
	line("authors", strings.Join(p.Authors, " | "))
	line("date", p.Date)
	line("language", p.Language)
	line("section", p.Section)
	line("corrections", strings.Join(p.Corrections, " | "))
	line("declared", p.Declared)
	line("api", p.API)
	line("feeds", p.Feeds)
	b.WriteString("---\n" + p.Body)
	return b.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

func TestAPagesOwnAddressIsResolvedAsItSays(t *testing.T) {
	for head, want := range map[string]string{
		`<link rel="canonical" href="baths">`:                                                        "https://gazette.example/town/baths",
		`<base href="https://gazette.example/news/"><link rel="canonical" href="baths">`:             "https://gazette.example/news/baths",
		`<base href="/news/"><link rel="canonical" href="baths">`:                                    "https://gazette.example/news/baths",
		`<base href="http://%"><link rel="canonical" href="baths">`:                                  "https://gazette.example/town/baths",
		`<base target="_top"><base href="/n/"><link rel="canonical" href="https://b.example/baths">`: "https://b.example/baths",
	} {
		if p, err := Read([]byte(storyPage(head, "", paragraphs(0, 5))), "", "https://gazette.example/town/hall"); err != nil || p.Canonical != want {
			t.Errorf("%s: got %q, want %q (%v)", head, p.Canonical, want, err)
		}
	}
}

func TestTheDayInTheAddressWinsOverUTC(t *testing.T) {
	doc := `<meta property="article:published_time" content="2024-05-04T03:12:00Z">`
	for at, want := range map[string]string{
		"https://a.example/2024/05/03/x": "2024-05-03",
		"https://a.example/2024/04/01/x": "2024-05-04", // an old address says nothing about this day
		"https://a.example/x":            "2024-05-04",
	} {
		if p, _ := Read([]byte(doc), "", at); p.Date.String() != want {
			t.Errorf("%s: date %s, want %s", at, p.Date, want)
		}
	}
}

func TestAHostilePageIsReadInBoundedTime(t *testing.T) {
	begun := time.Now()
	for fact, doc := range map[string]string{
		"deep nesting":        strings.Repeat("<div>", 20_000) + "text",
		"deep JSON":           `<script type="application/ld+json">` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `</script>`,
		"JSON that is itself": `<script type="application/ld+json">{"@type":"Article","@id":"#a","author":{"@id":"#b"},"@graph":[{"@id":"#b","name":{"@id":"#c"}},{"@id":"#c","name":{"@id":"#b"}}]}</script>`,
		"many elements":       strings.Repeat("<p>x", 70_000),
	} {
		if p, err := Read([]byte(doc), "", "https://a.example/x"); err == nil {
			t.Errorf("%s: read as the article %.60q", fact, p.Body)
		}
	}
	if _, err := Read(make([]byte, MaxBytes+1), "", ""); !errors.Is(err, ErrTooLarge) {
		t.Errorf("an oversized page: %v", err)
	}
	if took := time.Since(begun); took > 20*time.Second {
		t.Errorf("took %s", took) // not a timing: only that it ends
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"wordpress", "windows-1252", "microdata"} {
		doc, err := os.ReadFile("testdata/" + name + ".html")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(doc, "text/html; charset=utf-8")
	}
	f.Add([]byte(`<script type="application/ld+json">{"@type":["Article"],"author":[{"name":1}]}</script><table><td>`), "")
	f.Fuzz(func(t *testing.T, doc []byte, contentType string) {
		p, err := Read(doc, contentType, "https://a.example/2020/01/02/x")
		checkPage(t, p)
		if (err == nil) != (p.Body != "") {
			t.Fatalf("error %v with a body of %d bytes", err, len(p.Body))
		}
	})
}

func TestTheTitleIsOneThatThePageBearsOut(t *testing.T) {
	for _, c := range []struct{ fact, doc, want string }{
		{"a slogan for a title", `<meta property="og:title" content="All the news of the coast"><title>Ferry strike is off - Post</title><meta property="og:site_name" content="Post"><h1>Ferry strike is off</h1>`, "Ferry strike is off"},
		{"another box's heading", `<title>Ferry strike is off</title><meta name="twitter:title" content="Ferry strike is off"><h1>About us</h1>`, "Ferry strike is off"},
		{"a shortened headline", `<meta property="og:title" content="Ferry strike is off …"><h1>Ferry strike is off after a night of talks</h1>`, "Ferry strike is off after a night of talks"},
		{"one title alone", `<h1>Ferry strike is off</h1>`, "Ferry strike is off"},
		{"a headline alone in the metadata", `<script type="application/ld+json">//<![CDATA[
{"@type":"NewsArticle","headline":"Ferry strike is off"} //]]></script>`, "Ferry strike is off"},
	} {
		if p, _ := Read([]byte(c.doc), "", "https://a.example/x"); p.Title != c.want {
			t.Errorf("%s: got %q, want %q", c.fact, p.Title, c.want)
		}
	}
}

func TestThePublicationIsANameWithoutASlogan(t *testing.T) {
	for name, want := range map[string]string{
		"Harbour Post":                       "Harbour Post",
		"Harbour Post - News from the coast": "Harbour Post",
		"Harbour Post | harbourpost.example": "Harbour Post",
		"https://harbourpost.example":        "",
		"The Public's Radio":                 "The Public's Radio",
		"Stadt-Anzeiger":                     "Stadt-Anzeiger",
	} {
		if p, _ := Read([]byte(`<meta property="og:site_name" content="`+name+`">`), "", "https://a.example/x"); p.Publication != want {
			t.Errorf("%q: got %q, want %q", name, p.Publication, want)
		}
	}
}

func TestThePublicationIsTheSitesName(t *testing.T) {
	ld := func(text string) string { return `<script type="application/ld+json">` + text + `</script>` }
	site := func(name string) string { return `<meta property="og:site_name" content="` + name + `">` }
	story := `{"@type":"NewsArticle","headline":"` + toldTitle + `","publisher":`
	for _, c := range []struct{ fact, title, head, want string }{
		{"a section, where title and publisher name the paper", toldTitle + " | Mill Gazette", site("World") + ld(story+`{"@type":"Organization","name":"Mill Gazette"}}`), "Mill Gazette"},
		{"the paper, where the title names the section", toldTitle + " | World", site("Mill Gazette") + ld(story+`{"@type":"Organization","name":"Mill Media"}}`), "Mill Gazette"},
		{"a placeholder that nobody filled in", "", site("{$plugin.news.site_name}") + ld(story+`"Mill Gazette"}`), "Mill Gazette"},
		{"a template's braces", "", site("{{ site.title }}"), ""},
		{"a reference to nothing", "", ld(story + `{"@type":"Organization","@id":"/#organization"}}`), ""},
		{"a reference with its type", "", ld(`{"@graph":[` + story + `{"@type":"Organization","@id":"#o"}},{"@type":"Organization","@id":"#o","name":"Mill Gazette"},{"@type":"Organization","@id":"#o","logo":"x"}]}`), "Mill Gazette"},
		{"a reference to what is stated within another", "", ld(`[{"@type":"WebPage","isPartOf":{"@type":"WebSite","publisher":{"@id":"#o","@type":"Organization","name":"Mill Gazette"}}},` + story + `{"@id":"#o"}}]`), "Mill Gazette"},
		{"the article's title", "", site(toldTitle), ""},
		{"the article's title and the site's name behind it", "", `<meta name="application-name" content="` + toldTitle + ` - Mill Gazette">`, ""},
		{"a name with a slash at its end", "", site("gazette.example/"), "gazette.example"},
		{"a host", "", site("www.gazette.example"), "gazette.example"},
		{"a host beside a name", "", site("www.gazette.example") + ld(story+`{"@type":"Organization","name":"Mill Gazette"}}`), "Mill Gazette"},
		{"stars before the name", "", site("☆☆☆☆☆ - Mill Gazette - News from the coast"), "Mill Gazette"},
		{"a name with its mail address", "", `<meta name="DC.publisher" content="Mill Gazette info@gazette.example">`, "Mill Gazette"},
		{"a name with its address in brackets", "", `<meta name="DC.publisher" content="Mill Gazette (www.gazette.example)">`, "Mill Gazette"},
		{"a company beside the site's name", "", ld(story+`{"@type":"Organization","name":"Mill Publishers Limited, part of Mill Holding"}}`) + `<meta name="application-name" content="Mill Gazette">`, "Mill Gazette"},
		{"a company whose paper the title names", toldTitle + " - The Mill Gazette", ld(story + `{"@type":"Organization","name":"The Mill Gazette Company"}}`), "The Mill Gazette"},
		{"a company alone", "", ld(story + `{"@type":"Organization","name":"Mill Publishers Ltd."}}`), "Mill Publishers Ltd."},
		{"the title's end, where the host bears it out", toldTitle + " | Gazette", "", "Gazette"},
		{"the title's end with a company beside it", toldTitle + " – Gazette", ld(story + `{"@type":"Organization","name":"Mill Foundation, Inc."}}`), "Gazette"},
		{"a title's end that says nothing of the host", toldTitle + " | Politics", "", ""},
	} {
		doc := strings.Replace(storyPage(c.head, "", paragraphs(0, 5)), "<title>"+toldTitle, "<title>"+cmp.Or(c.title, toldTitle), 1)
		if p, err := Read([]byte(doc), "", "https://www.gazette.example/a"); err != nil || p.Publication != c.want {
			t.Errorf("%s: got %q, want %q (%v)", c.fact, p.Publication, c.want, err)
		}
	}
}
