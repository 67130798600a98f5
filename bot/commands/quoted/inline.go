package quoted

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Of Discord's marks in text (docs.discord.com/developers/reference, Message Formatting), these stand for something that
// is no word: mentions, custom emoji, moments, commands, links.
var (
	angled  = regexp.MustCompile(`^<(?:@[!&]?[0-9]+|#[0-9]+|a?:[A-Za-z0-9_~]+:[0-9]+|t:-?[0-9]+(?::[A-Za-z])?|/[^<>:\n]{1,100}:[0-9]+|id:[^<>\s]{1,40}|(?i:https?://|mailto:|tel:|sms:)[^<>\s]*)>`)
	emoji   = regexp.MustCompile(`^:[A-Za-z0-9_+~-]{2,32}:`)
	address = regexp.MustCompile(`^(?i:https?://|www\.)[^\s<>"“”«»’|]+`)
	target  = regexp.MustCompile(`^\(\s*<?(?i:https?|discord)://(?:[^()\s<>]|\([^()\s<>]*\))*>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)`)
)

// longestLabel bounds the look ahead for the end of a link's label, in bytes.
const longestLabel = 1000

// inline is one line of a message without the marks that Discord reads in it. What is left is what a reader sees, but for
// mentions, emoji, moments and links, which leave a space.
func inline(text string) string {
	var b strings.Builder
	for at := 0; at < len(text); {
		replacement, n := markAt(text, at)
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text[at:])
			replacement = text[at : at+n]
		}
		b.WriteString(replacement)
		at += n
	}
	return b.String()
}

// markAt is the mark at an offset, n bytes long, with what a quotation has in its place; n is 0 where there is none.
func markAt(text string, at int) (replacement string, n int) {
	rest := text[at:]
	switch rest[0] {
	case '\\':
		if len(rest) > 1 && rest[1] < utf8.RuneSelf && unicode.In(rune(rest[1]), unicode.P, unicode.S) {
			return rest[1:2], 2
		}
	case '<':
		return " ", len(angled.FindString(rest))
	case '[':
		return link(rest)
	case '@':
		for _, all := range []string{"@everyone", "@here"} {
			if strings.HasPrefix(rest, all) {
				return " ", len(all)
			}
		}
	case ':':
		if m := emoji.FindString(rest); !alnumBefore(text, at) && !alnumAt(rest, len(m)) && strings.ContainsFunc(m, unicode.IsLetter) {
			return " ", len(m)
		}
	case 'h', 'H', 'w', 'W':
		if !alnumBefore(text, at) {
			return " ", len(address.FindString(rest))
		}
	case '`':
		return "", 1
	case '*', '_', '~', '|':
		return emphasis(text, at)
	}
	return "", 0
}

// emphasis is a run of *, _, ~~ or ||. One that stands alone inside a word is part of it: f*ck, snake_case.
func emphasis(text string, at int) (replacement string, n int) {
	rest, mark := text[at:], text[at:at+1]
	n = len(rest) - len(strings.TrimLeft(rest, mark))
	inside := alnumBefore(text, at) && alnumAt(rest, n)
	switch {
	case (mark == "~" || mark == "|") && n < 2:
		return mark, 1
	case mark == "_" && n == 1 && inside, mark == "*" && inside && runs(text, mark, n) == 1:
		return rest[:n], n
	}
	return "", n
}

// runs counts the runs of exactly n marks.
func runs(text, mark string, n int) int {
	count, length := 0, 0
	for i := range len(text) + 1 {
		if i < len(text) && text[i] == mark[0] {
			length++
			continue
		}
		if length == n {
			count++
		}
		length = 0
	}
	return count
}

// link is a masked link, whose label alone is shown.
func link(rest string) (label string, n int) {
	end := strings.Index(rest[:min(len(rest), longestLabel)], "](")
	if end < 0 || !balanced(rest[1:end]) {
		return "", 0
	}
	to := target.FindString(rest[end+1:])
	if to == "" {
		return "", 0
	}
	return inline(rest[1:end]), end + 1 + len(to)
}

func balanced(label string) bool {
	open := 0
	for _, c := range []byte(label) {
		switch c {
		case '[':
			open++
		case ']':
			open--
		}
		if open < 0 {
			return false
		}
	}
	return open == 0
}

func alnum(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func alnumBefore(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return alnum(r)
}

func alnumAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return alnum(r)
}
