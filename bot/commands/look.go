package commands

import (
	"context"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inquiry"
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
func (v *visit) look(q inquiry.Inquiry) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		f, err := v.find(ctx, q)
		if err != nil {
			return cards.Card{}, err
		}
		return v.composer().Page(q, f, v.carryPublic()), nil
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
