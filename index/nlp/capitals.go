package nlp

// nameLike reports whether a capital is not owed to its place.
func (t *Text) nameLike(s Stretch, i int) bool {
	k := &t.Tokens[i]
	if t.Capitals.Shout[k.Sentence] {
		return false
	}
	if i > s.From && t.Tokens[i-1].Shape != Mark {
		return true
	}
	return t.Capitals.Inside[k.Hash] && !t.Capitals.Plain[k.Hash]
}

// capitals tells how the article writes its words: where a capital is not owed to the sentence's start it marks a name.
type capitals struct {
	Inside map[uint32]bool // hashes of words written with a capital inside a sentence
	Plain  map[uint32]bool // … and in lower case
	Shout  []bool          // sentences in title case, where capitals say nothing
}

func (t *Text) readCapitals() *capitals {
	c := &capitals{map[uint32]bool{}, map[uint32]bool{}, make([]bool, len(t.Sentences))}
	for n, s := range t.Sentences {
		big, all := 0, 0
		for i := s.From; i < s.To; i++ {
			if k := &t.Tokens[i]; k.Shape != Mark && k.Shape != Number && len(k.Word) > 3 {
				all++
				big += btoi(k.Shape != Lower)
			}
		}
		c.Shout[n] = all > 5 && big*4 > all*3 && (big == all || !t.stops(s)) // a short sentence may be all names
		for i := s.From; i < s.To; i++ {
			switch k := &t.Tokens[i]; {
			case k.Shape == Lower:
				c.Plain[k.Hash] = true
			case k.Shape == Title && i > s.From && t.Tokens[i-1].Shape != Mark && !c.Shout[n]:
				c.Inside[k.Hash] = true
			}
		}
	}
	return c
}

// stops reports whether a sentence ends with a full stop, as headlines do not.
func (t *Text) stops(s Stretch) bool {
	for i := s.To - 1; i > s.From && t.Tokens[i].Shape == Mark; i-- {
		if t.Tokens[i].Word == "." {
			return true
		}
	}
	return false
}
