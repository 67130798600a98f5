package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// authors are the people of the byline, as the first statement that names any writes them.
func (f *facts) authors() []string {
	for _, candidates := range [][]string{
		f.graph.names(f.story, "author"),
		f.meta["author"], f.meta["article:author"], f.meta["parsely-author"], f.meta["dc.creator"], f.meta["sailthru.author"], f.meta["byl"],
		f.props("author"),
		f.relAuthor(),
		f.byline(),
	} {
		if names := Names(candidates...); len(names) > 0 {
			return names
		}
	}
	return nil
}

var (
	byWord     = regexp.MustCompile(`(?i)^(?:(?:words|story|text|written|reported|posted|published) )?by:?\s+`)
	nameJoints = regexp.MustCompile(`\s*(?:;|\||•|,| and | & )\s*`)
	notAName   = regexp.MustCompile(`(?i)https?://|www\.|@|\d{2}|^.{1,2}$|^\d|^(?:nil|admin|administrator|unknown|author|none|null|editor|webmaster|guest|user)$`)
	postName   = regexp.MustCompile(`(?i)^(?:jr|sr|ph\.?d|m\.?d|esq|ii|iii)\.?$`)
)

// Names cleans bylines into names: "By Ann Lee and Bo Day, Staff Writer" gives both people. What cannot be a name (an
// address, "admin") is dropped, and a name is given once.
func Names(bylines ...string) []string {
	var names []string
	for _, line := range bylines {
		line = byWord.ReplaceAllString(squeeze(line), "")
		for _, name := range split(line) {
			if name != "" && utf8.RuneCountInString(name) <= 80 && !notAName.MatchString(name) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// split cuts at commas and conjunctions. "Jr." stays with its name; what follows a comma and is no full name (a role,
// a place) is dropped.
func split(line string) []string {
	parts := nameJoints.Split(line, -1)
	joints := nameJoints.FindAllString(line, -1)
	names := parts[:1:1]
	for i, part := range parts[1:] {
		joint := strings.TrimSpace(joints[i])
		switch {
		case postName.MatchString(part):
			names[len(names)-1] += ", " + part
		case joint == "," && !looksLikeName(part):
		default:
			names = append(names, part)
		}
	}
	return names
}

var role = regexp.MustCompile(`(?i)\b(?:staff|writers?|reporters?|editors?|correspondents?|contributors?|news|press|times|post|journal|bureau|special|for|of|the|columnist|intern)\b`)

// looksLikeName: two to four words, each with a capital, none of them a role.
func looksLikeName(text string) bool {
	fields := strings.Fields(text)
	if len(fields) < 2 || len(fields) > 4 || role.MatchString(text) {
		return false
	}
	return strings.ToLower(fields[0][:1]) != fields[0][:1] || fields[0][0] >= utf8.RuneSelf
}

func (f *facts) relAuthor() []string {
	var names []string
	for n := range elements(f.root) {
		if n.DataAtom == atom.A && has(n, "rel", "author") {
			names = append(names, words(n))
		}
	}
	return names
}

var bylineClass = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:byline|author-name|authorname|entry-author|post-author|article-author)(?:$|[\s_-])`)

// byline is the first short element whose class says so and that reads as names, with or without "By".
func (f *facts) byline() []string {
	for n := range elements(f.root) {
		if !bylineClass.MatchString(attr(n, "class")) {
			continue
		}
		text := words(n)
		if utf8.RuneCountInString(text) > 120 || text == "" {
			continue
		}
		if names := Names(text); len(names) > 0 && (byWord.MatchString(text) || looksLikeName(names[0])) {
			return []string{text}
		}
	}
	return nil
}
