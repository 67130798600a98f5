package nlp

// sentenceAtMost is in tokens: a longer sentence is read in pieces, cut behind a mark where there is one.
const sentenceAtMost = 200

// marksAtMost is how many marks in a row are looked past for the end of a quotation.
const marksAtMost = 32

// NeighboursAtMost is how many other claims a claim is compared with: those that touch it, the first in the text first.
const NeighboursAtMost = 128

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
