package commands

import (
	"context"
	"maps"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/refuse"
)

// inquire plans an inquiry that was typed.
func (v *visit) inquire(c *command) Plan {
	q, err := readInquiry(c, v.Options, v.texts)
	if err != nil {
		return refusing(c.Key, err)
	}
	if v.Options["for"] != "" {
		if err := v.address(); err != nil {
			return refusing(c.Key, err)
		}
	}
	return Plan{Delivery: v.visibility(), Op: c.Key, carry: v.look(q)}
}

// address has the answer name somebody, who is not notified: it is public then. The error says why it may not.
func (v *visit) address() error {
	switch {
	case v.Options["visibility"] == "private" || !v.mayPublish():
		return refuse.Hint(v.texts.ForNeedsPublic)
	case !v.Reachable[v.Options["for"]]:
		return refuse.Hint(v.texts.ForNobody)
	}
	v.Options = maps.Clone(v.Options)
	v.Options["visibility"] = "public"
	return nil
}

// look carries an inquiry out: one page of what is found, as a card with its controls.
func (v *visit) look(q inquiry.Inquiry) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		f, err := v.find(ctx, q)
		if err != nil {
			return cards.Card{}, err
		}
		if v.Press == nil || v.Press.Written { // asked, not leafed through
			v.missed(ctx, q, f)
		}
		card := v.composer().Page(q, f, v.carryPublic())
		card.For = v.Options["for"]
		return card, nil
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
