package page

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/byline"
	"pullquote/index/intake/page/dom"
)

// authors are the people of the byline, as the first statement that names any writes them. The publication is not one
// of them: where the metadata names it, the signed byline counts. A first name or log-in gives way to the whole name that
// another statement has.
func (f *facts) authors() []string {
	var held []string
	site := ""
	for _, b := range f.bylines() {
		candidates := b.names
		if len(candidates) == 0 {
			continue
		}
		site = cmp.Or(site, f.publication(), " ")
		names := slices.DeleteFunc(byline.Names(f.withoutPaper(candidates, site)...), func(name string) bool { return f.isSite(name, site) })
		if len(names) > 1 {
			names = slices.Concat(names[:1], slices.DeleteFunc(names[1:], f.inHeading))
		}
		switch {
		case len(names) == 0:
		case held == nil && !byline.IsShort(names) && !byline.IsNewsroom(names):
			return names
		case held == nil:
			held = names
		case byline.IsNewsroom(held) && b.where == inLine && byline.LooksLikeName(names[0]) && !byline.IsNewsroom(names):
			return names
		case byline.Completes(names, held[0]), b.where == inData && byline.IsLogin(held[0]) && byline.LooksLikeName(names[0]) && !f.holdsSite(names[0], site):
			return names
		}
	}
	return held
}

// A naming is whom one statement of the page names as its writers.
type naming struct {
	names []string
	where place
}

// A place is where a page names its writers.
type place int

const (
	inData place = iota // for machines
	onPage              // to be seen; it may be another's
	inLine              // a line that says itself that it is a byline
)

// inHeading reports whether the headline has a name that stands behind another one in a byline: it is where the story is from.
func (f *facts) inHeading(name string) bool {
	return strings.Contains(dom.Fold(f.heading()), dom.Fold(name))
}

// bylines are what the page says of its writers, the most certain first.
func (f *facts) bylines() []naming {
	var all []naming
	for _, names := range [][]string{
		f.graph.Names(f.story, "author"), f.graph.BareNames(),
		f.meta["author"], f.meta["article:author"], f.meta["parsely-author"], f.entries("dc.creator"), f.meta["sailthru.author"], f.meta["byl"],
		f.entries("dcterms.creator"), f.meta["dc.creator.name"], f.meta["article:author_name"], f.entries("citation_author"), f.meta["cxenseparse:author"],
		f.meta["og:article:author"], f.labelledMeta(),
		f.item.Props("author"),
	} {
		all = append(all, naming{names, inData})
	}
	return append(all, naming{f.byline(), onPage}, naming{f.signedLine(), inLine}, naming{f.relAuthor(), onPage}, naming{f.profiled(), onPage})
}

// entries are the values of a meta element of libraries, whose names begin with the family's.
func (f *facts) entries(name string) []string {
	var names []string
	for _, entry := range f.meta[name] {
		names = append(names, byline.Upright(entry))
	}
	return names
}

// withoutPaper are bylines without the publication before or behind the names, "Mill Gazette - Ann Lee", and without those that
// are its name alone.
func (f *facts) withoutPaper(bylines []string, site string) []string {
	var kept []string
	for _, text := range bylines {
		switch plain := withoutSite(text, site); {
		case plain != text && byline.LooksLikeName(plain):
			kept = append(kept, plain)
		case !f.isSite(text, site):
			kept = append(kept, text)
		}
	}
	return kept
}

// holdsSite reports whether a name has the publication's in it, as its publisher's does.
func (f *facts) holdsSite(name, site string) bool {
	return letters(site) != "" && strings.Contains(letters(name), letters(site))
}

// isSite reports whether a name is the publication's: as it calls itself, with its motto, or as its host does.
func (f *facts) isSite(name, site string) bool {
	plain := func(s string) string { return strings.TrimPrefix(letters(s), "the") }
	named := plain(withoutSlogan(name))
	if named != "" && named == plain(site) || plain(name) == plain(site) && plain(name) != "" {
		return true
	}
	for _, host := range f.hosts() {
		host = strings.TrimPrefix(host, "www.")
		own, _, _ := strings.Cut(host, ".")
		if host != "" && (strings.EqualFold(name, host) || named == plain(own)) {
			return true
		}
	}
	return false
}

// relAuthor are the links to the author's page that stand with the article, not with other stories.
func (f *facts) relAuthor() []string {
	var inside, beside []string
	for n := range dom.Elements(f.root) {
		if n.DataAtom != atom.A || !dom.Has(n, "rel", "author") || otherMark().MatchString(f.marksAround(n)) {
			continue
		}
		if name := dom.Words(n); dom.Within(n, nil, atom.Article) {
			inside = append(inside, name)
		} else if !slices.Contains(beside, name) {
			beside = append(beside, name)
		}
	}
	if len(inside) > 0 {
		return inside
	}
	if len(beside) > 1 && f.headingNode() != nil && dom.Within(f.headingNode(), nil, atom.Article) {
		return nil // they sign other stories
	}
	return beside[:min(len(beside), 1)] // of several outside the article most sign others
}

