package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/bot/fault"
)

// A group is a part of the help.
type group struct {
	title    string
	commands []*cobra.Command
}

// groups are what the program can do.
func groups(p *program) []group {
	return []group{
		{"Asking", []*cobra.Command{askCommand(p), quotesCommand(p), whosaidCommand(p), timelineCommand(p), searchCommand(p), chatCommand(p)}},
		{"The coverage", []*cobra.Command{articlesCommand(p), importCommand(p), linksCommand(p), indexCommand(p)}},
		{"The program", []*cobra.Command{serveCommand(p), commandsCommand(p), gapsCommand(p), reportsCommand(p), doctorCommand(p), versionCommand(p)}},
	}
}

func root(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "pullquote",
		Short: "Answers questions about news coverage with verbatim, cited excerpts",
		Long: `Pullquote answers questions about a body of news coverage, in a terminal and in Discord. Every reply is made of
verbatim excerpts from the articles, each with its speaker, article, publication, date and a link.`,
		Args:              cobra.ArbitraryArgs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		PersistentPreRunE: func(c *cobra.Command, _ []string) error { return p.configure(c) },
		RunE:              unknownCommand,
	}
	c.Version = programVersion()
	c.SetVersionTemplate("pullquote {{.Version}}\n")
	c.SuggestionsMinimumDistance = 2
	c.CompletionOptions.HiddenDefaultCmd = true
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return fault.Usage(err.Error(), fmt.Sprintf("%s --help lists the flags", c.CommandPath()))
	})
	f := c.PersistentFlags()
	configFlag(f, "coverage", "coverage", "`FOLDER` of article files, or the name of one of coverages (default: five sample articles)")
	configFlag(f, "index", "index", "`FOLDER` of the index, :memory:, or an opensearch:// address (default: in your cache folder)")
	f.StringVar(&p.configFile, "config", "", "configuration `FILE` (default: pullquote.yaml here or in your configuration folder)")
	configFlag(f, "log-level", "log.level", "log from `LEVEL` on: debug, info, warn or error")
	for _, g := range groups(p) {
		c.AddGroup(&cobra.Group{ID: g.title, Title: g.title})
		for _, command := range g.commands {
			command.GroupID = g.title
			c.AddCommand(command)
		}
	}
	c.SetHelpCommandGroupID("The program")
	return c
}

func unknownCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Help()
	}
	hint := "pullquote --help lists the commands"
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		hint = "did you mean " + strings.Join(near, " or ") + "?"
	}
	return fault.Usage(fmt.Sprintf("there is no command %q", args[0]), hint)
}
