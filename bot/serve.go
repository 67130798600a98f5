package main

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"runtime"
	"runtime/debug"
	"sync"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/discord"
	"pullquote/bot/discord/gateway"
	"pullquote/bot/discord/register"
	"pullquote/bot/discord/rest"
	"pullquote/index"
	"pullquote/index/local"
)

func serveCommand(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "serve",
		Short: "Runs the Discord bot",
		Long: `Runs the Discord bot: registers its slash commands where they have changed, and answers until it is stopped. It needs a
token in DISCORD_TOKEN; "pullquote doctor" says what else is missing.`,
		Args:        noArguments,
		Annotations: serviceCommand,
		RunE:        func(c *cobra.Command, _ []string) error { return p.serve(c.Context()) },
	}
	stateFlag(c)
	return c
}

// serve runs the bot until ctx is done and the answers under way have ended. The index is closed last.
func (p *program) serve(ctx context.Context) (err error) {
	if err := p.needDiscord(); err != nil {
		return err
	}
	if len(p.config.Feeds) > 0 && p.config.Coverage == "" {
		return &usageError{"feeds are configured, but no folder to write their articles to", "name one with --coverage or PULLQUOTE_COVERAGE"}
	}
	ix, err := p.openIndex(ctx, false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ix.Close()) }()
	keeper, ledger, closeKeeper, err := p.openKeeper(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeKeeper()) }()
	m := newMetrics()
	m.watchIndex(ix)
	m.watchFeeds(p.feedHealth)
	m.watchEmbeddings(p.embeddings())
	m.sawRefresh(p.now(), ix.Opened(), nil)
	o := p.commandOptions(keeper)
	g := p.gate(m)
	o.Gate = g
	h := commands.New(p.watched(ix, m, g.queue.busy), o)
	bot, err := p.newBot(h, m, ledger)
	if err != nil {
		return err
	}
	return p.together(ctx, bot, h, ix, m)
}

// watched is the desk that serve answers from, with its searches measured; busy tells it that questions wait.
func (p *program) watched(ix *local.Index, m *metrics, busy func() bool) *answers.Desk {
	o := p.deskOptions()
	o.Busy = busy
	desk := answers.NewDesk(watchedSearcher{ix, m, p.now}, o)
	m.watchCaches(func() []index.CacheUse { return append(ix.Caches(), desk.Caches()...) })
	return desk
}

// gate keeps serve from taking on more than it can.
func (p *program) gate(m *metrics) *gate {
	atOnce := p.config.Limits.AtOnce
	if atOnce == 0 {
		atOnce = 2 * runtime.GOMAXPROCS(0)
	}
	return &gate{metrics: m, queue: newQueue(atOnce, p.config.Limits.Waiting, m), now: p.now,
		deadline: p.config.Limits.Deadline}
}

