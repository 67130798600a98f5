// Package following decides what becomes of follows: standing wishes of a server that what somebody says, what is said about a
// topic, or what a publication reports be posted to one of its channels as it is published. Everything here is pure: what an
// article has that can be posted ([Statements]), what of it a follow is meant for ([Follow.Wants]), what is new ([Item.Parts]),
// which corrections bear on what was posted ([Amendments]), and what may be posted now ([Next]). Package courier carries it out, and
// bot/commands/state remembers.
//
// A statement is what it says and who says it, folded, not where it stands ([KeyOf]): a copy of the story, the same article under
// another name and an edited one that still has it do not make it new. Of a statement of several sentences each counts
// for itself, so that an excerpt of a statement is not new either. To a follow that is for some publications alone it is new once in each.
//
// A topic matches by words, when the headline and the sentences together have all of them and the sentences one, or by meaning,
// when the encoder finds the topic and the sentence at least as alike as [Threshold], which was measured: cmd/calibrate says how.
//
// Laws:
//
//   - Nothing is posted that is not an excerpt: words come from the article, cut again when they are posted.
//   - Nothing here knows who wished for a follow: a follow is a server, a channel and what is followed.
//   - A follow begins with what is published from then on; nothing older is posted.
//   - Everything is decided from values: no clock, no disk, no network.
//
// Example:
//
//	for _, item := range following.Statements(document) {
//		if reason, wanted := follow.Wants(item, about); wanted {
//			…
//		}
//	}
package following
