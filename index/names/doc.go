// Package names finds whom an article names: which words are a name, which names mean the same person or organisation, and
// what the article says that somebody is.
//
//	lists/, lists.go, gender.go   what names are read by: given names, words of organisations, states …
//	capital.go, extent.go         which words may belong to a name, and where it ends
//	body.go                       what the names of bodies say that they are for
//	glued.go                      what stands in capitals before a name and is no part of it
//	title.go, name.go, find.go    names with their titles apart
//	state.go                      countries and what is theirs, which are names where they speak
//	surname.go, brand.go          words that only the whole article shows to be names: “White said”
//	namesake.go, enter.go         which names mean one entity
//	generation.go, couple.go      father and son of one name, husband and wife of one surname
//	acronym.go, spelling.go       acronyms, and what they spell
//	appositive.go, describe.go    what the article says of somebody, before and behind a name
//	telling.go                    which of it tells most
//	cast.go, read.go, mention.go  everybody an article names, and the list of it that is kept
//
// It goes by rules and lists alone. It never guesses beyond its article: names are joined across articles by package people.
package names
