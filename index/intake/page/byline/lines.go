package byline

import (
	"slices"
	"strings"

	"pullquote/index/intake/page/lazy"
)

// A Line is one of those that a byline has on its page, with the make of its element: names of one make are of one kind.
type Line struct {
	Text string
	Make string // "" where the line has no element of its own
}

// Written are the lines of a byline that name writers, each for [Names]: the first one that names anybody, with the label
// before it, and of those below the ones that go on with it, that begin as bylines do, or that are names of the same make.
func Written(lines []Line) []string {
	var found []string
	var first Line
	label := ""
	for _, l := range lines {
		text := l.Text
		switch named := len(Names(text)) > 0; {
		case len(found) > 0 && otherOffice().MatchString(text):
			found = found[:len(found)-1]
		case len(found) > 0 && goesOn(found[len(found)-1], text):
			found[len(found)-1] += " " + text
		case len(found) > 0 && (byWriter(text) || l.Make != "" && l.Make == first.Make && LooksLikeName(text)):
			found = append(found, text)
		case len(found) > 0:
		case named && !IsLabel(text):
			found, first = append(found, strings.TrimSpace(label+" "+text)), l
		default:
			label = text
			if !IsLabel(text) {
				label = ""
			}
		}
	}
	return found
}

// otherOffice is a line that says of the name above it that its bearer is no writer.
var otherOffice = lazy.Regexp(`(?i)^(?:(?:staff|chief|freelance) )?(?:photo(?:grapher|journalist)|photographe|fot[oó]graf[oa]?|fotografin|illustrat(?:or|eur|rice)|illustratorin|ilustrador[a]?|translator|übersetzer(?:in)?|traduct(?:or|ora|eur|rice)|tradutora?|videographer|grafiker(?:in)?)$`)

// IsLabel reports whether a line is what bylines begin with, and its names are to follow.
func IsLabel(line string) bool {
	return By().ReplaceAllString(strings.TrimRight(line, ": ")+": ", "") == "" || By().ReplaceAllString(strings.TrimRight(line, ": ")+" ", "") == ""
}

// byWriter reports whether a line says itself that it names a writer.
func byWriter(line string) bool {
	names := Names(line)
	return By().MatchString(line) && len(names) > 0 && LooksLikeName(names[0])
}

// goesOn reports whether a list of names goes on with this line: the one before ends in a comma or conjunction, or this one
// begins with one.
func goesOn(before, line string) bool {
	first, _, _ := strings.Cut(line, " ")
	last := before[strings.LastIndexByte(before, ' ')+1:]
	return strings.HasSuffix(before, ",") || slices.Contains(conjunctions, strings.ToLower(last)) || slices.Contains(conjunctions, strings.ToLower(first))
}

// conjunctions of the languages of news.
var conjunctions = []string{"and", "und", "et", "y", "e", "en", "&", "i", "og", "och", "ve"}
