package register

import (
	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands"
	"pullquote/bot/commands/texts"
)

// localesOf are Discord's locales that read a language. English is what names and descriptions start from.
var localesOf = map[texts.Language][]discordgo.Locale{
	texts.Spanish: {discordgo.SpanishES, discordgo.SpanishLATAM},
}

// applicationCommand is one command as Discord registers it, in all languages.
func applicationCommand(d commands.Definition) *discordgo.ApplicationCommand {
	said := func(l texts.Language) texts.CommandText { return texts.Of(l).Commands[d.Key] }
	en := said(texts.English)
	names := localized(func(l texts.Language) string { return said(l).Name })
	c := &discordgo.ApplicationCommand{Type: discordgo.ChatApplicationCommand, Name: en.Name, NameLocalizations: &names}
	if d.OnMessage {
		c.Type = discordgo.MessageApplicationCommand
	} else {
		descriptions := localized(func(l texts.Language) string { return said(l).Description })
		c.Description, c.DescriptionLocalizations = en.Description, &descriptions
	}
	if d.AdminsFirst {
		manage := int64(discordgo.PermissionManageGuild)
		c.DefaultMemberPermissions = &manage
	}
	for _, o := range d.Options {
		c.Options = append(c.Options, applicationOption(o, func(l texts.Language) texts.OptionText { return said(l).Options[o.Key] }))
	}
	return c
}

func applicationOption(o commands.Option, said func(texts.Language) texts.OptionText) *discordgo.ApplicationCommandOption {
	en := said(texts.English)
	option := &discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionString,
		Name: o.Key, NameLocalizations: localized(func(l texts.Language) string { return said(l).Name }),
		Description: en.Description, DescriptionLocalizations: localized(func(l texts.Language) string { return said(l).Description }),
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
			Name: en.Choices[value], NameLocalizations: localized(func(l texts.Language) string { return said(l).Choices[value] }), Value: value})
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

// localized is what is said in each language, by the locales that read it.
func localized(said func(texts.Language) string) map[discordgo.Locale]string {
	m := map[discordgo.Locale]string{}
	for language, locales := range localesOf {
		for _, l := range locales {
			m[l] = said(language)
		}
	}
	return m
}

// applicationCommands are commands as Discord registers them. Contexts and ways of installing can be said for
// commands everywhere only.
func applicationCommands(of []commands.Definition, everywhere bool, app application) []*discordgo.ApplicationCommand {
	var list []*discordgo.ApplicationCommand
	for _, d := range of {
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
