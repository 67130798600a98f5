package main

import (
	"context"
	"encoding/json"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/terminal"
)

func askCommand(p *program) *cobra.Command {
	var flags asking
	c := &cobra.Command{
		Use:   "ask QUESTION",
		Short: "Answers a question with verbatim excerpts",
		Example: `  pullquote ask "who called family separation un-American?"
  pullquote ask what did Malloy say about refugees --from 2017 --format markdown
  pullquote ask --batch questions.jsonl`,
		RunE: func(c *cobra.Command, args []string) error { return p.ask(c, args, &flags) },
	}
	flags.bind(c, 5)
	flags.bindBatch(c.Flags())
	return c
}

func (p *program) ask(c *cobra.Command, args []string, flags *asking) error {
	if err := flags.check(c, args); err != nil {
		return err
	}
	var q answers.Question
	if flags.batch == "" {
		text, err := words(args, "the question")
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
				a, err := d.Answer(ctx, q)
				a.ID = id
				return a, err
			})
		}
		a, err := d.Answer(ctx, q)
		if err != nil {
			return err
		}
		return p.printAnswer(flags.format, a)
	})
}

func (p *program) printAnswer(format string, a answers.Answer) error {
	return p.print(format, forms{
		json:     a,
		text:     func(s terminal.Style) string { return s.Answer(a) },
		markdown: func() string { return terminal.Markdown(a) },
	})
}
