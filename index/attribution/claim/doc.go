// Package claim finds the statements of a text as claims: a cue, the phrase that is its source, and its content, each with
// how sure it is. Whom the source means is left to package attribution.
//
//	cue.go                  which words introduce a statement (“said”, “according to”, a colon, a dash)
//	source.go               which phrase is the cue's source
//	side.go, content.go     where content may stand: before the cue, behind it, or on both sides
//	start.go, end.go        where it begins and ends
//	choose.go, extract.go   a cue's possible readings, as claims
//	confidence.go, judge.go the confidence in each as a whole, against its rivals
//	layout.go, carry.go     statements told by the layout; quotations that run on over paragraphs
//	caption.go              names on a line of their own above or below a quotation
//	quotedas.go             who is quoted “as saying” is the source, and not the medium
//	subject.go              sources just before a verb, or behind “by”, that were not chosen
//	construct.go            passives, light verbs and second nouns, “was described by Ruth Lowell as …”, “took issue with …”, “branded it a ruin”
//	adjoin.go, rejoin.go    quotations that touch a verb of saying, and what goes on behind one, in the next paragraph too
//	extent.go               statements that ended too late or began too late, or ran on into the writer's clause
//	begin.go                statements that began at whom they were told to, or behind their own subject
//	beside.go               who hears a statement, who passes it on, where it was written, what the writer goes on with: no part of it
//	neighbour.go            quotations that a sentence heralds, or that are a paragraph of their own beside their speaker
//	formula.go              set phrases, “in the words of Ruth Lowell”
//	leaning.go              quotations that stand alone behind what their speaker does, feels or says, or that go on a digest's voice
//	possessor.go, noun.go   sources that possess their cue, “Nora Beck's claim that …”, and second verbs with a clause of their own
//	interview.go            interviews printed as question and answer
//	context.go, company.go  which claims hold beside the article's others
//	sound.go, deed.go       what is no statement: deeds, facts, bids, questions
//	unsaid.go               what was not said: kept back, a condition, expected by nobody in particular
//	utterance.go, form.go   which of them readers of everyday news call said, and verbs behind which nothing is told
//	clause.go, complement.go  what verbs and clauses are, and where these end
//	package cueword         the lists of verbs and nouns that introduce statements
//	thin.go, floor.go       claims that repeat a surer one; how sure a claim must be
//	read.go                 all of it in order
//
// The choices from cue.go to context.go, and utterance.go, are linear models learned from annotated news (see MODEL.md): each file's Features
// method says what its model sees. They are exported, as is what makes the candidates, for the learner in
// ../cmd/learn, which must see what the program sees.
package claim
