package claim

import (
	"pullquote/index/nlp"
)

// startReach is how far behind its cue content may begin within a sentence, in tokens.
const startReach = 18

// quoteReach is how many sentences a quotation may run on.
const quoteReach = 40

// startsWord reports whether a word stands at a place.
func (t story) startsWord(i int) bool { return t.Tokens[i].Shape != nlp.Mark }

// mayStart reports whether content may begin at a place: not inside a base noun phrase, which a quotation mark ends.
func (t story) mayStart(i int) bool {
	return t.startsWord(i) && !t.InPhrase[i]
}

// mayEnd reports whether content may end at a place: not inside a base noun phrase, nor behind a word that must go on,
// unless a quotation closes there.
func (t story) mayEnd(e int) bool {
	k := &t.Tokens[e-1]
	if k.Shape == nlp.Mark {
		return false
	}
	if e >= len(t.Tokens) || t.Tokens[e].Shape == nlp.Mark || t.Tokens[e].Sentence != k.Sentence {
		return true
	}
	if t.InPhrase[e] {
		return false
	}
	return k.Tag != nlp.Det && k.Tag != nlp.PRPS && k.Tag != nlp.CC && k.Tag != nlp.Pos
}

// RightStarts are where content behind a cue may begin: the words soon after the cue, every opening of a quotation in the
// sentence, and the first word of the next sentence if that is quoted or the cue's sentence ends in a colon.
func (t story) RightStarts(c int, list []int) []int {
	number := int(t.Tokens[c].Sentence)
	s := t.Sentences[number]
	for i := c + 1; i < s.To; i++ {
		if t.mayStart(i) && (i <= c+startReach || t.OpensQuote(i)) {
			list = append(list, i)
		}
	}
	if n := t.NextSentence(number); n < len(t.Sentences) {
		next := t.Sentences[n]
		i := t.FirstWord(next.From, next.To)
		if i < next.To && (t.Tokens[i].Quoted || t.endsOpen(s)) {
			list = append(list, i)
		}
	}
	return list
}

// endsOpen reports whether a sentence announces what follows.
func (t story) endsOpen(s nlp.Stretch) bool {
	last := t.Tokens[s.To-1].Word
	return last == ":" || last == "—" || t.Tokens[s.To-1].Shape != nlp.Mark
}

// endsAtMost is how many places for the end of content, nearest first, are compared.
const endsAtMost = 320

// RightEnds are where content behind a cue may end: the place behind every word from start to the end of its sentence;
// then the ends of the sentences that the quotation runs on through, across paragraphs.
func (t story) RightEnds(start int, list []int) []int {
	number := int(t.Tokens[start].Sentence)
	s := t.Sentences[number]
	for e := start + 1; e <= s.To; e++ {
		if t.mayEnd(e) {
			list = append(list, e)
		}
	}
	for range quoteReach {
		if len(list) >= endsAtMost {
			return list[:endsAtMost]
		}
		last := t.LastWord(s.From, s.To)
		next := t.NextSentence(number)
		if next >= len(t.Sentences) || !t.Tokens[last-1].Quoted {
			break
		}
		number, s = next, t.Sentences[next]
		first := t.FirstWord(s.From, s.To)
		if first >= s.To || !t.Tokens[first].Quoted {
			break
		}
		for e := first + 1; e <= s.To; e++ {
			if t.Tokens[e-1].Shape != nlp.Mark && t.Tokens[e-1].Quoted && t.LastOfRegion(e-1) {
				list = append(list, e)
			}
		}
		if e := t.LastWord(s.From, s.To); list[len(list)-1] != e {
			list = append(list, e)
		}
	}
	return list
}

// LeftEnds are where content before a cue may end: the place behind every word from the sentence's start to the cue, not
// too far back; and the end of the sentence before, where it is quoted.
func (t story) LeftEnds(c int, list []int) []int {
	number := int(t.Tokens[c].Sentence)
	s := t.Sentences[number]
	for e := max(s.From+1, c-startReach); e <= c; e++ {
		if t.mayEnd(e) {
			list = append(list, e)
		}
	}
	if n := t.PreviousSentence(number); n >= 0 {
		p := t.Sentences[n]
		if e := t.LastWord(p.From, p.To); e > p.From && t.Tokens[e-1].Quoted {
			list = append(list, e)
		}
	}
	return list
}

// LeftStarts are where content before a cue may begin: every word from the sentence's start to the end of the content,
// and the openings of the quotation that it may have begun sentences before.
func (t story) LeftStarts(end int, list []int) []int {
	number := int(t.Tokens[end-1].Sentence)
	s := t.Sentences[number]
	for i := s.From; i < end; i++ {
		if t.mayStart(i) {
			list = append(list, i)
		}
	}
	for range quoteReach {
		first := t.FirstWord(s.From, s.To)
		previous := t.PreviousSentence(number)
		if previous < 0 || !t.Tokens[first].Quoted {
			break
		}
		number, s = previous, t.Sentences[previous]
		if last := t.LastWord(s.From, s.To); last == s.From || !t.Tokens[last-1].Quoted {
			break
		}
		for i := s.From; i < s.To; i++ {
			if t.startsWord(i) && (t.OpensQuote(i) || i == t.FirstWord(s.From, s.To)) {
				list = append(list, i)
			}
		}
	}
	return list
}
