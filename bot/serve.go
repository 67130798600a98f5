package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/state"
	"pullquote/bot/discord"
	"pullquote/index"
)

// refreshEvery is how often serve looks whether articles have changed.
const refreshEvery = time.Minute

func serveCommand(p *program) *cobra.Command {
	return &cobra.Command{
		Use:   "serve",
		Short: "Runs the Discord bot",
		Long: `Runs the Discord bot: registers its slash commands where they have changed, and answers until it is stopped. It needs a
token in DISCORD_TOKEN; "pullquote doctor" says what else is missing.`,
		Args:        noArguments,
		Annotations: serviceCommand,
		RunE:        func(c *cobra.Command, _ []string) error { return p.serve(c.Context()) },
	}
}

// serve runs the bot until ctx is done and the answers under way have ended. The index is closed last.
func (p *program) serve(ctx context.Context) (err error) {
	if err := p.needDiscord(); err != nil {
		return err
	}
	ix, err := p.openIndex(ctx, false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ix.Close()) }()
	keeper, closeKeeper, err := p.openKeeper(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeKeeper()) }()
	bot, err := p.newBot(commands.New(answers.NewDesk(ix, p.deskOptions()), p.commandOptions(keeper)))
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	var beside sync.WaitGroup
	defer beside.Wait()
	defer stop()
	beside.Go(func() { p.follow(ctx, ix) })
	beside.Go(func() { p.keepBeating(ctx, bot.Ready) })
	if p.config.Discord.Transport == "http" {
		return p.serveHTTP(ctx, bot)
	}
	return bot.Run(ctx)
}

// needDiscord names what serve cannot do without.
func (p *program) needDiscord() error {
	d := p.config.Discord
	switch {
	case !d.Token.IsSet():
		return &usageError{"there is no Discord token",
			"set DISCORD_TOKEN to the bot's token from the developer portal; the README shows how to get one"}
	case d.Transport == "http" && (p.config.HTTP.Listen == "" || d.PublicKey == ""):
		return &usageError{"the http transport needs an address to listen on and the application's public key",
			"set http.listen (such as 127.0.0.1:8080) and discord.public_key"}
	}
	return nil
}

// openKeeper opens what the bot remembers. Where there is no place for it, it is forgotten at the end.
func (p *program) openKeeper(ctx context.Context) (commands.Keeper, func() error, error) {
	path := p.statePath()
	switch {
	case path == "":
		p.log.Warn("server settings will be forgotten at the end: there is no place for a state file")
		return nil, func() error { return nil }, nil
	case isDatabase(path):
		return nil, nil, &usageError{"the state cannot be kept in a database yet", "name a file with PULLQUOTE_STATE"}
	}
	s, err := state.Open(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	return s, s.Close, nil
}

func (p *program) commandOptions(k commands.Keeper) commands.Options {
	o := commands.Options{Log: p.log, Keeper: k, Now: p.now, AtMost: p.config.Answers.Excerpts}
	if info, ok := debug.ReadBuildInfo(); ok {
		o.Version = info.Main.Version
	}
	return o
}

func (p *program) newBot(h *commands.Handler) (*discord.Bot, error) {
	discord.RouteLog(p.log)
	return discord.New(h, discord.Options{Token: p.config.Discord.Token.Reveal(), Guilds: p.config.Discord.Guilds, Log: p.log})
}

// follow brings the index up to date with the coverage until ctx is done.
func (p *program) follow(ctx context.Context, ix *index.Index) {
	tick := time.NewTicker(refreshEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		report, err := ix.Refresh(ctx)
		switch {
		case err != nil && ctx.Err() == nil:
			p.log.Error("coverage cannot be followed", slog.Any("err", err))
		case report.Added+report.Changed+report.Removed > 0:
			p.log.Info("coverage has changed", "added", report.Added, "changed", report.Changed, "removed", report.Removed)
		}
	}
}

// serveHTTP runs the interactions endpoint.
func (p *program) serveHTTP(ctx context.Context, bot *discord.Bot) error {
	endpoint, err := bot.Endpoint(p.config.Discord.PublicKey, p.now)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", p.config.HTTP.Listen)
	if err != nil {
		return fmt.Errorf("listen for interactions: %w", err)
	}
	mux := http.NewServeMux()
	mux.Handle("/interactions", endpoint)
	server := &http.Server{Handler: mux, ReadTimeout: 5 * time.Second, WriteTimeout: 5 * time.Second, IdleTimeout: time.Minute,
		MaxHeaderBytes: 16 << 10, ErrorLog: slog.NewLogLogger(p.log.Handler(), slog.LevelDebug)}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	p.log.Info("listening for interactions", "address", l.Addr().String())
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	go func() {
		if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
			p.log.Error("listener ended", slog.Any("err", err))
		}
		stop()
	}()
	err = bot.Serve(ctx)
	quiet, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	return errors.Join(err, server.Shutdown(quiet))
}
