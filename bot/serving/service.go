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
	"pullquote/bot/commands/door"
	"pullquote/bot/coverage"
	"pullquote/bot/discord"
	"pullquote/bot/heartbeat"
	"pullquote/bot/monitor"
	"pullquote/bot/serving/shelf"
	"pullquote/bot/settings"
)

// A Service is the bot as the settings want it.
type Service struct {
	*settings.Settings
	Opener  *coverage.Opener
	Version string

	Licences string            // their texts
	Guilds   []string          // servers to register the commands in; none: everywhere
	Discord  http.RoundTripper // carries requests to Discord; nil: the ordinary way
	// HangUps begins to receive the wish to read the configuration again, until stop is called; nil: nobody has it.
	HangUps func() (wishes <-chan os.Signal, stop func())
}

// Run runs the bot until ctx is done and the answers under way have ended. The indexes are closed last.
func (s *Service) Run(ctx context.Context) (err error) {
	all, err := s.Opener.OpenAll(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, coverage.CloseAll(all)) }()
	kept, err := s.remember(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kept.close()) }()
	m := monitor.New()
	m.WatchEmbeddings(s.Opener.Embeddings())
	g := s.gate(m)
	sh := s.shelf(all, m, g.Busy)
	news := make(nudge, 1)
	o := s.commandOptions(kept, news.give)
	o.Gate, o.Count = teller{g}, m.Count
	if len(all) > 1 {
		o.Shelf = sh
	}
	h := commands.New(sh.All(), o)
	bot, err := s.newBot(h, m, kept)
	if err != nil {
		return err
	}
	days := &calendar{Service: s, kept: kept.days, card: h.Gaps, post: bot.Announce}
	return s.together(ctx, bot, m, s.upkeeps(all, h, m, news), days.keep, s.courier(kept, sh, bot, news))
}

// shelf has its desks' searches measured; busy tells them that questions wait.
func (s *Service) shelf(all []coverage.Opened, m *monitor.Metrics, busy func() bool) *shelf.Shelf {
	sh := shelf.Of(all, func(chosen []coverage.Opened) *answers.Desk {
		o := s.Opener.DeskOptions(coverage.Titles(chosen, len(all)))
		o.Busy = busy
		return answers.NewDesk(m.Searches(coverage.Joined(chosen, len(all)), s.Now), o)
	})
	m.WatchCaches(sh.Caches)
	return sh
}

// A teller is the gate as commands know it.
type teller struct{ *monitor.Gate }

func (t teller) Of(coverages []string) door.Gate { return t.Gate.Of(coverages) }

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
func (s *Service) together(ctx context.Context, bot *discord.Bot, m *monitor.Metrics, all []*upkeep, besides ...func(context.Context)) error {
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
			webErr = monitor.Serve(ctx, address, monitor.Web(m, bot.Ready, interactions, s.page(m, all)), s.Log)
		})
	}
	for _, u := range all {
		beside.Go(func() { s.Opener.Warm(u.Index) })
		beside.Go(func() { s.Opener.KeepFilling(ctx, u.Index) })
		beside.Go(func() { u.follow(ctx) })
		beside.Go(func() { heal(ctx, u.Index, func() { u.refresh(ctx) }) })
	}
	for _, keep := range besides {
		beside.Go(func() { keep(ctx) })
	}
	beside.Go(func() {
		heartbeat.Keeper{Path: s.HeartbeatPath(), Now: s.Now, Masked: s.Masked, Log: s.Log}.Keep(ctx, bot.Ready)
	})
	beside.Go(func() {
		reloadOnHangUp(ctx, s.Settings, s.HangUps, func(ctx context.Context) {
			for _, u := range all {
				u.refresh(ctx)
			}
		})
	})
	m.WatchDiscord(bot.Ready, bot.GatewayState)
	err := run(ctx)
	stop()
	beside.Wait()
	return errors.Join(err, webErr)
}
