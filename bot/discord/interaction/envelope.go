package interaction

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// An Interaction is one as Discord sent it, as far as it can be read.
type Interaction struct {
	*discordgo.Interaction
	Parent string            // the channel that its channel is a thread of, such as a forum; "" when it is no thread
	rights map[string]rights // in its channel and in those among its options

	parents map[string]string // the channels that threads among its options belong to
}

// rights are what the asker and the bot may do in a channel.
type rights struct {
	asker, bot int64
	botKnown   bool // of older payloads, and some channels, Discord does not tell
}

// Read decodes what this bot needs of an interaction, each field for itself: discordgo refuses the whole for
// one field, or one component of some message, that it does not know, and panics on some that are malformed. What
// cannot be read is left empty. The error is for what cannot even be answered: without id or token.
func Read(data []byte) (*Interaction, error) {
	fields := fieldsOf(data)
	i := &discordgo.Interaction{
		ID: id(fields["id"]), AppID: id(fields["application_id"]), Token: text(fields["token"]), Type: discordgo.InteractionType(number(fields["type"])),
		GuildID: id(fields["guild_id"]), ChannelID: id(fields["channel_id"]), Locale: discordgo.Locale(text(fields["locale"])),
		Context: discordgo.InteractionContextType(number(fields["context"])),
		Member:  readMember(fields["member"]), User: readUser(fields["user"]),
		AuthorizingIntegrationOwners: readOwners(fields["authorizing_integration_owners"]),
	}
	if i.ID == "" || i.Token == "" {
		return nil, errors.New("read interaction: it has no id or no token")
	}
	if m, ok := fields["message"]; ok {
		i.Message = readMessage(m)
	}
	i.Data = readData(i.Type, fieldsOf(fields["data"]))
	return &Interaction{i, readParent(fields["channel"]), readRights(i.ChannelID, fields), readParents(fields)}, nil
}

// readRights are the permissions in an interaction's channel, and in the channels among its options.
func readRights(channel string, fields map[string]json.RawMessage) map[string]rights {
	bot, told := fields["app_permissions"]
	all := map[string]rights{channel: {number(fieldsOf(fields["member"])["permissions"]), number(bot), told}}
	for id, data := range channelsOf(fields) {
		of := fieldsOf(data)
		bot, told := of["app_permissions"]
		all[id] = rights{number(of["permissions"]), number(bot), told}
	}
	return all
}

// readParents are the channels that threads among an interaction's options belong to.
func readParents(fields map[string]json.RawMessage) map[string]string {
	all := map[string]string{}
	for id, data := range channelsOf(fields) {
		if parent := readParent(data); parent != "" {
			all[id] = parent
		}
	}
	return all
}

// channelsOf are the channels among an interaction's options, by their ids.
func channelsOf(fields map[string]json.RawMessage) map[string]json.RawMessage {
	return fieldsOf(fieldsOf(fieldsOf(fields["data"])["resolved"])["channels"])
}

// fieldsOf are the fields of a JSON object, as far as it can be read; nil for anything else.
func fieldsOf(data []byte) map[string]json.RawMessage {
	dec := json.NewDecoder(bytes.NewReader(data))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return nil
	}
	fields := map[string]json.RawMessage{}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			break
		}
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			break
		}
		if key, ok := name.(string); ok && string(value) != "null" {
			fields[key] = value
		}
	}
	return fields
}

// list are the elements of a JSON array; nil for anything else.
func list(data json.RawMessage) []json.RawMessage {
	var all []json.RawMessage
	if json.Unmarshal(data, &all) != nil {
		return nil
	}
	return all
}

// text is a JSON string; "" for anything else.
func text(data json.RawMessage) string {
	var s string
	if json.Unmarshal(data, &s) != nil {
		return ""
	}
	return s
}

// id is an id of Discord's, a string of digits; some write the number.
func id(data json.RawMessage) string {
	if n := json.Number(data); len(data) > 0 && data[0] != '"' {
		if _, err := strconv.ParseUint(n.String(), 10, 64); err == nil {
			return n.String()
		}
	}
	return text(data)
}

