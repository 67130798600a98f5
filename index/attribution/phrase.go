package attribution

// A phrase is a base noun phrase: "DeLauro’s spokesperson Sara Lonardo", "he", "some far-right commentators".
type phrase struct {
	stretch
	head int // the token that the phrase is about: the last noun before a preposition
	long int // where the phrase ends with the prepositional phrases and names after it that belong to it
}

// findPhrases chunks the tags of every sentence.
func (t *text) findPhrases() {
	t.phrases = make([]phrase, 0, len(t.tokens)/4)
	t.inPhrase = make([]bool, len(t.tokens))
	for _, s := range t.sentences {
		for i := s.from; i < s.to; {
			end := t.phraseEnd(i, s.to)
			if end == i {
				i++
				continue
			}
			p := phrase{stretch: stretch{i, end}, head: end - 1, long: end}
			p.long = t.withOf(p, s.to)
			t.phrases = append(t.phrases, p)
			for j := i + 1; j < end; j++ {
				t.inPhrase[j] = true
			}
			i = end
		}
	}
}

// phraseEnd is where the base noun phrase that starts at i ends; i when none does.
func (t *text) phraseEnd(i, limit int) int {
	if k := &t.tokens[i]; k.tag == prp || k.word == "who" || k.tag == wdt {
		return i + 1 // a relative pronoun stands for its antecedent
	}
	end, at := i, i
	for ; at < limit; at++ {
		switch k := t.tokens[at]; {
		case k.tag.noun(), k.tag == cd:
			if end > i && k.Start > 0 && t.breaks(end-1, at) {
				return end
			}
			end = at + 1
		case k.tag == det || k.tag == prps:
			if end > i {
				return end
			}
			if standsAlone(t.tokens, at, limit) {
				end = at + 1
			}
		case k.tag == adj, (k.tag == vbn || k.tag == vbg) && modifies(t.tokens, i, at, limit):
			if standsAlone(t.tokens, at, limit) && end == i && k.tag == adj && plural[k.word] {
				end = at + 1
			}
		case k.tag == pos && end == at && at > i:
		case k.word == "&" && end == at && at > i:
		case k.tag == adv && at+1 < limit && (t.tokens[at+1].tag == adj || t.tokens[at+1].tag == vbn) && end == i:
		default:
			return end
		}
	}
	return end
}

// plural are the adjectives that people are called by without a noun.
var plural = map[string]bool{"many": true, "several": true, "few": true, "most": true, "more": true, "others": true,
	"other": true, "such": true}

// breaks: "on Tuesday Mr. Trump" has two phrases, "Monday’s rally" one.
func (t *text) breaks(before, at int) bool {
	return weekdays[t.tokens[before].word] && t.tokens[at].tag == nnp && before+1 == at
}

var weekdays = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true,
	"saturday": true, "sunday": true, "yesterday": true, "today": true}

// standsAlone: "some said", "those who", "this is".
func standsAlone(tokens []token, at, limit int) bool {
	if at+1 >= limit {
		return true
	}
	switch next := tokens[at+1].tag; next {
	case vbd, vbz, vbp, md, wp, wdt, in, punct, adv, cc, to:
		return true
	}
	return false
}

// modifies: a participle inside a phrase stands before its noun ("elected officials", "the leading candidate").
func modifies(tokens []token, from, at, limit int) bool {
	return at > from && at+1 < limit && (tokens[at+1].tag.noun() || tokens[at+1].tag == adj) ||
		at == from && tokens[at].tag == vbn && at+1 < limit && (tokens[at+1].tag == nns || tokens[at+1].tag == nn)
}

// withOf adds what follows with "of": "Two of the Republicans", "the mayor of New Haven".
func (t *text) withOf(p phrase, limit int) int {
	end := p.to
	for end+1 < limit && (t.tokens[end].word == "of") {
		next := t.phraseEnd(end+1, limit)
		if next == end+1 {
			break
		}
		end = next
	}
	return end
}
