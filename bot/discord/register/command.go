package register

import (
	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands"
	"pullquote/bot/commands/texts"
)

// spanishLocales are the locales of Discord that read Spanish; English is what names and descriptions start from.
var spanishLocales = []discordgo.Locale{discordgo.SpanishES, discordgo.SpanishLATAM}

// applicationCommand is one command as Discord registers it, in all languages.
func applicationCommand(d commands.Definition) *discordgo.ApplicationCommand {
	en, es := texts.Of(texts.English).Commands[d.Key], texts.Of(texts.Spanish).Commands[d.Key]
	names := localized(es.Name)
	c := &discordgo.ApplicationCommand{Type: discordgo.ChatApplicationCommand, Name: en.Name, NameLocalizations: &names}
	if d.OnMessage {
		c.Type = discordgo.MessageApplicationCommand
	} else {
		descriptions := localized(es.Description)
		c.Description, c.DescriptionLocalizations = en.Description, &descriptions
	}
	if d.AdminsFirst {
		manage := int64(discordgo.PermissionManageGuild)
		c.DefaultMemberPermissions = &manage
	}
	for _, o := range d.Options {
		c.Options = append(c.Options, applicationOption(o, en.Options[o.Key], es.Options[o.Key]))
	}
	return c
}

func applicationOption(o commands.Option, en, es texts.OptionText) *discordgo.ApplicationCommandOption {
	option := &discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionString,
		Name: o.Key, NameLocalizations: localized(es.Name),
		Description: en.Description, DescriptionLocalizations: localized(es.Description),
		Required: o.Required, MaxLength: o.MaxLength, Autocomplete: o.Suggests != "",
	}
	if o.Kind == commands.Member {
		option.Type = discordgo.ApplicationCommandOptionUser
	}
	if o.Kind == commands.Channel {
		option.Type = discordgo.ApplicationCommandOptionChannel
		option.ChannelTypes = channelTypes[o.Of]
	}
	for _, value := range o.Choices {
		option.Choices = append(option.Choices, &discordgo.ApplicationCommandOptionChoice{
			Name: en.Choices[value], NameLocalizations: localized(es.Choices[value]), Value: value})
	}
	return option
}

// channelTypes are Discord's for each kind of channel that an option takes.
var channelTypes = map[commands.ChannelKind][]discordgo.ChannelType{
	commands.Talk: {discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildNews, discordgo.ChannelTypeGuildPublicThread,
		discordgo.ChannelTypeGuildForum},
	commands.Forums: {discordgo.ChannelTypeGuildForum},
	commands.Plain:  {discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildNews, discordgo.ChannelTypeGuildPublicThread},
}

func localized(text string) map[discordgo.Locale]string {
	m := map[discordgo.Locale]string{}
	for _, l := range spanishLocales {
		m[l] = text
	}
	return m
}

// applicationCommands are the commands as Discord registers them. Contexts and ways of installing can be said for
// commands everywhere only.
func applicationCommands(everywhere bool, app application) []*discordgo.ApplicationCommand {
	var list []*discordgo.ApplicationCommand
	for _, d := range commands.Definitions() {
		c := applicationCommand(d)
		if everywhere {
			c.Contexts, c.IntegrationTypes = reach(d, app)
		}
		list = append(list, c)
	}
	return list
}

// reach says where a command can be used, and by whom the bot must be installed: as far as the application's page in
// the developer portal allows it, because Discord refuses anything else.
func reach(d commands.Definition, app application) (*[]discordgo.InteractionContextType, *[]discordgo.ApplicationIntegrationType) {
	contexts := []discordgo.InteractionContextType{discordgo.InteractionContextGuild}
	types := []discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall}
	if d.ServerOnly {
		return &contexts, &types
	}
	contexts = append(contexts, discordgo.InteractionContextBotDM)
	if _, user := app.IntegrationTypes["1"]; user {
		contexts = append(contexts, discordgo.InteractionContextPrivateChannel)
		types = append(types, discordgo.ApplicationIntegrationUserInstall)
	}
	return &contexts, &types
}
