package answers

// A relation is a word of the coverage that may stand for a word of the question.
type relation struct {
	word  string
	stem  string
	match float64
}

// related lists what may stand for a word, by the tables of lexicon.txt.
func related(word string) []relation { return nil }
