package commands

import (
	"context"
	"fmt"
	"sync"
	"time"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/refuse"
	"pullquote/bot/commands/texts"
	"pullquote/bot/commands/unanswered"
)

// A Handler answers Requests. It is safe for use by many goroutines.
type Handler struct {
	o          *Options
	table      table
	door       door.Door
	keeper     keep.Bounded
	askers     *paces
	servers    *paces
	completing chan struct{} // holds one for each completion that is under way
}

// suggestAtOnce is how many may be under way: more than people type at once, and few enough to hang with a disk that hangs.
const suggestAtOnce = 256

// New returns a handler that answers from the desk.
func New(desk door.Desk, o Options) *Handler { return newHandler(desk, o, commands) }

func newHandler(desk door.Desk, options Options, t table) *Handler {
	o := options.filled()
	if o.Shelf != nil { // until it is known who asks where
		desk = o.Shelf.Desk(nil)
	}
	return &Handler{o, t, door.New(desk, o.Gate), keep.Bound(o.Keeper), newPaces(o.AskerPace, askerPace), newPaces(o.ServerPace, serverPace),
		make(chan struct{}, suggestAtOnce)}
}

// Definitions are the commands that there are to register.
func (h *Handler) Definitions() []Definition { return Definitions(h.o.Shelf != nil) }

// Plan decides what becomes of a request: at once, without searching. What it reads is the server's settings. The plan
// may hold a place among the questions under way: Carry or Drop it.
func (h *Handler) Plan(ctx context.Context, r Request) (p Plan) {
	v := h.visit(r)
	if r.Mention != nil {
		if v.settle(ctx); !v.heeds() {
			return Plan{Delivery: Unheard, Op: "mention", carry: nothing, o: h.o, language: v.language}
		}
	}
	leave, err := h.admit(r)
	if err != nil {
		p = refusing("busy", err)
		p.o, p.language = h.o, v.language
		return p
	}
	defer func() {
		if p.leave == nil { // a panic
			leave()
		}
	}()
	v.settle(ctx)
	p = h.plan(v)
	p.o, p.language, p.leave, p.posts = h.o, v.language, leave, &v.posts
	return p
}

// admit takes a place for a request that needs the desk, before anything else is done for it: under a flood, a request
// that is refused costs one reply, seen by its asker alone. The error is what its asker is told.
func (h *Handler) admit(r Request) (leave func(), err error) {
	op := h.table.asks(r)
	if op == "" {
		return func() {}, nil
	}
	leave, err = h.door.Admit(op)
	if err != nil {
		return nil, err
	}
	return sync.OnceFunc(leave), nil
}

func (h *Handler) visit(r Request) *visit {
	l := texts.LanguageOf(r.Locale)
	if r.Mention != nil { // a message says nothing of its author's settings
		l = languageOf(r.Message)
	}
	return &visit{Request: r, o: h.o, door: h.door, keeper: h.keeper, table: h.table, language: l}
}

// Hears reports whether messages that mention the bot are answered anywhere in a server, so that a platform need not look at those
// of other servers.
func (h *Handler) Hears(ctx context.Context, server string) bool {
	if server == "" {
		return true
	}
	s, err := h.keeper.Settings(ctx, server, keep.Patience)
	return err == nil && len(s.Mentions)+len(s.Posts) > 0
}

func (h *Handler) plan(v *visit) Plan {
	if v.nothingHere() && h.table.asks(v.Request) != "" {
		return refusing("barred", refuse.Hint(v.texts.NoCoverageHere))
	}
	if err, told := h.tooFast(v); err != nil {
		if told && v.Mention != nil { // everybody would read it, again and again
			return Plan{Delivery: Unheard, Op: "too fast", carry: nothing}
		}
		return refusing("too fast", err)
	}
	switch {
	case v.Press != nil:
		return v.press()
	case v.Mention != nil:
		return v.mention()
	}
	switch c := h.table.named(v.Command); {
	case c == nil:
		return refusing("unknown", refuse.Hint(v.texts.UnknownCommand))
	case c.find != nil:
		return v.inquire(c)
	default:
		return c.plan(v)
	}
}

// tooFast is what who asks too often is told: the time from which they may ask again; and whether they were told already.
func (h *Handler) tooFast(v *visit) (err error, told bool) {
	now := h.o.Now()
	if until, told, ok := h.askers.take(v.Asker.ID, now); !ok {
		return later(v.texts.TooFastUser, until), told
	}
	if until, told, ok := h.servers.take(v.Place.Server, now); !ok {
		return later(v.texts.TooFastServer, until), told
	}
	return nil, false
}

func later(sentence string, until time.Time) error {
	return refuse.Hint(fmt.Sprintf(sentence, inert.Instant(until)))
}

// Gaps is the card of what was asked lately and not found; see package unanswered.
func (h *Handler) Gaps(ctx context.Context, all []keep.Group, l texts.Language) (card cards.Card, some bool, err error) {
	return unanswered.Maker{Door: h.door, Checked: h.o.checked()}.Card(ctx, all, l)
}

// doors are those to every desk that there is.
func (h *Handler) doors() []door.Door {
	if h.o.Shelf == nil {
		return []door.Door{h.door}
	}
	var all []door.Door
	for _, desk := range h.o.Shelf.Desks() {
		all = append(all, door.New(desk, h.o.Gate))
	}
	return all
}
