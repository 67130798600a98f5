package schema

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func parsed(t *testing.T, doc string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func graphOf(t *testing.T, json string) Graph {
	t.Helper()
	return LinkedData(parsed(t, `<script type="application/ld+json">`+json+`</script>`))
}

func TestJSONLDIsReadAsSitesWriteIt(t *testing.T) {
	for fact, json := range map[string]string{
		"an object":                             `{"@type":"NewsArticle","headline":"Baths to reopen","author":{"name":"Petra Holm"}}`,
		"a list":                                `[{"@type":"Person"},{"@type":"NewsArticle","headline":"Baths to reopen","author":"Petra Holm"}]`,
		"a graph with references":               `{"@graph":[{"@id":"#p","name":"Petra Holm"},{"@type":["Article","Thing"],"headline":"Baths to reopen","author":{"@id":"#p"}}]}`,
		"a reference with its type":             `{"@graph":[{"@type":"Person","@id":"#p","name":"Petra Holm"},{"@type":"Article","headline":"Baths to reopen","author":{"@type":"Person","@id":"#p"}},{"@type":"Person","@id":"#p","image":"x"}]}`,
		"a reference to what is within another": `{"@graph":[{"@type":"Article","headline":"Baths to reopen","author":[{"@id":"#p"}]},{"@type":"WebPage","about":{"@type":"Person","@id":"#p","name":"Petra Holm"}}]}`,
		"a role":                                `{"@type":"Article","headline":"Baths to reopen","author":{"@type":"Role","roleName":"Reporter","author":{"@type":"Person","name":"Petra Holm"}}}`,
		"a type that is an address":             `{"@type":"https://schema.org/Article","headline":"Baths to reopen","author":["Petra Holm"]}`,
		"comments around it":                    `/*<![CDATA[*/{"@type":"Article","headline":"Baths to reopen","author":"Petra Holm"}/*]]>*/`,
		"a line end within a string":            "{\"@type\":\"Article\",\"headline\":\"Baths\nto reopen\",\"author\":\"Petra Holm\"}",
		"character references in it":            `{"@type":"Article","headline":"Baths&#32;to reopen","author":"Petra Holm"}`,
		"another article before this":           `[{"@type":"Article","headline":"Ferry stops","author":"Jan Ek"},{"@type":"Article","headline":"Baths to reopen","author":"Petra Holm"}]`,
	} {
		g := graphOf(t, json)
		a := g.Article(func(n Node) bool { return g.Text(n, "headline") == "Baths to reopen" })
		if got := g.Text(a, "headline"); got != "Baths to reopen" {
			t.Errorf("%s: headline %q", fact, got)
		}
		if got := g.Names(a, "author"); !slices.Equal(got, []string{"Petra Holm"}) {
			t.Errorf("%s: authors %q", fact, got)
		}
	}
}

func TestBrokenJSONGivesItsPlainestStatements(t *testing.T) {
	g := graphOf(t, `{"@type":"Article","headline":"A "quotation" breaks it","datePublished":"2021-10-07","author":{"name":"Petra Holm"}}`)
	if g.Bare["datePublished"] != "2021-10-07" || g.Bare["article"] == "" || !slices.Equal(g.BareNames(), []string{"Petra Holm"}) {
		t.Errorf("%q", g.Bare)
	}
	if g := graphOf(t, `{"a":1`); g.BareNames() != nil {
		t.Errorf("nothing is stated: %q", g.BareNames())
	}
}

func TestMicrodataIsTheArticles(t *testing.T) {
	i := ArticleItem(parsed(t, `<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Jan Ek</b></div>
<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Baths to reopen</h1><time itemprop="datePublished" datetime="2021-10-07">Thursday</time>
<span itemprop="author" itemscope><b itemprop="name">Petra Holm</b>, our reporter</span></div>`))
	if !i.Found() || i.Prop("headline") != "Baths to reopen" || i.Prop("datePublished") != "2021-10-07" || !slices.Equal(i.Props("author"), []string{"Petra Holm"}) {
		t.Errorf("%q %q %q", i.Prop("headline"), i.Prop("datePublished"), i.Props("author"))
	}
	if none := ArticleItem(parsed(t, "<p>x</p>")); none.Found() || none.Prop("headline") != "" {
		t.Error("a page without an item says nothing")
	}
}

func TestAReferenceThatLeadsNowhereIsNoName(t *testing.T) {
	for _, id := range []string{"/#organization", "#petra", "https://gazette.example/#petra", "_:b1"} {
		g := graphOf(t, `{"@type":"Article","author":{"@type":"Person","@id":"`+id+`"}}`)
		if got := g.Names(g.Article(func(Node) bool { return true }), "author"); len(got) > 0 {
			t.Errorf("%s: got %q", id, got)
		}
	}
}
