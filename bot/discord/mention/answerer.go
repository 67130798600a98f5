package mention

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/refuse"
	"pullquote/bot/commands/texts"
	"pullquote/bot/discord/interaction"
	"pullquote/bot/discord/render"
	"pullquote/bot/discord/rest"
)

// Intents are what messages take: those of servers and of direct conversations, without the privileged one for contents.
const Intents = discordgo.IntentGuildMessages | discordgo.IntentDirectMessages

// editable is for how long after it was written a message that is edited has its answer edited.
const editable = time.Minute

// Options are what an answerer works with; all are needed.
type Options struct {
	Handler   *commands.Handler
	Client    *rest.Client
	Pressable func(guild string, c cards.Card) cards.Card
	Begin     func(do func(context.Context)) bool // runs in a goroutine of its own, unless the bot has stopped
	Ref       func() string
	Log       *slog.Logger
}

// An Answerer answers messages.
type Answerer struct {
	o       Options
	me      atomic.Pointer[string] // the bot's own id, once it is known
	book    book
	parents parents
}

// New returns an answerer.
func New(o Options) *Answerer { return &Answerer{o: o, parents: parents{ask: o.Client.Parent}} }

// Take takes an event of the gateway, without waiting for anything. What it has no use for is passed over.
func (a *Answerer) Take(_ context.Context, kind string, data json.RawMessage) {
	switch kind {
	case "READY":
		me := interaction.ReadMe(data)
		a.me.Store(&me)
	case "MESSAGE_CREATE":
		if m, ok := a.read(data); ok {
			a.written(m)
		}
	case "MESSAGE_UPDATE":
		if m, ok := a.read(data); ok && time.Since(writtenAt(m.ID)) < editable {
			a.rewritten(m)
		}
	case "MESSAGE_DELETE", "MESSAGE_DELETE_BULK":
		for _, id := range interaction.ReadDeleted(data) {
			if x, attend := a.book.erase(id); attend {
				a.o.Begin(func(ctx context.Context) { a.attend(ctx, x) })
			}
		}
	}
}

func (a *Answerer) read(data []byte) (interaction.Mention, bool) {
	me := a.me.Load()
	if me == nil {
		return interaction.Mention{}, false
	}
	return interaction.ReadMention(data, *me)
}

func (a *Answerer) written(m interaction.Mention) {
	if x := a.book.write(m); x != nil {
		a.o.Begin(func(ctx context.Context) { a.attend(ctx, x) })
	}
}

// rewritten answers a message anew, or for the first time when it did not mention the bot before.
func (a *Answerer) rewritten(m interaction.Mention) {
	x, known, attend := a.book.rewrite(m)
	switch {
	case !known:
		a.written(m)
	case attend:
		a.o.Begin(func(ctx context.Context) { a.attend(ctx, x) })
	}
}

// epoch is the first millisecond of 2015, from which Discord's ids count (docs.discord.com/developers/reference, "Snowflakes").
const epoch = 1420070400000

// writtenAt is when a message was written.
func writtenAt(id string) time.Time {
	n, _ := strconv.ParseUint(id, 10, 64) // what is no id was written long ago
	return time.UnixMilli(int64(n>>22) + epoch)
}

// attend does what a message needs until it needs nothing more.
func (a *Answerer) attend(ctx context.Context, x *exchange) {
	for {
		m, answer, erase := a.book.next(x)
		var err error
		switch {
		case erase:
			err = a.o.Client.Delete(ctx, m.Channel, x.answer)
			x.answer = ""
		case answer:
			err = a.answer(ctx, x, m)
		default:
			return
		}
		a.ended(ctx, m, err)
	}
}

// answer answers what a message says now. Nothing escapes it: a panic becomes a sentence.
func (a *Answerer) answer(ctx context.Context, x *exchange, m interaction.Mention) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = a.put(ctx, x, m, refuse.Broken(texts.English, a.fault(m, fmt.Errorf("panic: %v\n%s", cause, debug.Stack()))))
		}
	}()
	if !a.o.Handler.Hears(ctx, m.Guild) {
		return nil
	}
	if m.Guild != "" {
		if m.Request.Place.Parent, err = a.parents.of(ctx, m.Channel); err != nil {
			return fmt.Errorf("where a message stands: %w", err)
		}
	}
	p := a.o.Handler.Plan(ctx, m.Request)
	defer p.Drop()
	if p.Delivery == commands.Unheard {
		return nil
	}
	card := p.Carry(ctx)
	if err := a.put(ctx, x, m, card); err == nil || errors.Is(err, rest.ErrGone) || ctx.Err() != nil {
		return err
	} else {
		return a.put(ctx, x, m, refuse.Broken(card.Language, a.fault(m, err)))
	}
}

// put posts a card as the reply, or in the place of the one that is there. One that says nothing takes it away.
func (a *Answerer) put(ctx context.Context, x *exchange, m interaction.Mention, c cards.Card) (err error) {
	c = a.o.Pressable(m.Guild, c)
	switch {
	case c.Empty() && x.answer == "":
		return nil
	case c.Empty():
		err = a.o.Client.Delete(ctx, m.Channel, x.answer)
		x.answer = ""
		return err
	case x.answer != "":
		return a.o.Client.Change(ctx, m.Channel, x.answer, render.Card(c))
	}
	x.answer, err = a.o.Client.Post(ctx, m.Channel, render.To(m.ID, c))
	return err
}

func (a *Answerer) fault(m interaction.Mention, err error) string {
	ref := a.o.Ref()
	a.o.Log.Error("reply to a message is broken", "ref", ref, "message", m.ID, "err", err)
	return ref
}

// ended logs what did not end well. That a message is gone, or that the bot may not write where it stands, is nobody's fault.
func (a *Answerer) ended(ctx context.Context, m interaction.Mention, err error) {
	switch {
	case err == nil:
	case errors.Is(err, rest.ErrGone), ctx.Err() != nil:
		a.o.Log.WarnContext(ctx, "reply to a message could not arrive", "message", m.ID, "err", err)
	default:
		a.o.Log.ErrorContext(ctx, "reply to a message failed", "message", m.ID, "err", err)
	}
}
