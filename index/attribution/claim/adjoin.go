package claim

import (
	"slices"

	"pullquote/index/attribution/claim/cueword"
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
		if k := &r.Tokens[i]; !k.Tag.Finite() || !k.Says() && !r.inverts(i) && !r.voices(i) {
			continue
		}
		for _, at := range []func(int) (Claim, bool){r.announced, r.followed} {
			c, ok := at(i)
			if !ok {
				continue
			}
			if !covered[c.Content[0].From] {
				own := c.Content[0]
				if r.startWhole(&c); slices.Contains(covered[c.Content[0].From:own.From], true) {
					c.Content[0] = own // another statement stands before it
				}
				if r.CarryOn(&c); covered[c.Content[0].To-1] {
					c.Content[0] = own // the next paragraph has a cue of its own
				}
				r.carryBack(&c, covered)
				found = append(found, c)
			}
			break
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
	if at+1 >= len(r.Tokens) || r.Tokens[at].Word != ":" && !(r.Tokens[at].Word == "," && at == verb+1) {
		return Claim{}, false
	}
	source, ok := r.subjectBefore(s, verb)
	if !ok {
		return Claim{}, false
	}
	return r.spoken(verb, source, r.regionFrom(at+2), RightSide)
}

// followed is the claim of a quotation that a verb and its subject follow, in either order: “…,” Ann Roe said; “…,” said Ann Roe;
// “…,” Ann Roe, 57, said. Behind a quotation that ends a sentence, what follows is a sentence of its own, whose clause the verb may govern.
func (r *Reader) followed(verb int) (Claim, bool) {
	s := r.Sentences[r.Tokens[verb].Sentence]
	source, from, ok := r.tellerBehind(s, verb)
	if !ok {
		return Claim{}, false
	}
	end, pauses := r.quoteBefore(from)
	if end == 0 || r.blockAt(end-1) != r.blockAt(verb) {
		return Claim{}, false
	}
	if next := r.At(s, verb+1); !pauses && !r.inverts(verb) && !r.voices(verb) && (next.Shape != nlp.Mark || next.Word == ":" || next.Hash == nlp.OpeningHash) {
		return Claim{}, false
	}
	x := nlp.Stretch{From: r.quoteStart(end), To: end}
	if before := x.From - 2; before >= 0 && r.Tokens[before].Sentence == r.Tokens[x.From].Sentence && r.Tokens[before].Shape != nlp.Mark && r.headlined([]nlp.Stretch{x}) {
		return Claim{}, false // on “Face the Coast,” Roe said …
	}
	return r.spoken(verb, source, x, LeftSide)
}

// voices reports whether a verb that tells how words were uttered follows a quotation that calls or asks, and a time or a place the verb:
// “Get down!” Roe yelled as Holt ran.
func (r *Reader) voices(verb int) bool {
	s, k := r.Sentences[r.Tokens[verb].Sentence], &r.Tokens[verb]
	number, ok := r.subjectBefore(s, verb)
	if !ok || !k.Says() && !cueword.Introduces(k.Lemma) || !r.closesBefore(r.Phrases[number].From) {
		return false
	}
	if head := r.Phrases[number].Head; !r.somebody(head) && r.Tokens[head].Word != "he" && r.Tokens[head].Word != "she" {
		return false
	}
	end, pauses := r.quoteBefore(r.Phrases[number].From)
	next := r.At(s, verb+1)
	return end > 0 && r.IsFirst(r.quoteStart(end)) && (pauses || r.Tokens[end].Word == "!" || r.Tokens[end].Word == "?") && (next.Tag == nlp.IN || next.Shape == nlp.Mark && next.Word != ":") && next.Word != "that"
}

// inverts reports whether a verb goes on right behind the closing mark of a quotation that is no title, and somebody follows as its
// subject: “…!” roared Ann Roe, “…,” deadpans her partner. Any verb tells there how something was said.
func (r *Reader) inverts(verb int) bool {
	if verb < 2 || verb+1 >= len(r.Tokens) || !r.closesBefore(verb) || r.Tokens[verb].Shape != nlp.Lower || r.Tokens[verb].Tag == nlp.MD || text.IsAuxiliary(r.Tokens[verb].Word) {
		return false
	}
	end, pauses := r.quoteBefore(verb)
	if end == 0 || !pauses && r.Tokens[end].Word != "!" && r.Tokens[end].Word != "?" || r.headlined([]nlp.Stretch{{From: r.quoteStart(end), To: end}}) {
		return false
	}
	p, ok := r.PhraseAt(verb + 1)
	if !ok || p.From != verb+1 {
		return false
	}
	return r.somebody(p.Head)
}

// tellerBehind is the phrase of a verb's subject just before it, just behind it or before what commas add to it, and where the first
// of them begins.
func (r *Reader) tellerBehind(s nlp.Stretch, verb int) (source, from int, ok bool) {
	if source, ok = r.subjectBefore(s, verb); ok {
		if from = r.Phrases[source].From; r.closesBefore(from) {
			return source, from, true
		}
	}
	if r.closesBefore(verb) {
		source, ok = r.PhraseNumber(min(verb+1, len(r.Tokens)-1))
		return source, verb, ok && s.Has(verb+1)
	}
	if last := r.At(s, verb-1).Word; last != "," && last != ")" {
		return 0, 0, false
	}
	for from = verb - 1; from > max(s.From, verb-describedReach); from-- {
		if k := &r.Tokens[from]; k.Tag.Finite() && k.Says() {
			return 0, 0, false
		}
		if !r.closesBefore(from) {
			continue
		}
		source, ok = r.PhraseNumber(from)
		if !ok {
			return 0, 0, false
		}
		next := r.At(s, r.Phrases[source].To).Word
		return source, from, next == "," || next == "("
	}
	return 0, 0, false
}
