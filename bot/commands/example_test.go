package commands_test

import (
	"context"
	"fmt"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/index/local"
	"pullquote/seeds"
)

func ExampleHandler() {
	ctx := context.Background()
	ix, err := local.Open(ctx, seeds.FS, local.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ix.Close()
	h := commands.New(answers.NewDesk(ix, answers.Options{}), commands.Options{})
	plan := h.Plan(ctx, commands.Request{Command: "whosaid", Options: map[string]string{"words": "stick her neck out"}, Locale: "es-ES"})
	fmt.Println(plan.Delivery)
	card := plan.Carry(ctx)
	fmt.Println(card.Tone, "|", card.Heading, "|", card.Excerpts[0].Speaker)
	// Output:
	// privately
	// answers | stick her neck out | Kevin Dean
}
