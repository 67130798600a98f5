// Package inert makes words that are not ours harmless where a platform reads Markdown ([Escape], undone by [Unescape]),
// and marks the moments and channels in texts of ours ([Instant], [Channel], [EachMark]) so that nothing else can.
package inert
