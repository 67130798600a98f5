package interaction

import (
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/texts"
	"pullquote/bot/discord/render"
)

// useExternalApps lets members use apps that the server has not installed so that others see the reply; without it
// Discord makes such replies private (docs.discord.com/developers/topics/permissions). discordgo has no name for it.
const useExternalApps = 1 << 50

// Request is what an interaction asks for. ok is false for one that cannot be understood: of some only the envelope can
// be read (see Read).
func (i *Interaction) Request() (r commands.Request, ok bool) {
	r = commands.Request{Asker: asker(i.Interaction), Place: i.place(), Locale: string(i.Locale)}
	r.Manages, r.Mute = i.managed()
	r.Parents = i.parents
	switch data := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		r.Command = key(data.CommandType, data.Name)
		r.Options = options(data.Options)
		r.Reachable = reachable(data.Resolved)
		if data.CommandType == discordgo.MessageApplicationCommand {
			r.Message = targetTexts(data)
		}
		return r, r.Asker.ID != ""
	case discordgo.MessageComponentInteractionData:
		if i.Message == nil {
			return r, false
		}
		r.Press = pressOn(i.Message, data.CustomID, r.Asker)
		if len(data.Values) > 0 {
			r.Press.Value = data.Values[0]
		}
		return r, r.Asker.ID != ""
	case discordgo.ModalSubmitInteractionData:
		if i.Message == nil {
			return r, false
		}
		r.Press = pressOn(i.Message, data.CustomID, r.Asker)
		r.Press.Value, r.Press.Written = lineOf(data), true
		return r, r.Asker.ID != ""
	}
	return r, false
}

// Typed is the option that is being typed, and its text so far; ok is false when there is none.
func (i *Interaction) Typed() (r commands.Request, option, text string, ok bool) {
	data, ok := i.Data.(discordgo.ApplicationCommandInteractionData)
	if !ok {
		return r, "", "", false
	}
	r = commands.Request{Command: key(data.CommandType, data.Name), Options: options(data.Options), Place: i.place(), Locale: string(i.Locale)}
	for _, o := range data.Options {
		if o == nil || !o.Focused {
			continue
		}
		if typed, ok := o.Value.(string); ok {
			return r, o.Name, typed, true
		}
	}
	return r, "", "", true
}

// pressOn is the use of a control of one of our messages.
func pressOn(m *discordgo.Message, id string, by commands.Asker) *commands.Press {
	public := m.Flags&discordgo.MessageFlagsEphemeral == 0
	return &commands.Press{ID: id, Heading: headingOf(m.Components), Public: public, Own: !public || ownerOf(m) == by.ID}
}

// key is the commands' own key of a registered command; a name that is not registered stays as it is.
func key(kind discordgo.ApplicationCommandType, name string) string {
	for _, d := range commands.Definitions(true) {
		if d.OnMessage == (kind == discordgo.MessageApplicationCommand) && texts.Of(texts.English).Commands[d.Key].Name == name {
			return d.Key
		}
	}
	return name
}

// options are the option values that are text; discordgo's typed getters would panic on others.
func options(given []*discordgo.ApplicationCommandInteractionDataOption) map[string]string {
	values := map[string]string{}
	for _, o := range given {
		if o == nil {
			continue // null in Discord's JSON
		}
		if text, ok := o.Value.(string); ok && o.Name != "" {
			values[o.Name] = text
		}
	}
	return values
}

// speak is what the bot needs to write to a channel.
const speak = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages

// managed are the channels that the asker may manage, and those that the bot may not write to, of which Discord tells.
func (i *Interaction) managed() (manages, mute map[string]bool) {
	manages, mute = map[string]bool{}, map[string]bool{}
	for id, r := range i.rights {
		if r.asker&(discordgo.PermissionManageChannels|discordgo.PermissionAdministrator) != 0 {
			manages[id] = true
		}
		if r.botKnown && r.bot&discordgo.PermissionAdministrator == 0 && r.bot&speak != speak {
			mute[id] = true
		}
	}
	return manages, mute
}

// reachable are the members among what an interaction names who see the channel: permissions are those in it.
func reachable(resolved *discordgo.ApplicationCommandInteractionDataResolved) map[string]bool {
	if resolved == nil {
		return nil
	}
	who := map[string]bool{}
	for id, m := range resolved.Members {
		who[id] = !m.User.Bot && m.Permissions&(discordgo.PermissionViewChannel|discordgo.PermissionAdministrator) != 0
	}
	return who
}

func asker(i *discordgo.Interaction) commands.Asker {
	if m := i.Member; m != nil && m.User != nil {
		return commands.Asker{ID: m.User.ID, Admin: m.Permissions&(discordgo.PermissionManageGuild|discordgo.PermissionAdministrator) != 0}
	}
	if i.User != nil {
		return commands.Asker{ID: i.User.ID}
	}
	return commands.Asker{}
}

func (i *Interaction) place() commands.Place {
	p := commands.Place{Server: i.GuildID, Channel: i.ChannelID, Parent: i.Parent,
		Alone: i.GuildID == "" && i.Context == discordgo.InteractionContextBotDM}
	if _, installed := i.AuthorizingIntegrationOwners[discordgo.ApplicationIntegrationGuildInstall]; i.GuildID != "" && !installed {
		p.ShareDeny = i.Member != nil && i.Member.Permissions&(useExternalApps|discordgo.PermissionAdministrator) == 0
	}
	return p
}

// ownerOf is who asked for a message of ours, by a command or by the message that it replies to, or who shared it; "" when Discord
// does not tell.
func ownerOf(m *discordgo.Message) string {
	switch {
	case m.InteractionMetadata != nil && m.InteractionMetadata.User != nil:
		return m.InteractionMetadata.User.ID
	case m.ReferencedMessage != nil:
		return m.ReferencedMessage.Author.ID
	}
	return ""
}

// headingOf finds the heading of a card of ours: the first text in the first container.
func headingOf(components []discordgo.MessageComponent) string {
	for _, c := range components {
		switch c := c.(type) {
		case *discordgo.Container:
			return headingOf(c.Components)
		case *discordgo.TextDisplay:
			return render.ReadHeading(c.Content)
		}
	}
	return ""
}

// targetTexts is what a reader sees in the message that a message command was used on.
func targetTexts(data discordgo.ApplicationCommandInteractionData) []string {
	if data.Resolved == nil || data.Resolved.Messages[data.TargetID] == nil {
		return nil
	}
	return messageTexts(data.Resolved.Messages[data.TargetID])
}

// messageTexts are a message's own text, those of its components, of the message it forwards and of its embeds.
func messageTexts(m *discordgo.Message) []string {
	parts := append([]string{m.Content}, componentTexts(m.Components)...)
	for _, s := range m.MessageSnapshots {
		if s.Message != nil {
			parts = append(parts, messageTexts(s.Message)...)
		}
	}
	for _, e := range m.Embeds {
		parts = append(parts, e.Title, e.Description)
		for _, f := range e.Fields {
			parts = append(parts, f.Name, f.Value)
		}
	}
	return slices.DeleteFunc(parts, func(text string) bool { return strings.TrimSpace(text) == "" })
}

func componentTexts(components []discordgo.MessageComponent) []string {
	var parts []string
	for _, c := range components {
		switch c := c.(type) {
		case *discordgo.Container:
			parts = append(parts, componentTexts(c.Components)...)
		case *discordgo.TextDisplay:
			parts = append(parts, inert.Unname(c.Content)) // as our own cards write it
		}
	}
	return parts
}
