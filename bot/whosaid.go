package main

import (
	"context"
	"encoding/json"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/asking"
	"pullquote/bot/terminal"
)

func whosaidCommand(p *program) *cobra.Command {
	var flags asking.Flags
	c := &cobra.Command{
		Use:   "whosaid WORDS",
		Short: "Finds who said these words: exactly, nearly, or not in the coverage",
		Example: `  pullquote whosaid the devil is in the details
  pullquote whosaid "families are at the … mercy of ICE" --format json`,
		RunE: func(c *cobra.Command, args []string) error { return p.whosaid(c, args, &flags) },
	}
	flags.Bind(c, 5)
	flags.BindBatch(c.Flags())
	return c
}

func (p *program) whosaid(c *cobra.Command, args []string, flags *asking.Flags) error {
	i := inquiry[answers.Check]{
		what: "what was said",
		ask: func(ctx context.Context, d *answers.Desk, q answers.Question) (answers.Check, error) {
			return d.WhoSaid(ctx, q)
		},
		mark: func(reply *answers.Check, id json.RawMessage) { reply.ID = id },
		show: func(found answers.Check) forms {
			return forms{
				json:     found,
				text:     func(s terminal.Style) string { return s.Check(found) },
				markdown: func() string { return terminal.CheckMarkdown(found) },
			}
		},
	}
	return i.run(p, c, args, flags)
}
