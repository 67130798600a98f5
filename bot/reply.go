package main

import (
	"context"
	"encoding/json"

	"github.com/spf13/cobra"

	"pullquote/answers"
)

// An inquiry is a command that asks the desk one question, or a batch of them, and prints each reply.
type inquiry[R any] struct {
	what string // what the words of the command line are, for who leaves them out
	ask  func(context.Context, *answers.Desk, answers.Question) (R, error)
	mark func(*R, json.RawMessage) // puts a batch's id on a reply
	show func(R) forms
}

func (i inquiry[R]) run(p *program, c *cobra.Command, args []string, flags *asking) error {
	if err := flags.check(c, args); err != nil {
		return err
	}
	if flags.batch != "" {
		return p.withDesk(c.Context(), filledBriefly, func(ctx context.Context, d *answers.Desk) error {
			return p.runBatch(ctx, flags, func(ctx context.Context, q answers.Question, id json.RawMessage) (any, error) {
				reply, err := i.ask(ctx, d, q)
				i.mark(&reply, id)
				return reply, err
			})
		})
	}
	text, err := words(c, args, i.what)
	if err != nil {
		return err
	}
	q, err := flags.question(p, text)
	if err != nil {
		return err
	}
	return p.withDesk(c.Context(), filledBriefly, func(ctx context.Context, d *answers.Desk) error {
		reply, err := i.ask(ctx, d, q)
		if err != nil {
			return err
		}
		return p.print(flags.format, i.show(reply))
	})
}
