package commands

import (
	"context"
	"slices"
	"sync"
)

// admit takes a place for a request that needs the desk, before anything else is done for it: under a flood, a request
// that is refused costs one reply, seen by its asker alone. refused is the plan for one that there is no place for.
func (h *Handler) admit(r Request) (leave func(), refused Plan, full bool) {
	op := r.asks()
	if h.o.Admit == nil || op == "" {
		return func() {}, Plan{}, false
	}
	leave, err := h.o.Admit(op)
	if err != nil {
		carry := func(context.Context) (Card, error) { return Card{}, err }
		return nil, Plan{Delivery: AtOnce, Op: "busy", carry: carry, handler: h, language: LanguageOf(r.Locale)}, true
	}
	return sync.OnceFunc(leave), Plan{}, false
}

// asks is the operation that a request asks of the desk; "" for none.
func (r Request) asks() string {
	switch {
	case r.Press != nil:
		return r.Press.asks()
	case r.Command == "check":
		return "whosaid"
	case r.Command == "ask_this":
		return "ask"
	case slices.Contains([]string{"ask", "quotes", "whosaid", "timeline", "articles"}, r.Command):
		return r.Command
	}
	return ""
}

// asks is empty for a press on what is no control, and for those that leave the card's question alone.
func (p *Press) asks() string {
	c, err := readControl(p.ID)
	if err != nil || c.Action == AskReport || c.Action == DeleteCard {
		return ""
	}
	return c.Command
}
