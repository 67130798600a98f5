package text

import (
	"hash/maphash"
	"sync/atomic"
)

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

// marked remembers the marks of the words met last as known does the words, but as single numbers: 47 bits of the
// word's hash and its mark. With the place that makes 63 bits of hash, so that no two words are taken for each other.
// Coverage at large has some hundred thousand words, and what is not remembered costs as much as twenty that are: it
// takes 2 MB.
var (
	marked  [1 << 18]atomic.Uint64
	markUse tableUse
)

// AppendMarks appends the marks of a text's words, one for each Token of Analyse, at a tenth of its cost.
func AppendMarks(marks []Mark, text string) []Mark {
	marks, _ = appendMarks(marks, nil, text, false)
	return marks
}

// AppendPlacedMarks appends the same, and the byte offsets where the words start, for WordAt.
func AppendPlacedMarks(marks []Mark, starts []uint32, text string) ([]Mark, []uint32) {
	return appendMarks(marks, starts, text, true)
}

func appendMarks(marks []Mark, starts []uint32, text string, place bool) ([]Mark, []uint32) {
	var a *analyser
	wanted, missed := 0, 0
	for span := range words(text) {
		raw := span.Of(text)
		wanted++
		sum := maphash.String(knownSeed, raw)
		remembered, check := &marked[sum>>46], sum<<17|1<<16
		entry := remembered.Load()
		if entry&^0xffff != check {
			if a == nil {
				a = analysers.Get().(*analyser)
				defer a.done()
			}
			missed++
			entry = check | uint64(a.mark(raw))
			remembered.Store(entry)
		}
		if m := Mark(entry); m != 0 {
			marks = append(marks, m)
			if place {
				starts = append(starts, uint32(span.Start))
			}
		}
	}
	markUse.add(wanted, missed)
	return marks, starts
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

// mark is 0 for what Analyse leaves out. It leaves known to the words that are read closely.
func (a *analyser) mark(raw string) Mark {
	word := compared(raw)
	if word == "" {
		return 0
	}
	return MarkOf(stem(word, a.stemmer))
}
