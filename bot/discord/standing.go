package discord

import (
	"context"
	"net/http"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// A Standing is how Discord knows the bot, for who sets it up.
type Standing struct {
	Invite    string // the address that invites the bot into a server
	Servers   int    // that it is in, counted up to 200; -1: unknown
	Endpoint  string // where Discord sends interactions over HTTP; "": over the gateway
	PublicKey string // in hexadecimal
}

// Standing asks Discord. The error is a *answers.HintError where the token is not accepted.
func (b *Bot) Standing(ctx context.Context) (Standing, error) {
	app, err := b.application(ctx)
	if err != nil {
		return Standing{}, err
	}
	s := Standing{Invite: "https://discord.com/oauth2/authorize?client_id=" + app.ID + "&scope=bot+applications.commands",
		Servers: -1, Endpoint: app.Endpoint, PublicKey: app.VerifyKey}
	if servers, err := b.servers(ctx, 200); err == nil {
		s.Servers = len(servers)
	}
	return s, nil
}

// servers are those that the bot is in, as many as limit, at most 200.
func (b *Bot) servers(ctx context.Context, limit int) (list []*discordgo.UserGuild, err error) {
	address := discordgo.EndpointUserGuilds("@me") + "?limit=" + strconv.Itoa(limit)
	err = b.rest.ask(ctx, "ask for the bot's servers", http.MethodGet, address, nil, &list)
	return list, err
}
