package interaction

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands"
)

// A Mention is an ordinary message that is meant for the bot, with the request that it makes. The channel's Parent is not known.
type Mention struct {
	ID, Channel, Guild string
	Request            commands.Request
}

// ReadMention reads a message that somebody wrote or edited; me is the bot's own id. ok is false for what is not meant for it: a
// message in a server that does not mention it, one of another program, or of Discord's own. Discord gives a bot without the
// privileged intent for contents no text of those anyway (docs.discord.com/developers/events/gateway#message-content-intent).
func ReadMention(data []byte, me string) (m Mention, ok bool) {
	fields := fieldsOf(data)
	author := fieldsOf(fields["author"])
	m = Mention{ID: id(fields["id"]), Channel: id(fields["channel_id"]), Guild: id(fields["guild_id"])}
	asker := id(author["id"])
	named := slices.ContainsFunc(list(fields["mentions"]), func(user json.RawMessage) bool { return id(fieldsOf(user)["id"]) == me })
	switch kind := discordgo.MessageType(number(fields["type"])); {
	case me == "", m.ID == "", m.Channel == "", asker == "", asker == me:
		return m, false
	case string(author["bot"]) == "true", fields["webhook_id"] != nil:
		return m, false // two programs that answer one another never end
	case kind != discordgo.MessageTypeDefault && kind != discordgo.MessageTypeReply:
		return m, false
	case m.Guild != "" && !named:
		return m, false
	}
	written := text(fields["content"])
	marks := strings.NewReplacer("<@"+me+">", " ", "<@!"+me+">", " ")
	m.Request = commands.Request{
		Message: []string{marks.Replace(written)},
		Asker:   commands.Asker{ID: asker},
		Place:   commands.Place{Server: m.Guild, Channel: m.Channel, Alone: m.Guild == ""},
		Mention: &commands.Mention{Named: m.Guild == "" || marks.Replace(written) != written, Opens: m.ID == m.Channel, Before: readBefore(fields["referenced_message"], me)},
	}
	return m, true
}

// readBefore is the card of ours that a message replies to; nil when it replies to none.
func readBefore(data []byte, me string) *commands.Before {
	if id(fieldsOf(fieldsOf(data)["author"])["id"]) != me {
		return nil
	}
	m := readMessage(data)
	heading := headingOf(m.Components)
	if heading == "" {
		return nil
	}
	return &commands.Before{Heading: heading, ID: firstControl(m.Components)}
}

// firstControl is the id of the first button among components; "" when there is none.
func firstControl(components []discordgo.MessageComponent) string {
	for _, c := range components {
		switch c := c.(type) {
		case *discordgo.Container:
			if found := firstControl(c.Components); found != "" {
				return found
			}
		case *discordgo.Button:
			return c.CustomID
		}
	}
	return ""
}

// ReadMe is who the bot is, as READY says.
func ReadMe(ready []byte) string { return id(fieldsOf(fieldsOf(ready)["user"])["id"]) }

// ReadDeleted are the ids of messages that were deleted, one or many at once.
func ReadDeleted(data []byte) []string {
	fields := fieldsOf(data)
	if one := id(fields["id"]); one != "" {
		return []string{one}
	}
	var all []string
	for _, each := range list(fields["ids"]) {
		all = append(all, id(each))
	}
	return all
}
