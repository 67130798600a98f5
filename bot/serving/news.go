package serving

import (
	"pullquote/bot/courier"
	"pullquote/bot/discord"
	"pullquote/index/local"
)

// A nudge wakes somebody who waits; several at once are one.
type nudge chan struct{}

func (n nudge) give() {
	select {
	case n <- struct{}{}:
	default:
	}
}

// courier posts what servers follow; nil where nothing is remembered, and so nothing followed.
func (s *Service) courier(m memory, ix *local.Index, bot *discord.Bot) *courier.Courier {
	if m.state == nil {
		return nil
	}
	return courier.New(courier.Options{Store: m.state, Coverage: ix, Channels: bot.Channels(), Now: s.Now, Log: s.Log,
		Every: s.Config.Follow.Every, Archive: s.Config.Follow.Archive,
		ByWords: s.Config.Meaning.Use != "on" || s.Config.Meaning.Endpoint != ""})
}
