package discord

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"log/slog"
	"net/http"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/discord/gateway"
	"pullquote/bot/discord/interaction"
	"pullquote/bot/discord/mention"
	"pullquote/bot/discord/register"
	"pullquote/bot/discord/rest"
)

// Options are what an operator may set. The zero value of every field but Token works.
type Options struct {
	Token  string
	Guilds []string          // servers to register the commands in; empty: everywhere
	Shards gateway.Shards    // which part of the gateway's traffic to take; zero: all, in as many shards as Discord wants
	Log    *slog.Logger      // nil: discard
	HTTP   http.RoundTripper // nil: http.DefaultTransport; tests put a local Discord here
	Ref    func() string     // names a fault for its asker and the log; nil: random
	Ledger Ledger            // remembers who waits for an answer; nil: nobody is told when the program was killed
	Grace  time.Duration     // how long answers under way may take when the bot stops; 0: 7 s
	Proxy  gateway.Proxy     // for the gateway; nil: as the environment says (HTTPS_PROXY, NO_PROXY). HTTP has its own.
}

// A Bot answers interactions. Run it over the gateway, or hand its Endpoint requests; not both, as Discord sends
// interactions one way only.
type Bot struct {
	handler *commands.Handler
	o       Options
	rest    *rest.Client
	names   *register.Registrar
	talk    *mention.Answerer
	ledger  chan struct{} // holds one for each thing that Options.Ledger is asked
	pace    gateway.Pace
	gateway atomic.Pointer[gateway.Gateway] // nil: interactions do not come over it

	work    context.Context // ends when answers under way must end
	giveUp  context.CancelFunc
	open    context.Context // ends when nothing more is taken
	shut    context.CancelFunc
	mu      sync.Mutex
	stopped bool
	under   sync.WaitGroup // answers under way
}

// New returns a bot that is not running yet. Close it when it is no longer needed.
func New(h *commands.Handler, o Options) (*Bot, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Grace <= 0 {
		o.Grace = 7 * time.Second // and the program is to have ended after 10
	}
	if o.Ref == nil {
		o.Ref = randomRef
	}
	client, err := rest.New(o.Token, o.HTTP)
	if err != nil {
		return nil, err
	}
	b := &Bot{handler: h, o: o, rest: client, names: register.New(client, h.Definitions(), o.Guilds, o.Log), pace: gateway.OrdinaryPace(),
		ledger: make(chan struct{}, ledgerAtOnce)}
	b.work, b.giveUp = context.WithCancel(context.Background())
	b.open, b.shut = context.WithCancel(b.work)
	b.talk = mention.New(mention.Options{Handler: h, Client: client, Pressable: b.names.Pressable, Begin: b.begin, Ref: o.Ref, Log: o.Log})
	return b, nil
}

// lastMoment is how long answers that were given up may take to notice.
const lastMoment = time.Second

// Close lets answers under way end, up to Options.Grace, and takes no more. It returns an error when some had to be
// given up; it does not wait for any that does not notice.
func (b *Bot) Close() error {
	b.mu.Lock()
	b.stopped = true
	b.shut()
	b.mu.Unlock()
	ended := make(chan struct{})
	go func() { b.under.Wait(); close(ended) }()
	defer b.settled()
	defer b.giveUp()
	select {
	case <-ended:
		return nil
	case <-time.After(b.o.Grace):
	}
	b.giveUp()
	select {
	case <-ended:
	case <-time.After(lastMoment):
	}
	return errors.New("stop: some answers took too long and were given up")
}

// receive answers an interaction in a goroutine of its own. It reports false when the bot has stopped. held ends when the interaction is
// acknowledged, or will not be.
func (b *Bot) receive(i *interaction.Interaction) (held context.Context, taken bool) {
	held, hold := context.WithCancel(context.Background())
	taken = b.begin(func(ctx context.Context) {
		defer hold()
		b.answer(ctx, &turn{bot: b, in: i, log: b.o.Log.With("interaction", i.ID), hold: hold})
	})
	return held, taken
}

// begin does something in a goroutine of its own, which Close waits for. It reports false when the bot has stopped.
func (b *Bot) begin(do func(context.Context)) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.stopped {
		return false
	}
	b.under.Go(func() { do(b.work) })
	return true
}

// answer is one interaction from its arrival to its end. Nothing escapes it: a panic becomes a sentence.
func (b *Bot) answer(ctx context.Context, t *turn) {
	defer func() {
		if cause := recover(); cause != nil {
			t.panicked(ctx, cause, debug.Stack())
		}
	}()
	if err := t.take(ctx); err != nil {
		t.ended(ctx, err)
	}
}

func randomRef() string {
	var b [4]byte
	rand.Read(b[:]) // never fails: crypto/rand ends the program instead
	return hex.EncodeToString(b[:])
}
