package claim

import (
	"strings"

	"pullquote/index/nlp"
)

func isAsking(word string) bool { return word == "q" || word == "question" }

func isAnswering(word string) bool { return word == "a" || word == "answer" }

// letteredClaims are the answers of such an interview; none where it does not tell whom it is with.
func (r *Reader) letteredClaims(blocks []nlp.Stretch) []Claim {
	first := -1
	for i, b := range blocks {
		if r.lettered(b, isAsking) > 0 {
			first = i
			break
		}
	}
	if first < 1 {
		return nil
	}
	who, ok := r.interviewed(nlp.Stretch{From: blocks[0].From, To: blocks[first].From})
	if !ok {
		return nil
	}
	var all []Claim
	for i := first; i+1 < len(blocks); i++ {
		at := r.lettered(blocks[i+1], isAnswering)
		if r.lettered(blocks[i], isAsking) == 0 || at == 0 {
			continue
		}
		from := r.FirstWord(at, blocks[i+1].To)
		to := r.LastWord(from, blocks[i+1].To)
		if c, ok := r.told(blocks[i].To-1, who.From, nlp.Stretch{From: from, To: max(to, from)}, RightSide); ok && to > from {
			c.Asked = blocks[i]
			all = append(all, c)
		}
	}
	return all
}

// lettered is the place behind a paragraph's letter and its mark; 0 where it has none.
func (r *Reader) lettered(b nlp.Stretch, means func(string) bool) int {
	at := r.FirstWord(b.From, b.To)
	if at+1 >= b.To || r.Tokens[at].Shape == nlp.Lower {
		return 0
	}
	word := r.Tokens[at].Word
	mark := r.Tokens[at+1].Word == ":" || r.Tokens[at+1].Word == "."
	if short, cut := strings.CutSuffix(word, "."); cut {
		word, mark = short, true
	}
	if !mark || !means(word) {
		return 0
	}
	return at + 1
}
