package nlp

import "pullquote/index/text"

// IsLast reports whether only marks follow a place in its sentence.
func (t *Text) IsLast(e int) bool {
	s := t.Sentences[t.Tokens[e-1].Sentence]
	return t.LastWord(s.From, s.To) == e
}

// LastWord is the place behind the last word before a place.
func (t *Text) LastWord(from, to int) int {
	for to > from && t.Tokens[to-1].Shape == Mark {
		to--
	}
	return to
}

// FirstWord is the first word from a place on.
func (t *Text) FirstWord(from, to int) int {
	for from < to && t.Tokens[from].Shape == Mark {
		from++
	}
	return from
}

// NextSentence is the next sentence that has tokens; len(sentences) when none has.
func (t *Text) NextSentence(s int) int {
	for s++; s < len(t.Sentences) && t.Sentences[s].Len() == 0; s++ {
	}
	return s
}

func (t *Text) PreviousSentence(s int) int {
	for s--; s >= 0 && t.Sentences[s].Len() == 0; s-- {
	}
	return s
}

// IsFirst reports whether a token is the first word of its sentence.
func (t *Text) IsFirst(i int) bool {
	s := t.Sentences[t.Tokens[i].Sentence]
	return t.FirstWord(s.From, s.To) == i
}

// At is a token of the sentence, or an empty one beyond its ends.
func (t *Text) At(s Stretch, i int) *Token {
	if s.Has(i) {
		return &t.Tokens[i]
	}
	return &Edge
}

var Edge = Token{Word: "", Hash: 7, Tag: Other, Shape: Mark}

// Paragraphs are the blocks in tokens.
func (t *Text) Paragraphs() []Stretch {
	var all []Stretch
	last := int32(-1)
	for i, s := range t.Sentences {
		switch {
		case s.Len() == 0:
		case len(all) > 0 && t.BlockOf[i] == last:
			all[len(all)-1].To = s.To
		default:
			all = append(all, s)
		}
		last = t.BlockOf[i]
	}
	return all
}

func (t *Text) GivenAt(i int) bool {
	return text.IsGiven(t.Tokens[i].Word)
}
