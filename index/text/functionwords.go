package text

// functionWords are those of the list.
var functionWords = ReadSet(lists, "lists/functionwords.txt")

// FunctionWords are the words of English, folded, that carry too little to be searched for: articles, pronouns, auxiliary
// verbs, prepositions, conjunctions, question words.
func FunctionWords() Set { return functionWords }

// longestFunctionWord is in bytes: what is longer need not be looked up.
const longestFunctionWord = 10

// isFunctionWord reports whether a folded word carries too little to be searched for. Negations with an apostrophe are
// among them.
func isFunctionWord(word string) bool {
	return len(word) <= longestFunctionWord && functionWords.Has(word)
}
