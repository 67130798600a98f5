package courier

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"time"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/followed"
	"pullquote/bot/following"
	"pullquote/index"
	"pullquote/index/article"
)

const (
	// sendTime is how long one message is tried in a turn.
	sendTime = 20 * time.Second
	// certain is for how long Discord surely makes one message of two with the same nonce, where it says “a few minutes”.
	certain = time.Minute
	// skew is how much Discord's clock may be behind.
	skew = time.Hour
	// again is when what could not be sent is tried again.
	again = 15 * time.Second
)

// A delivery is one turn's posting.
type delivery struct {
	*Courier
	*reader
	follows []following.Follow
	places  map[string]place
	failed  bool // something has to be tried again
}

// deliver finishes what is unfinished and posts what is due.
func (c *Courier) deliver(ctx context.Context, s index.Snapshot, follows []following.Follow) (wake time.Time, err error) {
	d := &delivery{Courier: c, reader: &reader{s, c.title, map[article.ID]*page{}}, follows: follows, places: map[string]place{}}
	if err := d.finish(ctx); err != nil {
		return wake, err
	}
	if err := d.tell(ctx); err != nil {
		return wake, err
	}
	desk, err := d.desk(ctx)
	if err != nil {
		return wake, err
	}
	batches, wake := desk.Next(c.Now())
	for _, b := range batches {
		if err := d.post(ctx, b); err != nil {
			return wake, err
		}
	}
	if d.failed {
		if soon := c.Now().Add(again); wake.IsZero() || soon.Before(wake) {
			wake = soon
		}
	}
	return wake, nil
}

// desk is all that is to be posted.
func (d *delivery) desk(ctx context.Context) (desk following.Desk, err error) {
	desk = following.Desk{Follows: d.follows, Every: d.Every, Channels: map[string]following.Channel{}}
	if desk.Waiting, err = d.Store.Waiting(ctx); err != nil {
		return desk, err
	}
	if desk.Amendments, err = d.Store.Amendments(ctx); err != nil {
		return desk, err
	}
	last, err := d.Store.LastPosts(ctx, d.Now().Add(-2*d.Every))
	if err != nil {
		return desk, err
	}
	for _, f := range d.follows {
		p, err := d.place(ctx, f.Server)
		if err != nil {
			return desk, err
		}
		desk.Channels[f.Channel] = following.Channel{Last: last[f.Channel], Quiet: p.quiet}
	}
	return desk, nil
}

// place is what a server has decided, read once a turn.
func (d *delivery) place(ctx context.Context, server string) (place, error) {
	if p, known := d.places[server]; known {
		return p, nil
	}
	p, err := d.Courier.place(ctx, server)
	if err == nil {
		d.places[server] = p
	}
	return p, err
}

