package quoted

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readings are a text's words with what may say whose they are left off; the likeliest first. None without words.
func readings(lines []line) []string {
	kept := lines
	for len(kept) > 1 && (kept[len(kept)-1].text == "" || kept[len(kept)-1].names()) {
		kept = kept[:len(kept)-1]
	}
	whole := tidy(join(kept))
	var all []string
	add := func(text string) {
		if text = tidy(text); key(text) != "" {
			for _, known := range all {
				if known == text {
					return
				}
			}
			all = append(all, text)
		}
	}
	add(withoutTail(whole))
	add(whole)
	add(withoutHead(withoutTail(whole)))
	if n := len(kept); n > 1 && nameLike(kept[n-1].text) {
		add(join(kept[:n-1]))
	}
	add(tidy(join(lines)))
	return all
}

// names reports whether the line says whose the words before it are, as in “— Dean” or “- Dean, in March”.
func (l line) names() bool { return l.dashed && nameLike(l.text) }

var (
	tail     = regexp.MustCompile(`[\s”"»’.,!?…)\]]\s*(?:[—–―‒−~(]|-{1,3})\s*|[^\s—―][—―]\s*`)
	headLine = regexp.MustCompile(`^([^:“”"«»\n]{1,80}):\s+(.+)$`)
)

// withoutTail leaves off what a dash at the end of a text says of whose it is.
func withoutTail(text string) string {
	from := max(0, len(text)-longestName)
	for {
		for from < len(text) && !utf8.RuneStart(text[from]) {
			from++
		}
		m := tail.FindStringIndex(text[from:])
		if m == nil {
			return text
		}
		if rest := text[from+m[1]:]; nameLike(strings.TrimSuffix(rest, ")")) {
			_, first := utf8.DecodeRuneInString(text[from+m[0]:])
			return text[:from+m[0]+first]
		}
		from += m[0] + 1
	}
}

// longestName is how many bytes of a text may say whose it is.
const longestName = 160

// withoutHead leaves off “Dean:” at the beginning.
func withoutHead(text string) string {
	if m := headLine.FindStringSubmatch(text); m != nil && nameLike(m[1]) {
		return m[2]
	}
	return text
}

// small are words of names and offices in lower case, and sayers the words before a name that say that it spoke: closed
// classes, in the languages of the texts.
var (
	small  = set(`of the and for in at on to de la del los las le les du des van von der den bin ibn al el y e da do dos di a`)
	sayers = set(`said says saying by from per via wrote writes tweeted told according to as quoted dijo dice según por escribió afirmó declaró`)
)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}

// nameLike reports whether a text reads as who said something: a name, perhaps with “said” before it, and behind a
// comma or bracket whatever tells of it. It has no sentence's full stop.
func nameLike(text string) bool {
	name := strings.TrimSpace(text)
	if at := strings.IndexAny(name, ",(;|/"); at > 0 {
		name = name[:at]
	}
	fields := strings.Fields(name)
	for len(fields) > 1 && sayers[strings.ToLower(fields[0])] {
		fields = fields[1:]
	}
	if len(fields) == 0 || len(fields) > 8 || len(strings.Fields(text)) > 20 || strings.ContainsAny(text, "“”\"«»!?") {
		return false
	}
	capitals := 0
	for _, f := range fields {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(f, "@#([‘'"))
		switch {
		case unicode.IsUpper(r), unicode.IsDigit(r), unicode.In(r, unicode.Lo):
			capitals++
		case !small[f]:
			return len(fields) == 1 && len(strings.Fields(text)) == 1 // a name in small letters, alone
		}
	}
	return capitals > 0
}
