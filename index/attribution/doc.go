// Package attribution finds who said what in one article: every attributed statement, with its content, its cue, its
// source as written and the speaker that the source refers to.
//
// It works on one article at a time, in memory that does not grow with the coverage; names are joined across articles
// by package people. It never guesses: where the text names no speaker, Speaker is nil.
//
// A reading takes these steps; each file says in one place why its rules are as they are:
//
//	token.go, mark.go      words and marks; what stands between quotation marks
//	tag.go, lemma.go       parts of speech, and the forms of a verb brought together
//	mend.go                where the article's own spelling, or the sentence as a whole, knows better than the tagger
//	phrase.go              base noun phrases: who could be a source
//	cue.go                 which words introduce a statement (“said”, “according to”, a colon, a dash)
//	parse.go, config.go    dependency trees of the sentences that have a cue
//	tree.go                what is asked of the trees
//	source.go              which phrase is the cue's source
//	content.go             where content may begin and end, before the cue, behind it, or on both sides
//	extract.go, choose.go  a cue's possible readings, as claims
//	confidence.go          the confidence in each as a whole, against its rivals
//	layout.go, carry.go    statements told by the layout; quotations that run on over paragraphs
//	interview.go           interviews printed as question and answer
//	context.go, thin.go    which claims hold beside the article's others
//	floor.go               how sure a claim must be
//	name.go, entity.go     names, and whom each means within the article
//	describe.go            what the article says somebody is
//	speaker.go             from a source to a speaker: names, pronouns, “the mayor”
//
// The choices from cue.go to context.go are linear models learned from annotated news (see MODEL.md); names, descriptions
// and pronouns are rules. Limits: English only; headlines in title case and tweets are read badly; whom “they” and “we”
// mean is left open.
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
