package commands

import (
	"fmt"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/inquiry"
)

// composeChecked makes the card of a message with several quotations, or with one that is too long to head a card. Each
// stands there as it was checked, with what came of it and its best place. It has no controls: there is no room for the
// quotations in its heading, which they would be found by.
func (v *visit) composeChecked(all []checked, total int) cards.Card {
	t := v.texts
	card := cards.Card{Language: v.language, Heading: t.Commands["check"].Name, Titled: true, Tone: toneOfChecked(all),
		Verdict: t.CheckedCount.Of(total), Footer: v.composer().Footer(all[0].found.Coverage, inquiry.Page{Pages: 1})}
	if len(all) < total {
		card.Verdict += "\n" + fmt.Sprintf(t.CheckedSome, len(all))
	}
	for i, c := range all {
		card.Excerpts = append(card.Excerpts, v.checkedExcerpt(c, i+1))
	}
	return card
}

func toneOfChecked(all []checked) cards.Tone {
	exact, near := 0, 0
	for _, c := range all {
		switch c.match() {
		case answers.Exact:
			exact++
		case answers.Near:
			near++
		}
	}
	switch {
	case exact == len(all):
		return cards.Answers
	case exact+near > 0:
		return cards.Nearly
	}
	return cards.Silent
}

// checkedExcerpt is the best place of a quotation, headed with the quotation and what came of it.
func (v *visit) checkedExcerpt(c checked, number int) cards.Excerpt {
	e := cards.Excerpt{Number: number}
	if len(c.found.Items) > 0 {
		e = v.composer().Excerpt(c.found.Items[0], number)
	}
	e.Checked = &cards.Checked{Words: unwrapped(c.words), Verdict: compose.WordsVerdict(v.texts, c.found), NoRoom: v.texts.NoRoom}
	if c.cut {
		e.Checked.Verdict += " " + fmt.Sprintf(v.texts.CutShort, maxCompared)
	}
	return e
}

// unwrapped is a quotation without the marks around it, which a card sets itself.
func unwrapped(words string) string {
	inner := strings.Trim(words, `“”"„«»`+" ")
	if strings.ContainsAny(inner, `“”"„«»`) {
		return words // one of several
	}
	return inner
}
