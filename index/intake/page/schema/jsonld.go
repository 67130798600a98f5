package schema

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

// A Node is one JSON-LD object.
type Node map[string]any

// A Graph is the JSON-LD of a page, its objects laid flat in document order. Only what news sites use of JSON-LD is
// known: arrays, @graph, and references by @id. Nothing is fetched.
type Graph struct {
	nodes []Node
	byID  map[string]Node
	Bare  map[string]string // of JSON that cannot be parsed: the first texts of the keys that matter
}

// maxDepth of nested JSON-LD. Sites nest about six deep.
const maxDepth = 32

// LinkedData is the JSON-LD of a document.
func LinkedData(root *html.Node) Graph {
	g := Graph{byID: make(map[string]Node), Bare: make(map[string]string)}
	for n := range dom.Elements(root) {
		if n.DataAtom != atom.Script || !strings.EqualFold(dom.Attr(n, "type"), "application/ld+json") || n.FirstChild == nil {
			continue
		}
		if value, ok := lenient(n.FirstChild.Data); ok {
			g.identify(value, 0)
			g.collect(value, 0)
		} else {
			g.glean(n.FirstChild.Data)
		}
	}
	return g
}

// wrapping is what sites put around JSON for the parsers of other times.
var wrapping = lazy.Regexp(`^(?:\s|//|/\*|\*/|<!--|<!\[CDATA\[)*|(?:\s|//|/\*|\*/|-->|\]\]>|;)*$`)

// lenient reads JSON the way sites write it: with comments around it and line ends within strings.
func lenient(text string) (value any, ok bool) {
	if text = wrapping().ReplaceAllString(text, ""); strings.HasPrefix(text, "{&quot;") || strings.HasPrefix(text, "[{&quot;") {
		text = html.UnescapeString(text) // a template that escapes what is no HTML
	}
	if json.Unmarshal([]byte(text), &value) == nil {
		return value, true
	}
	text = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, text)
	return value, json.Unmarshal([]byte(text), &value) == nil
}

// Of JSON that cannot be parsed the plainest statements are read all the same: most often a quotation mark in a headline
// is what breaks it.
var (
	bareTexts  = lazy.Regexp(`["'](datePublished|@type)["']\s*:\s*\[?\s*["']([^"'\\]{1,60})["']`)
	bareAuthor = lazy.Regexp(`["']author["']\s*:\s*\[?\s*(?:\{[^{}\[\]]*?["']name["']\s*:\s*)?["']([^"\\]{2,80}?)["']`)
)

func (g *Graph) glean(text string) {
	for _, m := range bareTexts().FindAllStringSubmatch(text, 20) {
		if m[1] == "@type" && articleTypes[typeName(m[2])] {
			g.Bare["article"] = m[2]
		}
		if m[1] == "datePublished" && g.Bare[m[1]] == "" {
			g.Bare[m[1]] = m[2]
		}
	}
	if m := bareAuthor().FindStringSubmatch(text); m != nil && g.Bare["author"] == "" {
		g.Bare["author"] = m[1]
	}
}

func (g *Graph) collect(value any, depth int) {
	if depth > maxDepth {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			g.collect(item, depth+1)
		}
	case map[string]any:
		n := Node(v)
		g.nodes = append(g.nodes, n)
		g.collect(v["@graph"], depth+1)
		g.collect(v["mainEntity"], depth+1)
		g.collect(v["mainEntityOfPage"], depth+1)
	}
}

// identify remembers what an object and those within it are referred to by. Of several with one name the first that says
// what it is called counts.
func (g *Graph) identify(value any, depth int) {
	if depth > maxDepth {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			g.identify(item, depth+1)
		}
	case map[string]any:
		if id, _ := v["@id"].(string); id != "" && len(v) > 1 && (g.byID[id] == nil || g.byID[id]["name"] == nil && v["name"] != nil) {
			g.byID[id] = v
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			g.identify(v[key], depth+1)
		}
	}
}

// articleTypes are schema.org's, https://schema.org/Article and the types below it that news sites use.
var articleTypes = map[string]bool{
	"Article": true, "NewsArticle": true, "ReportageNewsArticle": true, "AnalysisNewsArticle": true, "OpinionNewsArticle": true,
	"BackgroundNewsArticle": true, "AskPublicNewsArticle": true, "ReviewNewsArticle": true, "LiveBlogPosting": true,
	"BlogPosting": true, "Report": true, "ScholarlyArticle": true, "SocialMediaPosting": true,
}

