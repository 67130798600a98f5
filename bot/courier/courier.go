package courier

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"log/slog"
	"time"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/keep"
	"pullquote/bot/following"
	"pullquote/index"
	"pullquote/index/article"
)

// A Store remembers; a *state.Store is one.
type Store interface {
	Lease(ctx context.Context, owner string, now, until time.Time) (bool, error)
	Follows(ctx context.Context) ([]following.Follow, error)
	Settings(ctx context.Context, server string) (keep.Settings, error)

	Stock(ctx context.Context) (map[article.ID]int64, error)
	LookedAt(ctx context.Context) (time.Time, error)
	TakeIn(ctx context.Context, owner string, all []following.Arrival) error
	Looked(ctx context.Context, at time.Time) error
	Shown(ctx context.Context, id article.ID) ([]following.Posted, error)

	Waiting(ctx context.Context) ([]following.Waiting, error)
	Amendments(ctx context.Context) ([]following.Amendment, error)
	Tellings(ctx context.Context) ([]following.Telling, error)
	LastPosts(ctx context.Context, since time.Time) (map[string]time.Time, error)
	MessageOf(ctx context.Context, post int64) (server, message string, err error)
	Claim(ctx context.Context, owner string, p following.Post) error
	Sent(ctx context.Context, post int64, message string) error
	Refused(ctx context.Context, post int64) error
	Unsent(ctx context.Context) ([]following.Post, error)
	Pause(ctx context.Context, p following.Post, why string) error
	Drop(ctx context.Context, channel string, keys []int64) error
	Forgo(ctx context.Context, a following.Amendment) error
	Telling(ctx context.Context, id int64) (following.Telling, error)
	Untold(ctx context.Context, t following.Telling) error
	ForgetPosts(ctx context.Context, before time.Time) error
}

// Coverage is what there is to post; a *local.Index is one.
type Coverage interface {
	index.Searcher
	Stamps(ctx context.Context) (map[article.ID]*index.Stamp, error)
}

// A Shelf has several coverages, of which channels are answered from some.
type Shelf interface {
	// Coverages are the names of all.
	Coverages() []string
	// Holder is the name of the one that an article is of.
	Holder(id article.ID) string
	// Title is what people call one, by its name.
	Title(name string) string
	// Chosen are the names of those that a follow's channel is answered from, as its server has decided.
	Chosen(f following.Follow, s keep.Settings) []string
}

// A Message is what is sent to a channel.
type Message struct {
	Channel string
	Card    cards.Card
	Mark    int64  // names it: of two with the same mark, sent within a few minutes, there is one
	Replies string // the message that it replies to; "" for none
}

// Channels are where messages go. Package discord has them.
type Channels interface {
	// Send sends a message once, and gives its id. The error is ErrClosed for a channel that is gone or may not be written to,
	// ErrNoReply when it may not be a reply, or what it replies to is gone; ErrUnfit when it is not taken whatever one does.
	Send(ctx context.Context, m Message) (id string, err error)
	// Find looks for a message with a mark among those that were sent since a moment. Where that may not be looked at, nothing is found.
	Find(ctx context.Context, channel string, mark int64, since time.Time) (id string, found bool, err error)
	// Room is how many of a card's excerpts a message has room for.
	Room(c cards.Card) int
	// Address is where people find a message.
	Address(server, channel, message string) string
}

// What Channels say of a message that is not sent.
var (
	ErrClosed  = errors.New("the channel is gone, or may not be written to")
	ErrNoReply = errors.New("it cannot be a reply")
	ErrUnfit   = errors.New("the message is not taken")
)

// Options are what an operator may set.
type Options struct {
	Store    Store
	Coverage Coverage // of several, all together
	Shelf    Shelf    // tells them apart; nil: there is one
	Channels Channels
	Now      func() time.Time // nil: time.Now
	Log      *slog.Logger     // nil: discard
	Every    time.Duration    // between two posts in a channel; 0: 2 min
	ByWords  bool             // topics are matched by words alone: following.Threshold was measured with another encoder, or there is none
	Archive  time.Duration    // articles dated so long before a follow began are an archive that was brought in, and no news; 0: 30 days
}

// A Courier posts for follows. It is for one goroutine.
type Courier struct {
	Options
	owner   string
	known   map[article.ID]int64 // the stock as it was read or changed here; another copy's may be further
	version string               // of the coverage when it was last looked at
	stock   time.Time            // when known was read
	swept   time.Time
}

// New returns a courier.
func New(o Options) *Courier {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Every <= 0 {
		o.Every = 2 * time.Minute
	}
	if o.Archive <= 0 {
		o.Archive = 30 * 24 * time.Hour
	}
	var b [12]byte
	rand.Read(b[:]) // never fails
	return &Courier{Options: o, owner: hex.EncodeToString(b[:])}
}

const (
	// leaseTime is how long a turn may take between two signs of life; and how long another copy waits for one that was killed.
	leaseTime = 2 * time.Minute
	// lookEvery is how often it is looked whether there is something to do.
	lookEvery = 20 * time.Second
	// remembers is how long after it was posted something is amended.
	remembers = 365 * 24 * time.Hour
)

// Run makes turns until ctx is done: when the coverage has changed, when something is due, and now and then.
func (c *Courier) Run(ctx context.Context, changed <-chan struct{}) {
	for {
		wake, err := c.Turn(ctx)
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			c.Log.WarnContext(ctx, "follows could not be posted", "err", err)
		}
		wait := lookEvery
		if !wake.IsZero() {
			wait = min(max(wake.Sub(c.Now()), time.Second), lookEvery)
		}
		timer := time.NewTimer(wait)
		select {
		case <-ctx.Done():
		case <-changed:
		case <-timer.C:
		}
		timer.Stop()
	}
}

// Turn does what is to be done now, and says when more is due; zero when that is not known.
func (c *Courier) Turn(ctx context.Context) (wake time.Time, err error) {
	now := c.Now()
	follows, err := c.Store.Follows(ctx)
	if err != nil {
		return wake, err
	}
	if c.known == nil || now.Sub(c.stock) > time.Hour {
		if c.known, err = c.Store.Stock(ctx); err != nil {
			return wake, err
		}
		c.stock, c.version = now, ""
	}
	if len(follows) == 0 && len(c.known) == 0 {
		return wake, nil // nobody has ever followed anything
	}
	if mine, err := c.Store.Lease(ctx, c.owner, now, now.Add(leaseTime)); err != nil || !mine {
		c.known = nil // what another copy looks at is known then
		return now.Add(leaseTime / 4), err
	}
	s, err := c.Coverage.Snapshot(ctx)
	if err != nil {
		return wake, err
	}
	defer s.Close()
	if err := c.look(ctx, s, follows); err != nil {
		c.version = ""
		return wake, err
	}
	wake, err = c.deliver(ctx, s, follows)
	return wake, errors.Join(err, c.sweep(ctx))
}

// renew keeps the lease. The error is following.ErrNotMine when another copy has it.
func (c *Courier) renew(ctx context.Context) error {
	now := c.Now()
	mine, err := c.Store.Lease(ctx, c.owner, now, now.Add(leaseTime))
	if err == nil && !mine {
		err = following.ErrNotMine
	}
	return err
}

// sweep forgets what was posted long ago, once a day.
func (c *Courier) sweep(ctx context.Context) error {
	if now := c.Now(); now.Sub(c.swept) > 24*time.Hour {
		c.swept = now
		return c.Store.ForgetPosts(ctx, now.Add(-remembers))
	}
	return nil
}