// byline is the first short element whose class says so and that reads as names, with or without "By".
func (f *facts) byline() []string {
	for n := range dom.Elements(f.root) {
		if !byline.Class().MatchString(dom.Attr(n, "class")) && !dom.Has(n, "itemprop", "author") {
			continue
		}
		text := dom.Words(n)
		if utf8.RuneCountInString(text) > longestByline || text == "" || otherMark().MatchString(f.outerMarks(n)) {
			continue
		}
		if f.inTeaser(n) || ofAnother(n) || offered().MatchString(dom.Attr(n, "class")) || otherWords().MatchString(f.marksAround(n)) {
			continue
		}
		lines := bylineLines(n)
		if slices.ContainsFunc(lines, func(l byline.Line) bool { return tellsOf(l.Text) }) {
			continue
		}
		written := byline.Written(lines)
		if names := byline.Names(written...); len(names) > 0 && (byline.By().MatchString(written[0]) || byline.Signs(names[0])) {
			return written
		}
		if linked := (line{node: n, text: text}).profiles(); len(linked) > 0 {
			return linked
		}
	}
	return nil
}

// teaserDepth is how many elements around a byline are looked at for a heading.
const teaserDepth = 3

// inTeaser reports whether a byline stands in a small box with a heading of its own: it signs another story.
func (f *facts) inTeaser(n *html.Node) bool {
	heading := f.headingNode()
	up := n.Parent
	for depth := 0; up != nil && depth < teaserDepth; up, depth = up.Parent, depth+1 {
		if heading == nil || dom.Encloses(up, heading) || up.DataAtom == atom.Body || dom.HasAttr(up, "itemscope") {
			return false
		}
		for e := range dom.Elements(up) {
			if dom.Encloses(e, n) || dom.Encloses(n, e) {
				continue // names are set as headings too
			}
			switch e.DataAtom {
			case atom.H2, atom.H3, atom.H4:
				return utf8.RuneCountInString(dom.Words(up)) < longestTeaser
			}
		}
	}
	return false
}

// longestTeaser is in characters.
const longestTeaser = 400

// labelledMeta is what WordPress's plug-ins write beside the label "Written by" for previews.
func (f *facts) labelledMeta() []string {
	for _, n := range []string{"1", "2"} {
		if label := f.name("twitter:label" + n); byline.Signature().MatchString(label + " x") {
			return f.meta["twitter:data"+n]
		}
	}
	return nil
}

// signedLine is a line near the headline that is a byline by its words alone: "By Ann Lee", "Autorin: Anna Lee", or a label
// with the name on the line below it.
func (f *facts) signedLine() []string {
	label, before := "", ""
	for _, l := range f.lines() {
		if l.after < -3 || l.after > linesAfter { // a label may stand a line before
			continue
		}
		text := byline.Signed(l.text)
		switch {
		case text == "" && label != "" && strings.Contains(l.text, " ") && byline.LooksLikeName(l.text):
			text = label + " " + l.text
		case text == "":
			text = l.afterLabel()
		}
		if label = ""; byline.IsLabel(l.text) && !strings.HasPrefix(before, l.text) { // or it is the beginning of that line
			label = strings.TrimRight(l.text, ": ") + ":"
		}
		before = l.text
		if text == "" || l.after < -2 || otherMark().MatchString(l.marks()) {
			continue
		}
		if names := byline.Names(text); len(names) > 0 && byline.LooksLikeName(names[0]) {
			return []string{text}
		}
	}
	return nil
}

// profiled are the names near the headline that lead to their writer's page, of the first line that has any and of those
// right under it, or under the offices of the ones before in boxes of the same make.
func (f *facts) profiled() []string {
	var found []string
	made, gap := "", 0
	for _, l := range f.lines() {
		names := l.profiles()
		if gap++; len(names) == 0 && (len(found) > 0 && gap > mostOffices) {
			break
		}
		if len(names) == 0 || l.after < -2 || l.after > linesAfter || otherMark().MatchString(l.marks()) {
			continue
		}
		if len(found) > 0 && gap > 1 && l.made() != made {
			break
		}
		found, made, gap = append(found, names...), l.made(), 0
	}
	return found
}

// mostOffices is how many lines without a name may stand between two writers' names.
const mostOffices = 2

// made is the make of the box that a line stands in.
func (l line) made() string {
	if up := l.node.Parent; up != nil {
		return up.Data + "." + dom.Attr(up, "class")
	}
	return ""
}

// profiles are the names on a line that lead to their writer's page.
func (l line) profiles() []string {
	var names []string
	for n := range l.node.Descendants() {
		names = append(names, l.profile(n)...)
	}
	return append(l.profile(l.node), names...)
}

func (l line) profile(n *html.Node) []string {
	if n.DataAtom != atom.A || !strings.Contains(l.text, dom.Words(n)) {
		return nil
	}
	name := byline.OfProfile(dom.Words(n), dom.Attr(n, "href"))
	if name == "" {
		return nil
	}
	return []string{name}
}

// outerMarks are the names of the elements around an element, without its own: a byline's own may hold anything.
func (f *facts) outerMarks(n *html.Node) string {
	if n.Parent == nil {
		return ""
	}
	return f.marksAround(n.Parent)
}
