package serving

import (
	"context"
	"fmt"
	"slices"
	"time"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/texts"
)

const (
	// lookEvery is how often serve looks whether a day or a week has ended.
	lookEvery = time.Minute
	// cardHour is when the week's card is posted on Monday, in UTC: nobody is woken in most of the world.
	cardHour = 8
	// ofDays is how many days the card is about.
	ofDays = 7
)

// A chronicle is what the bot remembers, as the passing of days and weeks needs it.
type chronicle interface {
	Forget(ctx context.Context, now time.Time) error
	Staffed(ctx context.Context) (map[string]keep.Settings, error)
	Missed(ctx context.Context, since time.Time) ([]keep.Group, error)
	Take(ctx context.Context, chore string, now time.Time) (mine bool, err error)
	Done(ctx context.Context, chore string) error
}

// A calendar does what is to be done when a day or a week has ended.
type calendar struct {
	*Service
	kept chronicle // nil: nothing is remembered
	card func(context.Context, []keep.Group, texts.Language) (cards.Card, bool, error)
	post func(ctx context.Context, channel, key string, c cards.Card) error
	said string // what was logged last, so that it is not each minute
}

// keep destroys the keys of days that have ended, and posts the week's cards, until ctx is done.
func (c *calendar) keep(ctx context.Context) {
	for c.kept != nil {
		c.look(ctx, c.Now())
		select {
		case <-ctx.Done():
			return
		case <-time.After(lookEvery):
		}
	}
}

func (c *calendar) look(ctx context.Context, now time.Time) {
	err := c.kept.Forget(ctx, now)
	if err == nil && c.Config.Gaps.Use == "on" {
		err = c.weekly(ctx, now)
	}
	if err == nil || ctx.Err() != nil {
		c.said = ""
		return
	}
	if err.Error() != c.said {
		c.said = err.Error()
		c.Log.WarnContext(ctx, "what a day or a week ends with is left for later", "err", err)
	}
}

// weekly posts this week's cards that no copy has posted.
func (c *calendar) weekly(ctx context.Context, now time.Time) error {
	week, due := weekOf(now)
	if !due {
		return nil
	}
	staffed, err := c.kept.Staffed(ctx)
	if err != nil {
		return err
	}
	servers, err := chosen(staffed, c.Config.Gaps.Servers)
	if err != nil {
		return err
	}
	for _, server := range servers {
		if err := c.postOnce(ctx, now, "gaps "+week+" "+server, staffed[server]); err != nil {
			return err
		}
	}
	return nil
}

// postOnce posts a server's card, unless another copy has or does. One that cannot be posted is given up for the week: the channel is
// gone, or the bot may not write there.
func (c *calendar) postOnce(ctx context.Context, now time.Time, chore string, s keep.Settings) error {
	mine, err := c.kept.Take(ctx, chore, now)
	if err != nil || !mine {
		return err
	}
	groups, err := c.kept.Missed(ctx, now.AddDate(0, 0, -ofDays))
	if err != nil {
		return err
	}
	card, some, err := c.card(ctx, groups, s.Language)
	if err != nil {
		return err
	}
	if some {
		if err := c.post(ctx, s.Staff, chore, card); err != nil {
			c.Log.WarnContext(ctx, "the week’s card could not be posted to the staff’s channel", "channel", s.Staff, "err", err)
		}
	}
	return c.kept.Done(ctx, chore)
}

// weekOf names a week as ISO 8601 does; due from Monday morning on.
func weekOf(now time.Time) (week string, due bool) {
	now = now.UTC()
	year, n := now.ISOWeek()
	return fmt.Sprintf("%d-W%02d", year, n), now.Weekday() != time.Monday || now.Hour() >= cardHour
}

// chosen are the servers that get a card: those that the operator named, or else the only one with a staff channel. Questions are kept
// without where they were asked, so that each would read those of all.
func chosen(staffed map[string]keep.Settings, named []string) (servers []string, err error) {
	for server := range staffed {
		if len(named) == 0 || slices.Contains(named, server) {
			servers = append(servers, server)
		}
	}
	if len(named) == 0 && len(servers) > 1 {
		return nil, fmt.Errorf("%d servers have named a staff channel: gaps.servers says whose gets the card of what was asked in all", len(servers))
	}
	slices.Sort(servers)
	return servers, nil
}
