package mend

import (
	"bytes"
	"iter"
	"regexp"
)

var (
	partStart = regexp.MustCompile(`<(item|entry)(?:\s[^>]*)?>`)
	rootName  = regexp.MustCompile(`^(?:\s*(?:<\?[^>]*>|<!--(?s:.*?)-->|<!DOCTYPE[^>]*>))*\s*<([\w:-]+)`)
)

// Bounds of a feed that is read item by item: feeds have some dozens of items and a head of a few hundred bytes.
const (
	maxHead  = 64 << 10
	maxParts = 5000
)

// Parts cuts a feed that no parser takes as a whole into feeds of one item each, so that one broken item costs one. A
// last item that is cut off is left out.
func Parts(feed []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		first := partStart.FindSubmatchIndex(feed)
		root := rootName.FindSubmatch(feed)
		if first == nil || root == nil || first[0] > maxHead {
			return
		}
		head, name := feed[:first[0]], feed[first[2]:first[3]]
		end, tail := []byte("</"+string(name)+">"), closingTags(string(root[1]))
		rest := feed[first[0]:]
		for range maxParts {
			item, after, found := bytes.Cut(rest, end)
			if !found {
				return
			}
			if at := partStart.FindIndex(item); at != nil && !yield(bytes.Join([][]byte{head, item[at[0]:], end, tail}, nil)) {
				return
			}
			rest = after
		}
	}
}

// closingTags end a feed after an item. In RSS the items stand in the channel, in RDF beside it.
func closingTags(root string) []byte {
	if root == "rss" {
		return []byte("</channel></rss>")
	}
	return []byte("</" + root + ">")
}
