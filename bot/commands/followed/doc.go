// Package followed makes the cards of follows: what a channel is posted ([News]), what becomes of it ([Amended]), what managers are told
// ([Told]), and the list of a server's follows ([List]). What is posted package following decides.
//
// Laws:
//
//   - A card shows every excerpt that it is given, with its speaker, article, publication, date, link and corrections.
//   - Why a channel sees it stands on the card.
//
// Example:
//
//	card := followed.News(composer, follow, []followed.Excerpt{{Excerpt: excerpt}})
package followed
