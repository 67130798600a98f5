package claim

import (
	"slices"

	"pullquote/index/names"
	"pullquote/index/nlp"
)

// A quotation may stand alone behind the sentence that tells whose it is: what its speaker does or feels, or what else he says.
//
//	Ruth Lowell shook her head. “The road was never safe.”
//	The road was never safe, said Ruth Lowell. “We told them so.”

// leaning are such quotations that none of the claims given covers. What goes on behind a quotation of one source is added to that one's
// claim.
func (r *Reader) leaning(all []Claim) []Claim {
	var found []Claim
	var covered []bool
	var told map[int32][]*Claim
	for n := 1; n < len(r.Sentences); n++ {
		region, ok := r.standsAlone(n)
		if !ok {
			continue
		}
		if covered == nil {
			covered, told = r.coveredBy(all), r.bySentence(all)
		}
		before := told[int32(n-1)]
		if covered[region.From] || covered[region.To-1] || len(before) == 1 && r.goesWith(before[0], region) {
			continue
		}
		phrase, verb, ok := r.voiceOfOne(before)
		if len(before) == 0 {
			phrase, verb, ok = r.acts(r.Sentences[n-1])
		}
		if !ok {
			continue
		}
		if c, ok := r.spoken(verb, phrase, region, RightSide); ok {
			found = append(found, c)
		}
	}
	return found
}

// goesWith adds a quotation to a claim that is one itself and ends before it; false where it is not so.
func (r *Reader) goesWith(c *Claim, region nlp.Stretch) bool {
	if r.KindOf(*c) != Direct || c.Reach().To > region.From {
		return false
	}
	c.Content = append(c.Content[:len(c.Content):len(c.Content)], region)
	return true
}

// bySentence are the claims of each sentence that have their cue there.
func (r *Reader) bySentence(all []Claim) map[int32][]*Claim {
	claims := map[int32][]*Claim{}
	for i := range all {
		if c := &all[i]; c.Asked.Len() == 0 && !c.Captioned {
			claims[r.Tokens[c.Cue].Sentence] = append(claims[r.Tokens[c.Cue].Sentence], c)
		}
	}
	return claims
}

// standsAlone is the quotation that begins a sentence which is not its paragraph's first, where nothing follows it in its sentence and no
// verb of its own behind it, and it is no title.
func (r *Reader) standsAlone(n int) (region nlp.Stretch, ok bool) {
	s := r.Sentences[n]
	first := r.FirstWord(s.From, s.To)
	if first >= s.To || r.BlockOf[n-1] != r.BlockOf[n] || !r.OpensQuote(first) {
		return nlp.Stretch{}, false
	}
	region = r.regionFrom(first)
	end := r.Sentences[r.Tokens[region.To-1].Sentence].To
	return region, region.Len() > 2 && r.FirstWord(region.To, end) == end && !r.toldBehind(region) && !r.headlined([]nlp.Stretch{region})
}

// voiceOfOne is the one source of several claims, and the verb that tells so.
func (r *Reader) voiceOfOne(told []*Claim) (phrase, verb int, ok bool) {
	for _, c := range told {
		if c.Phrase < 0 || ok && c.Phrase != phrase || !r.Tokens[c.Cue].Tag.Verb() || r.passive(c.Cue) {
			return 0, 0, false
		}
		phrase, verb, ok = c.Phrase, c.Cue, true
	}
	return phrase, verb, ok
}

// acts is the subject and the verb of a sentence about one person, whose name opens it, or he or she; nothing in it is quoted and no
// other person is named.
func (r *Reader) acts(s nlp.Stretch) (phrase, verb int, ok bool) {
	first := r.FirstWord(s.From, s.To)
	phrase, ok = r.PhraseNumber(first)
	if !ok || first >= s.To {
		return 0, 0, false
	}
	p := r.Phrases[phrase]
	if q, named := r.apposedName(p); named {
		p = q
	}
	if !r.isPersonal(p) || r.othersNamed(p.To, s.To) || !r.known(p) {
		return 0, 0, false
	}
	for i := first; i < s.To; i++ {
		k := &r.Tokens[i]
		if k.Quoted || k.Word == ":" {
			return 0, 0, false
		}
		if verb == 0 && i >= p.To && k.Tag.Finite() {
			verb = i
		}
	}
	return phrase, verb, verb > 0
}

// known reports whether a phrase is he or she, or ends with the name of somebody who is surely a person, or is also named in full.
func (r *Reader) known(p nlp.Phrase) bool {
	people := r.People()
	for i := people.NameFrom(p.From); i < len(people.Names) && people.Names[i].From < p.To; i++ {
		n := &people.Names[i]
		if n.Entity < 0 || n.To != p.To {
			continue
		}
		e := &people.Entities[n.Entity]
		return e.Sure || n.Len() == 1 && slices.ContainsFunc(e.Names, func(i int) bool { return people.Names[i].Len() > 1 })
	}
	return true
}

// othersNamed reports whether a person is named between two places.
func (r *Reader) othersNamed(from, to int) bool {
	people := r.People()
	for i := people.NameFrom(from); i < len(people.Names) && people.Names[i].From < to; i++ {
		if e := people.Names[i].Entity; e >= 0 && people.Entities[e].Kind == names.Person && people.Entities[e].Sure {
			return true
		}
	}
	return false
}
