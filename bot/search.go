package main

import (
	"context"
	"encoding/json"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/asking"
	"pullquote/bot/terminal"
)

func searchCommand(p *program) *cobra.Command {
	var flags asking.Flags
	c := &cobra.Command{
		Use:     "search WORDS",
		Short:   "Ranks passages by the words they share, without answering",
		Example: `  pullquote search Secure Communities --limit 3`,
		RunE:    func(c *cobra.Command, args []string) error { return p.search(c, args, &flags) },
	}
	flags.Bind(c, 10)
	flags.BindBatch(c.Flags())
	return c
}

func (p *program) search(c *cobra.Command, args []string, flags *asking.Flags) error {
	i := inquiry[answers.Passages]{
		what: "what to search for",
		ask: func(ctx context.Context, d *answers.Desk, q answers.Question) (answers.Passages, error) {
			return d.Search(ctx, q)
		},
		mark: func(reply *answers.Passages, id json.RawMessage) { reply.ID = id },
		show: func(found answers.Passages) forms {
			return forms{
				json:     found,
				text:     func(s terminal.Style) string { return s.Passages(found, flags.Explain) },
				markdown: func() string { return terminal.PassagesMarkdown(found) },
			}
		},
	}
	return i.run(p, c, args, flags)
}
