// Package text knows words: which there are in a text, in which form they are compared, and which carry too little to be
// searched for. Everything that compares words goes through it, so that a word is the same word everywhere.
//
// Analyse is the one tokenizer of search; Words are what an index stores of it. Fold, FoldName and FoldCase compare what is not
// cut into words: questions, names, and the words that learned models know.
//
// It knows no article, no sentence and no meaning.
//
//	for _, t := range text.Analyse("Deportations were deported") {
//		fmt.Println(t.Stem) // deport, deport
//	}
package text
