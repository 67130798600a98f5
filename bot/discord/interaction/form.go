package interaction

import (
	"encoding/json"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/discord/render"
)

// readForm is a form that was sent. What stands in its line comes as a text input, in a row or a label.
func readForm(fields map[string]json.RawMessage) discordgo.ModalSubmitInteractionData {
	data := discordgo.ModalSubmitInteractionData{CustomID: text(fields["custom_id"])}
	for _, outer := range list(fields["components"]) {
		row := fieldsOf(outer)
		for _, inner := range append(list(row["components"]), row["component"]) {
			if input := fieldsOf(inner); text(input["custom_id"]) == render.Line {
				data.Components = append(data.Components, discordgo.TextInput{CustomID: render.Line, Value: text(input["value"])})
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
