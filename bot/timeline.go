package main

import (
	"context"

	"github.com/spf13/cobra"

	"pullquote/answers"
)

func timelineCommand(p *program) *cobra.Command {
	var flags asking
	c := &cobra.Command{
		Use:     "timeline TOPIC",
		Short:   "Follows a topic: one excerpt an article, oldest first",
		Example: `  pullquote timeline TRUST Act`,
		RunE: func(c *cobra.Command, args []string) error {
			if err := flags.check(c, args); err != nil {
				return err
			}
			text, err := words(c, args, "the topic")
			if err != nil {
				return err
			}
			q, err := flags.question(p, text)
			if err != nil {
				return err
			}
			return p.withDesk(c.Context(), filledBriefly, func(ctx context.Context, d *answers.Desk) error {
				a, err := d.Timeline(ctx, q)
				if err != nil {
					return err
				}
				return p.print(flags.format, answerForms(a))
			})
		},
	}
	flags.bind(c, 0)
	return c
}