// number is a JSON number, or a string of one; 0 for anything else.
func number(data json.RawMessage) int64 {
	digits := string(data)
	if s := text(data); s != "" {
		digits = s
	}
	if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
		return n
	}
	n, err := strconv.ParseUint(digits, 10, 64) // permissions are bits
	if err != nil {
		return 0
	}
	return int64(n)
}

func readUser(data json.RawMessage) *discordgo.User {
	if user := id(fieldsOf(data)["id"]); user != "" {
		return &discordgo.User{ID: user}
	}
	return nil
}

func readMember(data json.RawMessage) *discordgo.Member {
	fields := fieldsOf(data)
	if fields == nil {
		return nil
	}
	return &discordgo.Member{User: readUser(fields["user"]), Permissions: number(fields["permissions"])}
}

func readOwners(data json.RawMessage) map[discordgo.ApplicationIntegrationType]string {
	owners := map[discordgo.ApplicationIntegrationType]string{}
	for kind, owner := range fieldsOf(data) {
		if n, err := strconv.ParseUint(kind, 10, 8); err == nil {
			owners[discordgo.ApplicationIntegrationType(n)] = id(owner)
		}
	}
	return owners
}

// readData is what an interaction is about; nil for a kind that is not known, and when there is nothing to read.
func readData(kind discordgo.InteractionType, fields map[string]json.RawMessage) discordgo.InteractionData {
	if fields == nil {
		return nil
	}
	switch kind {
	case discordgo.InteractionApplicationCommand, discordgo.InteractionApplicationCommandAutocomplete:
		return discordgo.ApplicationCommandInteractionData{
			ID: id(fields["id"]), Name: text(fields["name"]), CommandType: discordgo.ApplicationCommandType(number(fields["type"])),
			Options: readOptions(fields["options"]), TargetID: id(fields["target_id"]), Resolved: readResolved(fields["resolved"])}
	case discordgo.InteractionMessageComponent:
		press := discordgo.MessageComponentInteractionData{CustomID: text(fields["custom_id"]),
			ComponentType: discordgo.ComponentType(number(fields["component_type"]))}
		for _, value := range list(fields["values"]) {
			press.Values = append(press.Values, text(value))
		}
		return press
	case discordgo.InteractionModalSubmit:
		return readForm(fields)
	}
	return nil
}

func readOptions(data json.RawMessage) []*discordgo.ApplicationCommandInteractionDataOption {
	var options []*discordgo.ApplicationCommandInteractionDataOption
	for _, each := range list(data) {
		fields := fieldsOf(each)
		o := &discordgo.ApplicationCommandInteractionDataOption{Name: text(fields["name"]), Focused: string(fields["focused"]) == "true"}
		if json.Unmarshal(fields["value"], &o.Value) != nil {
			o.Value = nil
		}
		options = append(options, o)
	}
	return options
}

// readResolved are the messages and members among what Discord looked up for an interaction; the bot uses nothing else of it.
func readResolved(data json.RawMessage) *discordgo.ApplicationCommandInteractionDataResolved {
	fields := fieldsOf(data)
	messages, users := fieldsOf(fields["messages"]), fieldsOf(fields["users"])
	if messages == nil && users == nil {
		return nil
	}
	resolved := &discordgo.ApplicationCommandInteractionDataResolved{Messages: map[string]*discordgo.Message{}, Members: map[string]*discordgo.Member{}}
	for _, key := range slices.Sorted(maps.Keys(messages)) {
		resolved.Messages[key] = readMessage(messages[key])
	}
	for key, member := range fieldsOf(fields["members"]) {
		m := &discordgo.Member{User: &discordgo.User{ID: key, Bot: string(fieldsOf(users[key])["bot"]) == "true"}, Permissions: number(fieldsOf(member)["permissions"])}
		resolved.Members[key] = m
	}
	return resolved
}

// readParent is the channel that a channel is a thread of, such as a forum; "" when it is no thread, and belongs at most to a
// category.
func readParent(channel json.RawMessage) string {
	fields := fieldsOf(channel)
	switch discordgo.ChannelType(number(fields["type"])) {
	case discordgo.ChannelTypeGuildNewsThread, discordgo.ChannelTypeGuildPublicThread, discordgo.ChannelTypeGuildPrivateThread:
		return id(fields["parent_id"])
	}
	return ""
}
