package commands

import (
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/quoted"
	"pullquote/bot/commands/refuse"
)

// checkMessage plans that the quotations of a message are looked up.
func (v *visit) checkMessage() Plan {
	found := quoted.In(v.Message...)
	if len(found) == 0 {
		return refusing(v.Command, refuse.Hint(v.texts.EmptyMessage))
	}
	return v.private(v.Command, v.check(found))
}

// askMessage plans that a message is asked as a question.
func (v *visit) askMessage() Plan {
	q := inquiry.Inquiry{Kind: v.table.named("ask").Kind, Text: quoted.Shorten(quoted.First(v.Message), MaxQuestion)}
	if q.Text == "" {
		return refusing(v.Command, refuse.Hint(v.texts.EmptyMessage))
	}
	return v.private(v.Command, v.look(q))
}
