package claim

import (
	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
	"pullquote/index/text"
)

// path is the sequence of tags between two places: all when short, else its ends.
func (t story) path(from, to int) uint32 {
	h := uint32(17)
	for i := from; i < to; i++ {
		if to-from > 7 && i == from+3 {
			i = to - 3
			h = linear.Mix(h, 77)
		}
		k := &t.Tokens[i]
		v := uint32(k.Tag)
		if k.Shape == nlp.Mark || k.Tag == nlp.WP || k.Tag == toTag || k.Tag == nlp.IN && to-from < 4 {
			v = k.Hash
		}
		h = linear.Mix(h, v)
	}
	return h
}

const toTag = nlp.TO // the parameter of path hides it

// between counts commas, finite verbs and quotations on the way.
func (t story) between(from, to int) (commas, verbs, quotes uint32) {
	for i := from; i < to; i++ {
		switch k := &t.Tokens[i]; {
		case k.Word == ",":
			commas++
		case k.Tag.Finite():
			verbs++
		case k.Quoted:
			quotes = 1
		}
	}
	return min(commas, 3), min(verbs, 3), quotes
}

// kindOfPhrase tells what a phrase is: a pronoun by its word, a name, a noun with or without a determiner.
func (t story) kindOfPhrase(p *nlp.Phrase) uint32 {
	head, first := &t.Tokens[p.Head], &t.Tokens[p.From]
	switch {
	case head.Tag == nlp.PRP, head.Tag == nlp.WP, head.Tag == nlp.WDT:
		return head.Hash
	case head.Tag == nlp.NNP && text.IsDay(head.Word):
		return 2
	case head.Tag == nlp.NNP:
		return 3
	}
	return 8 | uint32(head.Tag)<<8 | uint32(first.Tag)<<16
}

// nearest tells how many phrases stand between this one and the cue.
func (t story) nearest(p, c int) uint32 {
	n := uint32(0)
	if t.Phrases[p].From > c {
		for i := p - 1; i >= 0 && t.Phrases[i].From > c && n < 5; i-- {
			n++
		}
		return n
	}
	for i := p + 1; i < len(t.Phrases) && t.Phrases[i].To <= c && n < 5; i++ {
		n++
	}
	return n
}

func (t story) sentencesBetween(start, e int) int {
	return int(t.Tokens[e-1].Sentence - t.Tokens[start].Sentence)
}

// quoteBeyond tells whether a quotation opens behind a place of the sentence, and whether something is said on the way
// to it: where nothing is, what stands before it mostly goes on to it.
func (t story) quoteBeyond(at, limit int) uint32 {
	verbs := uint32(0)
	for i := at; i < limit; i++ {
		k := &t.Tokens[i]
		if t.OpensQuote(i) {
			return 1 + verbs
		}
		if k.Tag.Verb() && k.Says() {
			return 4
		}
		if k.Tag.Finite() {
			verbs = min(verbs+1, 2)
		}
	}
	return 0
}
