package discord

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
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

// introduce registers the commands as the bot starts. To be told to stop meanwhile is no fault.
func (b *Bot) introduce(ctx context.Context) error {
	b.under.Go(func() { b.payDebts(b.open) })
	err := b.Register(ctx)
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// application asks Discord who the token belongs to.
func (b *Bot) application(ctx context.Context) (application, error) {
	var app application
	data, err := b.session.RequestWithBucketID(http.MethodGet, discordgo.EndpointApplication("@me"), nil, "application", discordgo.WithContext(ctx))
	if err != nil {
		if e, ok := errors.AsType[*discordgo.RESTError](err); ok && e.Response.StatusCode == http.StatusUnauthorized {
			return app, refusedToken()
		}
		return app, fmt.Errorf("ask Discord for the application: %w", plain(err))
	}
	if err := json.Unmarshal(data, &app); err != nil {
		return app, fmt.Errorf("read the application: %w", err)
	}
	return app, nil
}

func refusedToken() error {
	return &answers.HintError{Problem: "Discord does not accept the token",
		Hint: "copy it again from the developer portal (page Bot, Reset Token) and set DISCORD_TOKEN; the public key and the client secret are no tokens"}
}

// register brings the registered commands up to date, in each configured server or everywhere. Commands that are the
// same already are left alone: Discord allows 200 creations a day.
func (b *Bot) register(ctx context.Context, app application) error {
	for _, guild := range b.places() {
		changed, err := b.registerIn(ctx, app, guild)
		if err != nil {
			return err
		}
		b.o.Log.InfoContext(ctx, "commands are registered", "guild", guild, "changed", changed)
	}
	b.warnOfLeftBehind(ctx, app)
	return nil
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
	have, err := b.session.ApplicationCommands(app.ID, guild, discordgo.WithContext(ctx))
	if err != nil {
		return false, fmt.Errorf("list commands: %w", registerHint(err, guild))
	}
	if sameCommands(have, want) {
		return false, nil
	}
	if _, err := b.session.ApplicationCommandBulkOverwrite(app.ID, guild, want, discordgo.WithContext(ctx)); err != nil {
		return false, fmt.Errorf("register commands: %w", registerHint(err, guild))
	}
	return true, nil
}

// registerHint says what to do about a server that the bot may not register commands in.
func registerHint(err error, guild string) error {
	if guild != "" && codeOf(err) == codeNoAccess {
		return &answers.HintError{Problem: fmt.Sprintf("the bot may not register commands in server %s", guild),
			Hint: "invite it there with the scope applications.commands, or take the server out of discord.guilds"}
	}
	return plain(err)
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
		if _, err := b.session.ApplicationCommandBulkOverwrite(app.ID, guild, []*discordgo.ApplicationCommand{}, discordgo.WithContext(ctx)); err != nil {
			return fmt.Errorf("remove commands: %w", registerHint(err, guild))
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
