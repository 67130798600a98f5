package unanswered

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/texts"
)

const (
	// maxGaps is how many groups the card shows; each takes the room of a quotation that was checked.
	maxGaps = 5
	// maxAsked is how many groups are asked again for it.
	maxAsked = 12
)

// A Maker makes the card.
type Maker struct {
	Door    door.Door
	Checked time.Time // when the coverage was last checked for news; zero: it is not known
}

// Card is the card for a server's staff: what was asked lately and not found, most often first, with what the coverage says to it
// today. ok is false when nothing was.
func (m Maker) Card(ctx context.Context, all []keep.Group, l texts.Language) (card cards.Card, ok bool, err error) {
	t, asked := texts.Of(l), 0
	var lately []keep.Group
	for _, g := range all {
		if asked += g.Lately; g.Lately > 0 {
			lately = append(lately, g)
		}
	}
	if len(lately) == 0 {
		return cards.Card{}, false, nil
	}
	found, covered, err := m.askAgain(ctx, lately[:min(maxAsked, len(lately))])
	if err != nil {
		return cards.Card{}, false, err
	}
	c := compose.Composer{Language: l, Texts: t, Checked: m.Checked}
	card = cards.Card{Tone: cards.Informs, Language: l, Heading: t.GapsHeading, Titled: true, Verdict: t.GapsCount.Of(asked), Footer: c.Footer(covered, inquiry.Page{Pages: 1})}
	for i, f := range openFirst(found) {
		card.Excerpts = append(card.Excerpts, gapExcerpt(c, f, i+1))
	}
	if more := len(lately) - len(card.Excerpts); more > 0 {
		card.Verdict += "\n" + fmt.Sprintf(t.GapsMore, more)
	}
	return card, true, nil
}

// askAgain asks the desk about groups, each in its turn.
func (m Maker) askAgain(ctx context.Context, groups []keep.Group) (found []gaps.Found, covered answers.Coverage, err error) {
	for _, g := range groups {
		err := m.Door.Ask(ctx, "gaps", func(ctx context.Context, d door.Desk) (string, error) {
			f, err := gaps.Look(ctx, d, g)
			found = append(found, f)
			return cmp.Or(string(f.Verdict), "group"), err
		})
		if err != nil {
			return nil, covered, err
		}
	}
	covered, err = m.Door.Coverage(ctx)
	return found, covered, err
}

// openFirst has what is answered by now stand last, and at most two of it.
func openFirst(found []gaps.Found) []gaps.Found {
	var open, answered []gaps.Found
	for _, f := range found {
		if f.Verdict == answers.Answered {
			answered = append(answered, f)
		} else {
			open = append(open, f)
		}
	}
	answered = answered[:min(2, len(answered))]
	return append(open[:min(len(open), maxGaps-len(answered))], answered...)
}

// gapExcerpt is a group with how often it was asked, and the passage that is closest.
func gapExcerpt(c compose.Composer, f gaps.Found, number int) cards.Excerpt {
	e := cards.Excerpt{Number: number}
	if f.Closest != nil {
		e = c.Excerpt(inquiry.Item{Excerpt: *f.Closest}, number)
		if kept, cut := cards.Beginning(e.Words.String(), gapLength); cut {
			e.Words, e.Cut = e.Words.Prefix(len(kept)), true
		}
	}
	e.Checked = &cards.Checked{Words: f.Words, Verdict: gapVerdict(c.Texts, f), NoRoom: c.Texts.GapNoRoom}
	return e
}

// gapLength is how many bytes of a passage are shown: its sentence, mostly.
const gapLength = 300

// gapVerdict says how often it was asked, and what the coverage says.
func gapVerdict(t *texts.Texts, f gaps.Found) string {
	asked := t.GapAsked.Of(f.Lately)
	switch {
	case f.Words == "" && f.Closest == nil:
		return asked + " " + t.GapUnworded
	case f.Words == "":
		return asked + " " + t.GapUnworded + " " + t.GapClosest
	case f.Verdict == answers.Answered:
		return asked + " " + t.GapAnswered
	case f.Closest == nil:
		return asked + " " + t.GapNothing
	case f.Verdict == answers.None:
		return asked + " " + t.GapNothing + " " + t.GapClosest
	}
	return asked + " " + t.GapClosest
}
