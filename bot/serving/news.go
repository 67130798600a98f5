package serving

import (
	"context"

	"pullquote/bot/courier"
	"pullquote/bot/discord"
	"pullquote/bot/serving/shelf"
)

// A nudge wakes somebody who waits; several at once are one.
type nudge chan struct{}

func (n nudge) give() {
	select {
	case n <- struct{}{}:
	default:
	}
}

// courier posts what servers follow until its context is done; where nothing is remembered, nothing is followed.
func (s *Service) courier(m memory, sh *shelf.Shelf, bot *discord.Bot, news nudge) func(context.Context) {
	if m.state == nil {
		return func(context.Context) {}
	}
	o := courier.Options{Store: m.state, Coverage: sh.Stock(), Channels: bot.Channels(), Now: s.Now, Log: s.Log,
		Every: s.Config.Follow.Every, Archive: s.Config.Follow.Archive,
		ByWords: s.Config.Meaning.Use != "on" || s.Config.Meaning.Endpoint != ""}
	if len(sh.Stock()) > 1 {
		o.Shelf = sh
	}
	c := courier.New(o)
	return func(ctx context.Context) { c.Run(ctx, news) }
}
