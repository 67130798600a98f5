// Package courier carries follows out: it looks at what is new in the coverage, and posts it, until it is told to stop. What to do is
// decided by package following; what was done is in the [Store]; messages go out through [Channels]. A [Courier] holds nothing that
// a kill could lose.
//
// A turn is: take the lease; look at the articles that are new or have changed, and write down what is to be posted; finish what an earlier
// turn, or another copy, left unfinished; post what is due. Of each message a row is written before it is sent, and its id after. One
// whose row has no id is sent again: with the same nonce, of which Discord makes one message in a few minutes; and once these have
// passed, when the message is not found in the channel.
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
