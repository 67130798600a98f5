// Package people keeps one register of the persons and organisations that the coverage names: their name variants,
// acronyms and the descriptions that articles gave of them, dated by article.
//
// It is fed article by article and does not depend on their order; it merges names only on evidence and keeps two
// people with one surname apart. It reads no text itself: package attribution finds the mentions.
package people
