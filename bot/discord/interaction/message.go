package interaction

import (
	"encoding/json"

	"github.com/bwmarrin/discordgo"
)

// deepestMessage is how deep components and forwarded messages are read; Discord nests four levels.
const deepestMessage = 8

// readMessage decodes what a reader sees of a message, and what tells whose card it is. A component or an embed of a
// kind that is not known is passed over, but for components within it.
func readMessage(data json.RawMessage) *discordgo.Message { return readMessageTo(data, deepestMessage) }

func readMessageTo(data json.RawMessage, depth int) *discordgo.Message {
	fields := fieldsOf(data)
	m := &discordgo.Message{ID: id(fields["id"]), Content: text(fields["content"]), Flags: discordgo.MessageFlags(number(fields["flags"])),
		Components: readComponents(fields["components"], depth)}
	if asker := readUser(fieldsOf(fields["interaction_metadata"])["user"]); asker != nil {
		m.InteractionMetadata = &discordgo.MessageInteractionMetadata{User: asker}
	}
	if author := readUser(fieldsOf(fields["referenced_message"])["author"]); author != nil {
		m.ReferencedMessage = &discordgo.Message{Author: author}
	}
	for _, e := range list(fields["embeds"]) {
		m.Embeds = append(m.Embeds, readEmbed(fieldsOf(e)))
	}
	for _, s := range list(fields["message_snapshots"]) {
		if forwarded := fieldsOf(s)["message"]; forwarded != nil && depth > 0 {
			m.MessageSnapshots = append(m.MessageSnapshots, discordgo.MessageSnapshot{Message: readMessageTo(forwarded, depth-1)})
		}
	}
	return m
}

func readEmbed(fields map[string]json.RawMessage) *discordgo.MessageEmbed {
	e := &discordgo.MessageEmbed{Title: text(fields["title"]), Description: text(fields["description"])}
	for _, f := range list(fields["fields"]) {
		field := fieldsOf(f)
		e.Fields = append(e.Fields, &discordgo.MessageEmbedField{Name: text(field["name"]), Value: text(field["value"])})
	}
	return e
}

// readComponents are the texts and buttons of components, in the containers and sections that they stand in.
func readComponents(data json.RawMessage, depth int) []discordgo.MessageComponent {
	var all []discordgo.MessageComponent
	if depth == 0 {
		return nil
	}
	for _, each := range list(data) {
		fields := fieldsOf(each)
		if content := text(fields["content"]); discordgo.ComponentType(number(fields["type"])) == discordgo.TextDisplayComponent {
			all = append(all, &discordgo.TextDisplay{Content: content})
		} else if control := text(fields["custom_id"]); control != "" {
			all = append(all, &discordgo.Button{CustomID: control})
		} else if within := readComponents(fields["components"], depth-1); len(within) > 0 {
			all = append(all, &discordgo.Container{Components: within})
		}
	}
	return all
}
