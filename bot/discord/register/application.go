package register

import (
	"context"
	"fmt"
	"net/http"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"pullquote/answers"
	"pullquote/bot/discord/rest"
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
func (r *Registrar) application(ctx context.Context) (app application, err error) {
	err = r.client.Ask(ctx, "ask for the application", http.MethodGet, discordgo.EndpointApplication("@me"), nil, &app)
	return app, err
}

// servers are those that the bot is in, as many as limit, at most 200.
func (r *Registrar) servers(ctx context.Context, limit int) (list []*discordgo.UserGuild, err error) {
	address := discordgo.EndpointUserGuilds("@me") + "?limit=" + strconv.Itoa(limit)
	err = r.client.Ask(ctx, "ask for the bot's servers", http.MethodGet, address, nil, &list)
	return list, err
}

// commandsIn lists what is registered in a server, or everywhere.
func (r *Registrar) commandsIn(ctx context.Context, app application, guild string) (list []*discordgo.ApplicationCommand, err error) {
	err = r.client.Ask(ctx, "list commands", http.MethodGet, commandsAddress(app, guild), nil, &list)
	return list, registerHint(err, guild)
}

// overwrite makes list all that is registered in a server, or everywhere, and gives it back with ids.
func (r *Registrar) overwrite(ctx context.Context, act string, app application, guild string, list []*discordgo.ApplicationCommand) (stored []*discordgo.ApplicationCommand, err error) {
	err = r.client.Ask(ctx, act, http.MethodPut, commandsAddress(app, guild), list, &stored)
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
	if guild != "" && rest.CodeOf(err) == rest.CodeNoAccess {
		return &answers.HintError{Problem: fmt.Sprintf("the bot may not register commands in server %s", guild),
			Hint: "invite it there with the scope applications.commands, or take the server out of discord.guilds"}
	}
	return err
}
