package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/terminal"
)

func articlesCommand(p *program) *cobra.Command {
	var flags asking
	c := &cobra.Command{
		Use:     "articles [WORDS]",
		Short:   "Lists what the coverage holds; with words, the articles that have them in the title",
		Example: `  pullquote articles --source "Yale Daily News" --format jsonl`,
		RunE: func(c *cobra.Command, args []string) error {
			if err := flags.check(c, args); err != nil {
				return err
			}
			q, err := flags.question(p, strings.TrimSpace(strings.Join(args, " ")))
			if err != nil {
				return err
			}
			return p.withDesk(c.Context(), notFilled, func(ctx context.Context, d *answers.Desk) error {
				list, err := d.Articles(ctx, q)
				if err != nil {
					return err
				}
				return printList(p, flags.format, list, forms{
					text:     func(s terminal.Style) string { return s.Articles(list) },
					markdown: func() string { return terminal.ArticlesMarkdown(list) },
				})
			})
		},
	}
	flags.bind(c, 0)
	return c
}
