package commands

import (
	"strings"
	"unicode/utf8"
)

// onMessage plans a message command: the message's quotation is checked, or the message is asked as a question.
func (v *visit) onMessage() Plan {
	q := inquiry{Command: "ask", Text: shorten(tidy(v.Message), MaxQuestion)}
	if v.Command == "check" {
		q = inquiry{Command: "whosaid", Text: shorten(QuotationIn(tidy(v.Message)), MaxQuestion)}
	}
	if !strings.ContainsFunc(q.Text, isWordRune) {
		return v.refuse(v.Command, hint(v.texts.EmptyMessage))
	}
	return Plan{Delivery: Privately, Op: v.Command, carry: v.look(q)}
}

// QuotationIn is the longest piece of text between quotation marks, when it has at least three words; else all of
// text. People paste a quotation together with who is supposed to have said it. Where a message holds several, only
// one is checked.
func QuotationIn(text string) string {
	best := ""
	for _, marks := range [][2]string{{"“", "”"}, {"«", "»"}, {"„", "“"}, {`"`, `"`}} {
		rest := text
		for {
			_, after, opened := strings.Cut(rest, marks[0])
			inner, behind, closed := strings.Cut(after, marks[1])
			if !opened || !closed {
				break
			}
			if inner = strings.TrimSpace(inner); len(strings.Fields(inner)) >= 3 && len(inner) > len(best) {
				best = inner
			}
			rest = behind
		}
	}
	if best == "" {
		return text
	}
	return best
}

// shorten keeps whole words of the first limit characters.
func shorten(text string, limit int) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	kept := string([]rune(text)[:limit])
	if at := strings.LastIndexByte(kept, ' '); at > len(kept)/2 {
		kept = kept[:at]
	}
	return strings.TrimSpace(kept)
}
