package commands

import (
	"context"

	"pullquote/answers"
	"pullquote/index/article"
)

// NewControl makes a control, for tests of its id.
func NewControl(a Action, command, speaker, source string, from, to article.Date, sort answers.Sort, page int, titled bool) Control {
	return Control{a, titled, inquiry{Command: command, Speaker: speaker, Source: source, From: from, To: to, Sort: sort, Page: page}}
}

// ReadControl reads a control's id.
func ReadControl(id string) (Control, error) { return readControl(id) }

// Names are the speaker and the source of a control; CutMark ends one that was cut.
func (c Control) Names() (speaker, source string) { return c.Speaker, c.Source }

const CutMark = cutMark

// Units is how many characters a text has, as Discord counts.
func Units(text string) int { return units(text) }

// Lengthen gives the name that a suggestion was shortened from.
func (h *Handler) Lengthen(ctx context.Context, field answers.Field, text string) string {
	return (&visit{Handler: h}).lengthen(ctx, field, text)
}
