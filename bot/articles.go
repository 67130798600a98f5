package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/asking"
	"pullquote/bot/coverage"
	"pullquote/bot/terminal"
)

func articlesCommand(p *program) *cobra.Command {
	var flags asking.Flags
	c := &cobra.Command{
		Use:     "articles [WORDS]",
		Short:   "Lists what the coverage holds; with words, the articles that have them in the title",
		Example: `  pullquote articles --source "Yale Daily News" --format jsonl`,
		RunE: func(c *cobra.Command, args []string) error {
			if err := flags.Check(c, args); err != nil {
				return err
			}
			q, err := flags.Question(p.Today(), strings.TrimSpace(strings.Join(args, " ")))
			if err != nil {
				return err
			}
			return p.opener.WithDesk(c.Context(), coverage.NotFilled, func(ctx context.Context, d *answers.Desk) error {
				list, err := d.Articles(ctx, q)
				if err != nil {
					return err
				}
				return printList(p, flags.Format, list, forms{
					text:     func(s terminal.Style) string { return s.Articles(list) },
					markdown: func() string { return terminal.ArticlesMarkdown(list) },
				})
			})
		},
	}
	flags.Bind(c, 0)
	return c
}
