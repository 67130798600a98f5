// Package quoted finds the quotations of a message as people write and paste them: between quotation marks, in lines that
// begin with ">", or, when nothing marks any, the text itself. What Discord's Markdown puts around words (bold, spoilers,
// headings, links, mentions, emoji …) is no word of a quotation, nor is who is said to have said it.
//
// All functions are pure and linear in the message but for a bounded look ahead. Where a text can be read in two ways,
// such as with and without its last words “— Dean”, [Quotation] holds both readings: which one is right is for the
// coverage to say.
package quoted
