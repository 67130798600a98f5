package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"pullquote/answers"
	"pullquote/bot/asking"
	"pullquote/bot/commands"
	"pullquote/bot/coverage"
	"pullquote/bot/terminal"
)

func chatCommand(p *program) *cobra.Command {
	return &cobra.Command{
		Use:   "chat",
		Short: "Has the slash commands of Discord in the terminal, with completion",
		Long: `Has the slash commands of Discord in the terminal: the same replies, controls and completion, and nothing is sent
anywhere. A line without a slash is a question. From a pipe, each line is one command.`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			return p.opener.WithDesk(c.Context(), coverage.FilledBeside, func(ctx context.Context, d *answers.Desk) error { return p.chat(ctx, d) })
		},
	}
}

func (p *program) chat(ctx context.Context, d *answers.Desk) error {
	o := commands.Options{Alone: true, Now: p.now, Version: programVersion(), English: p.Config.Meaning.Use != "on", AskerPace: commands.Pace{Burst: -1}, ServerPace: commands.Pace{Burst: -1}}
	c := &terminal.Chat{Handler: commands.New(d, o), Style: p.style(), Locale: p.locale()}
	in, isFile := p.in.(*os.File)
	out, outIsFile := p.out.(*os.File)
	if !isFile || !outIsFile || !term.IsTerminal(int(in.Fd())) || !term.IsTerminal(int(out.Fd())) {
		return asking.UntilDone(ctx, func() error { return c.Lines(ctx, p.in, p.out) })
	}
	before, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return fmt.Errorf("take over the terminal: %w", err)
	}
	defer term.Restore(int(in.Fd()), before)
	screen := struct {
		io.Reader
		io.Writer
	}{in, out}
	size := func() (int, int, error) { return term.GetSize(int(out.Fd())) }
	return asking.UntilDone(ctx, func() error { return c.Talk(ctx, screen, size) })
}

// locale is the reader's, from the environment as POSIX has it: "es_ES.UTF-8" is "es-ES".
func (p *program) locale() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		for _, pair := range p.environ {
			if value, ok := strings.CutPrefix(pair, name+"="); ok && value != "" {
				value, _, _ = strings.Cut(value, ".")
				return strings.ReplaceAll(value, "_", "-")
			}
		}
	}
	return ""
}
