package commands

import (
	"fmt"
	"regexp"
	"time"
)

// A platform shows moments in the reader's own zone and channels by their name. Texts of ours mark both with
// characters that Escape would have named, so that no text of an article or an asker can hold a mark.
const (
	instantOpen  = "\u2066t:"
	channelOpen  = "\u2066c:"
	instantClose = "\u2069"
	channelClose = "\u2069"
)

// instant marks a moment, to the full second after it.
func instant(at time.Time) string {
	return fmt.Sprintf("%s%d%s", instantOpen, at.Add(time.Second-1).Unix(), instantClose)
}

var mark = regexp.MustCompile("\u2066([tc]):([0-9]{1,20})\u2069")

// ReplaceMarks replaces the marked moments (kind 't', seconds since 1970) and channels (kind 'c', the platform's id)
// of a text of ours.
func ReplaceMarks(text string, show func(kind byte, value string) string) string {
	return mark.ReplaceAllStringFunc(text, func(m string) string {
		parts := mark.FindStringSubmatch(m)
		return show(parts[1][0], parts[2])
	})
}
