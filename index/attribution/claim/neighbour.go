package claim

import (
	"slices"

	"pullquote/index/nlp"
)

// heraldReach is how many tokens may stand before the colon of a sentence that heralds a quotation.
const heraldReach = 24

// heralded are the quotations that a colon joins to a sentence about one person, without a verb of saying, and that none
// of the claims given covers: “Selam Roe had a simple plan: “Run until the others stop.””
func (r *Reader) heralded(all []Claim) []Claim {
	var found []Claim
	var covered []bool
	for i := range r.Tokens {
		if r.Tokens[i].Word != ":" || i+2 >= len(r.Tokens) || !r.OpensQuote(i+2) {
			continue
		}
		if covered == nil {
			covered = r.coveredBy(all)
		}
		if covered[i+2] {
			continue
		}
		if c, ok := r.answered(i); ok {
			found = append(found, c)
			continue
		}
		phrase, ok := r.heraldOf(i)
		if !ok {
			continue
		}
		if c, ok := r.spoken(i, phrase, r.regionFrom(i+2), RightSide); ok && (r.tellsDeed(c.Content) || r.Tokens[c.Content[0].From].Tag == nlp.VB) {
			found = append(found, c)
		}
	}
	return found
}

// answered is the quotation that a colon joins to a noun for what is said, which one person possesses: “Her reply: “No, thanks.””,
// “Selam Roe's advice to the young was short: “Run.””
func (r *Reader) answered(colon int) (Claim, bool) {
	s := r.Sentences[r.Tokens[colon].Sentence]
	number, ok := r.PhraseNumber(r.FirstWord(s.From, s.To))
	if !ok || colon-r.Phrases[number].From > heraldReach {
		return Claim{}, false
	}
	p := r.Phrases[number]
	to := r.possessorEnd(p)
	if !heraldNouns[r.Tokens[p.Head].Word] || r.Tokens[p.Head].Quoted || !r.possessorIs(p, to) {
		return Claim{}, false
	}
	c, ok := r.spoken(p.Head, number, r.regionFrom(colon+2), RightSide)
	c.Source = nlp.Stretch{From: p.From, To: to}
	return c, ok
}

// heraldOf is the subject of the sentence that a colon ends: a person's name or he or she, which opens the sentence, and
// a verb behind it. Nobody else is named, and nothing is written anywhere.
func (r *Reader) heraldOf(colon int) (phrase int, ok bool) {
	s := r.Sentences[r.Tokens[colon].Sentence]
	first := r.FirstWord(s.From, s.To)
	phrase, ok = r.PhraseNumber(first)
	if !ok || colon-first > heraldReach || r.Tokens[first].Quoted {
		return 0, false
	}
	p := r.Phrases[phrase]
	if q, named := r.apposedName(p); named {
		p = q // “His neighbour, Selam Roe, was blunt: …”
	}
	if !r.isPersonal(p) {
		return 0, false
	}
	verbs := 0
	for i := p.To; i < colon; i++ {
		k := &r.Tokens[i]
		if k.Tag == nlp.NNP || k.Quoted || k.Word == "read" || k.Word == "reads" || k.Word == "reading" {
			return 0, false
		}
		verbs += btoi(k.Tag.Finite())
	}
	return phrase, verbs > 0
}

// A digest quotes one voice a paragraph, and names it once:
//
//	The film is “a slow, lovely ache”, said Petra Roe in The Lamp. Its star is “all bone and patience”.

// leastQuoted is how many words a part of a sentence must quote to be somebody's and no term between scare quotes.
const leastQuoted = 4

// goesOn are the quotations in sentences without a cue behind a claim of their paragraph, whose claims are all one
// person's. What a sentence with somebody else's name or with a verb that introduces statements quotes may be somebody else's.
func (r *Reader) goesOn(all []Claim) []Claim {
	var found []Claim
	var covered []bool
	var byBlock map[int32][]*Claim
	for i := 1; i < len(r.Tokens); i++ {
		if r.Tokens[i].Shape != nlp.Lower || !r.OpensQuote(i) {
			continue
		}
		if covered == nil {
			covered, byBlock = r.coveredBy(all), r.byBlock(all)
		}
		if covered[i] {
			continue
		}
		voice := r.voiceOf(byBlock[r.blockAt(i)], i)
		region := r.regionFrom(i)
		if voice == nil || region.Len() < leastQuoted || !r.unspoken(r.Sentences[r.Tokens[i].Sentence], region) {
			continue
		}
		found = append(found, Claim{Cue: voice.Cue, Source: voice.Source, Phrase: voice.Phrase, Content: []nlp.Stretch{region},
			side: RightSide, Confidence: layoutConfidence})
	}
	return found
}

// byBlock are the claims of each paragraph that have their cue there.
func (r *Reader) byBlock(all []Claim) map[int32][]*Claim {
	claims := map[int32][]*Claim{}
	for i := range all {
		if c := &all[i]; c.Asked.Len() == 0 && !c.Captioned {
			claims[r.blockAt(c.Cue)] = append(claims[r.blockAt(c.Cue)], c)
		}
	}
	return claims
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

// unspoken reports whether a sentence has no name and no verb that introduces statements outside a quotation.
func (r *Reader) unspoken(s, region nlp.Stretch) bool {
	return !slices.ContainsFunc(r.Tokens[s.From:s.To], func(k nlp.Token) bool {
		return !k.Quoted && (k.Tag == nlp.NNP || k.Word == "so-called" || k.Tag.Verb() && (k.Says() || introduces(k.Lemma)))
	})
}
