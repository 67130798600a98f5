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
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/naming"
	"pullquote/bot/commands/texts"
)

// Suggest completes an option while it is typed, with at most 25 values, best first. It neither counts against the
// pace nor fails: no suggestion is a suggestion too.
func (h *Handler) Suggest(ctx context.Context, r Request, option, typed string) []cards.Choice {
	o := h.suggests(r.Command, option)
	if o == nil || o.Suggests == "" {
		return nil
	}
	field, before := o.Suggests, ""
	if at := strings.LastIndexByte(typed, ';'); o.List && at >= 0 { // only the last of a list is typed
		before, typed = texts.Tidy(typed[:at])+"; ", typed[at+1:]
	}
	v := h.visit(r)
	v.settle(ctx)
	if field == coverageField {
		return v.suggestCoverages(before, typed)
	}
	var names []string
	for _, name := range h.complete(ctx, v.door, field, texts.Tidy(typed)) {
		same := func(p string) bool { return strings.EqualFold(p, name) }
		if field == answers.SourceField && len(v.settings.Publications) > 0 && !slices.ContainsFunc(v.settings.Publications, same) {
			continue
		}
		names = append(names, name)
	}
	var list []cards.Choice
	for _, short := range naming.ToldApart(names) {
		if short = before + short; cards.Units(short) <= naming.MaxLabel {
			list = append(list, cards.Choice{Label: plainLabel.Replace(short), Value: short})
		}
	}
	return list[:min(len(list), cards.MaxChoices)]
}

// suggestTime is how long a completion may take: it is its own acknowledgement, and the server's settings take some of the
// three seconds.
const suggestTime = 1500 * time.Millisecond

// complete asks the desk, and does without its names where they take too long.
func (h *Handler) complete(ctx context.Context, d door.Door, field answers.Field, typed string) []string {
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
		done <- d.Suggest(ctx, field, typed, cards.MaxChoices)
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
	for _, d := range h.doors() {
		for _, field := range []answers.Field{answers.SpeakerField, answers.SourceField, answers.ArticleField} {
			d.Suggest(ctx, field, "", 1)
		}
	}
}

// suggests is an option that may be completed; nil when there is none.
func (h *Handler) suggests(command, option string) *Option {
	c := h.table.named(command)
	if c == nil {
		return nil
	}
	return c.option(func(o Option) bool { return o.Key == option })
}

// suggestCoverages completes the titles of those that may be used, without those that stand before in the list.
func (v *visit) suggestCoverages(before, typed string) (list []cards.Choice) {
	typed = strings.ToLower(texts.Tidy(typed))
	for _, c := range v.offered {
		if value := before + c.Title; strings.Contains(strings.ToLower(c.Title), typed) && !strings.Contains(before, c.Title) && cards.Units(value) <= 100 {
			list = append(list, cards.Choice{Label: plainLabel.Replace(value), Value: value})
		}
	}
	return list[:min(len(list), cards.MaxChoices)]
}

// plainLabel replaces what Discord's client would make a mention of in a suggestion, by look-alikes
// (github.com/discord/discord-api-docs/issues/4688).
var plainLabel = strings.NewReplacer("@", "＠", "#", "＃")
