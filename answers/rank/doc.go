// Package rank scores what may answer a question by named evidence: first the paragraphs that the search found
// ([Passages]), then their sentences ([Sentences]), and chooses excerpts among those ([Choose]).
//
// All that it weighs stands in two tables, one line a feature: its name, what it sees, its function (passage_features.go,
// features.go). A score is the sum of the features times their weights, which answers/cmd/learn learns.
//
// From the top down: choose.go takes sentences.go's candidates, which come from passages.go; both ask their table, and the
// tables ask typed.go and speech.go, which look into a [match.Match].
package rank
