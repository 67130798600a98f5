package claim

import (
	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/nlp"
)

// branded are what somebody calls something by a second noun phrase behind it, “Ruth Lowell branded the road a ruin”, and none of the claims
// given covers.
func (r *Reader) branded(all []Claim) []Claim {
	var found []Claim
	var covered []bool
	for i := range r.Tokens {
		if !cueword.Branding.Has(r.Tokens[i].Lemma) || r.Tokens[i].Quoted || !r.active(i) && r.Tokens[i].Tag != nlp.VBG {
			continue
		}
		if covered == nil {
			covered = r.coveredBy(all)
		}
		if c, ok := r.brand(i); ok && !covered[c.Content[0].From] && !covered[i] {
			found = append(found, c)
		}
	}
	return found
}

// brand is the claim of one such verb.
func (r *Reader) brand(verb int) (Claim, bool) {
	s := r.Sentences[r.Tokens[verb].Sentence]
	number, ok := r.namer(s, verb)
	thing, found := r.PhraseAt(min(verb+1, len(r.Tokens)-1))
	if !ok || !found || thing.From != verb+1 || !r.isPersonal(r.Phrases[number]) {
		return Claim{}, false
	}
	name, found := r.PhraseAt(min(thing.Long, len(r.Tokens)-1))
	if w := r.At(s, thing.Long).Word; !found || name.From != thing.Long || w != "a" && w != "an" {
		return Claim{}, false
	}
	end := name.Long
	for end < s.To && !isPause(r.Tokens[end]) && r.Tokens[end].Tag != nlp.CC {
		end++
	}
	return r.spoken(verb, number, nlp.Stretch{From: verb + 1, To: r.LastWord(verb+1, end)}, RightSide)
}

// namer is the phrase of whoever calls something so: the subject just before the verb or, of a participle behind a comma, the agent of the passive
// before it or the subject that opens the sentence.
func (r *Reader) namer(s nlp.Stretch, verb int) (int, bool) {
	if r.Tokens[verb].Tag != nlp.VBG || r.At(s, verb-1).Word != "," {
		return r.subjectBefore(s, verb)
	}
	if agent, ok := r.agentBefore(s, verb-1); ok {
		return agent, true
	}
	number, ok := r.PhraseNumber(r.FirstWord(s.From, s.To))
	return number, ok && r.Phrases[number].To < verb
}
