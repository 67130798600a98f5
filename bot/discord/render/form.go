package render

import (
	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands"
)

// Line is the id of a form's one line.
const Line = "text"

// A Modal is a form as Discord opens it.
type Modal struct {
	CustomID   string                       `json:"custom_id"`
	Title      string                       `json:"title"`
	Components []discordgo.MessageComponent `json:"components"`
}

// Form makes the modal of a form.
func Form(f *commands.Form) Modal {
	line := discordgo.TextInput{CustomID: Line, Label: f.Label, Style: discordgo.TextInputShort, Value: f.Value, Required: true,
		MinLength: 1, MaxLength: f.Most}
	return Modal{f.ID, f.Title, []discordgo.MessageComponent{discordgo.ActionsRow{Components: []discordgo.MessageComponent{line}}}}
}
