package encoder

import (
	"slices"
	"unicode/utf8"
)

const (
	mostBytes  = 32 << 10 // of a text; 510 pieces are some 2 KiB
	mostPieces = positions - 2
)

// tokens cuts text into pieces: their numbers, between the one that begins and the one that ends every text. Of all ways
// to cut, it is the likeliest when pieces are drawn independently. Time is linear in the text: a piece is short.
func (e *Encoder) tokens(text string, r *room) []uint16 {
	r.text = e.folds.fold(r.text[:0], first(text, mostBytes))
	r.steps = slices.Grow(r.steps[:0], len(r.text)+1)[:len(r.text)+1]
	e.pieces.walk(r.text, r.steps)
	out := []uint16{end}
	for at := int32(len(r.text)); at > 0; at = r.steps[at].from {
		if piece := uint16(r.steps[at].piece); piece != unknown || out[len(out)-1] != unknown {
			out = append(out, piece) // a run of unknown characters is one
		}
	}
	out = append(out, begin)
	slices.Reverse(out)
	if len(out) > positions {
		out = append(out[:positions-1], end)
	}
	return out
}

// first is the first n bytes of text at most, without half a character at the end.
func first(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}
