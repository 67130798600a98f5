package register

import (
	"bytes"
	"encoding/json"

	"github.com/bwmarrin/discordgo"
)

// sameCommands compares what Discord has with what we want, as JSON without what Discord adds.
func sameCommands(have, want []*discordgo.ApplicationCommand) bool {
	if len(have) != len(want) {
		return false
	}
	byName := map[string][]byte{}
	for _, c := range have {
		byName[c.Name] = essence(c)
	}
	for _, c := range want {
		if !bytes.Equal(byName[c.Name], essence(c)) {
			return false
		}
	}
	return true
}

// essence is what we decide about a command, as JSON with defaults filled in. Keys of maps are sorted by encoding/json.
func essence(c *discordgo.ApplicationCommand) []byte {
	e := discordgo.ApplicationCommand{Type: c.Type, Name: c.Name, NameLocalizations: c.NameLocalizations, Description: c.Description,
		DescriptionLocalizations: c.DescriptionLocalizations, DefaultMemberPermissions: c.DefaultMemberPermissions}
	if e.Type == 0 {
		e.Type = discordgo.ChatApplicationCommand
	}
	if c.GuildID == "" { // Discord says both for the commands of a server too, where they cannot be chosen
		e.Contexts, e.IntegrationTypes = c.Contexts, c.IntegrationTypes
	}
	for _, o := range c.Options {
		option := *o
		if len(option.Choices) == 0 {
			option.Choices = nil
		}
		if len(option.ChannelTypes) == 0 {
			option.ChannelTypes = nil
		}
		option.Options = nil
		e.Options = append(e.Options, &option)
	}
	data, err := json.Marshal(e)
	if err != nil {
		return nil // equal to nothing: the commands are registered again
	}
	return data
}
