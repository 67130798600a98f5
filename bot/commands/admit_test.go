package commands_test

import (
	"context"
	"testing"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/door"
)

// A gate counts who is inside.
type gate struct {
	door.Open
	inside, most int
}

func (d *gate) Admit(string) (func(), error) {
	if d.inside >= d.most {
		return nil, &answers.HintError{Kind: answers.Overload}
	}
	d.inside++
	return func() { d.inside-- }, nil
}

// With nobody let in any more, whatever asks the desk is refused privately and at once, and the rest goes on.
func TestOnlyWhatAsksTheDeskNeedsAPlace(t *testing.T) {
	card := commands.New(newMade(9), commands.Options{}).Plan(t.Context(), question("q", "public")).Carry(t.Context())
	press := func(id string) commands.Request {
		return commands.Request{Press: &commands.Press{ID: id, Heading: card.Heading, Public: true, Own: true}}
	}
	buttons := card.Controls[0].Buttons
	next, remove := buttons[1].ID, buttons[len(buttons)-1].ID
	h := commands.New(newMade(9), commands.Options{Gate: &gate{}})
	for _, c := range []struct {
		fact string
		r    commands.Request
		want commands.Delivery
	}{
		{"a question", question("q", "public"), commands.AtOnce},
		{"one in a language", commands.Request{Command: "quotes", Locale: "es-ES"}, commands.AtOnce},
		{"a message", commands.Request{Command: "check", Message: []string{"“words”"}}, commands.AtOnce},
		{"the next page of a public card, which stays", press(next), commands.AtOnce},
		{"the card is deleted", press(remove), commands.Removed},
		{"help", commands.Request{Command: "help"}, commands.Privately},
		{"what is no command", commands.Request{Command: "odd"}, commands.AtOnce},
	} {
		if p := h.Plan(t.Context(), c.r); p.Delivery != c.want {
			t.Errorf("%s: delivered %s, want %s", c.fact, p.Delivery, c.want)
		}
	}
}

func question(text, visibility string) commands.Request {
	return commands.Request{Command: "ask", Options: map[string]string{"question": text, "visibility": visibility}}
}

func TestAPlaceIsGivenBackOnceWhateverHappens(t *testing.T) {
	d := &gate{most: 1}
	h := commands.New(newMade(1), commands.Options{Gate: d})
	for fact, use := range map[string]func(commands.Plan){
		"carried":             func(p commands.Plan) { p.Carry(context.Background()) },
		"dropped":             func(p commands.Plan) { p.Drop() },
		"carried and dropped": func(p commands.Plan) { p.Carry(context.Background()); p.Drop() },
	} {
		for _, r := range []commands.Request{question("q", ""), question("", "")} {
			p := h.Plan(t.Context(), r)
			if d.inside != 1 {
				t.Fatalf("%s: %d inside while it is planned", fact, d.inside)
			}
			if use(p); d.inside != 0 {
				t.Errorf("%s: %d inside afterwards", fact, d.inside)
			}
		}
	}
}

// A panic while a reply is planned costs no place.
func TestAPanicWhilePlanningGivesThePlaceBack(t *testing.T) {
	d := &gate{most: 1}
	h := commands.New(newMade(1), commands.Options{Gate: d})
	func() {
		defer func() { _ = recover() }()
		h.Plan(brokenContext{t.Context()}, commands.Request{Command: "ask", Place: commands.Place{Server: "1"}})
		t.Error("no panic: this test shows nothing")
	}()
	if d.inside != 0 {
		t.Errorf("%d inside", d.inside)
	}
}

// A brokenContext panics when it is used.
type brokenContext struct{ context.Context }

func (brokenContext) Done() <-chan struct{} { panic("on purpose") }
