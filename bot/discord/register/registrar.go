package register

import (
	"log/slog"
	"sync/atomic"

	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/bot/discord/rest"
)

// A Registrar registers commands, and knows what is registered.
type Registrar struct {
	client *rest.Client
	list   []commands.Definition
	guilds []string // servers to register in; empty: everywhere
	log    *slog.Logger
	roll   roll
	done   atomic.Bool // the commands are registered, as far as Discord allows
}

// New returns a registrar of some commands for some servers, by their ids; none: for everywhere.
func New(client *rest.Client, list []commands.Definition, guilds []string, log *slog.Logger) *Registrar {
	return &Registrar{client: client, list: list, guilds: guilds, log: log}
}

// Done reports whether the commands are registered, as far as Discord allows. It never waits.
func (r *Registrar) Done() bool { return r.done.Load() }

// Pressable makes the commands that a card lists such as can be pressed in a server ("": outside of any).
func (r *Registrar) Pressable(guild string, c cards.Card) cards.Card {
	return r.roll.pressable(guild, c)
}

// places are the servers to register in; "" is everywhere.
func (r *Registrar) places() []string {
	if len(r.guilds) == 0 {
		return []string{""}
	}
	return r.guilds
}
