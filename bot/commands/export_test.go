package commands

import (
	"context"

	"pullquote/answers"
	"pullquote/bot/commands/naming"
)

// Lengthen gives the name that a suggestion was shortened from.
func (h *Handler) Lengthen(ctx context.Context, field answers.Field, text string) string {
	return naming.Lengthen(ctx, h.door, field, text)
}
