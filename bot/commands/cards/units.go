package cards

import "unicode/utf16"

const (
	// MaxChoices is how many lines a menu has at the most (Discord: 25).
	MaxChoices = 25
	// MaxChoice is how long a line of a menu may be; Discord allows 100 characters, a phone shows about 60.
	MaxChoice = 80
)

// Units counts UTF-16 units, the strictest of the ways in which Discord may count characters.
func Units(text string) int {
	n := 0
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	return n
}

// Clip shortens a label to n characters.
func Clip(text string, n int) string {
	if Units(text) <= n {
		return text
	}
	kept, left := "", n-1
	for _, r := range text {
		if left -= Units(string(r)); left < 0 {
			break
		}
		kept += string(r)
	}
	return kept + "…"
}

// First are so many characters of a text's beginning, as Discord counts them.
func First(text string, n int) string {
	for at, r := range text {
		if n -= Units(string(r)); n < 0 {
			return text[:at]
		}
	}
	return text
}

func Last(text string, n int) string {
	for at := range text {
		if Units(text[at:]) <= n {
			return text[at:]
		}
	}
	return ""
}
