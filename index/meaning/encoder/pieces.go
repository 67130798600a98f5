package encoder

import (
	"sort"
	"unicode/utf8"
)

// The pieces that stand in no text come before all others.
const (
	begin   = 0
	end     = 2
	unknown = 3
	special = 4
)

// pieces is the vocabulary, in the order of the bytes: the pieces with a common beginning are a range.
type pieces struct {
	texts  []string
	scores []float32   // logarithm of how likely each piece is
	first  [257]uint16 // first[b] is the first piece whose first byte is at least b
	rare   float32     // the score of a character that no piece is
}

// The reference takes an unknown character for this much less likely than the rarest piece.
const rarer = 10

func readPieces(lengths, text []byte, scores []float32) pieces {
	p := pieces{scores: scores, texts: make([]string, 0, len(lengths))}
	all := string(text)
	for _, n := range lengths {
		n := min(int(n), len(all))
		p.texts = append(p.texts, all[:n])
		all = all[n:]
	}
	for b := range p.first {
		p.first[b] = uint16(sort.Search(len(p.texts), func(i int) bool { return p.texts[i] != "" && int(p.texts[i][0]) >= b }))
	}
	for _, s := range scores {
		p.rare = min(p.rare, s)
	}
	p.rare -= rarer
	return p
}

// span is a range of pieces that share their first bytes.
type span struct{ from, to int }

// starting is the range of the pieces whose first byte is b.
func (p *pieces) starting(b byte) span { return span{int(p.first[b]), int(p.first[int(b)+1])} }

// narrow keeps the pieces of s whose byte at depth is b; all share the bytes before, and the first may end there.
func (p *pieces) narrow(s span, depth int, b byte) span {
	if s.from < s.to && len(p.texts[s.from]) == depth {
		s.from++
	}
	s.from += p.search(s, depth, int(b))
	s.to = s.from + p.search(s, depth, int(b)+1)
	return s
}

// search is how many pieces of s have a byte at depth that is less than b.
func (p *pieces) search(s span, depth, b int) int {
	low, high := s.from, s.to
	for low < high {
		middle := int(uint(low+high) >> 1)
		if int(p.texts[middle][depth]) < b {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low - s.from
}

// ended says that the first piece of s is length bytes long: exactly what the range was narrowed by.
func (p *pieces) ended(s span, length int) bool {
	return s.from < s.to && len(p.texts[s.from]) == length
}

// step is the best way to cut a text up to some byte: its last piece, where that begins, and the score of the whole.
type step struct {
	score float32
	piece int32
	from  int32 // -1: no way yet
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
