package attribution

// An interview may letter its paragraphs: “Q: How was the season?”, “A: Too warm.” Whoever it introduces before the first
// question makes every answer.

// letters are what marks questions and answers.
var (
	askingLetters    = wordSet("q question")
	answeringLetters = wordSet("a answer")
)

// letteredClaims are the answers of such an interview; none where it does not tell whom it is with.
func (r *reader) letteredClaims(blocks []stretch) []claim {
	first := -1
	for i, b := range blocks {
		if r.lettered(b, askingLetters) > 0 {
			first = i
			break
		}
	}
	if first < 1 {
		return nil
	}
	who, ok := r.interviewed(stretch{blocks[0].from, blocks[first].from})
	if !ok {
		return nil
	}
	var all []claim
	for i := first; i+1 < len(blocks); i++ {
		at := r.lettered(blocks[i+1], answeringLetters)
		if r.lettered(blocks[i], askingLetters) == 0 || at == 0 {
			continue
		}
		from := r.firstWord(at, blocks[i+1].to)
		to := r.lastWord(from, blocks[i+1].to)
		if c, ok := r.told(blocks[i].to-1, who.from, stretch{from, max(to, from)}, rightSide); ok && to > from {
			c.asked = blocks[i]
			all = append(all, c)
		}
	}
	return all
}

// lettered is the place behind a paragraph's letter and its mark; 0 where it has none.
func (r *reader) lettered(b stretch, letters map[string]struct{}) int {
	at := r.firstWord(b.from, b.to)
	if at+1 >= b.to || r.tokens[at].shape == lower {
		return 0
	}
	word := r.tokens[at].word
	mark := r.tokens[at+1].word == ":" || r.tokens[at+1].word == "."
	if len(word) > 1 && word[len(word)-1] == '.' {
		word, mark = word[:len(word)-1], true
	}
	if !mark || !has(letters, word) {
		return 0
	}
	return at + 1
}
