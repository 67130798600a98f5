// Package render makes the messages of cards: Components V2, within Discord's limits whatever a card holds (see limits.go), with
// everything escaped that we did not write and no one to be mentioned. It sends nothing.
//
// What a message of ours looks like, from which a press is understood: one container whose first text's first line is
// "### " and the card's heading, escaped. [ReadHeading] reads it back.
package render
