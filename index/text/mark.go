package text

// A Mark is a short sum of a stem: words with different marks have different stems, and words with the same mark seldom
// have. It tells quickly where it is worth looking closely. No word has mark 0.
type Mark uint16

// MarkOf sums a stem (FNV-1a by Fowler, Noll and Vo, 32 bits, folded).
func MarkOf(stem string) Mark {
	sum := uint32(2166136261)
	for i := range len(stem) {
		sum = (sum ^ uint32(stem[i])) * 16777619
	}
	return Mark(max(1, (sum>>16^sum)&0xffff))
}

// WordAt is what Analyse makes of the word that starts at a byte offset: Token.Stem and Token.Word.
func WordAt(text string, start int) (stem, word string) {
	end := plainEnd(text, start)
	if end == start {
		end = wordEnd(text, start)
	}
	a := analysers.Get().(*analyser)
	defer a.done()
	w := a.word(text[start:end])
	return w.stem, w.word
}
