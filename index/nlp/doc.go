// Package nlp reads an article's language: words and marks, parts of speech, base noun phrases and, for the sentences that
// somebody asks about, trees. What it finds is a Text, which names and statements are read from.
//
// From the bottom up:
//
//	text.go, token.go, mark.go   an article as words and marks, and what stands between quotation marks
//	quoted.go, place.go          what is asked of places: whether a quotation opens there, which word comes first
//	dateline.go                  where and when a story was written, before its first dash
//	tag.go, lemma.go, saying.go  parts of speech, the forms of a verb brought together, the verbs of saying
//	capitals.go                  how the article writes its words
//	calling.go                   what people are, which the tagger takes for other words
//	mend.go                      where the article's own spelling, or the sentence as a whole, knows better than the tagger
//	tagger.go, phrase.go         the tagger, and base noun phrases by its tags
//	parse.go, config.go, tree.go dependency trees, and what is asked of them
//	grid.go                      stretches of a text, found by what they touch
//	model.go                     what was learned (see MODEL.md), and Read, which does all of it but the trees
//
// Limits: English only; headlines in title case are read badly. Everything a Text holds lies within the article's body, and
// the same article is read alike on every machine. Work and memory grow with the length of an article, whatever it holds.
package nlp
