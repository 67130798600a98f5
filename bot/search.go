package main

import (
	"context"
	"encoding/json"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/terminal"
)

func searchCommand(p *program) *cobra.Command {
	var flags asking
	c := &cobra.Command{
		Use:     "search WORDS",
		Short:   "Ranks passages by the words they share, without answering",
		Example: `  pullquote search Secure Communities --limit 3`,
		RunE:    func(c *cobra.Command, args []string) error { return p.search(c, args, &flags) },
	}
	flags.bind(c, 10)
	flags.bindBatch(c.Flags())
	return c
}

func (p *program) search(c *cobra.Command, args []string, flags *asking) error {
	if err := flags.check(c, args); err != nil {
		return err
	}
	var q answers.Question
	if flags.batch == "" {
		text, err := words(args, "what to search for")
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
				found, err := d.Search(ctx, q)
				found.ID = id
				return found, err
			})
		}
		found, err := d.Search(ctx, q)
		if err != nil {
			return err
		}
		return p.print(flags.format, forms{
			json:     found,
			text:     func(s terminal.Style) string { return s.Passages(found, flags.explain) },
			markdown: func() string { return terminal.PassagesMarkdown(found) },
		})
	})
}
