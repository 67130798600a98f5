package inert

import (
	"fmt"
	"regexp"
	"strings"
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

// Instant marks a moment, to the full second after it.
func Instant(at time.Time) string {
	return fmt.Sprintf("%s%d%s", instantOpen, at.Add(time.Second-1).Unix(), instantClose)
}

// Channel marks a channel, by the platform's id.
func Channel(id string) string { return channelOpen + id + channelClose }

var mark = regexp.MustCompile("\u2066([tc]):([0-9]{1,20})\u2069")

// EachMark finds the marked moments (kind 't', seconds since 1970) and channels (kind 'c', the platform's id) of a text
// of ours, in order, with the byte offsets of each mark.
func EachMark(text string, found func(start, end int, kind byte, value string)) {
	for _, m := range mark.FindAllStringSubmatchIndex(text, -1) {
		found(m[0], m[1], text[m[2]], text[m[4]:m[5]])
	}
}

// Unmarked takes the characters of marks out of words that are not ours, before they stand in a sentence of ours.
func Unmarked(text string) string { return unmarker.Replace(text) }

var unmarker = strings.NewReplacer("\u2066", "", "\u2069", "")
