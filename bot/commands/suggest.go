package commands

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/texts"
)

// Suggest completes an option while it is typed, with at most 25 values, best first. It neither counts against the
// pace nor fails: no suggestion is a suggestion too.
func (h *Handler) Suggest(ctx context.Context, r Request, option, typed string) []cards.Choice {
	field := h.suggests(r.Command, option)
	if field == "" {
		return nil
	}
	v := h.visit(r)
	v.settle(ctx)
	var names []string
	for _, name := range h.complete(ctx, field, texts.Tidy(typed)) {
		same := func(p string) bool { return strings.EqualFold(p, name) }
		if field == answers.SourceField && len(v.settings.Publications) > 0 && !slices.ContainsFunc(v.settings.Publications, same) {
			continue
		}
		names = append(names, name)
	}
	var list []cards.Choice
	for _, short := range toldApart(names) {
		list = append(list, cards.Choice{Label: plainLabel.Replace(short), Value: short})
	}
	return list[:min(len(list), cards.MaxChoices)]
}

// suggestTime is how long a completion may take: it is its own acknowledgement, and the server's settings take some of the
// three seconds.
const suggestTime = 1500 * time.Millisecond

// suggestAtOnce is how many may be under way: more than people type at once, and few enough to hang with a disk that hangs.
const suggestAtOnce = 256

// complete asks the desk, and does without its names where they take too long.
func (h *Handler) complete(ctx context.Context, field answers.Field, typed string) []string {
	select {
	case h.completing <- struct{}{}:
	default:
		return nil
	}
	done := make(chan []string, 1)
	go func() {
		defer func() { <-h.completing }()
		defer func() {
			if cause := recover(); cause != nil {
				h.o.Log.ErrorContext(ctx, "completion is broken", "err", fmt.Errorf("panic: %v\n%s", cause, debug.Stack()))
				done <- nil
			}
		}()
		done <- h.door.Suggest(ctx, field, typed, cards.MaxChoices)
	}()
	select {
	case names := <-done:
		return names
	case <-ctx.Done():
	case <-time.After(suggestTime):
		h.o.Log.WarnContext(ctx, "completion takes too long")
	}
	return nil
}

// Warm prepares suggestions, which are derived from the whole coverage when they are first asked for after it has
// changed; with 25,000 articles that takes longer than a keystroke may.
func (h *Handler) Warm(ctx context.Context) {
	for _, field := range []answers.Field{answers.SpeakerField, answers.SourceField, answers.ArticleField} {
		h.door.Suggest(ctx, field, "", 1)
	}
}

// suggests is what an option is completed from; "" for nothing.
func (h *Handler) suggests(command, option string) answers.Field {
	c := h.table.named(command)
	if c == nil {
		return ""
	}
	if o := c.option(func(o Option) bool { return o.Key == option }); o != nil {
		return o.Suggests
	}
	return ""
}

// plainLabel replaces what Discord's client would make a mention of in a suggestion, by look-alikes
// (github.com/discord/discord-api-docs/issues/4688).
var plainLabel = strings.NewReplacer("@", "＠", "#", "＃")
