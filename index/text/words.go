package text

import "iter"

// Words are the words of a text as Analyse finds them, packed for storing: of each its mark, and where it starts. It tells in
// which texts, and where, it is worth reading a word at all. They are three bytes a word: the mark, the lower byte first, and
// how far behind the start of the word before it starts. Mark 0, which no word has, only goes on.
type Words string

// farthest is how far one step goes.
const farthest = 255

// PackWords packs what Analyse found in a text.
func PackWords(tokens []Token) Words {
	packed := make([]byte, 0, 3*len(tokens))
	at := 0
	for _, t := range tokens {
		for ; t.Span.Start-at > farthest; at += farthest {
			packed = append(packed, 0, 0, farthest)
		}
		mark := MarkOf(t.Stem)
		packed = append(packed, byte(mark), byte(mark>>8), byte(t.Span.Start-at))
		at = t.Span.Start
	}
	return Words(packed)
}

// A Place is where one of the words stands.
type Place struct {
	Number int // counts the words from 0
	Start  int // byte offset into the text
}

// All are the words in order, by their marks.
func (w Words) All() iter.Seq2[Place, Mark] {
	return func(yield func(Place, Mark) bool) {
		var at Place
		for i := 0; i+2 < len(w); i += 3 {
			at.Start += int(w[i+2])
			mark := Mark(w[i]) | Mark(w[i+1])<<8
			if mark == 0 {
				continue
			}
			if !yield(at, mark) {
				return
			}
			at.Number++
		}
	}
}

// Len is how many words there are.
func (w Words) Len() int {
	n := 0
	for range w.All() {
		n++
	}
	return n
}

// WordsBetween counts the words of a text, function words included, that start at byte from, where a word starts, or behind it, and
// before byte to: how much their Token.Positions differ.
func WordsBetween(text string, from, to int) int {
	n := 0
	for span := range words(text[from:]) {
		if from+span.Start >= to {
			break
		}
		n++
	}
	return n
}
