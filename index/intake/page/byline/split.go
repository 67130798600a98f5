package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/intake/page/lazy"
)

var (
	// joints stand between the names of a byline, or between who asks and who answers.
	joints = lazy.Regexp(`\s*(?:;|\||•|·|,|/|\n| & )\s*|\s+(?:(?i:and|und|et|with|ve)|mit|og|och|y|e|i|en|avec|con|com|met|(?i:im gespräch mit|in conversation with|en conversation avec|en conversación con|em conversa com|in conversazione con|in gesprek met))\s+`)
	// short joints stand between full names only: names hold them too.
	short = lazy.Regexp(`^(?:y|e|i|en|avec|con|com|met)$`)
	// officeFor ends what an office is for.
	officeFor = lazy.Regexp(`\s(?:für|para|pour|voor)\s(?:(?:la|le|les|el|los|las|de|het)\s)?\p{Lu}|\s(?:of|for)\s\p{Lu}`)
	// initialled is how wires' stories are signed: with the writer's initials before a slash.
	initialled = lazy.Regexp(`^\p{Ll}{2,4}\s?/\s?(?i:dpa|apa|sda|afp|epd|kna|sid|ots|reuters|ansa|belga|anp|lusa|pap|red)$`)
)

// split cuts at commas and conjunctions. "Jr." stays with its name; what follows a comma or a slash and is no full name
// (a role, a place, the paper) is dropped, and what is for two things, or is two words with "and", is one name.
func split(line string) []string {
	if initialled().MatchString(line) {
		return []string{line}
	}
	parts, between := joints().Split(line, -1), joints().FindAllString(line, -1)
	names := parts[:1:1]
	for i, part := range parts[1:] {
		part = By().ReplaceAllString(part, "")
		last := names[len(names)-1]
		switch joint := strings.TrimSpace(between[i]); {
		case postName().MatchString(part):
			names[len(names)-1] = last + ", " + part
		case joint == "," && isOffice(last) && i+1 < len(between) && isConjunction(between[i+1]):
			names[len(names)-1] = last + between[i] + part
		case (joint == "," || joint == "/" || joint == "|" && role().MatchString(part)) && !LooksLikeName(part):
		case isConjunction(joint) && oneName(last, joint, part):
			names[len(names)-1] = last + between[i] + part
		default:
			names = append(names, part)
		}
	}
	return names
}

func isConjunction(joint string) bool {
	joint = strings.TrimSpace(joint)
	return joint == "&" || joint != "" && strings.IndexFunc(joint, unicode.IsLetter) == 0
}

// oneName reports whether a conjunction stands within a name: of an office, or of two words that are no full names.
func oneName(last, joint, part string) bool {
	full := LooksLikeName(part) && LooksLikeName(last)
	initial, _ := utf8.DecodeRuneInString(part)
	switch {
	case full:
		return isOffice(last)
	case short().MatchString(joint), isOffice(last):
		return true
	}
	return !LooksLikeName(last) && !LooksLikeName(part) && !role().MatchString(last+" "+part) || unicode.IsLower(initial) && role().MatchString(last)
}

// isOffice reports whether a name says what it is for, as those of ministries do.
func isOffice(name string) bool { return officeFor().MatchString(name) }

// lastName is the last of a byline's names.
func lastName(line string) string {
	names := split(line)
	return names[len(names)-1]
}

var (
	bracketed = lazy.Regexp(`([^\s,;(（])\s*[(（]([^()（）]*)[)）]?(\s*(?:$|[,;|/&])|\s+(?i:and|und|et|y|e|og|och)\s)`)
	together  = lazy.Regexp(`^(?i:avec|with|mit|con|com|met|z)\s+`)
)

// unbracketed is a byline without the brackets behind its names: an office, initials, a place. With whom a story was written
// stays.
func unbracketed(line string) string {
	return bracketed().ReplaceAllStringFunc(line, func(found string) string {
		m := bracketed().FindStringSubmatch(found)
		if strings.Contains(m[2], "www.") {
			return found // a publisher with its address
		}
		if inside := together().ReplaceAllString(m[2], ""); inside != m[2] && LooksLikeName(split(inside)[0]) {
			return m[1] + ", " + inside + m[3]
		}
		return m[1] + m[3]
	})
}
