package claim

import (
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// tellingReach is how many tokens may stand between a verb of saying and the colon that opens its quotation.
const tellingReach = 12

// adjoined are the claims of quotations that touch a verb of saying and that none of the claims given covers.
func (r *Reader) adjoined(all []Claim) []Claim {
	covered := r.coveredBy(all)
	var found []Claim
	for i := range r.Tokens {
		k := &r.Tokens[i]
		if k.Quoted || !k.Tag.Finite() || !k.Says() {
			continue
		}
		for _, at := range []func(int) (Claim, bool){r.announced, r.followed} {
			if c, ok := at(i); ok && !covered[c.Content[0].From] {
				own := c.Content[0]
				if r.CarryOn(&c); covered[c.Content[0].To-1] {
					c.Content[0] = own // the next paragraph has a cue of its own
				}
				found = append(found, c)
				break
			}
		}
	}
	return found
}

// announced is the claim of a quotation that a verb announces: a colon or a comma and an opening mark follow the verb.
func (r *Reader) announced(verb int) (Claim, bool) {
	s := r.Sentences[r.Tokens[verb].Sentence]
	at := verb + 1
	for at < min(s.To, verb+tellingReach) && r.Tokens[at].Shape != nlp.Mark && !r.Tokens[at].Tag.Finite() {
		at++
	}
	if at+1 >= len(r.Tokens) || r.Tokens[at].Word != ":" && !(r.Tokens[at].Word == "," && at == verb+1) || r.Tokens[at+1].Hash != nlp.OpeningHash {
		return Claim{}, false
	}
	source, ok := r.subjectBefore(s, verb)
	if !ok {
		return Claim{}, false
	}
	return r.spoken(verb, source, r.regionFrom(at+2), RightSide)
}

// followed is the claim of a quotation that a verb follows: a closing mark, the subject, the verb, and no clause that the verb
// could govern.
func (r *Reader) followed(verb int) (Claim, bool) {
	s := r.Sentences[r.Tokens[verb].Sentence]
	source, ok := r.subjectBefore(s, verb)
	if !ok || r.Phrases[source].From == 0 || r.Tokens[r.Phrases[source].From-1].Hash != nlp.ClosingHash {
		return Claim{}, false
	}
	if next := r.At(s, verb+1); next.Shape != nlp.Mark || next.Word == ":" {
		return Claim{}, false
	}
	end := r.LastWord(0, r.Phrases[source].From-1)
	if end == 0 || !r.Tokens[end-1].Quoted || r.BlockOf[r.Tokens[end-1].Sentence] != r.BlockOf[r.Tokens[verb].Sentence] {
		return Claim{}, false
	}
	from := end - 1
	for from > 0 && r.Tokens[from-1].Quoted {
		from--
	}
	return r.spoken(verb, source, nlp.Stretch{From: r.FirstWord(from, end), To: end}, LeftSide)
}

// subjectBefore is the phrase just before a verb, its auxiliaries and adverbs aside.
func (r *Reader) subjectBefore(s nlp.Stretch, verb int) (int, bool) {
	at := verb - 1
	for at > s.From && (r.Tokens[at].Tag == nlp.Adv || r.Tokens[at].Tag == nlp.MD || text.IsAuxiliary(r.Tokens[at].Word)) {
		at--
	}
	if at < s.From {
		return 0, false
	}
	p, ok := r.PhraseNumber(at)
	return p, ok && r.Phrases[p].To == at+1 && !r.Tokens[at].Quoted
}
