package commands

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/refuse"
	"pullquote/bot/commands/texts"
	"pullquote/index"
)

// A Delivery says how a reply reaches the asker. It is known before anything is searched, because a platform fixes
// it with the acknowledgement.
type Delivery string

// The deliveries.
const (
	Privately Delivery = "privately" // a new message that only the asker sees
	Publicly  Delivery = "publicly"  // a new message that everybody sees
	InPlace   Delivery = "in place"  // the card that was pressed changes
	Removed   Delivery = "removed"   // the card that was pressed goes
	AtOnce    Delivery = "at once"   // a private refusal that is ready now
	Asking    Delivery = "asking"    // a form opens; nothing is carried
	Unheard   Delivery = "unheard"   // a message that is not answered; nothing is carried
)

// A Plan is what will be done for a Request. It may hold a place among the questions under way: Carry or Drop it.
type Plan struct {
	Delivery Delivery
	Op       string // the operation, for logs: "ask", "page", "cite"
	Form     *Form  // of Asking
	carry    func(context.Context) (cards.Card, error)
	posts    *[]Post // that Carry makes besides; nil: it makes none
	leave    func()  // gives back its place among the questions under way; nil: it has none
	o        *Options
	language texts.Language
}

// A Post is a message that a plan makes besides its reply.
type Post struct {
	Channel string // the platform's id
	Card    cards.Card
}

// Posts are what is to be posted after Carry.
func (p Plan) Posts() []Post {
	if p.posts == nil {
		return nil
	}
	return *p.posts
}

// A Form is one line for the asker to write. What is written comes back as a Press of its ID.
type Form struct {
	ID, Title, Label string
	Value            string // what stands there at first
	Most             int    // characters
}

// refusing plans a private sentence, at once.
func refusing(op string, err error) Plan {
	return Plan{Delivery: AtOnce, Op: op, carry: func(context.Context) (cards.Card, error) { return cards.Card{}, err }}
}

// Drop gives up what was planned. After Carry it does nothing.
func (p Plan) Drop() {
	if p.leave != nil {
		p.leave()
	}
}

// Carry does what was planned, once. It always returns a card; for a plan that removes a card, the empty one.
func (p Plan) Carry(ctx context.Context) (card cards.Card) {
	defer p.Drop()
	began := p.o.Now()
	defer func() {
		if cause := recover(); cause != nil {
			card = p.broken(ctx, fmt.Errorf("panic: %v\n%s", cause, debug.Stack()))
		}
		card.Language = p.language
	}()
	card, err := p.carry(ctx)
	if err != nil {
		return p.sorry(ctx, err)
	}
	p.o.Log.InfoContext(ctx, "replied", "op", p.Op, "shown", len(card.Excerpts), "took_ms", p.o.Now().Sub(began).Milliseconds())
	return card
}

// sorry turns an error into a sentence: as written for one that the asker can fix, with a reference for a fault.
func (p Plan) sorry(ctx context.Context, err error) cards.Card {
	if said, ok := refuse.Sentence(texts.Of(p.language), err); ok {
		return refuse.Card(said)
	}
	return p.broken(ctx, err)
}

func (p Plan) broken(ctx context.Context, err error) cards.Card {
	ref := p.o.Ref()
	p.o.Log.ErrorContext(ctx, "reply is broken", "ref", ref, "op", p.Op, "err", err)
	said, t := "", texts.Of(p.language)
	switch {
	case errors.Is(err, keep.ErrNotKept):
		said = t.NotKept
	case errors.Is(err, index.ErrAway):
		said = t.Away
	default:
		said = t.Broken
	}
	return refuse.Card(fmt.Sprintf(said, ref))
}
