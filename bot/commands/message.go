package commands

import (
	"strings"
	"unicode/utf8"

	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/quoted"
	"pullquote/bot/commands/texts"
)

// checkMessage plans that the quotations of a message are looked up.
func (v *visit) checkMessage() Plan {
	found := quoted.In(v.Message...)
	if len(found) == 0 {
		return refusing(v.Command, hint(v.texts.EmptyMessage))
	}
	return v.private(v.Command, v.check(found))
}

// askMessage plans that a message is asked as a question.
func (v *visit) askMessage() Plan {
	q := inquiry.Inquiry{Kind: v.table.named("ask").Kind, Text: shorten(firstWords(v.Message), MaxQuestion)}
	if q.Text == "" {
		return refusing(v.Command, hint(v.texts.EmptyMessage))
	}
	return v.private(v.Command, v.look(q))
}

// firstWords is the first of a message's texts that has words, without its markup.
func firstWords(message []string) string {
	for _, part := range message {
		if text := texts.Tidy(quoted.Plain(part)); texts.HasWords(text) {
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
