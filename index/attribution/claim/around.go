package claim

import (
	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
	"pullquote/index/text"
)

// quotesAround tells how near a quotation lies on each side: 0 none, 1 it touches, 2 in the sentence.
func (t story) quotesAround(s nlp.Stretch, i int) (left, right uint32) {
	if t.Tokens[i].Quoted {
		return 3, 3
	}
	for j := i - 1; j >= s.From; j-- {
		if t.Tokens[j].Quoted {
			left = 2
			if i-j <= 4 {
				left = 1
			}
			break
		}
	}
	for j := i + 1; j < s.To; j++ {
		if t.Tokens[j].Quoted {
			right = 2
			if j-i <= 3 {
				right = 1
			}
			break
		}
	}
	if right == 0 && s.To < len(t.Tokens) && t.Tokens[s.To-1].Word == ":" {
		right = 4
	}
	return left, right
}

// subject tells what stands before a verb, past auxiliaries and adverbs: a pronoun, a name, a noun, who, a comma …
func (t story) subject(s nlp.Stretch, i int) uint32 {
	for j := i - 1; j >= s.From && j > i-6; j-- {
		switch k := &t.Tokens[j]; {
		case k.Tag == nlp.Adv, k.Tag == nlp.MD, text.IsAuxiliary(k.Word):
		case k.Tag == nlp.PRP:
			return k.Hash
		case k.Shape == nlp.Mark:
			return k.Hash
		default:
			return uint32(k.Tag)
		}
	}
	return 99
}

// auxiliaries tells which ones stand before a verb: "has said", "would not say", "was asked".
func (t story) auxiliaries(s nlp.Stretch, i int) uint32 {
	h := uint32(1)
	for j := i - 1; j >= s.From && j > i-4; j-- {
		k := &t.Tokens[j]
		if k.Tag != nlp.MD && k.Tag != nlp.TO && k.Word != "not" && k.Word != "n't" && !text.IsAuxiliary(k.Word) {
			break
		}
		h = linear.Mix(h, k.Hash)
	}
	return h
}

// ahead tells what opens the complement: that, a clause (noun phrase and finite verb), an infinitive, or none of these.
func (t story) ahead(s nlp.Stretch, i int) uint32 {
	noun := false
	for j := i + 1; j < s.To && j < i+10; j++ {
		switch k := &t.Tokens[j]; {
		case k.Word == "that" && (k.Tag == nlp.IN || j == i+1):
			return 1
		case j == i+1 && k.Tag == nlp.TO:
			return 2
		case k.Word == ":":
			return 3
		case !k.Quoted && (k.Word == "," || k.Word == "."):
			return 5 + uint32(min(j-i, 2))
		case k.Tag.Noun() || k.Tag == nlp.PRP:
			noun = true
		case k.Tag.Finite() && noun:
			return 4
		}
	}
	return 0
}

// nextQuoted tells whether the next sentence begins quoted, and whether in this paragraph.
func (t story) nextQuoted(s nlp.Stretch) uint32 {
	number := int(t.Tokens[s.From].Sentence)
	n := t.NextSentence(number)
	if n >= len(t.Sentences) {
		return 0
	}
	i := t.FirstWord(t.Sentences[n].From, t.Sentences[n].To)
	if i >= t.Sentences[n].To || !t.Tokens[i].Quoted {
		return 1
	}
	return 2 + uint32(btoi(t.BlockOf[n] == t.BlockOf[number]))
}
