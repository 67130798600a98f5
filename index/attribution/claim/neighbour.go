package claim

import (
	"slices"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// heraldReach is how many tokens may stand between the subject of a sentence that heralds a quotation and the colon.
const heraldReach = 24

// heralded are the quotations that a colon joins to a sentence about one person, without a verb of saying, in the next paragraph too, and
// that none of the claims given covers: “Selam Roe had a simple plan: “Run until the others stop.””; and what a message or the like
// tells without marks: “Selam Roe had one message for all: Run until the others stop.”
func (r *Reader) heralded(all []Claim) []Claim {
	var found []Claim
	var covered []bool
	for i := range r.Tokens {
		if r.Tokens[i].Word != ":" || i+2 >= len(r.Tokens) || r.Tokens[i].Quoted {
			continue
		}
		if covered == nil {
			covered = r.coveredBy(all)
		}
		from := r.FirstWord(i, len(r.Tokens))
		if from >= len(r.Tokens) || covered[from] {
			continue
		}
		if c, ok := r.herald(i); ok {
			own := c.Content[0]
			if r.CarryOn(&c); covered[c.Content[0].To-1] {
				c.Content[0] = own
			}
			found = append(found, c)
		}
	}
	return found
}

// herald is the claim of one colon.
func (r *Reader) herald(colon int) (Claim, bool) {
	if r.Tokens[colon+1].Hash != nlp.OpeningHash {
		return r.messaged(colon)
	}
	x := r.regionFrom(colon + 2)
	if c, ok := r.answered(colon, x); ok {
		return c, true
	}
	phrase, _, ok := r.heraldOf(colon)
	if !ok || x.Len() < 2 {
		return Claim{}, false
	}
	c, ok := r.spoken(colon, phrase, x, RightSide)
	return c, ok && (r.tellsDeed(c.Content) || r.Tokens[x.From].Tag == nlp.VB || r.blockAt(x.From) != r.blockAt(colon) && x.Len() > 2)
}

// messaged is what stands without marks behind the colon of a sentence that tells of somebody's message, advice or the like: a clause, or
// what to do.
func (r *Reader) messaged(colon int) (Claim, bool) {
	s := r.Sentences[r.Tokens[colon].Sentence]
	x := nlp.Stretch{From: colon + 1, To: r.LastWord(colon+1, s.To)}
	if x.Len() < 3 || r.Tokens[x.From].Quoted || !r.clausal(x) && !r.orders(x) || slices.ContainsFunc(r.Tokens[x.From:x.To], tellsOrRefuses) {
		return Claim{}, false
	}
	if c, ok := r.answered(colon, x); ok {
		return c, true
	}
	phrase, verb, ok := r.heraldOf(colon)
	if !ok {
		return Claim{}, false
	}
	object, ok := r.PhraseAt(verb + 1)
	noun := object.Long - 1 // “a word of advice”
	if !ok || object.From != verb+1 || !cueword.HeraldNouns[r.Tokens[noun].Word] || r.Tokens[object.From].Word == "the" {
		return Claim{}, false
	}
	return r.spoken(noun, phrase, x, RightSide)
}

// tellsOrRefuses reports whether a word is a verb that tells of another's statement, or of none: “a clerk declined to say”.
func tellsOrRefuses(k nlp.Token) bool {
	return k.Tag.Finite() && (k.Says() || cueword.Refusing.Has(k.Lemma))
}

// orders reports whether a stretch opens with what to do: “Check your email”, “Please do not call”.
func (r *Reader) orders(x nlp.Stretch) bool {
	at := x.From
	for at < x.To-1 && (r.Tokens[at].Tag == nlp.Adv || r.Tokens[at].Word == "please" || r.Tokens[at].Word == "do" || r.Tokens[at].Word == "not") {
		at++
	}
	return r.Tokens[at].Tag == nlp.VB || r.Tokens[at].Tag == nlp.VBP && at == x.From
}

// answered is what a colon joins to a noun for what is said, which one person possesses: “Her reply: “No, thanks.””, “Selam Roe's
// advice to the young was short: “Run.””
func (r *Reader) answered(colon int, x nlp.Stretch) (Claim, bool) {
	s := r.Sentences[r.Tokens[colon].Sentence]
	number, ok := r.PhraseNumber(r.FirstWord(s.From, s.To))
	if !ok || colon-r.Phrases[number].From > heraldReach {
		return Claim{}, false
	}
	p := r.Phrases[number]
	to := r.possessorEnd(p)
	if !cueword.HeraldNouns[r.Tokens[p.Head].Word] || r.Tokens[p.Head].Quoted || !r.possessorIs(p, to) {
		return Claim{}, false
	}
	c, ok := r.spoken(p.Head, number, x, RightSide)
	c.Source = nlp.Stretch{From: p.From, To: to}
	return c, ok
}

// heraldOf is the subject of the sentence that a colon ends, and its verb: a person's name or he or she, which opens the sentence or
// follows what a comma parts from it, “Asked why, the owner, Selam Roe, was blunt: …”. Nobody else is named behind it, and nothing is
// written anywhere.
func (r *Reader) heraldOf(colon int) (phrase, verb int, ok bool) {
	s := r.Sentences[r.Tokens[colon].Sentence]
	first := r.FirstWord(s.From, s.To)
	for at := first; at < colon; {
		if phrase, verb, ok = r.heraldAt(at, colon); ok || !r.opensAdverbial(first) {
			return phrase, verb, ok
		}
		if start := r.behindTime(first); at == first && start < colon {
			if phrase, verb, ok = r.heraldAt(start, colon); ok {
				return phrase, verb, ok
			}
		}
		for at++; at < colon && r.Tokens[at-1].Word != ","; at++ {
		}
	}
	return 0, 0, false
}

// behindTime is where the subject may stand behind what opens a sentence without a comma: “Later the owner, Selam Roe, was blunt: …”, “On
// Tuesday the owner, …”.
func (r *Reader) behindTime(first int) int {
	if p, ok := r.PhraseAt(first + 1); ok && r.Tokens[first].Tag == nlp.IN {
		return p.To
	}
	return first + 1
}

// opensAdverbial reports whether what opens a sentence stands before its subject: “On Tuesday, …”, “Asked why, …”, “When she left, …”.
func (r *Reader) opensAdverbial(first int) bool {
	switch r.Tokens[first].Tag {
	case nlp.IN, nlp.TO, nlp.VBN, nlp.VBD, nlp.VBG, nlp.WRB, nlp.Adv:
		return true
	}
	return false
}

// heraldAt is such a subject that begins at a place, with its verb behind it.
func (r *Reader) heraldAt(at, colon int) (phrase, verb int, ok bool) {
	phrase, ok = r.PhraseNumber(at)
	if !ok || r.Phrases[phrase].From != at || colon-at > heraldReach || r.Tokens[at].Quoted {
		return 0, 0, false
	}
	p := r.Phrases[phrase]
	if q, named := r.apposedName(p); named {
		p = q // “His neighbour, Selam Roe, was blunt: …”
	}
	s := r.Sentences[r.Tokens[colon].Sentence]
	end := p.Long
	if p.From > at && r.At(s, end).Word == "," {
		end++
	}
	if !r.isPersonal(p) || at != r.FirstWord(s.From, s.To) && !r.finiteAt(end, s) {
		return 0, 0, false // “As they sang to Jesus, Jesus, I thought: …”
	}
	for i := p.To; i < colon; i++ {
		k := &r.Tokens[i]
		if k.Tag == nlp.NNP && !text.IsDay(k.Word) && !text.IsMonth(k.Word) || k.Quoted || k.Word == "read" || k.Word == "reads" || k.Word == "reading" {
			return 0, 0, false
		}
		if verb == 0 && k.Tag.Finite() {
			verb = i
		}
	}
	return phrase, verb, verb > 0
}

// leastLone is how many words a quotation of a paragraph of its own must have: shorter ones are titles and shouts.
const leastLone = 5

// lone are the quotations that are a paragraph of their own, which none of the claims given covers, and which nobody's verb stands beside: they are
// whoever's the paragraph before ended with, or his or hers who goes on in the next one.
//
//	The mayor, Ruth Lowell, urged the town to stay away.
//
//	“The road was never safe. We told them so.”
//
//	“Nobody listened,” she said.
func (r *Reader) lone(all []Claim) []Claim {
	var found []Claim
	var covered []bool
	blocks, opens := r.Paragraphs(), r.goingOn(all)
	for i := 1; i+1 < len(blocks); i++ {
		quoted, whole := r.quotedWhole(blocks[i])
		if !whole || quoted.Len() < leastLone {
			continue
		}
		if covered == nil {
			covered = r.coveredBy(all)
		}
		first := r.FirstWord(blocks[i+1].From, blocks[i+1].To)
		c := opens[first]
		if c == nil || !r.OpensQuote(first) || covered[quoted.From] || covered[quoted.To-1] || r.headlined([]nlp.Stretch{quoted}) || !r.tellsDeed([]nlp.Stretch{quoted}) {
			continue
		}
		phrase, verb, side := c.Phrase, c.Cue, LeftSide
		if teller, tells, ok := r.tellerAtEnd(blocks[i-1]); ok {
			phrase, verb, side = teller, tells, RightSide
		}
		told, _ := r.spoken(verb, phrase, quoted, side) // long enough to be said
		found = append(found, told)
	}
	return found
}

// goingOn are the claims that open a paragraph with a quotation of his or hers, by where that begins.
func (r *Reader) goingOn(all []Claim) map[int]*Claim {
	opens := map[int]*Claim{}
	for i := range all {
		c := &all[i]
		if c.Phrase < 0 || !r.Tokens[c.Cue].Says() || r.blockAt(c.Cue) != r.blockAt(c.Content[0].From) {
			continue
		}
		if w := r.Tokens[r.Phrases[c.Phrase].Head].Word; w == "he" || w == "she" {
			opens[c.Content[0].From] = c
		}
	}
	return opens
}

// tellerAtEnd is the person by name who is the subject of the last verb of a paragraph, where that introduces statements: “…, the mayor, Ruth
// Lowell, on Tuesday urged them to stay”.
func (r *Reader) tellerAtEnd(b nlp.Stretch) (phrase, verb int, ok bool) {
	for verb = b.To - 1; verb > b.From && (!r.Tokens[verb].Tag.Finite() || r.Tokens[verb].Quoted); verb-- {
	}
	if k := &r.Tokens[verb]; !cueword.Introduces(k.Lemma) && !cueword.Appealing.Has(k.Lemma) || k.Quoted || r.Tokens[b.To-1].Sentence != k.Sentence {
		return 0, 0, false
	}
	at := verb - 1
	for at > b.From && (r.Tokens[at].Tag == nlp.Adv || r.Tokens[at].Word == "," || r.Tokens[at].Word == "on" || text.IsDay(r.Tokens[at].Word)) {
		at--
	}
	phrase, ok = r.PhraseNumber(at)
	return phrase, verb, ok && r.namesPerson(r.Phrases[phrase])
}
