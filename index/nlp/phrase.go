package nlp

import (
	"slices"

	"pullquote/index/text"
)

// PhraseAt is the phrase that holds a token.
func (t *Text) PhraseAt(i int) (Phrase, bool) {
	at, found := t.PhraseNumber(i)
	if !found {
		return Phrase{}, false
	}
	return t.Phrases[at], true
}

func (t *Text) PhraseNumber(i int) (at int, found bool) {
	return slices.BinarySearchFunc(t.Phrases, i, func(p Phrase, i int) int {
		switch {
		case p.To <= i:
			return -1
		case p.From > i:
			return 1
		}
		return 0
	})
}

// A Phrase is a base noun phrase: "DeLauro’s spokesperson Sara Lonardo", "he", "some far-right commentators".
type Phrase struct {
	Stretch
	Head int // the token that the phrase is about: the last noun before a preposition
	Long int // where the phrase ends with the prepositional phrases and names after it that belong to it
}

// findPhrases chunks the tags of every sentence.
func (t *Text) findPhrases() {
	t.Phrases = make([]Phrase, 0, len(t.Tokens)/4)
	t.InPhrase = make([]bool, len(t.Tokens))
	for _, s := range t.Sentences {
		for i := s.From; i < s.To; {
			end := t.phraseEnd(i, s.To)
			if end == i {
				i++
				continue
			}
			p := Phrase{Stretch: Stretch{i, end}, Head: end - 1, Long: end}
			p.Long = t.withOf(p, s.To)
			t.Phrases = append(t.Phrases, p)
			for j := i + 1; j < end; j++ {
				t.InPhrase[j] = true
			}
			i = end
		}
	}
}

// phraseEnd is where the base noun phrase that starts at i ends; i when none does.
func (t *Text) phraseEnd(i, limit int) int {
	if k := &t.Tokens[i]; k.Tag == PRP || k.Word == "who" || k.Tag == WDT {
		return i + 1 // a relative pronoun stands for its antecedent
	}
	end, at := i, i
	for ; at < limit; at++ {
		switch k := t.Tokens[at]; {
		case k.Tag.Noun(), k.Tag == CD:
			if end > i && k.Start > 0 && t.breaks(end-1, at) {
				return end
			}
			end = at + 1
		case k.Tag == Det || k.Tag == PRPS:
			if end > i {
				return end
			}
			if standsAlone(t.Tokens, at, limit) {
				end = at + 1
			}
		case k.Tag == Adj, (k.Tag == VBN || k.Tag == VBG) && modifies(t.Tokens, i, at, limit):
			if standsAlone(t.Tokens, at, limit) && end == i && k.Tag == Adj && plural[k.Word] {
				end = at + 1
			}
		case k.Tag == Pos && end == at && at > i:
		case k.Word == "in" && end == at && at > i && at+1 < limit && t.Tokens[at+1].Word == "chief":
			end = at + 2 // “editor in chief”, and the name behind it
			at++
		case k.Word == "&" && end == at && at > i:
		case k.Tag == Adv && at+1 < limit && (t.Tokens[at+1].Tag == Adj || t.Tokens[at+1].Tag == VBN) && end == i:
		default:
			return end
		}
	}
	return end
}

// plural are the adjectives that people are called by without a noun.
var plural = map[string]bool{"many": true, "several": true, "few": true, "most": true, "more": true, "others": true,
	"other": true, "such": true}

// times are the nouns for a stretch of time that another phrase may follow: “this year KRXT announced”.
var times = map[string]bool{"week": true, "month": true, "year": true, "season": true, "morning": true, "afternoon": true,
	"evening": true, "night": true, "weekend": true}

// breaks reports whether a name begins a phrase of its own behind a day or another time: “on Tuesday Mr. Trump” has two
// phrases, “Monday’s rally” one.
func (t *Text) breaks(before, at int) bool {
	return (text.IsDay(t.Tokens[before].Word) && t.Tokens[before].Shape != Upper || times[t.Tokens[before].Word]) && t.Tokens[at].Tag == NNP && before+1 == at
}

// standsAlone reports whether a determiner or an adjective is a phrase by itself: “some said”, “those who”, “this is”.
func standsAlone(tokens []Token, at, limit int) bool {
	if at+1 >= limit {
		return true
	}
	switch next := tokens[at+1].Tag; next {
	case VBD, VBZ, VBP, MD, WP, WDT, IN, Punct, Adv, CC, TO:
		return true
	}
	return false
}

// modifies reports whether a participle inside a phrase stands before its noun ("elected officials", "the leading
// candidate").
func modifies(tokens []Token, from, at, limit int) bool {
	return at > from && at+1 < limit && (tokens[at+1].Tag.Noun() || tokens[at+1].Tag == Adj) ||
		at == from && tokens[at].Tag == VBN && at+1 < limit && (tokens[at+1].Tag == NNS || tokens[at+1].Tag == NN)
}

// withOf adds what follows with "of": "Two of the Republicans", "the mayor of New Haven".
func (t *Text) withOf(p Phrase, limit int) int {
	end := p.To
	for end+1 < limit && (t.Tokens[end].Word == "of") {
		next := t.phraseEnd(end+1, limit)
		if next == end+1 {
			break
		}
		end = next
	}
	return end
}

// Definite reports whether a phrase means somebody in particular: “the …”, “his …”, “Clinton’s …”.
func (t *Text) Definite(p *Phrase) bool {
	first := &t.Tokens[p.From]
	if first.Word == "the" || first.Tag == PRPS {
		return true
	}
	for i := p.From; i < p.Head; i++ {
		if t.Tokens[i].Tag == Pos {
			return true
		}
	}
	return false
}
