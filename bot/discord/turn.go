package discord

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/refuse"
	"pullquote/bot/commands/texts"
	"pullquote/bot/discord/interaction"
	"pullquote/bot/discord/render"
	"pullquote/bot/discord/rest"
)

// A turn is one interaction being answered.
type turn struct {
	bot   *Bot
	in    *interaction.Interaction
	log   *slog.Logger
	acked bool
	fresh bool   // the reply is a message of its own, so that an error may be put into it
	hold  func() // called when Discord was told, once or more
}

// A callback acknowledges an interaction.
type callback struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data,omitempty"`
}

// flags are all that a deferral may say.
type flags struct {
	Flags discordgo.MessageFlags `json:"flags"`
}

// choices are suggestions for an option that is being typed.
type choices struct {
	Choices []choice `json:"choices"`
}

type choice struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// take carries the interaction from arrival to reply.
func (t *turn) take(ctx context.Context) error {
	if t.in.Type == discordgo.InteractionApplicationCommandAutocomplete {
		return t.suggest(ctx)
	}
	r, ok := t.in.Request()
	if !ok {
		return t.now(ctx, refuse.Broken(texts.LanguageOf(string(t.in.Locale)), t.fault("interaction cannot be read")))
	}
	p := t.bot.handler.Plan(ctx, r)
	defer p.Drop()
	switch p.Delivery {
	case commands.AtOnce:
		return t.now(ctx, p.Carry(ctx))
	case commands.Asking:
		return t.acknowledge(ctx, callback{discordgo.InteractionResponseModal, render.Form(p.Form)})
	case commands.Removed:
		if err := t.acknowledge(ctx, callback{Type: discordgo.InteractionResponseDeferredMessageUpdate}); err != nil {
			return err
		}
		return t.bot.rest.Remove(ctx, t.in.Interaction)
	}
	settle := t.owe(ctx, p.Delivery)
	answered := true
	defer func() { settle(answered) }()
	if err := t.acknowledge(ctx, deferral(p.Delivery)); err != nil {
		return err
	}
	t.fresh = p.Delivery != commands.InPlace
	err := t.bot.deliver(ctx, t.in.Interaction, p.Carry(ctx))
	answered = err == nil || errors.Is(err, rest.ErrGone)
	t.post(ctx, p.Posts())
	return err
}

// post makes what a plan posts besides. That the bot may not write there is for the log: the asker has an answer.
func (t *turn) post(ctx context.Context, posts []commands.Post) {
	for _, p := range posts {
		if _, err := t.bot.rest.Post(ctx, p.Channel, render.Card(p.Card)); err != nil {
			t.log.WarnContext(ctx, "a report could not be posted to the staff’s channel", "channel", p.Channel, "err", err)
		}
	}
}

// deferral is the acknowledgement that lets a reply come later. It fixes who will see the reply.
func deferral(d commands.Delivery) callback {
	switch d {
	case commands.InPlace:
		return callback{Type: discordgo.InteractionResponseDeferredMessageUpdate}
	case commands.Publicly:
		return callback{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource}
	}
	return callback{discordgo.InteractionResponseDeferredChannelMessageWithSource, flags{discordgo.MessageFlagsEphemeral}}
}

// now replies with a private card that is ready.
func (t *turn) now(ctx context.Context, c cards.Card) error {
	m := render.Card(c)
	m.Flags |= discordgo.MessageFlagsEphemeral
	return t.acknowledge(ctx, callback{discordgo.InteractionResponseChannelMessageWithSource, m})
}

func (t *turn) acknowledge(ctx context.Context, c callback) error {
	err := t.bot.rest.Acknowledge(ctx, t.in.Interaction, c)
	t.acked = err == nil
	t.hold()
	return err
}

// deliver puts the card into the reply. When Discord does not take it, whatever the reason, a sentence takes its
// place, so that nobody waits for nothing.
func (b *Bot) deliver(ctx context.Context, i *discordgo.Interaction, c cards.Card) error {
	err := b.rest.Edit(ctx, i, render.Card(b.names.Pressable(i.GuildID, c)))
	if err == nil || errors.Is(err, rest.ErrGone) || ctx.Err() != nil {
		return err
	}
	ref := b.o.Ref()
	b.o.Log.ErrorContext(ctx, "card is refused", "ref", ref, "interaction", i.ID, "err", err)
	return b.rest.Edit(ctx, i, render.Card(refuse.Broken(c.Language, ref)))
}

// suggest completes the option that is being typed.
func (t *turn) suggest(ctx context.Context) error {
	reply := choices{[]choice{}}
	r, option, typed, ok := t.in.Typed()
	if !ok {
		t.fault("interaction cannot be read")
	}
	if option != "" {
		for _, c := range t.bot.handler.Suggest(ctx, r, option, typed) {
			reply.Choices = append(reply.Choices, choice{c.Label, c.Value})
		}
	}
	return t.acknowledge(ctx, callback{discordgo.InteractionApplicationCommandAutocompleteResult, reply})
}

// ended logs how a turn ended that did not end well. Being late, or having been deleted, is nobody's fault.
func (t *turn) ended(ctx context.Context, err error) {
	switch {
	case errors.Is(err, rest.ErrTaken):
		t.log.DebugContext(ctx, "another copy has it")
	case errors.Is(err, rest.ErrGone), ctx.Err() != nil:
		t.log.WarnContext(ctx, "reply could not arrive", "err", err)
	default:
		t.log.ErrorContext(ctx, "reply failed", "err", err)
	}
}

// fault logs a fault and gives its reference.
func (t *turn) fault(what string) string {
	ref := t.bot.o.Ref()
	t.log.Error(what, "ref", ref)
	return ref
}

// panicked tells the asker, when that is still possible, that something broke.
func (t *turn) panicked(ctx context.Context, cause any, stack []byte) {
	card := refuse.Broken(texts.LanguageOf(string(t.in.Locale)), t.fault(fmt.Sprintf("panic: %v\n%s", cause, stack)))
	var err error
	switch {
	case !t.acked && t.in.Type != discordgo.InteractionApplicationCommandAutocomplete:
		err = t.now(ctx, card)
	case t.acked && t.fresh:
		err = t.bot.rest.Edit(ctx, t.in.Interaction, render.Card(card))
	}
	if err != nil {
		t.ended(ctx, err)
	}
}
