package claim

import (
	"slices"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

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
	blocks := r.Paragraphs()
	for i := 1; i+1 < len(blocks); i++ {
		quoted, whole := r.quotedWhole(blocks[i])
		if !whole || quoted.Len() < leastLone || !r.OpensQuote(r.FirstWord(blocks[i+1].From, blocks[i+1].To)) {
			continue
		}
		if covered == nil {
			covered = r.coveredBy(all)
		}
		c := r.goesOnIn(blocks[i+1], all)
		if c == nil || covered[quoted.From] || covered[quoted.To-1] || r.headlined([]nlp.Stretch{quoted}) || !r.tellsDeed([]nlp.Stretch{quoted}) {
			continue
		}
		if phrase, verb, ok := r.tellerAtEnd(blocks[i-1]); ok {
			told, _ := r.spoken(verb, phrase, quoted, RightSide)
			found = append(found, told)
			continue
		}
		found = append(found, Claim{Cue: c.Cue, Source: c.Source, Phrase: c.Phrase, Content: []nlp.Stretch{quoted}, side: LeftSide, Confidence: layoutConfidence})
	}
	return found
}

// goesOnIn is the claim that opens a paragraph with a quotation of his or hers; nil for none.
func (r *Reader) goesOnIn(b nlp.Stretch, all []Claim) *Claim {
	first := r.FirstWord(b.From, b.To)
	i := slices.IndexFunc(all, func(c Claim) bool {
		if c.Content[0].From != first || c.Phrase < 0 || !r.Tokens[c.Cue].Says() || !b.Has(c.Cue) {
			return false
		}
		w := r.Tokens[r.Phrases[c.Phrase].Head].Word
		return w == "he" || w == "she"
	})
	if i < 0 {
		return nil
	}
	return &all[i]
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
