package commands

import (
	"context"

	"pullquote/answers"
)

// Lengthen gives the name that a suggestion was shortened from.
func (h *Handler) Lengthen(ctx context.Context, field answers.Field, text string) string {
	return lengthen(ctx, h.door, field, text)
}
