// Package discord puts the commands of package commands into Discord: it receives interactions over the gateway or over an HTTP
// endpoint, acknowledges, and answers. What it needs for that lies below it: register keeps the commands registered, gateway
// holds the gateway open, interaction reads what arrives, render makes messages of cards, rest sends them. These are the only code
// that knows discordgo, and they decide nothing about answers. Of discordgo they use the types, the requests and the check of
// signatures.
//
// An interaction's road: received → [commands.Handler.Plan] → acknowledged by the callback, which is also the claim on
// it → [commands.Plan.Carry] → the card is edited into the reply. Both transports use the same callback, so any number
// of copies may receive the same interaction: the one whose callback succeeds answers.
//
// Laws:
//
//   - Nothing is searched before the callback; the callback is given up when Discord's 3 seconds are over.
//   - Every body names no one to be mentioned, and everything in it that we did not write is escaped.
//   - A message stays within Discord's limits whatever the card holds (package render).
//   - No token, no question and no user id is logged; an error never carries a callback's address.
//
// Example:
//
//	bot, err := discord.New(commands.New(desk, commands.Options{}), discord.Options{Token: token})
//	…
//	err = bot.Run(ctx) // until ctx is done and the answers under way have ended
package discord
