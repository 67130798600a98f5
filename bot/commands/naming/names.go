package naming

import (
	"context"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/texts"
)

// MaxLabel is how many characters a suggestion may have, shown and sent (Discord: 100).
const MaxLabel = 100

const (
	headUnits = 60 // of a name that is too long, at its beginning
	tailUnits = 38 // and after "…": its end, or where it differs from one that is otherwise the same
)

// ToldApart makes of each name a text of at most MaxLabel characters that no other has: the beginning and the end of one that
// is too long. Lengthen finds the name again.
func ToldApart(names []string) []string {
	short := make([]string, len(names))
	count := map[string]int{}
	for i, name := range names {
		short[i] = elide(name, len(name))
		count[short[i]]++
	}
	for i, name := range names {
		if count[short[i]] > 1 && short[i] != name {
			short[i] = elide(name, difference(name, names))
		}
	}
	return short
}

// elide takes the middle out of a name that is too long: what follows begins no later than at byte offset from, and at most
// so that the rest fits. It cuts between words where there are any.
func elide(name string, from int) string {
	if cards.Units(name) <= MaxLabel {
		return name
	}
	head := cards.First(name, headUnits)
	if cut := strings.LastIndexByte(head, ' '); cut > len(head)/2 {
		head = head[:cut]
	}
	rest := name[len(head):]
	from -= len(head)
	if from < len(rest) {
		from = max(0, strings.LastIndexByte(rest[:max(from, 0)], ' '))
		rest = cards.First(rest[from:], tailUnits)
	} else {
		for cards.Units(rest) > tailUnits {
			_, after, found := strings.Cut(rest[1:], " ")
			if !found {
				return head + "…" + cards.Last(rest, tailUnits)
			}
			rest = " " + after
		}
	}
	return head + "…" + rest
}

// difference is the byte offset up to which a name is the same as another one, the one that is the same for longest.
func difference(name string, others []string) int {
	longest := 0
	for _, other := range others {
		at := 0
		for at < len(name) && at < len(other) && name[at] == other[at] {
			at++
		}
		if other != name {
			longest = max(longest, at)
		}
	}
	return longest
}

// Lengthen gives the name that a suggestion was shortened from, and any other text as it is.
func Lengthen(ctx context.Context, d door.Door, field answers.Field, text string) string {
	head, tail, short := strings.Cut(text, "…")
	if !short || head == "" {
		return text
	}
	for _, name := range d.Suggest(ctx, field, head, mostAlike) {
		if rest, begins := strings.CutPrefix(name, head); begins && strings.Contains(texts.Tidy(rest), strings.TrimSpace(tail)) {
			return name
		}
	}
	return text
}

// mostAlike is among how many names with the same beginning a shortened one is looked for.
const mostAlike = 200

// Complete gives a name back that a control's id had to cut the end of, or a suggestion the middle.
func Complete(ctx context.Context, d door.Door, field answers.Field, name string) string {
	beginning, cut := strings.CutSuffix(name, control.CutMark)
	if !cut || strings.Contains(beginning, "…") {
		return Lengthen(ctx, d, field, beginning)
	}
	for _, full := range d.Suggest(ctx, field, beginning, 25) {
		if strings.HasPrefix(full, beginning) {
			return full
		}
	}
	return beginning
}
