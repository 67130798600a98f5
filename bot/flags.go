package main

import (
	"fmt"
	"log/slog"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"pullquote/bot/fault"
	"pullquote/config"
)

// serviceCommand marks commands that run for long and so tell at level info what they do.
var serviceCommand = map[string]string{"service": "yes"}

// configKey is the annotation of a flag that sets an option.
const configKey = "config"

// configFlag adds a flag that sets the option with the given key.
func configFlag(f *pflag.FlagSet, name, key, help string) {
	f.String(name, "", help)
	f.Lookup(name).Annotations = map[string][]string{configKey: {key}}
}

// configure loads the configuration before the command runs.
func (p *program) configure(c *cobra.Command) error {
	auto := slog.LevelWarn
	if p.opener.Service = c.Annotations["service"] != ""; p.opener.Service {
		auto = slog.LevelInfo
	}
	return p.Load(p.sourceOf(c), auto)
}

// sourceOf is where this command line's configuration comes from.
func (p *program) sourceOf(c *cobra.Command) config.Source {
	s := config.Source{Environ: p.environ, File: p.configFile, Dirs: p.Dirs(), Flags: map[string]string{}}
	c.Flags().Visit(func(f *pflag.Flag) {
		if keys := f.Annotations[configKey]; len(keys) > 0 {
			s.Flags[keys[0]] = f.Value.String()
		}
	})
	return s
}

// stateFlag adds --state, for the commands that keep something or look where it is kept.
func stateFlag(c *cobra.Command) {
	configFlag(c.Flags(), "state", "state", "SQLite `FILE` of what the bot remembers (default: in your configuration folder)")
}

// noArguments refuses arguments.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fault.Usage(fmt.Sprintf("%s takes no arguments, and got %q", c.CommandPath(), args[0]), c.CommandPath()+" --help")
	}
	return nil
}
