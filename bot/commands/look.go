package commands

import (
	"context"

	"pullquote/bot/commands/cards"
)

// inquire plans an inquiry that was typed.
func (v *visit) inquire(c *command) Plan {
	q, err := readInquiry(c, v.Options, v.texts)
	if err != nil {
		return refusing(c.Key, err)
	}
	return Plan{Delivery: v.visibility(), Op: c.Key, carry: v.look(q)}
}

// look carries an inquiry out: one page of what is found, as a card with its controls.
func (v *visit) look(q inquiry) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		f, err := v.find(ctx, q)
		if err != nil {
			return cards.Card{}, err
		}
		return v.compose(q, f, v.carryPublic()), nil
	}
}

// carryPublic reports whether the card that is made will be seen by everybody.
func (v *visit) carryPublic() bool {
	switch {
	case v.Press == nil:
		return v.visibility() == Publicly
	case v.Press.Own:
		return v.Press.Public
	}
	return false
}

// compose makes the card of one page.
func (v *visit) compose(q inquiry, f findings, public bool) cards.Card {
	p := paged(q, f, v.o.PageSize)
	q.Page = p.page
	card := cards.Card{Language: v.language, Heading: q.heading(v.texts), Notice: v.notices(f, public), Understood: v.understood(q, f),
		Tone: tone(q, f), Verdict: verdict(v.texts, q, f), Footer: v.footer(f.coverage, p)}
	if q.lists > 0 {
		card.Entries = v.entries(f.articles[p.from:p.to])
	} else {
		for i, it := range f.items[p.from:p.to] {
			card.Excerpts = append(card.Excerpts, v.excerpt(it, p.from+i+1))
		}
	}
	card.Controls = v.controls(q, f, p, public)
	return card
}
