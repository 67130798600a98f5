// Package courier carries follows out: it looks at what is new in the coverage, and posts it, until it is told to stop. What to do is
// decided by package following; what was done is in the [Store]; messages go out through [Channels]. A [Courier] holds nothing that
// a kill could lose.
//
// A turn is: take the lease; look at the articles that are new or have changed, and write down what is to be posted; finish what an earlier
// turn, or another copy, left unfinished; post what is due. Of each message a row is written before it is sent, and its id after. One
// whose row has no id is sent again: with the same nonce, of which Discord makes one message in a few minutes; and once these have
// passed, when the message is not found in the channel.
//
// A known limit: a message comes twice when the program is killed in the moment after Discord has taken it and before its id is noted,
// nobody posts for the few minutes in which Discord heeds the nonce (a copy that begins at once waits two for the lease), and the bot may
// not read the channel's history. Nothing that Discord tells without that permission parts a message that was taken from one that was not:
// a channel's last_message_id says that somebody wrote, not who. It is sent again, because a repetition is seen and a loss is not.
//
// What was posted stands in its channel: its readers are told of corrections, other words and withdrawals, also when the follow was ended since,
// or the server is answered from other coverages now. The new words themselves are shown where the coverage is answered from still.
//
// Laws:
//
//   - What an article says is noted together with what is to be posted of it, or not at all.
//   - One copy posts at a time; one that was asleep meanwhile finds its lease gone before it changes anything.
//   - A channel, an article or a server that makes trouble keeps no other waiting for long.
//   - It does not know Discord, and writes no text.
//
// Example:
//
//	c := courier.New(courier.Options{Store: store, Coverage: index, Channels: bot, …})
//	c.Run(ctx, changed)
package courier
