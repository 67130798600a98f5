package commands

import (
	"strings"
	"unicode/utf8"

	"pullquote/bot/commands/quoted"
)

// onMessage plans a message command: the message's quotations are checked, or the message is asked as a question.
func (v *visit) onMessage() Plan {
	if v.Command == "check" {
		found := quoted.In(v.Message...)
		if len(found) == 0 {
			return v.refuse(v.Command, hint(v.texts.EmptyMessage))
		}
		return Plan{Delivery: Privately, Op: v.Command, carry: v.check(found)}
	}
	q := inquiry{Command: "ask", Text: shorten(firstWords(v.Message), MaxQuestion)}
	if q.Text == "" {
		return v.refuse(v.Command, hint(v.texts.EmptyMessage))
	}
	return Plan{Delivery: Privately, Op: v.Command, carry: v.look(q)}
}

// firstWords is the first of a message's texts that has words, without its markup.
func firstWords(message []string) string {
	for _, part := range message {
		if text := tidy(quoted.Plain(part)); strings.ContainsFunc(text, isWordRune) {
			return text
		}
	}
	return ""
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
