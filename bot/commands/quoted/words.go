package quoted

import (
	"strings"
	"unicode/utf8"

	"pullquote/bot/commands/texts"
)

// First is the first of a message's texts that has words, without its markup.
func First(message []string) string {
	for _, part := range message {
		if text := texts.Tidy(Plain(part)); texts.HasWords(text) {
			return text
		}
	}
	return ""
}

// Shorten keeps whole words of the first limit characters.
func Shorten(text string, limit int) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	kept := string([]rune(text)[:limit])
	if at := strings.LastIndexByte(kept, ' '); at > len(kept)/2 {
		kept = kept[:at]
	}
	return strings.TrimSpace(kept)
}
