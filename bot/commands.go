package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/bot/commands"
	"pullquote/bot/discord"
)

func commandsCommand(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "commands",
		Short: "Registers, lists or removes the slash commands without running the bot",
		Long: `Registers, lists or removes the slash commands in Discord without running the bot: everywhere, or in the servers of
discord.guilds. "pullquote serve" registers them by itself.`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(
		p.registration("register", "Registers the commands where they have changed", func(c *cobra.Command, bot *discord.Bot) (string, error) {
			return "registered\n", bot.Register(c.Context())
		}),
		p.registration("list", "Lists the commands that are registered", func(c *cobra.Command, bot *discord.Bot) (string, error) {
			places, err := bot.Commands(c.Context())
			return listed(places), err
		}),
		p.registration("remove", "Removes the commands", func(c *cobra.Command, bot *discord.Bot) (string, error) {
			return "removed\n", bot.Remove(c.Context())
		}),
	)
	return c
}

// registration is a command that speaks to Discord once.
func (p *program) registration(name, short string, do func(*cobra.Command, *discord.Bot) (string, error)) *cobra.Command {
	return &cobra.Command{Use: name, Short: short, Args: noArguments, RunE: func(c *cobra.Command, _ []string) error {
		if err := p.needDiscord(); err != nil {
			return err
		}
		bot, err := p.newBot(commands.New(nil, commands.Options{}), nil) // nothing is asked
		if err != nil {
			return err
		}
		text, err := do(c, bot)
		if err != nil {
			return err
		}
		return p.write([]byte(text))
	}}
}

// listed prints commands by the server they are registered in.
func listed(places map[string][]string) string {
	var b strings.Builder
	for guild, names := range places {
		where := "everywhere"
		if guild != "" {
			where = "in server " + guild
		}
		if len(names) == 0 {
			names = []string{"none"}
		}
		fmt.Fprintf(&b, "%s: %s\n", where, strings.Join(names, ", "))
	}
	return b.String()
}
