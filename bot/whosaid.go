package main

import (
	"context"
	"encoding/json"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/terminal"
)

func whosaidCommand(p *program) *cobra.Command {
	var flags asking
	c := &cobra.Command{
		Use:   "whosaid WORDS",
		Short: "Finds who said these words: exactly, nearly, or not in the coverage",
		Example: `  pullquote whosaid the devil is in the details
  pullquote whosaid "families are at the … mercy of ICE" --format json`,
		RunE: func(c *cobra.Command, args []string) error { return p.whosaid(c, args, &flags) },
	}
	flags.bind(c, 5)
	flags.bindBatch(c.Flags())
	return c
}

func (p *program) whosaid(c *cobra.Command, args []string, flags *asking) error {
	if err := flags.check(c, args); err != nil {
		return err
	}
	var q answers.Question
	if flags.batch == "" {
		text, err := words(args, "what was said")
		if err != nil {
			return err
		}
		if q, err = flags.question(p, text); err != nil {
			return err
		}
	}
	return p.withDesk(c.Context(), func(ctx context.Context, d *answers.Desk) error {
		if flags.batch != "" {
			return p.runBatch(ctx, flags, func(ctx context.Context, q answers.Question, id json.RawMessage) (any, error) {
				found, err := d.WhoSaid(ctx, q)
				found.ID = id
				return found, err
			})
		}
		found, err := d.WhoSaid(ctx, q)
		if err != nil {
			return err
		}
		return p.print(flags.format, forms{
			json:     found,
			text:     func(s terminal.Style) string { return s.Check(found) },
			markdown: func() string { return terminal.CheckMarkdown(found) },
		})
	})
}
