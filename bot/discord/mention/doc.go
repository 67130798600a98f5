// Package mention answers ordinary messages that are meant for the bot, each with a reply to it: those that mention it in a server
// that wants so, and any in a conversation with it alone. A message that is edited within a minute has its answer edited; one that is
// deleted has its answer deleted, as long as the program that answered it runs.
//
// The road of a message: event → [interaction.ReadMention] → [commands.Handler.Plan] → [commands.Plan.Carry] → the card is posted as a
// reply, with a nonce of the message's own, so that of several copies, or tries, one is seen. One goroutine at a time attends to a
// message (exchange.go): whatever happens to it meanwhile is done next, the newest state last.
//
// Of messages that do not mention the bot Discord gives no text, and nothing of any message is kept or logged but ids, in memory.
package mention
