// Package discord puts the commands of package commands into Discord: it registers them, receives interactions over
// the gateway or over an HTTP endpoint, acknowledges, and renders cards as Components V2 messages. It is the only code
// that knows discordgo, and it decides nothing about answers. Of discordgo it uses the types, the requests and the check of
// signatures; its gateway it does not, because that locks itself up (see connection.go).
//
// An interaction's road: received → [commands.Handler.Plan] → acknowledged by the callback, which is also the claim on
// it → [commands.Plan.Carry] → the card is edited into the reply. Both transports use the same callback, so any number
// of copies may receive the same interaction: the one whose callback succeeds answers.
//
// Laws:
//
//   - Nothing is searched before the callback; the callback is given up when Discord's 3 seconds are over.
//   - Every body names no one to be mentioned, and everything in it that we did not write is escaped.
//   - A message stays within Discord's limits whatever the card holds (see limits.go).
//   - No token, no question and no user id is logged; an error never carries a callback's address.
//
// What a message of ours looks like, from which a press is understood: one container whose first text's first line is
// "### " and the card's heading, escaped.
//
// Example:
//
//	bot, err := discord.New(commands.New(desk, commands.Options{}), discord.Options{Token: token})
//	…
//	err = bot.Run(ctx) // until ctx is done and the answers under way have ended
package discord
