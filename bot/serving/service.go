package serving

import (
	"context"
	"errors"
	"net/http"
	"os"
	"runtime"
	"sync"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/courier"
	"pullquote/bot/coverage"
	"pullquote/bot/discord"
	"pullquote/bot/heartbeat"
	"pullquote/bot/monitor"
	"pullquote/bot/settings"
	"pullquote/index"
	"pullquote/index/local"
)

// A Service is the bot as the settings want it.
type Service struct {
	*settings.Settings
	Opener  *coverage.Opener
	Version string
	Guilds  []string          // servers to register the commands in; none: everywhere
	Discord http.RoundTripper // carries requests to Discord; nil: the ordinary way
	// HangUps begins to receive the wish to read the configuration again, until stop is called; nil: nobody has it.
	HangUps func() (wishes <-chan os.Signal, stop func())
}

// Run runs the bot until ctx is done and the answers under way have ended. The index is closed last.
func (s *Service) Run(ctx context.Context) (err error) {
	ix, err := s.Opener.Open(ctx, false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ix.Close()) }()
	kept, err := s.remember(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kept.close()) }()
	m := monitor.New()
	m.WatchIndex(ix)
	m.WatchFeeds(s.FeedHealth)
	m.WatchEmbeddings(s.Opener.Embeddings())
	m.SawRefresh(s.Now(), ix.Opened(), nil)
	g := s.gate(m)
	news := make(nudge, 1)
	o := s.commandOptions(kept, news.give)
	o.Gate = g
	h := commands.New(s.desk(ix, m, g.Busy), o)
	bot, err := s.newBot(h, m, kept)
	if err != nil {
		return err
	}
	return s.together(ctx, bot, m, &upkeep{s.Settings, h, ix, m, news}, s.courier(kept, ix, bot))
}

// desk is what serve answers from, with its searches measured; busy tells it that questions wait.
func (s *Service) desk(ix *local.Index, m *monitor.Metrics, busy func() bool) *answers.Desk {
	o := s.Opener.DeskOptions()
	o.Busy = busy
	desk := answers.NewDesk(m.Searches(ix, s.Now), o)
	m.WatchCaches(func() []index.CacheUse { return append(ix.Caches(), desk.Caches()...) })
	return desk
}

// gate keeps serve from taking on more than it can.
func (s *Service) gate(m *monitor.Metrics) *monitor.Gate {
	l := s.Config.Limits
	atOnce := l.AtOnce
	if atOnce == 0 {
		atOnce = 2 * runtime.GOMAXPROCS(0)
	}
	return monitor.NewGate(m, atOnce, l.Waiting, l.Deadline, s.Now)
}

// together runs the bot and what goes on beside it. Whichever ends first, by ctx or by a fault, ends the others; it
// returns when all have.
func (s *Service) together(ctx context.Context, bot *discord.Bot, m *monitor.Metrics, u *upkeep, follows *courier.Courier) error {
	var interactions http.Handler
	run := bot.Run
	if d := s.Config.Discord; d.Transport == "http" {
		endpoint, err := bot.Endpoint(d.PublicKey, s.Now)
		if err != nil {
			return err
		}
		interactions, run = endpoint, bot.Serve
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var beside sync.WaitGroup
	var webErr error
	if address := s.Config.HTTP.Listen; address != "" {
		beside.Go(func() {
			defer stop()
			webErr = monitor.Serve(ctx, address, monitor.Web(m, bot.Ready, interactions), s.Log)
		})
	}
	beside.Go(func() { s.Opener.Warm(u.index) })
	beside.Go(func() { s.Opener.KeepFilling(ctx, u.index) })
	beside.Go(func() { u.follow(ctx) })
	if follows != nil {
		beside.Go(func() { follows.Run(ctx, u.news) })
	}
	beside.Go(func() { heal(ctx, u.index, func() { u.refresh(ctx) }) })
	beside.Go(func() {
		heartbeat.Keeper{Path: s.HeartbeatPath(), Now: s.Now, Masked: s.Masked, Log: s.Log}.Keep(ctx, bot.Ready)
	})
	beside.Go(func() { reloadOnHangUp(ctx, s.Settings, s.HangUps, u.refresh) })
	m.WatchDiscord(bot.Ready, bot.GatewayState)
	err := run(ctx)
	stop()
	beside.Wait()
	return errors.Join(err, webErr)
}