// together runs the bot and what goes on beside it. Whichever ends first, by ctx or by a fault, ends the others; it
// returns when all have.
func (p *program) together(ctx context.Context, bot *discord.Bot, h *commands.Handler, ix *local.Index, m *metrics) error {
	var interactions http.Handler
	run := bot.Run
	if d := p.config.Discord; d.Transport == "http" {
		endpoint, err := bot.Endpoint(d.PublicKey, p.now)
		if err != nil {
			return err
		}
		interactions, run = endpoint, bot.Serve
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var beside sync.WaitGroup
	var webErr error
	if address := p.config.HTTP.Listen; address != "" {
		beside.Go(func() {
			defer stop()
			webErr = serveHTTP(ctx, address, web(m, bot.Ready, interactions), p.log)
		})
	}
	beside.Go(func() { p.warm(ix) })
	beside.Go(func() { p.keepFilling(ctx, ix) })
	beside.Go(func() { p.follow(ctx, h, ix, m) })
	beside.Go(func() { heal(ctx, ix, func() { p.refresh(ctx, h, ix, m) }) })
	beside.Go(func() { p.keepBeating(ctx, bot.Ready) })
	beside.Go(func() { p.reloadOnHangUp(ctx, func() { p.refresh(ctx, h, ix, m) }) })
	m.watchDiscord(bot.Ready, bot.GatewayState)
	err := run(ctx)
	stop()
	beside.Wait()
	return errors.Join(err, webErr)
}

// needDiscord names what serve cannot do without.
func (p *program) needDiscord() error {
	d := p.config.Discord
	switch {
	case !d.Token.IsSet():
		return &usageError{"there is no Discord token",
			"set DISCORD_TOKEN to the bot's token from the developer portal; bot/README.md shows how to get one"}
	case d.Transport == "http" && (p.config.HTTP.Listen == "" || d.PublicKey == ""):
		return &usageError{"the http transport needs an address to listen on and the application's public key",
			"set http.listen (such as 127.0.0.1:8080) and discord.public_key"}
	}
	return nil
}

// openKeeper opens what the bot remembers. Where there is no place for it, it is forgotten at the end.
func (p *program) openKeeper(ctx context.Context) (keep.Keeper, discord.Ledger, func() error, error) {
	path := p.statePath()
	if path == "" {
		p.log.Warn("server settings will be forgotten at the end: there is no place for a state file")
		return nil, nil, func() error { return nil }, nil
	}
	s, err := state.Open(ctx, path)
	if err != nil {
		return nil, nil, nil, err
	}
	return s, s, s.Close, nil
}

func (p *program) commandOptions(k keep.Keeper) commands.Options {
	l := p.config.Limits
	o := commands.Options{Log: p.log, Keeper: k, Now: p.now, Checked: p.lastCheck, AtMost: p.config.Answers.Excerpts, Contact: p.config.Discord.Contact,
		AskerPace: commands.Pace{Every: l.AskerEvery, Burst: l.AskerBurst}, ServerPace: commands.Pace{Every: l.ServerEvery, Burst: l.ServerBurst}}
	if info, ok := debug.ReadBuildInfo(); ok {
		o.Version = info.Main.Version
	}
	return o
}

// registrar asks Discord about the commands without running the bot.
func (p *program) registrar() (*register.Registrar, error) {
	discord.RouteLog(p.log)
	client, err := rest.New(p.config.Discord.Token.Reveal(), p.discord)
	if err != nil {
		return nil, err
	}
	return register.New(client, p.places(), p.log), nil
}

// newBot makes the bot. m measures what it asks of Discord, and ledger remembers whom it owes an answer.
func (p *program) newBot(h *commands.Handler, m *metrics, ledger discord.Ledger) (*discord.Bot, error) {
	discord.RouteLog(p.log)
	transport := p.discord
	if transport == nil {
		transport = http.DefaultTransport
	}
	shards, err := gateway.ParseShards(p.config.Discord.Shards)
	if err != nil {
		return nil, err
	}
	return discord.New(h, discord.Options{Token: p.config.Discord.Token.Reveal(), Guilds: p.places(), Shards: shards, Log: p.log, HTTP: watchedTransport{transport, m, p.now}, Ledger: ledger})
}

// follow keeps the coverage fed and the index up to date with it until ctx is done.
func (p *program) follow(ctx context.Context, h *commands.Handler, ix *local.Index, m *metrics) {
	cov, err := openCoverage(p.config)
	if err != nil {
		p.log.Error("coverage cannot be followed", slog.Any("err", err))
		return
	}
	h.Warm(ctx)
	p.live(ctx, cov, func(ctx context.Context) { p.refresh(ctx, h, ix, m) })
}

// refresh brings the index up to date, once.
func (p *program) refresh(ctx context.Context, h *commands.Handler, ix *local.Index, m *metrics) {
	report, err := ix.Refresh(ctx)
	if ctx.Err() != nil {
		return
	}
	m.sawRefresh(p.now(), report, err)
	switch {
	case err != nil:
		p.log.Error("coverage cannot be followed", slog.Any("err", err))
	case report.Added+report.Changed+report.Removed > 0:
		p.log.Info("coverage has changed", "added", report.Added, "changed", report.Changed, "removed", report.Removed)
		h.Warm(ctx)
	}
}
