package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/bot/commands"
	"pullquote/bot/discord"
	"pullquote/bot/discord/register"
	"pullquote/bot/discord/rest"
	"pullquote/bot/fault"
)

func commandsCommand(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "commands",
		Short: "Registers, lists or removes the slash commands without running the bot",
		Long: `Registers, lists or removes the slash commands in Discord without running the bot: everywhere, or in the servers of
discord.guilds. "pullquote serve" registers them by itself.

Commands stay where they were registered. After discord.guilds has changed, "list" shows what was left behind, and
"remove --everywhere" or "remove --guild ID" takes it away.`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	f := c.PersistentFlags()
	f.BoolVar(&p.everywhere, "everywhere", false, "those registered everywhere, whatever discord.guilds says")
	f.StringSliceVar(&p.guilds, "guild", nil, "those registered in the server with this `ID`, whatever discord.guilds says")
	c.MarkFlagsMutuallyExclusive("everywhere", "guild")
	c.AddCommand(
		p.registration("register", "Registers the commands where they have changed", func(c *cobra.Command, r *register.Registrar) (string, error) {
			return "registered\n", r.Register(c.Context())
		}),
		p.registration("list", "Lists the commands that are registered", func(c *cobra.Command, r *register.Registrar) (string, error) {
			registered, err := r.Commands(c.Context())
			return listed(registered), err
		}),
		p.registration("remove", "Removes the commands", func(c *cobra.Command, r *register.Registrar) (string, error) {
			return "removed\n", r.Remove(c.Context())
		}),
		legalCommand(p),
	)
	return c
}

// registration is a command that speaks to Discord once.
func (p *program) registration(name, short string, do func(*cobra.Command, *register.Registrar) (string, error)) *cobra.Command {
	return &cobra.Command{Use: name, Short: short, Args: noArguments, RunE: func(c *cobra.Command, _ []string) error {
		if err := p.needDiscord(); err != nil {
			return err
		}
		for _, id := range p.guilds {
			if _, err := strconv.ParseUint(id, 10, 64); err != nil {
				return fault.Usage(fmt.Sprintf("--guild %q is no server's id", id), "right-click the server, Copy Server ID, with Developer Mode on")
			}
		}
		r, err := p.registrar()
		if err != nil {
			return err
		}
		text, err := do(c, r)
		if err != nil {
			return err
		}
		return p.write([]byte(text))
	}}
}

// listed prints commands by where they are registered.
func listed(all []register.Registration) string {
	var b strings.Builder
	for _, r := range all {
		names := r.Commands
		if len(names) == 0 {
			names = []string{"none"}
		}
		fmt.Fprintf(&b, "%s: %s\n", r.Where(), strings.Join(names, ", "))
		if r.LeftBehind {
			fmt.Fprintf(&b, "  left behind: %q takes them away\n", r.Mend())
		}
	}
	return b.String()
}

// places are the servers that the command line names, else those of the configuration; none: everywhere.
func (p *program) places() []string {
	switch {
	case p.everywhere:
		return nil
	case len(p.guilds) > 0:
		return p.guilds
	}
	return p.Config.Discord.Guilds
}

// registrar asks Discord about the commands without running the bot.
func (p *program) registrar() (*register.Registrar, error) {
	discord.RouteLog(p.Log)
	client, err := rest.New(p.Config.Discord.Token.Reveal(), p.discord)
	if err != nil {
		return nil, err
	}
	return register.New(client, commands.Definitions(len(p.Config.Chosen()) > 1), p.places(), p.Log), nil
}
