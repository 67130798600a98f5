package commands

import (
	"context"
	"fmt"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/texts"
)

// about says what is covered and what happens to what somebody types.
func (v *visit) about() Plan {
	return v.private("about", v.aboutCard)
}

func (v *visit) aboutCard(ctx context.Context) (cards.Card, error) {
	t := v.texts
	c, err := v.door.Coverage(ctx)
	if err != nil {
		return cards.Card{}, err
	}
	stamp := compose.Articles(c, t)
	if !c.Newest.IsZero() {
		stamp += " · " + fmt.Sprintf(t.AboutNewest, texts.Date(c.Newest, v.language))
	}
	card := cards.Card{Tone: cards.Informs, Heading: t.AboutHeading, Titled: true, Paragraphs: []cards.Rich{
		cards.Text(t.AboutWhat), cards.Text(t.AboutVerbatim), cards.Text(fmt.Sprintf(t.AboutCoverage, stamp)), cards.Text(v.typed() + " " + t.AboutFeedback)}}
	if v.o.Contact != "" {
		card.Paragraphs = append(card.Paragraphs, cards.Text(fmt.Sprintf(t.AboutContact, inert.Unmarked(v.o.Contact))))
	}
	if v.o.Version != "" {
		card.Footer = fmt.Sprintf(t.AboutVersion, v.o.Version)
	}
	return card, nil
}

// typed says what becomes of what somebody types.
func (v *visit) typed() string {
	if v.o.Missed != nil {
		return v.texts.AboutGaps
	}
	return v.texts.AboutPrivacy
}
