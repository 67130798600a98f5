package page

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
	"pullquote/index/intake/page/section"
)

// publication is the name that the site goes by. A publisher's is often that of its company, a site's in its metadata that of a
// section or its host: such a name counts where there is no better one.
func (f *facts) publication() string {
	return served().ReplaceAllStringFunc(f.bestName(f.siteNames(), f.titlesEnd()), func(host string) string { return host[len("www."):] })
}

// bestName is the best of a site's names, given what its title ends with.
func (f *facts) bestName(names []string, tail string) string {
	if at := slices.IndexFunc(names, func(name string) bool { return !isHost(name) && !company().MatchString(name) }); at >= 0 {
		return names[at]
	}
	begins := func(name string) bool { return strings.HasPrefix(name, tail+" ") }
	if tail != "" && (f.isHosts(tail) || slices.ContainsFunc(names, begins)) {
		return named(tail)
	}
	return dom.First(names...)
}

// siteNames are what the page's data call its site, the likeliest first.
func (f *facts) siteNames() []string {
	var names []string
	for _, name := range []string{f.name("og:site_name"), f.graph.Name(f.story, "publisher"), f.item.Prop("publisher"), f.name("application-name", "dc.publisher"), f.graph.Site()} {
		if name = f.siteName(name); name != "" && !section.Is(name) && !f.isTitle(name) {
			names = append(names, name)
		}
	}
	return names
}

var (
	// unfilled is what a template leaves where nobody filled in the name; a reference leads to one.
	unfilled  = lazy.Regexp(`[{}]|%[sd@]|\[\[|<%|^[#/_]|://|^(?:undefined|null|none)$`)
	addressed = lazy.Regexp(`[\s,(<]*[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>]?\s*$|\s+\((?:https?://)?[\w-]+(?:\.[\w-]+)+/?\)\s*$`)
	// company is the form of a company's name.
	company = lazy.Regexp(`(?:^|[\s,])(?:(?i:limited|ltd\.?|inc\.?|llc|plc|corporation|company|gmbh|sp\. z o\.\s?o\.|publishers|publishing group)|AG|KG|SE|S\.?A\.?|S\.?A\.?S\.?|S\.?[rR]\.?[lL]\.?|S\.?[pP]\.?A\.?|B\.?V\.?|A/S|ApS)(?:$|[\s,])`)
)

// siteName is a site's name as its metadata give it, without a slogan, address or mark around it; "" where that is none.
func (f *facts) siteName(text string) string {
	text = addressed().ReplaceAllString(dom.Squeeze(dom.Unescaped(text)), "")
	if unfilled().MatchString(text) {
		return ""
	}
	for _, part := range sloganBars().Split(text, -1) {
		if f.isHosts(part) && !isLowHost(part) {
			return named(part)
		}
	}
	return named(withoutSlogan(text))
}

// named is a name without the ornaments around it.
func named(name string) string {
	return strings.TrimRight(strings.TrimLeftFunc(name, func(r rune) bool { return unicode.IsSymbol(r) || unicode.IsSpace(r) || r == ':' }), " /")
}

// isLowHost reports whether a name is a host in small letters, as nobody writes a name.
func isLowHost(name string) bool { return strings.Contains(name, ".") && strings.ToLower(name) == name }

// sloganBars stand between a site's name and what it says of itself.
var sloganBars = lazy.Regexp(`\s+[|–—•·:-]+\s+`)

// isHost reports whether a site goes by its host with the prefix of web servers. A host without it is a name that many chose.
func isHost(name string) bool { return served().MatchString(name) }

var served = lazy.Regexp(`(?i)^www\.[\pL\d-]+(?:\.[\pL\d-]+)*\.[a-z]{2,8}$`)

// isTitle reports whether a name is the article's own title: most of its titles say so, two at least, or one where it is longer
// than a site's name.
func (f *facts) isTitle(name string) bool {
	same, other := 0, 0
	for _, title := range []string{f.name("og:title"), f.heading(), withoutSite(dom.Unescaped(f.element(atom.Title)), f.titlesEnd())} {
		switch title = dom.Fold(dom.Unescaped(title)); {
		case title == "":
		case title == dom.Fold(name):
			same++
		default:
			other++
		}
	}
	return same > 1 && same > other || same > 0 && len(strings.Fields(name)) > longestSite
}

// longestSite is in words.
const longestSite = 6

// titlesEnd is what stands behind the last bar of the page's title.
func (f *facts) titlesEnd() string {
	title := dom.Unescaped(f.element(atom.Title))
	for _, bar := range []string{" | ", " - ", " – ", " — ", " :: ", " · ", " • "} {
		if at := strings.LastIndex(title, bar); at > 0 {
			return strings.TrimSpace(title[at+len(bar):])
		}
	}
	return ""
}

// isHosts reports whether a name has the letters of the site's host, with its end or without it.
func (f *facts) isHosts(name string) bool {
	spelled := letters(name)
	for _, host := range f.hosts() {
		labels := strings.Split(strings.TrimPrefix(host, "www."), ".")
		for from := range labels[:max(0, len(labels)-1)] {
			rest := labels[from:]
			if spelled != "" && (spelled == letters(rest[0]) || spelled == letters(strings.Join(rest, ""))) {
				return true
			}
		}
	}
	return false
}

// hosts are where the page was read and where it says that it is.
func (f *facts) hosts() []string {
	if f.known == nil {
		f.known = []string{strings.ToLower(f.base.Hostname())}
		if own := f.canonicalURL(); own != nil {
			f.known = append(f.known, strings.ToLower(own.Hostname()))
		}
	}
	return f.known
}

// letters are the letters and figures of a name in lower case.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// withoutSlogan is the first part of "Harbour Post - News from the coast" that has letters.
func withoutSlogan(name string) string {
	for _, bar := range []string{" | ", " - ", " – ", " — ", " :: "} {
		for first, rest, more := strings.Cut(name, bar); more; first, rest, more = strings.Cut(rest, bar) {
			if name = first; letters(first) != "" {
				break
			}
			name = rest
		}
	}
	return strings.TrimSpace(name)
}
