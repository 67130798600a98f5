package attribution

// carryOn lengthens content over the paragraphs that it runs on through: a quotation whose mark is not closed at its
// paragraph's end goes on in the next one, which opens with a mark again.
func (r *reader) carryOn(c *claim) {
	for range paragraphsCarried {
		last := &c.content[len(c.content)-1]
		number := int(r.tokens[last.to-1].sentence)
		next := r.nextSentence(number)
		if next >= len(r.sentences) || r.blockOf[next] == r.blockOf[number] || !r.leftOpen(last.to) {
			return
		}
		first := r.firstWord(r.sentences[next].from, r.sentences[next].to)
		if first == 0 || first >= len(r.tokens) || !r.opensQuote(first) || r.tokens[first-1].hash != openingHash {
			return
		}
		end := first
		for end < len(r.tokens) && r.tokens[end].quoted && r.blockOf[r.tokens[end].sentence] == r.blockOf[next] {
			end++
		}
		last.to = r.lastWord(first, end)
	}
}

// leftOpen: the place is the end of a quoted paragraph, and no mark closes it.
func (t *text) leftOpen(end int) bool {
	if !t.tokens[end-1].quoted {
		return false
	}
	block := t.blockOf[t.tokens[end-1].sentence]
	for limit := min(end+marksAtMost, len(t.tokens)); end < limit && t.blockOf[t.tokens[end].sentence] == block; end++ {
		if k := &t.tokens[end]; k.shape != mark || k.hash == closingHash {
			return false
		}
	}
	return true
}
