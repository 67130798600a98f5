package discord

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/bwmarrin/discordgo"

	"pullquote/answers"
	"pullquote/bot/commands"
)

// An application is what Discord says of the bot's own application.
type application struct {
	ID        string `json:"id"`
	VerifyKey string `json:"verify_key"`
	// IntegrationTypes has a key for each way in which the application may be installed: "0" in a server, "1" for a user.
	IntegrationTypes map[string]any `json:"integration_types_config"`
	Endpoint         string         `json:"interactions_endpoint_url"` // where interactions are sent over HTTP; "": over the gateway
}

// application asks Discord who the token belongs to.
func (b *Bot) application(ctx context.Context) (app application, err error) {
	err = b.rest.ask(ctx, "ask for the application", http.MethodGet, discordgo.EndpointApplication("@me"), nil, &app)
	return app, err
}

func refusedToken() error {
	return &answers.HintError{Problem: "Discord does not accept the token",
		Hint: "copy it again from the developer portal (page Bot, Reset Token) and set DISCORD_TOKEN; the public key and the client secret are no tokens"}
}

// register brings the registered commands up to date, in each configured server or everywhere. Commands that are the
// same already are left alone: Discord allows 200 creations a day, in each place. Where they are used up, the others
// are registered all the same.
func (b *Bot) register(ctx context.Context, app application) error {
	var none error
	for _, guild := range b.places() {
		changed, err := b.registerIn(ctx, app, guild)
		switch {
		case usedUp(err):
			none = err
		case err != nil:
			return err
		default:
			b.o.Log.InfoContext(ctx, "commands are registered", "guild", guild, "changed", changed)
		}
	}
	b.warnOfLeftBehind(ctx, app)
	return none
}

// places are the servers to register in; "" is everywhere.
func (b *Bot) places() []string {
	if len(b.o.Guilds) == 0 {
		return []string{""}
	}
	return b.o.Guilds
}

func (b *Bot) registerIn(ctx context.Context, app application, guild string) (changed bool, err error) {
	want := applicationCommands(guild == "", app)
	have, err := b.commandsIn(ctx, app, guild)
	if err != nil {
		return false, err
	}
	b.roll.learn(guild, have)
	if sameCommands(have, want) {
		return false, nil
	}
	stored, err := b.overwrite(ctx, "register commands", app, guild, want)
	if err == nil {
		b.roll.learn(guild, stored)
	}
	return true, err
}

// commandsIn lists what is registered in a server, or everywhere.
func (b *Bot) commandsIn(ctx context.Context, app application, guild string) (list []*discordgo.ApplicationCommand, err error) {
	err = b.rest.ask(ctx, "list commands", http.MethodGet, commandsAddress(app, guild), nil, &list)
	return list, registerHint(err, guild)
}

// overwrite makes list all that is registered in a server, or everywhere, and gives it back with ids.
func (b *Bot) overwrite(ctx context.Context, act string, app application, guild string, list []*discordgo.ApplicationCommand) (stored []*discordgo.ApplicationCommand, err error) {
	err = b.rest.ask(ctx, act, http.MethodPut, commandsAddress(app, guild), list, &stored)
	return stored, registerHint(err, guild)
}

func commandsAddress(app application, guild string) string {
	if guild == "" {
		return discordgo.EndpointApplicationGlobalCommands(app.ID)
	}
	return discordgo.EndpointApplicationGuildCommands(app.ID, guild)
}

// registerHint says what to do about a server that the bot may not register commands in.
func registerHint(err error, guild string) error {
	if guild != "" && codeOf(err) == codeNoAccess {
		return &answers.HintError{Problem: fmt.Sprintf("the bot may not register commands in server %s", guild),
			Hint: "invite it there with the scope applications.commands, or take the server out of discord.guilds"}
	}
	return err
}

// sameCommands compares what Discord has with what we want, as JSON without what Discord adds.
func sameCommands(have, want []*discordgo.ApplicationCommand) bool {
	if len(have) != len(want) {
		return false
	}
	byName := map[string][]byte{}
	for _, c := range have {
		byName[c.Name] = essence(c)
	}
	for _, c := range want {
		if !bytes.Equal(byName[c.Name], essence(c)) {
			return false
		}
	}
	return true
}

// essence is what we decide about a command, as JSON with defaults filled in. Keys of maps are sorted by encoding/json.
func essence(c *discordgo.ApplicationCommand) []byte {
	e := discordgo.ApplicationCommand{Type: c.Type, Name: c.Name, NameLocalizations: c.NameLocalizations, Description: c.Description,
		DescriptionLocalizations: c.DescriptionLocalizations, DefaultMemberPermissions: c.DefaultMemberPermissions}
	if e.Type == 0 {
		e.Type = discordgo.ChatApplicationCommand
	}
	if c.GuildID == "" { // Discord says both for the commands of a server too, where they cannot be chosen
		e.Contexts, e.IntegrationTypes = c.Contexts, c.IntegrationTypes
	}
	for _, o := range c.Options {
		option := *o
		if len(option.Choices) == 0 {
			option.Choices = nil
		}
		option.ChannelTypes, option.Options = nil, nil
		e.Options = append(e.Options, &option)
	}
	data, err := json.Marshal(e)
	if err != nil {
		return nil // equal to nothing: the commands are registered again
	}
	return data
}

// Register registers the commands without running the bot.
func (b *Bot) Register(ctx context.Context) error {
	app, err := b.application(ctx)
	if err != nil {
		return err
	}
	return b.register(ctx, app)
}

// Remove takes the commands away, in each configured server or everywhere.
func (b *Bot) Remove(ctx context.Context) error {
	app, err := b.application(ctx)
	if err != nil {
		return err
	}
	for _, guild := range b.places() {
		if _, err := b.overwrite(ctx, "remove commands", app, guild, []*discordgo.ApplicationCommand{}); err != nil {
			return err
		}
	}
	return nil
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
