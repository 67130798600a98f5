package discord

import (
	"encoding/json"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands"
)

// written is the id of a form's one line.
const written = "text"

// A form is what a modal holds.
type form struct {
	CustomID   string                       `json:"custom_id"`
	Title      string                       `json:"title"`
	Components []discordgo.MessageComponent `json:"components"`
}

// modal is the callback that opens a form. Only the first answer to an interaction may be one.
func modal(f *commands.Form) callback {
	line := discordgo.TextInput{CustomID: written, Label: f.Label, Style: discordgo.TextInputShort, Value: f.Value, Required: true,
		MinLength: 1, MaxLength: f.Most}
	return callback{discordgo.InteractionResponseModal, form{f.ID, f.Title, []discordgo.MessageComponent{
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{line}}}}}
}

// readForm is a form that was sent. What stands in its line comes as a text input, in a row or a label.
func readForm(fields map[string]json.RawMessage) discordgo.ModalSubmitInteractionData {
	data := discordgo.ModalSubmitInteractionData{CustomID: text(fields["custom_id"])}
	for _, outer := range list(fields["components"]) {
		row := fieldsOf(outer)
		for _, inner := range append(list(row["components"]), row["component"]) {
			if input := fieldsOf(inner); text(input["custom_id"]) == written {
				data.Components = append(data.Components, discordgo.TextInput{CustomID: written, Value: text(input["value"])})
			}
		}
	}
	return data
}

// lineOf is what was written into a form.
func lineOf(data discordgo.ModalSubmitInteractionData) string {
	for _, c := range data.Components {
		if input, ok := c.(discordgo.TextInput); ok {
			return input.Value
		}
	}
	return ""
}
