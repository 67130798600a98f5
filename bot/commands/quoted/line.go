package quoted

import (
	"regexp"
	"strings"
)

// A line is one line of a message without its markup.
type line struct {
	text   string
	quoted bool // behind ">"
	dashed bool // a dash or hyphen stood before the text: an item of a list, or whose words they are
}

var (
	// A quoting line begins with ">" and a space; many leave the space out.
	quoting   = regexp.MustCompile(`^[ \t]*(>>>|>)(?:[ \t]+|$|(?:[\pL“"«„‘'\[*_~|]))`)
	heading   = regexp.MustCompile(`^[ \t]*(?:#{1,3}|-#)[ \t]+`)
	bullet    = regexp.MustCompile(`^[ \t]*(?:[*+•·‣◦▪][ \t]+|[0-9]{1,3}[.)][ \t]+)`)
	dash      = regexp.MustCompile(`^[ \t*_~|]*\\?(?:[—–―‒−~]|-{1,3})[ \t]*`)
	fenceTail = regexp.MustCompile(`^[A-Za-z0-9+.#_-]*$`)
)

// linesOf reads the lines of a message.
func linesOf(part string) []line {
	var lines []line
	fenced, rest := false, false // within a block of code; behind ">>>"
	for text := range strings.Lines(strings.ToValidUTF8(part, "\uFFFD")) {
		text = strings.TrimRight(text, "\r\n")
		l := line{quoted: rest}
		if m := quoting.FindStringSubmatchIndex(text); m != nil && !rest {
			l.quoted, rest = true, m[3]-m[2] == 3
			text = text[m[3]:]
		}
		text, fenced = withoutFences(text, fenced)
		text = heading.ReplaceAllString(text, "")
		if m := dash.FindString(text); m != "" && strings.ContainsAny(m, "—–―‒−~-") && !strings.HasPrefix(strings.TrimLeft(m, " \t"), "~~") {
			l.dashed = true
			text = text[len(m):]
		} else {
			text = bullet.ReplaceAllString(text, "")
		}
		l.text = strings.TrimSpace(inline(text))
		lines = append(lines, l)
	}
	return lines
}

// withoutFences takes the grave accents of code blocks away, and the language's name behind an opening one.
func withoutFences(text string, fenced bool) (string, bool) {
	for {
		before, after, found := strings.Cut(text, "```")
		if !found {
			return text, fenced
		}
		if !fenced && fenceTail.MatchString(after) {
			after = ""
		}
		text, fenced = before+after, !fenced
	}
}
