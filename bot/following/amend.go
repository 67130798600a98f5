package following

import (
	"slices"
	"strings"
	"time"

	"pullquote/answers/cite"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A Posted is an item that a message has shown.
type Posted struct {
	Post    int64 // the message, as the state numbers it
	Channel string
	Follow  int64
	Key     int64
	Article article.ID
	Words   string  // of its content, as they were then
	Noted   []int64 // the corrections that readers of the message were told of, by Note
}

// An Amendment is a reply to a message: what has changed in an article since it was shown there.
type Amendment struct {
	Post    int64 // the message that it replies to
	Channel string
	Follow  int64
	Article article.ID
	Note    int64 // what it says, so that it is said once
	Kind    Change
	Text    string // the correction, as the article has it
	Key     int64  // what stands there instead
	At      time.Time
}

// A Change is what has become of an excerpt.
type Change string

// The changes.
const (
	Corrected Change = "corrected" // the article has a correction that bears on it
	Reworded  Change = "reworded"  // its words are others now
	Removed   Change = "removed"   // its words are gone
	Withdrawn Change = "withdrawn" // the article is
)

// NoteOf is the identity of a correction.
func NoteOf(text string) int64 { return hash("note\x00" + bare(text)) }

// alike is how many of the words of a statement and its successor must be the same: half of those that either has.
const alike = 0.5

// Amendments are what readers of posted items of an article are to be told. now is the article, and nil when it is withdrawn.
func Amendments(posted []Posted, now *index.Document) (all []Amendment) {
	if now == nil {
		for _, p := range posted {
			all = p.amend(all, Amendment{Kind: Withdrawn, Note: hash(string(Withdrawn))})
		}
		return all
	}
	statements := Statements(now)
	items := slices.Concat(statements, OwnWords(now, statements))
	body, citer := " "+bare(now.Body)+" ", cite.Citing(now)
	for _, p := range posted {
		if at := slices.IndexFunc(items, func(i Item) bool { return i.Key == p.Key }); at >= 0 {
			for _, n := range citer.Around(items[at].Span).Notes {
				all = p.amend(all, Amendment{Kind: Corrected, Note: NoteOf(n.Text), Text: n.Text})
			}
			continue
		}
		if stands(p.Words, body) {
			continue // the article was read otherwise, its words are the same
		}
		gone := Amendment{Kind: Removed, Note: hash("gone\x00" + bare(p.Words))}
		if s, found := successor(p, items); found {
			gone.Kind, gone.Note, gone.Key = Reworded, hash("now\x00"+bare(s.Words)), s.Key
		}
		all = p.amend(all, gone)
	}
	return all
}

// stands reports whether all pieces of a statement stand in a body; bare, and with a space at either end.
func stands(words, body string) bool {
	for piece := range strings.SplitSeq(words, "\n") {
		if !strings.Contains(body, " "+bare(piece)+" ") {
			return false
		}
	}
	return true
}

// amend adds an amendment of a message, unless its readers know of it.
func (p Posted) amend(all []Amendment, a Amendment) []Amendment {
	a.Post, a.Channel, a.Follow, a.Article = p.Post, p.Channel, p.Follow, p.Article
	known := slices.Contains(p.Noted, a.Note) || slices.ContainsFunc(all, func(b Amendment) bool { return b.Post == a.Post && b.Note == a.Note })
	if known {
		return all
	}
	return append(all, a)
}

// successor is what an article has now in the place of a posted item: what shares the most words with it.
func successor(p Posted, items []Item) (best Item, found bool) {
	old, most := strings.Fields(bare(p.Words)), alike
	for _, item := range items {
		if share := shared(old, strings.Fields(bare(item.Words))); share >= most {
			best, most, found = item, share, true
		}
	}
	return best, found
}

// shared is how many of the words of two texts both have, of all that either has.
func shared(a, b []string) float64 {
	in := map[string]int{}
	for _, w := range a {
		in[w]++
	}
	both := 0
	for _, w := range b {
		if in[w] > 0 {
			in[w]--
			both++
		}
	}
	return float64(both) / float64(max(1, len(a)+len(b)-both))
}

// NameOf is the name of a speaker; "" for nobody.
func NameOf(s *attribution.Speaker) string {
	if s == nil {
		return ""
	}
	return s.Name
}
