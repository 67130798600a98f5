package discord

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
	if o.Kind == commands.Channel {
		option.Type = discordgo.ApplicationCommandOptionChannel
	}
	for _, value := range o.Choices {
		option.Choices = append(option.Choices, &discordgo.ApplicationCommandOptionChoice{
			Name: en.Choices[value], NameLocalizations: localized(es.Choices[value]), Value: value})
	}
	return option
}

func localized(text string) map[discordgo.Locale]string {
	m := map[discordgo.Locale]string{}
	for _, l := range spanishLocales {
		m[l] = text
	}
	return m
}
