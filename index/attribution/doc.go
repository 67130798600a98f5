// Package attribution finds who said what in one article: every attributed statement, with its content, its cue, its
// source as written and the speaker that the source refers to.
//
// It works on one article at a time, in memory that does not grow with the coverage; names are joined across articles
// by package people. It never guesses: where the text names no speaker, Speaker is nil.
//
// A reading takes these steps:
//
//	package nlp            words, parts of speech, phrases and trees
//	package claim          statements: cue, content, source, and how sure each is
//	package names          names, and whom each means within the article
//	resolve.go             from each source to whom it means: by name, by rule (“he” behind a paragraph of quotation) or by weight
//	source.go              from a source to an entity that it names, or that stands by it
//	office.go              a title that a name ends further on: “KRXT anchor Velda Moss”
//	anaphor.go             pronouns and descriptions, and whom they may mean
//	evidence.go            what speaks for each candidate; sighting.go and run.go see it, weigh.go weighs it
//	body.go                “the report” of a body, “they” for one
//	side.go                “the visiting manager”
//	description.go         “the 58-year-old”, “the American”, “the mother of three”
//	speaker.go             from an entity to a speaker
//	joint.go               several who share a statement
//	read.go                all of it in order
//
// What claim chooses is learned from annotated news, and whom pronouns and descriptions mean from such as people told the meaning of
// (MODEL.md); names are rules. Limits: English only;
// headlines in title case and tweets are read badly; whom “we” means is left open, and “they” but for a body or somebody with that pronoun.
//
// Laws:
//
//   - All spans lie within the body, on character boundaries, and are ordered; quotes come ordered by content start.
//   - The same article always gives the same quotes, on every machine.
//
// Example:
//
//	blocks := a.Blocks()
//	reading := attribution.Read(a, blocks, sentence.Split(a.Body, blocks))
//	for _, q := range reading.Quotes {
//		if q.Speaker != nil {
//			fmt.Println(q.Speaker.Name, q.Content[0].Of(a.Body))
//		}
//	}
package attribution
