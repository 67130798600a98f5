package encoder

import (
	"slices"
	"unicode/utf8"
)

const (
	mostBytes  = 32 << 10 // of a text; 510 pieces are some 2 KiB
	mostPieces = positions - 2
)

// step is the best way to cut a text up to some byte: its last piece, where that begins, and the score of the whole.
type step struct {
	score float32
	piece int32
	from  int32 // -1: no way yet
}

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

// walk finds the best way to every byte of text that ends a character.
func (p *pieces) walk(text []byte, steps []step) {
	for i := range steps {
		steps[i].from = -1
	}
	steps[0] = step{}
	for at := 0; at < len(text); {
		_, size := utf8.DecodeRune(text[at:])
		known := false
		so := steps[at].score
		s := p.starting(text[at])
		for length := 1; s.from < s.to; length++ {
			if p.ended(s, length) {
				steps[at+length].offer(so+p.scores[s.from], s.from+special, at)
				known = known || length == size
			}
			if at+length == len(text) {
				break
			}
			s = p.narrow(s, length, text[at+length])
		}
		if !known {
			steps[at+size].offer(so+p.rare, unknown, at)
		}
		at += size
	}
}

// offer takes the way if it is better than the one so far; of equals the one whose last piece is longest stays.
func (s *step) offer(score float32, piece, from int) {
	if s.from < 0 || score > s.score {
		*s = step{score: score, piece: int32(piece), from: int32(from)}
	}
}
