package serving

import (
	"context"
	"net/http"

	"pullquote/bot/commands"
	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/discord"
	"pullquote/bot/discord/gateway"
	"pullquote/bot/monitor"
	"pullquote/index/local"
)

// A memory is what the bot remembers. Its parts are nil where there is no place for it.
type memory struct {
	keeper keep.Keeper
	ledger discord.Ledger
	days   chronicle
	state  *state.Store
	close  func() error
}

// remember opens what the bot remembers. Where there is no place for it, it is forgotten at the end.
func (s *Service) remember(ctx context.Context) (memory, error) {
	path := s.StatePath()
	if path == "" {
		s.Log.Warn("server settings will be forgotten at the end: there is no place for a state file")
		return memory{close: func() error { return nil }}, nil
	}
	kept, err := state.Open(ctx, path)
	if err != nil {
		return memory{}, err
	}
	return memory{kept, kept, kept, kept, kept.Close}, nil
}

func (s *Service) commandOptions(m memory, followed func()) commands.Options {
	l := s.Config.Limits
	o := commands.Options{Log: s.Log, Keeper: m.keeper, Now: s.Now, Checked: s.LastCheck, AtMost: s.Config.Answers.Excerpts, Contact: s.Config.Discord.Contact,
		AskerPace: commands.Pace{Every: l.AskerEvery, Burst: l.AskerBurst}, ServerPace: commands.Pace{Every: l.ServerEvery, Burst: l.ServerBurst},
		Version: s.Version, English: s.Config.Meaning.Use != "on", Deaf: s.Config.Discord.Transport == "http"}
	if s.Config.Gaps.Use == "on" && m.keeper != nil {
		o.Missed = &gaps.Reader{Encode: local.Encode, Model: local.Encoder().ID()}
	}
	if m.state != nil {
		o.Follows, o.FollowsMax, o.Followed = m.state, s.Config.Follow.PerServer, followed
	}
	return o
}

// newBot makes the bot; what it asks of Discord is measured.
func (s *Service) newBot(h *commands.Handler, m *monitor.Metrics, kept memory) (*discord.Bot, error) {
	discord.RouteLog(s.Log)
	transport := s.Discord
	if transport == nil {
		transport = http.DefaultTransport
	}
	shards, err := gateway.ParseShards(s.Config.Discord.Shards)
	if err != nil {
		return nil, err
	}
	return discord.New(h, discord.Options{Token: s.Config.Discord.Token.Reveal(), Guilds: s.Guilds, Shards: shards, Log: s.Log,
		HTTP: m.Requests(transport, s.Now), Ledger: kept.ledger})
}
