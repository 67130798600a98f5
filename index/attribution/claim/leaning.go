package claim

import (
	"slices"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// A quotation may stand alone behind the sentence that tells whose it is: what its speaker does or feels, or what else he says.
//
//	Ruth Lowell shook her head. “The road was never safe.”
//	The road was never safe, said Ruth Lowell. “We told them so.”
//
// or before the one that points back at it:
//
//	“A ruin.” That is how Ruth Lowell described the road.

// leaning are such quotations that none of the claims given covers. What goes on behind a quotation of one source is added to that one's
// claim.
func (r *Reader) leaning(all []Claim) []Claim {
	var found []Claim
	var covered []bool
	var told map[int32][]*Claim
	for n := 1; n < len(r.Sentences); n++ {
		if c, ok := r.pointsBack(n); ok {
			if covered == nil {
				covered, told = r.coveredBy(all), cuesBy(all, func(cue int) int32 { return r.Tokens[cue].Sentence })
			}
			if !covered[c.Content[0].To-1] {
				found = append(found, c)
			}
			continue
		}
		region, ok := r.standsAlone(n)
		if !ok {
			continue
		}
		if covered == nil {
			covered, told = r.coveredBy(all), cuesBy(all, func(cue int) int32 { return r.Tokens[cue].Sentence })
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
			r.CarryOn(&c)
			found = append(found, c)
		}
	}
	return found
}

// pointsBack is the quotation before a sentence of its paragraph that tells how or to whom somebody said it: “That is how Ruth Lowell
// described the road”, “That’s what she told them”.
func (r *Reader) pointsBack(n int) (Claim, bool) {
	s := r.Sentences[n]
	first := r.FirstWord(s.From, s.To)
	is, way := r.At(s, first+1), r.At(s, first+2).Word
	if r.BlockOf[n-1] != r.BlockOf[n] || !isPointer(r.At(s, first).Word) || r.Tokens[first].Quoted || !text.IsAuxiliary(is.Word) || way != "how" && way != "what" {
		return Claim{}, false
	}
	number, ok := r.PhraseNumber(first + 3)
	end, _ := r.quoteBefore(first)
	if !ok || end == 0 {
		return Claim{}, false
	}
	p := r.Phrases[number]
	for at := p.Long; at < min(s.To, p.Long+describedReach); at++ {
		if k := &r.Tokens[at]; k.Tag.Finite() && (way == "how" || k.Says()) {
			return r.spoken(at, number, nlp.Stretch{From: r.quoteStart(end), To: end}, LeftSide)
		}
	}
	return Claim{}, false
}

// goesWith adds a quotation to a claim that is one itself; false where it is not so.
func (r *Reader) goesWith(c *Claim, region nlp.Stretch) bool {
	if r.KindOf(*c) != Direct {
		return false
	}
	c.Content = append(c.Content[:len(c.Content):len(c.Content)], region)
	return true
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
	if !ok {
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
		if verb == 0 && k.Tag.Finite() {
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
		if n.To != p.To {
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

// A digest quotes one voice a paragraph, and names it once:
//
//	The film is “a slow, lovely ache”, said Petra Roe in The Lamp. Its star is “all bone and patience”.

// leastQuoted is how many words a part of a sentence must quote to be somebody's and no term between scare quotes.
const leastQuoted = 4

// goesOn are the quotations in sentences without a cue behind a claim of their paragraph, whose claims, of what everyday news would call
// said, are all one person's. What a sentence with somebody else's name or with a verb that introduces statements quotes may be somebody else's.
func (r *Reader) goesOn(all []Claim) []Claim {
	var found []Claim
	var covered []bool
	var byBlock map[int32][]*Claim
	for i := 1; i < len(r.Tokens); i++ {
		if r.Tokens[i].Shape != nlp.Lower || !r.OpensQuote(i) {
			continue
		}
		if covered == nil {
			said := slices.DeleteFunc(slices.Clone(all), func(c Claim) bool { return !r.uttered(&c) })
			covered, byBlock = r.coveredBy(said), cuesBy(said, r.blockAt)
		}
		if covered[i] {
			continue
		}
		claims := byBlock[r.blockAt(i)]
		voice := r.voiceOf(claims, i)
		region := r.regionFrom(i)
		if voice == nil || region.Len() < leastQuoted || !r.unspoken(r.Sentences[r.Tokens[i].Sentence], r.goesOnBehind(claims, i)) {
			continue
		}
		found = append(found, Claim{Cue: voice.Cue, Source: voice.Source, Phrase: voice.Phrase, Content: []nlp.Stretch{region},
			side: RightSide, Confidence: layoutConfidence})
	}
	return found
}

// voiceOf is the first claim of a paragraph, where it ends before a place, names a person and quotes, and the paragraph's
// other claims are by the same name or by he or she; nil where it is not so.
func (r *Reader) voiceOf(claims []*Claim, at int) *Claim {
	var first *Claim
	for _, c := range claims {
		if first == nil || c.Cue < first.Cue {
			first = c
		}
	}
	if first == nil || first.Phrase < 0 || first.Reach().To > at || r.KindOf(*first) == Indirect || !r.namesPerson(r.Phrases[first.Phrase]) || !r.Tokens[first.Cue].Says() {
		return nil
	}
	name := r.Tokens[r.Phrases[first.Phrase].Head].Word
	for _, c := range claims {
		if c.Phrase < 0 {
			return nil
		}
		if w := r.Tokens[r.Phrases[c.Phrase].Head].Word; w != name && w != "he" && w != "she" {
			return nil
		}
	}
	return first
}

// goesOnBehind reports whether a claim that quotes stands behind a place, in the next sentence.
func (r *Reader) goesOnBehind(claims []*Claim, at int) bool {
	return slices.ContainsFunc(claims, func(c *Claim) bool {
		return r.Tokens[c.Reach().From].Sentence == r.Tokens[at].Sentence+1 && r.KindOf(*c) != Indirect
	})
}

// unspoken reports whether a sentence has no name and no verb that introduces statements outside a quotation; between: where the same
// voice goes on behind it, verbs that may also tell what is so or is done, “The crowd hailed the “simple joys of the game””, are none.
func (r *Reader) unspoken(s nlp.Stretch, between bool) bool {
	return !slices.ContainsFunc(r.Tokens[s.From:s.To], func(k nlp.Token) bool {
		return !k.Quoted && (k.Tag == nlp.NNP || k.Word == "so-called" || k.Tag.Verb() && (k.Says() || !between && cueword.Introduces(k.Lemma)))
	})
}
