package discord

import (
	"context"
	"errors"
	"time"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands"
	"pullquote/bot/commands/refuse"
	"pullquote/bot/commands/texts"
	"pullquote/bot/discord/render"
	"pullquote/bot/discord/rest"
)

// A Ledger remembers the interactions that were acknowledged and have no answer yet, so that their askers hear of it when
// the program is killed meanwhile. It must survive that; a loss of power it need not.
type Ledger interface {
	Owe(context.Context, commands.Owed) error
	Paid(ctx context.Context, id string) error
	// Left gives what programs that have ended left behind, each to one caller once.
	Left(context.Context) ([]commands.Owed, error)
}

const (
	// tokenLife is how long an interaction's token works (docs.discord.com/developers/interactions/receiving-and-responding).
	tokenLife = 15 * time.Minute
	// ledgerTime is how long an acknowledgement waits for the ledger, which takes a tenth of a millisecond on a disk that works.
	ledgerTime = 100 * time.Millisecond
	// ledgerAtOnce is how much may be asked of the ledger at once: with a disk that hangs, it hangs, too.
	ledgerAtOnce = 1024
	// sweepEvery is how often it is looked for what other programs left behind.
	sweepEvery = time.Minute
)

// owe notes that the interaction will be owed an answer, unless that changes a card: which stays, and may be pressed again. settle says whether it had one, or needs none. It must be called.
func (t *turn) owe(ctx context.Context, d commands.Delivery) (settle func(answered bool)) {
	ledger := t.bot.o.Ledger
	if ledger == nil || d == commands.InPlace {
		return func(bool) {}
	}
	select {
	case t.bot.ledger <- struct{}{}:
	default:
		return func(bool) {}
	}
	owed := commands.Owed{ID: t.in.ID, App: t.in.AppID, Token: t.in.Token, Language: texts.LanguageOf(string(t.in.Locale)), At: time.Now()}
	noted, answered := make(chan struct{}), make(chan bool, 1)
	ctx = context.WithoutCancel(ctx)
	go func() {
		defer func() { <-t.bot.ledger }()
		if err := ledger.Owe(ctx, owed); err != nil {
			t.log.Warn("an interaction could not be noted", "err", err)
		}
		close(noted)
		if !<-answered {
			return // the next run says so
		}
		if err := ledger.Paid(ctx, owed.ID); err != nil {
			t.log.Warn("an interaction could not be crossed out", "err", err)
		}
	}()
	select {
	case <-noted:
	case <-time.After(ledgerTime):
	}
	return func(had bool) { answered <- had }
}

// settled waits, but not long, until the ledger knows what was answered.
func (b *Bot) settled() {
	for end := time.Now().Add(10 * ledgerTime); len(b.ledger) > 0 && time.Now().Before(end); {
		time.Sleep(5 * time.Millisecond)
	}
}

// payDebts tells the askers of programs that were killed that there will be no answer, until ctx is done: at once, and then those of
// programs of which it can be told later only that they have ended.
func (b *Bot) payDebts(ctx context.Context) {
	for b.o.Ledger != nil {
		left, err := b.o.Ledger.Left(ctx)
		if err != nil && ctx.Err() == nil {
			b.o.Log.WarnContext(ctx, "what an earlier run left unanswered is not known", "err", err)
		}
		told := 0
		for _, owed := range left {
			if time.Since(owed.At) < tokenLife && b.tell(ctx, owed) == nil {
				told++
			}
		}
		if len(left) > 0 {
			b.o.Log.InfoContext(ctx, "an earlier run left interactions unanswered", "left", len(left), "told", told)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(sweepEvery):
		}
	}
}

// tell puts a sentence where the answer would have been.
func (b *Bot) tell(ctx context.Context, owed commands.Owed) error {
	i := &discordgo.Interaction{ID: owed.ID, AppID: owed.App, Token: owed.Token}
	err := b.rest.Edit(ctx, i, render.Card(refuse.Interrupted(owed.Language)))
	if err != nil && !errors.Is(err, rest.ErrGone) { // it was never acknowledged, or deleted
		b.o.Log.WarnContext(ctx, "an asker could not be told", "interaction", owed.ID, "err", err)
	}
	return err
}
