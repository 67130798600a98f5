// Package commands holds the slash commands without a platform: what they are called, which options they take, and what
// becomes of a request.
//
// All commands stand in one table (table.go): a row says what a command is called by programs, which options it takes, how
// it finds, sorts and pages, or how it is planned. A new one is a row, its texts (package texts) and, where it asks the desk
// something new, a method of [door.Desk]; nothing reaches the desk but through the door, so nothing skips the queue.
//
// A [Request] says what somebody did: used a command, used a message command on a message, or pressed a control of a
// card. [Handler.Plan] decides at once, without searching, who will see the reply and where it goes; the platform
// acknowledges accordingly; [Plan.Carry] then does the work and returns a [cards.Card], a plain value that package discord
// renders as components and package terminal as text.
//
// Below it: texts (all words of ours, by language), cards (replies as values), control (what a button's id says), inquiry
// (what is asked and found), compose (cards of what was found), inert (escaping), keep (settings, reports, ratings, follows), gaps (what was
// asked and not found), followed (cards of what is followed), quoted (the quotations of a message), door (the way to the desk) and state (what outlives the program).
//
// Laws:
//
//   - A card keeps nothing in memory: its question stands in its Heading, everything else in the ids of its controls
//     (package control). A card of a program that was restarted since works as before.
//   - inert.Unescape(inert.Escape(q)) == q for every string, and Escape(q) formats nothing, links nothing and mentions nobody.
//   - The Words of an excerpt, joined, are a slice of the article's body; what was cut off is said by Cut, outside them.
//   - Carry always returns a card: a fault becomes a sentence with a reference, and is logged once.
//   - Nothing that hangs hangs a Plan or a completion: settings and names are waited for a moment, and done without.
//
// It does not know Discord: limits that only Discord has are met through [cards.Card.Fit], which is told how to measure.
//
// Example:
//
//	h := commands.New(desk, commands.Options{})
//	p := h.Plan(ctx, commands.Request{Command: "ask", Options: map[string]string{"question": "who opposed it?"}})
//	card := p.Carry(ctx)
package commands