// finish sends what was claimed and may not have been sent.
func (d *delivery) finish(ctx context.Context) error {
	unsent, err := d.Store.Unsent(ctx)
	if err != nil {
		return err
	}
	for _, p := range unsent {
		if d.Now().Sub(p.At) > certain {
			id, found, err := d.Channels.Find(ctx, p.Channel, p.ID, p.At.Add(-skew))
			if err != nil { // where it is not known, it is not sent twice
				d.Log.WarnContext(ctx, "a channel could not be looked at", "channel", p.Channel, "err", err)
				d.failed = true
				continue
			}
			if found {
				if err := d.Store.Sent(ctx, p.ID, id); err != nil {
					return err
				}
				continue
			}
		}
		if err := d.resend(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

// resend sends a post as it was claimed, or gives it up when there is nothing to show any more.
func (d *delivery) resend(ctx context.Context, p following.Post) error {
	place, err := d.place(ctx, p.Server)
	if err != nil {
		return err
	}
	var card cards.Card
	switch p.Kind {
	case following.PostAmendment:
		if p.Amends == nil {
			return d.Store.Refused(ctx, p.ID)
		}
		card, _, err = d.amended(ctx, place, *p.Amends, "")
	case following.PostTelling:
		card, err = d.told(ctx, place, p)
	default:
		card, err = d.claimed(ctx, place, p)
	}
	if err != nil {
		return err
	}
	if card.Empty() {
		return d.Store.Refused(ctx, p.ID)
	}
	return d.send(ctx, p, card)
}

// claimed is the card of the items that a post was claimed for; empty when none of them stands anywhere any more, or the follow was ended.
func (d *delivery) claimed(ctx context.Context, p place, post following.Post) (cards.Card, error) {
	var waiting []following.Waiting
	for _, i := range post.Items {
		waiting = append(waiting, i.Waiting)
	}
	at := slices.IndexFunc(d.follows, func(f following.Follow) bool { return len(waiting) > 0 && f.ID == waiting[0].Follow })
	if at < 0 {
		return cards.Card{}, nil
	}
	still, _ := d.answered(d.follows[at], p, waiting)
	all, _, err := d.cuts(ctx, still)
	if err != nil || len(all) == 0 {
		return cards.Card{}, err
	}
	return followed.News(composer(p, d.follows[at].Language), d.follows[at], shown(all)), nil
}

// post claims a batch and sends it.
func (d *delivery) post(ctx context.Context, b following.Batch) error {
	if b.Amend != nil {
		return d.amend(ctx, *b.Amend)
	}
	place, err := d.place(ctx, b.Follow.Server)
	if err != nil {
		return err
	}
	still, left := d.answered(b.Follow, place, b.Items)
	all, gone, err := d.cuts(ctx, still)
	if err != nil {
		return err
	}
	if gone = append(gone, left...); len(gone) > 0 {
		if err := d.Store.Drop(ctx, b.Channel, gone); err != nil {
			return err
		}
	}
	if len(all) == 0 {
		return nil
	}
	card, taken := d.fitting(place, b.Follow, all)
	p := following.Post{ID: newMark(), Server: b.Follow.Server, Channel: b.Channel, Kind: following.PostNews, At: d.Now()}
	if b.Follow.Pace.Digest() {
		p.Kind = following.PostDigest
	}
	for _, c := range taken {
		p.Items = append(p.Items, following.Shown{Waiting: c.Waiting, Words: c.Words, Notes: c.notes()})
	}
	return d.claimAndSend(ctx, p, card)
}

// newMark names a post: a number that Discord takes as the id of a component, of which our own have small ones.
func newMark() int64 {
	var b [4]byte
	rand.Read(b[:]) // never fails
	return int64(binary.BigEndian.Uint32(b[:])&0x3FFFFFFF) | 1<<30
}

func (d *delivery) claimAndSend(ctx context.Context, p following.Post, card cards.Card) error {
	if err := d.renew(ctx); err != nil {
		return err
	}
	if err := d.Store.Claim(ctx, d.owner, p); err != nil {
		return err
	}
	return d.send(ctx, p, card)
}

// send sends a claimed post. What cannot be sent now is tried again; what will never be is not.
func (d *delivery) send(ctx context.Context, p following.Post, card cards.Card) error {
	within, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	id, err := d.Channels.Send(within, Message{Channel: p.Channel, Card: card, Mark: p.ID, Replies: p.Replies})
	if errors.Is(err, ErrNoReply) && p.Amends != nil {
		id, err = d.sendBeside(within, p)
	}
	switch {
	case err == nil:
		return d.Store.Sent(ctx, p.ID, id)
	case errors.Is(err, ErrClosed):
		return d.closed(ctx, p, err)
	case errors.Is(err, ErrUnfit):
		d.Log.ErrorContext(ctx, "a post for a follow is not taken", "post", p.ID, "channel", p.Channel, "err", err)
		return d.Store.Refused(ctx, p.ID)
	}
	d.failed = true
	d.Log.WarnContext(ctx, "a post for a follow could not be sent", "post", p.ID, "channel", p.Channel, "err", err)
	return ctx.Err()
}

// closed pauses the follows of a channel that cannot be posted to.
func (d *delivery) closed(ctx context.Context, p following.Post, cause error) error {
	d.Log.WarnContext(ctx, "follows are paused", "channel", p.Channel, "err", cause)
	switch {
	case p.Kind == following.PostTelling: // there is nobody to tell that
		return d.Store.Refused(ctx, p.ID)
	case p.Amends != nil:
		if err := d.Store.Pause(ctx, p, following.Gone); err != nil {
			return err
		}
		return d.Store.Forgo(ctx, *p.Amends)
	}
	return d.Store.Pause(ctx, p, following.Gone)
}

// amend claims and sends what readers are to be told of something posted.
func (d *delivery) amend(ctx context.Context, a following.Amendment) error {
	server, message, err := d.Store.MessageOf(ctx, a.Post)
	if err != nil {
		return err
	}
	if message == "" { // of a post that is still being sent
		return nil
	}
	place, err := d.place(ctx, server)
	if err != nil {
		return err
	}
	card, now, err := d.amended(ctx, place, a, "")
	if err != nil {
		return err
	}
	p := following.Post{ID: newMark(), Server: server, Channel: a.Channel, Kind: following.PostAmendment, Replies: message, At: d.Now(), Amends: &a}
	if now != nil {
		p.Items = []following.Shown{{Waiting: now.Waiting, Words: now.Words, Notes: now.notes()}}
	}
	return d.claimAndSend(ctx, p, card)
}

// amended is the card of an amendment, and what it shows in the place of what was posted. message is what it is about, for one that is no reply.
func (d *delivery) amended(ctx context.Context, p place, a following.Amendment, message string) (cards.Card, *cut, error) {
	of, err := d.page(ctx, a.Article)
	if err != nil {
		return cards.Card{}, nil, err
	}
	var now *cut
	if a.Key != 0 {
		found, stands, err := d.cut(ctx, following.Waiting{Follow: a.Follow, Key: a.Key, Article: a.Article, At: a.At})
		if err != nil {
			return cards.Card{}, nil, err
		}
		switch {
		case !stands, !d.answers(d.followOf(a, p.server), p, a.Article):
			a.Kind = following.Removed // it has changed again, and another amendment will say how; or its new words are not for here
		default:
			now = &found
		}
	}
	var shown *followed.Excerpt
	if now != nil {
		shown = &now.Shown
	}
	return followed.Amended(composer(p, d.languageIn(a.Channel)), a, refOf(of, a.Article), shown, message), now, nil
}

// followOf is the follow that something was posted for; of one that was ended, what its place was.
func (d *delivery) followOf(a following.Amendment, server string) following.Follow {
	at := slices.IndexFunc(d.follows, func(f following.Follow) bool { return f.ID == a.Follow })
	if at < 0 {
		return following.Follow{ID: a.Follow, Server: server, Channel: a.Channel}
	}
	return d.follows[at]
}

// languageIn is that of a follow of a channel; "" where there is none.
func (d *delivery) languageIn(channel string) string {
	at := slices.IndexFunc(d.follows, func(f following.Follow) bool { return f.Channel == channel })
	if at < 0 {
		return ""
	}
	return d.follows[at].Language
}

// sendBeside sends an amendment that cannot be a reply as a message of its own, which says what it is about.
func (d *delivery) sendBeside(ctx context.Context, p following.Post) (string, error) {
	place, err := d.place(ctx, p.Server)
	if err != nil {
		return "", err
	}
	card, _, err := d.amended(ctx, place, *p.Amends, d.Channels.Address(p.Server, p.Channel, p.Replies))
	if err != nil {
		return "", err
	}
	return d.Channels.Send(ctx, Message{Channel: p.Channel, Card: card, Mark: p.ID})
}

// tell tells managers of servers that follows are paused, where they have said where.
func (d *delivery) tell(ctx context.Context) error {
	all, err := d.Store.Tellings(ctx)
	if err != nil {
		return err
	}
	for _, t := range all {
		p, err := d.place(ctx, t.Server)
		if err != nil {
			return err
		}
		if p.Staff == "" || p.Staff == t.Channel {
			if err := d.Store.Untold(ctx, t); err != nil {
				return err
			}
			continue
		}
		post := following.Post{ID: newMark(), Server: t.Server, Channel: p.Staff, Kind: following.PostTelling, At: d.Now(), Telling: t.ID}
		if err := d.claimAndSend(ctx, post, followed.Told(composer(p, d.languageIn(t.Channel)), t.Channel)); err != nil {
			return err
		}
	}
	return nil
}

// told is the card of a telling that was claimed.
func (d *delivery) told(ctx context.Context, p place, post following.Post) (cards.Card, error) {
	t, err := d.Store.Telling(ctx, post.Telling)
	if err != nil {
		return cards.Card{}, fmt.Errorf("tell managers: %w", err)
	}
	return followed.Told(composer(p, d.languageIn(t.Channel)), t.Channel), nil
}
