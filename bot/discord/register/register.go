package register

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/discord/rest"
)

// register brings the registered commands up to date, in each configured server or everywhere. Commands that are the
// same already are left alone: Discord allows 200 creations a day, in each place. Where they are used up, the others
// are registered all the same.
func (r *Registrar) register(ctx context.Context, app application) error {
	var none error
	for _, guild := range r.places() {
		changed, err := r.registerIn(ctx, app, guild)
		switch {
		case rest.UsedUp(err):
			none = err
		case err != nil:
			return err
		default:
			r.log.InfoContext(ctx, "commands are registered", "guild", guild, "changed", changed)
		}
	}
	r.warnOfLeftBehind(ctx, app)
	return none
}

func (r *Registrar) registerIn(ctx context.Context, app application, guild string) (changed bool, err error) {
	want := applicationCommands(r.list, guild == "", app)
	have, err := r.commandsIn(ctx, app, guild)
	if err != nil {
		return false, err
	}
	r.roll.learn(guild, have)
	if sameCommands(have, want) {
		return false, nil
	}
	stored, err := r.overwrite(ctx, "register commands", app, guild, want)
	if err == nil {
		r.roll.learn(guild, stored)
	}
	return true, err
}

// Register registers the commands without running the bot.
func (r *Registrar) Register(ctx context.Context) error {
	app, err := r.application(ctx)
	if err != nil {
		return err
	}
	return r.register(ctx, app)
}

// Remove takes the commands away, in each configured server or everywhere.
func (r *Registrar) Remove(ctx context.Context) error {
	app, err := r.application(ctx)
	if err != nil {
		return err
	}
	for _, guild := range r.places() {
		if _, err := r.overwrite(ctx, "remove commands", app, guild, []*discordgo.ApplicationCommand{}); err != nil {
			return err
		}
	}
	return nil
}
