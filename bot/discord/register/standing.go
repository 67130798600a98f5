package register

import (
	"context"
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

// wanted are the permissions that answers to mentions take; commands take none.
const wanted = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages | discordgo.PermissionSendMessagesInThreads |
	discordgo.PermissionReadMessageHistory | discordgo.PermissionAttachFiles

// Standing asks Discord. The error is a *answers.HintError where the token is not accepted.
func (r *Registrar) Standing(ctx context.Context) (Standing, error) {
	app, err := r.application(ctx)
	if err != nil {
		return Standing{}, err
	}
	s := Standing{Invite: "https://discord.com/oauth2/authorize?client_id=" + app.ID + "&scope=bot+applications.commands&permissions=" + strconv.FormatInt(wanted, 10),
		Servers: -1, Endpoint: app.Endpoint, PublicKey: app.VerifyKey}
	if servers, err := r.servers(ctx, 200); err == nil {
		s.Servers = len(servers)
	}
	return s, nil
}
