package main

import (
	"context"
	"encoding/json"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/asking"
	"pullquote/bot/terminal"
)

func askCommand(p *program) *cobra.Command {
	var flags asking.Flags
	c := &cobra.Command{
		Use:   "ask QUESTION",
		Short: "Answers a question with verbatim excerpts",
		Example: `  pullquote ask "who called family separation un-American?"
  pullquote ask what did Malloy say about refugees --from 2017 --format markdown
  pullquote ask --batch questions.jsonl`,
		RunE: func(c *cobra.Command, args []string) error { return p.ask(c, args, &flags) },
	}
	flags.Bind(c, 5)
	flags.BindBatch(c.Flags())
	c.Flags().BoolVar(&flags.Closest, "closest", false, "show the closest passages even where nothing is near")
	return c
}

func (p *program) ask(c *cobra.Command, args []string, flags *asking.Flags) error {
	i := inquiry[answers.Answer]{
		what: "the question",
		ask: func(ctx context.Context, d *answers.Desk, q answers.Question) (answers.Answer, error) {
			return d.Answer(ctx, q)
		},
		mark: func(reply *answers.Answer, id json.RawMessage) { reply.ID = id },
		show: answerForms,
	}
	return i.run(p, c, args, flags)
}

// answerForms are the ways in which an answer is printed.
func answerForms(a answers.Answer) forms {
	return forms{
		json:     a,
		text:     func(s terminal.Style) string { return s.Answer(a) },
		markdown: func() string { return terminal.Markdown(a) },
	}
}
