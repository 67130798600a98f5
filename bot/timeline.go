package main

import (
	"context"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/asking"
	"pullquote/bot/coverage"
)

func timelineCommand(p *program) *cobra.Command {
	var flags asking.Flags
	c := &cobra.Command{
		Use:     "timeline TOPIC",
		Short:   "Follows a topic: one excerpt an article, oldest first",
		Example: `  pullquote timeline TRUST Act`,
		RunE: func(c *cobra.Command, args []string) error {
			if err := flags.Check(c, args); err != nil {
				return err
			}
			text, err := asking.Words(c, args, "the topic")
			if err != nil {
				return err
			}
			q, err := flags.Question(p.Today(), text)
			if err != nil {
				return err
			}
			return p.opener.WithDesk(c.Context(), coverage.FilledBriefly, func(ctx context.Context, d *answers.Desk) error {
				a, err := d.Timeline(ctx, q)
				if err != nil {
					return err
				}
				return p.print(flags.Format, answerForms(a))
			})
		},
	}
	flags.Bind(c, 0)
	return c
}
