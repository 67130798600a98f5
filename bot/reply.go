package main

import (
	"context"
	"encoding/json"

	"github.com/spf13/cobra"

	"pullquote/answers"
	"pullquote/bot/asking"
	"pullquote/bot/coverage"
)

// An inquiry is a command that asks the desk one question, or a batch of them, and prints each reply.
type inquiry[R any] struct {
	what string // what the words of the command line are, for who leaves them out
	ask  func(context.Context, *answers.Desk, answers.Question) (R, error)
	mark func(*R, json.RawMessage) // puts a batch's id on a reply
	show func(R) forms
}

func (i inquiry[R]) run(p *program, c *cobra.Command, args []string, flags *asking.Flags) error {
	if err := flags.Check(c, args); err != nil {
		return err
	}
	if flags.Batch != "" {
		return p.opener.WithDesk(c.Context(), coverage.FilledBriefly, func(ctx context.Context, d *answers.Desk) error {
			b := asking.Batch{Flags: flags, Today: p.Today(), In: p.in, Out: p.write, Line: func(reply any) ([]byte, error) { return encode(reply, "") }}
			return b.Run(ctx, func(ctx context.Context, q answers.Question, id json.RawMessage) (any, error) {
				reply, err := i.ask(ctx, d, q)
				i.mark(&reply, id)
				return reply, err
			})
		})
	}
	text, err := asking.Words(c, args, i.what)
	if err != nil {
		return err
	}
	q, err := flags.Question(p.Today(), text)
	if err != nil {
		return err
	}
	return p.opener.WithDesk(c.Context(), coverage.FilledBriefly, func(ctx context.Context, d *answers.Desk) error {
		reply, err := i.ask(ctx, d, q)
		if err != nil {
			return err
		}
		return p.print(flags.Format, i.show(reply))
	})
}
