package main

import (
	"context"
	"runtime/debug"

	"github.com/spf13/cobra"

	"pullquote/bot/fault"
	"pullquote/bot/serving"
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

func (p *program) serve(ctx context.Context) error {
	if err := p.needDiscord(); err != nil {
		return err
	}
	if chosen := p.Config.Chosen(); chosen[0].Folder == "" && len(chosen[0].Feeds) > 0 {
		return fault.Usage("feeds are configured, but no folder to write their articles to", "name one with --coverage or PULLQUOTE_COVERAGE")
	}
	info, _ := debug.ReadBuildInfo()
	s := serving.Service{Settings: p.Settings, Opener: p.opener, Version: programVersion(), Licences: licenceTexts(info), Guilds: p.places(), Discord: p.discord, HangUps: p.hangUps}
	return s.Run(ctx)
}

// needDiscord names what serve cannot do without.
func (p *program) needDiscord() error {
	d := p.Config.Discord
	switch {
	case !d.Token.IsSet():
		return fault.Usage("there is no Discord token",
			"set DISCORD_TOKEN to the bot's token from the developer portal; bot/README.md shows how to get one")
	case d.Transport == "http" && (p.Config.HTTP.Listen == "" || d.PublicKey == ""):
		return fault.Usage("the http transport needs an address to listen on and the application's public key",
			"set http.listen (such as 127.0.0.1:8080) and discord.public_key")
	}
	return nil
}
