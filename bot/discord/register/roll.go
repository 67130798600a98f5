package register

import (
	"slices"
	"sync"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/texts"
)

// A roll is the ids of the registered commands, by the server that they are registered in ("" is everywhere) and their name. With
// its id a command can be mentioned so that a reader presses it.
type roll struct {
	mu  sync.RWMutex
	ids map[string]map[string]string
}

// learn replaces what is known of a server.
func (r *roll) learn(guild string, list []*discordgo.ApplicationCommand) {
	ids := map[string]string{}
	for _, c := range list {
		if c.Type == discordgo.ChatApplicationCommand || c.Type == 0 {
			ids[c.Name] = c.ID
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.ids == nil {
		r.ids = map[string]map[string]string{}
	}
	r.ids[guild] = ids
}

// mention is a command as it can be pressed in a server; "" where its id is not known.
func (r *roll) mention(guild, name string) string {
	r.mu.RLock()
	defer r.mu.RUnlock()
	for _, place := range []string{guild, ""} {
		if id := r.ids[place][name]; id != "" {
			return "</" + name + ":" + id + ">"
		}
	}
	return ""
}

// pressable makes the commands that a card lists such as can be pressed.
func (r *roll) pressable(guild string, c cards.Card) cards.Card {
	c.Entries = slices.Clone(c.Entries)
	for i, e := range c.Entries {
		if e.Command != "" {
			c.Entries[i].Mention = r.mention(guild, texts.Of(texts.English).Commands[e.Command].Name)
		}
	}
	return c
}
