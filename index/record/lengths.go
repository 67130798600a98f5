package record

import (
	"pullquote/index"
	"pullquote/index/text"
)

// A card knows how many words each sentence of each passage has, so that passages can be scored by sentence without
// reading the article: per passage a byte for the number of sentences, one for how many of them are the passage's own
// (the rest are the overlap with the next one), then a byte for each sentence, 255 meaning 255 or more.

// PackLengths writes the lengths of an article's passages.
func PackLengths(passages []index.Passage, sentences [][]text.Token) string {
	var b []byte
	for i, p := range passages {
		n := min(p.Sentences.To-p.Sentences.From, 255)
		own := n
		if i+1 < len(passages) {
			own = min(max(1, passages[i+1].Sentences.From-p.Sentences.From), n)
		}
		b = append(b, byte(n), byte(own))
		for j := range n {
			b = append(b, byte(min(len(sentences[p.Sentences.From+j]), 255)))
		}
	}
	return string(b)
}

// PassageLengths finds one passage's: the words of each sentence, and how many sentences are its own.
func PassageLengths(packed string, number int) (words string, own int) {
	for len(packed) > 2 {
		n := int(packed[0])
		if len(packed) < 2+n {
			break
		}
		if number == 0 {
			return packed[2 : 2+n], int(packed[1])
		}
		packed = packed[2+n:]
		number--
	}
	return "", 0
}
