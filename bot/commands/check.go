package commands

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/quoted"
)

const (
	// maxChecked is how many quotations of one message are checked and shown: each takes five of the forty components that
	// a message of Discord may have, and a share of its 4,000 characters that still shows a sentence.
	maxChecked = 6
	// maxLooks bounds how often one message is looked up: a quotation may be read in several ways.
	maxLooks = 60
	// maxCompared is how many words of a quotation are compared. Longer ones are cut, and the reply says so.
	maxCompared = 400
)

// A checked is a quotation with what came of it.
type checked struct {
	words  string // as they were compared
	cut    bool   // only the first maxCompared words were
	marked bool
	found  inquiry.Findings
}

func (c checked) match() answers.Match { return c.found.Match }

// A checking checks the quotations of one message.
type checking struct {
	*visit
	looks int // that are left
}

// check looks every quotation up. A message with one gets the card of "whosaid", with all places and its controls;
// others get each quotation with its best place.
func (v *visit) check(all []quoted.Quotation) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		kept := longest(all, maxChecked, quoted.Quotation.Text, func(q quoted.Quotation) bool { return q.Marked })
		c := &checking{v, maxLooks}
		var done []checked
		for _, q := range kept {
			found, err := c.settle(ctx, q)
			if err != nil {
				return cards.Card{}, err
			}
			done = append(done, found...)
		}
		done = worthTelling(done)
		total := len(done) + markedOf(all) - markedOf(kept)
		done = longest(done, maxChecked, func(c checked) string { return c.words }, func(c checked) bool { return c.marked })
		if q := (inquiry.Inquiry{Kind: v.table.named("whosaid").Kind, Text: done[0].words}); total == 1 && !done[0].cut && quoted.Shorten(q.Text, MaxQuestion) == q.Text {
			return v.composer().Page(q, done[0].found, false), nil
		}
		return v.composeChecked(done, total), nil
	}
}

// settle checks a quotation, whole or in pieces.
func (c *checking) settle(ctx context.Context, q quoted.Quotation) ([]checked, error) {
	whole, err := c.readings(ctx, q)
	if err != nil || whole.match() == answers.Exact || len(q.Pieces) == 0 || len(q.Pieces) > c.looks {
		return []checked{whole}, err
	}
	var pieces []checked
	for _, p := range q.Pieces {
		more, err := c.settle(ctx, p)
		if err != nil {
			return nil, err
		}
		pieces = append(pieces, more...)
	}
	return choosePieces(whole, pieces, q.Between), nil
}

// choosePieces decides between a quotation and what it may be made of. It is not what stands in the coverage when a piece
// of it stands there word for word, or when it is nowhere near and a piece is; nor when the pieces stand between marks.
func choosePieces(whole checked, pieces []checked, between bool) []checked {
	exact := func(p checked) bool { return p.match() == answers.Exact }
	switch {
	case whole.match() == answers.Exact:
		return []checked{whole}
	case slices.ContainsFunc(pieces, exact), !found(whole) && (between || slices.ContainsFunc(pieces, found)):
		return pieces
	}
	return []checked{whole}
}

func found(c checked) bool { return c.match() != answers.Absent }

// worthTelling leaves out what nothing marks as a quotation and is not in the coverage: remarks, titles of links. What is
// left is never nothing.
func worthTelling(all []checked) []checked {
	told := slices.DeleteFunc(slices.Clone(all), func(c checked) bool { return !c.marked && !found(c) })
	if len(told) == 0 {
		return all[:1]
	}
	return told
}

// readings looks up a quotation in each way it can be read, until one is found word for word; else the nearest counts,
// of equals the likeliest reading.
func (c *checking) readings(ctx context.Context, q quoted.Quotation) (checked, error) {
	var best checked
	for i, words := range q.Readings {
		if err := ctx.Err(); err != nil {
			return checked{}, err
		}
		if i > 0 && c.looks <= 0 {
			break
		}
		c.looks--
		now := checked{marked: q.Marked}
		now.words, now.cut = firstOf(words, maxCompared)
		var err error
		if now.found, err = c.find(ctx, inquiry.Inquiry{Kind: c.table.named("whosaid").Kind, Text: now.words}); err != nil {
			return checked{}, err
		}
		if i == 0 || nearer(now.found, best.found) {
			best = now
		}
		if now.match() == answers.Exact {
			break
		}
	}
	return best, nil
}

// firstOf is the first words of a text; cut says that there were more.
func firstOf(text string, most int) (kept string, cut bool) {
	if fields := strings.Fields(text); len(fields) > most {
		return strings.Join(fields[:most], " "), true
	}
	return text, false
}

// nearer reports whether a found more of its words than b.
func nearer(a, b inquiry.Findings) bool {
	return cmp.Or(cmp.Compare(nearness(a), nearness(b)), cmp.Compare(likeness(a), likeness(b))) > 0
}

func nearness(f inquiry.Findings) int {
	return map[answers.Match]int{answers.Exact: 2, answers.Near: 1}[f.Match]
}

func likeness(f inquiry.Findings) float64 {
	if len(f.Items) == 0 {
		return 0
	}
	return f.Items[0].Score
}

// markedOf counts the quotations that are marked as such: others may be no quotations.
func markedOf(all []quoted.Quotation) int {
	n := 0
	for _, q := range all {
		if q.Marked {
			n++
		}
	}
	return n
}

// longest keeps at most n of all, in their order: marked ones first, then those with the most text.
func longest[T any](all []T, n int, text func(T) string, marked func(T) bool) []T {
	if len(all) <= n {
		return all
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if marked(all[a]) != marked(all[b]) {
			return map[bool]int{true: -1, false: 1}[marked(all[a])]
		}
		return len(text(all[b])) - len(text(all[a]))
	})
	order = order[:n]
	slices.Sort(order)
	var kept []T
	for _, i := range order {
		kept = append(kept, all[i])
	}
	return kept
}
