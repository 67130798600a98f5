// Package answers turns a question into verbatim, cited excerpts, or says that the coverage does not answer it.
//
// A [Desk] understands the question, searches, chooses the sentences that answer, names their speakers, cites them and
// decides the verdict. It writes no sentence about the news: all text it returns about an article is a slice of that
// article's body. It knows neither bleve nor Discord.
//
// Laws:
//
//   - Verbatim: an excerpt is body[start:end] of one article, cut again and compared when the answer is made.
//   - Cited: every excerpt carries title, publication, date as precise as known, and a link to the sentence.
//   - A speaker is named only where the article attributes the words.
//   - When the coverage does not answer, the verdict is not Answered.
//
// # How an answer comes about
//
// One descent; no stage calls one above it. [question.Parse] reads the question's answer type (who, when, how many, what X
// said, …), speaker, time, names and quotations off its words by rules. The index finds some forty windows (look.go); their
// paragraphs, and then the sentences of these, are scored by named features ([rank.Passages], [rank.Sentences]): most of
// them the share of the question's words that a sentence, its neighbours, its paragraph or the title holds, a word counting
// by how rare it is. What else may stand for a word (an abbreviation, the name of an acronym, a misspelt name's right form)
// counts too, and so does the likeness of meaning where a model is given, of the whole and, for the best, word by word.
// Other features are the evidence that an answer type asks for: a figure beside what is counted, a date, a cause, the
// speaker asked for as the source of a statement. The best sentence takes along the one that its pronoun leans on
// ([rank.Choose]). [cite.Of] makes excerpts of what was chosen. A logistic regression over such evidence, the word of the
// question that has nothing near it above all, is the chance that one of the first three excerpts answers; from one half on
// the verdict is Answered, unless what the question cannot be answered without is missing (package verdict). All weights
// are learned by the command answers/cmd/learn from question sets; MODEL.md says what they reach and what each feature is
// worth.
//
// Each thing that can be asked of a desk has a file: answering.go, search.go, timeline.go, quotes.go, whosaid.go,
// articles.go, suggest.go, coverage.go. Below them, find.go searches and ranks for all that rank, and excerpt.go cites.
//
// It does badly on questions whose answer is nobody's sentence: counts over articles, comparisons, and whether something
// did not happen; and it can seldom tell a sentence about the right thing that lacks the detail asked for from one that has
// it, where the detail is neither a figure, a time nor an outcome.
//
// Example:
//
//	ix, err := local.Open(ctx, seeds.FS, local.Options{Meaning: meaning.Default()})
//	…
//	desk := answers.NewDesk(ix, answers.Options{Meaning: meaning.Default()})
//	a, err := desk.Answer(ctx, answers.Question{Text: "who called family separation un-American?"})
//	…
//	for _, e := range a.Excerpts {
//		fmt.Println(answers.Cite(e, answers.CitePlain, today))
//	}
package answers