// Article is the page's article: of the nodes of such a type the one that is of this very page, else the first.
func (g Graph) Article(isThis func(Node) bool) Node {
	var found Node
	for _, n := range g.nodes {
		if !n.is(articleTypes) {
			continue
		}
		if isThis(n) {
			return n
		}
		if found == nil {
			found = n
		}
	}
	return found
}

// Page is what is said of the page as such.
func (g Graph) Page() Node {
	for _, n := range g.nodes {
		if n.is(map[string]bool{"WebPage": true, "ItemPage": true, "MediaObject": true, "VideoObject": true, "Recipe": true, "Review": true, "Event": true}) && n["datePublished"] != nil {
			return n
		}
	}
	return nil
}

// Lists reports whether the page says that it is a list of pages or somebody's profile.
func (g Graph) Lists() bool {
	for _, n := range g.nodes {
		if n.is(map[string]bool{"CollectionPage": true, "SearchResultsPage": true, "ProfilePage": true, "ItemList": true}) {
			return true
		}
	}
	return false
}

// Site is the name of the page's web site or organisation.
func (g Graph) Site() string {
	for _, n := range g.nodes {
		if n.is(map[string]bool{"WebSite": true, "NewsMediaOrganization": true}) {
			return g.Text(n, "name")
		}
	}
	return ""
}

// roles is the type that stands between an article and its author.
var roles = map[string]bool{"Role": true, "OrganizationRole": true}

func (n Node) is(types map[string]bool) bool {
	switch t := n["@type"].(type) {
	case string:
		return types[typeName(t)]
	case []any:
		for _, item := range t {
			if s, ok := item.(string); ok && types[typeName(s)] {
				return true
			}
		}
	}
	return false
}

// typeName is the name of a type that may be given as an address: https://schema.org/NewsArticle.
func typeName(t string) string { return t[strings.LastIndexAny(t, "/:#")+1:] }

// Text is the first value of the first key that has one.
func (g Graph) Text(n Node, keys ...string) string {
	for _, key := range keys {
		if values := g.values(n[key], 0); len(values) > 0 {
			return values[0]
		}
	}
	return ""
}

// Names are what the people or organisations of a key are called. One that is only referred to has no name.
func (g Graph) Names(n Node, key string) []string {
	return slices.DeleteFunc(g.values(n[key], 0), func(name string) bool { return isReference().MatchString(name) })
}

// Name is the first of them; "" where there is none.
func (g Graph) Name(n Node, key string) string { return dom.First(g.Names(n, key)...) }

// isReference is an address, or a name that is one within its document.
var isReference = lazy.Regexp(`^(?:\w[\w+.-]*:/|_:|/|#)\S*$`)

// Corrections follow https://schema.org/correction: a text, or a CorrectionComment with a text.
func (g Graph) Corrections(n Node) []string { return g.values(n["correction"], 0) }

// values writes out a JSON-LD value: a text, a list, an object with a name, text or address, or a reference to one.
func (g Graph) values(value any, depth int) []string {
	if depth > maxDepth {
		return nil
	}
	switch v := value.(type) {
	case string:
		if text := dom.Squeeze(html.UnescapeString(v)); text != "" {
			return []string{text}
		}
	case float64: // a time stamp, or a title that is a number
		return []string{strconv.FormatFloat(v, 'f', -1, 64)}
	case []any:
		var all []string
		for _, item := range v {
			all = append(all, g.values(item, depth+1)...)
		}
		return all
	case map[string]any:
		for _, key := range []string{"name", "text", "@value", "url"} {
			if found := g.values(v[key], depth+1); len(found) > 0 {
				return found
			}
		}
		if Node(v).is(roles) { // https://schema.org/Role says as what, and has the same key within
			return g.values(v["author"], depth+1)
		}
		id, _ := v["@id"].(string)
		if target := g.byID[id]; target["name"] != nil {
			return g.values(target["name"], depth+1)
		}
		if target, ok := g.byID[id]; ok && len(v) == 1 {
			return g.values(map[string]any(target), depth+1)
		}
		if id != "" {
			return []string{id}
		}
	}
	return nil
}

// BareNames is the author of JSON-LD that cannot be parsed.
func (g Graph) BareNames() []string {
	if name := g.Bare["author"]; name != "" {
		return []string{name}
	}
	return nil
}
