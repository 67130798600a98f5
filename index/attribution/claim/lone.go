package claim

import "pullquote/index/nlp"

// leastLone is how many words a quotation of a paragraph of its own must have: shorter ones are titles and shouts.
const leastLone = 5

// lone are the quotations that are a paragraph of their own, which none of the claims given covers, before a paragraph that he or she goes on
// in: the pronoun means whoever spoke there already.
//
//	“The road was never safe. We told them so.”
//
//	“Nobody listened,” she said.
func (r *Reader) lone(all []Claim) []Claim {
	var found []Claim
	var covered []bool
	blocks := r.Paragraphs()
	for i := 1; i < len(blocks); i++ {
		quoted, whole := r.quotedWhole(blocks[i-1])
		if !whole || quoted.Len() < leastLone || !r.OpensQuote(r.FirstWord(blocks[i].From, blocks[i].To)) {
			continue
		}
		if covered == nil {
			covered = r.coveredBy(all)
		}
		c := r.goesOnIn(blocks[i], all)
		if c == nil || covered[quoted.From] || covered[quoted.To-1] || r.headlined([]nlp.Stretch{quoted}) || !r.tellsDeed([]nlp.Stretch{quoted}) {
			continue
		}
		found = append(found, Claim{Cue: c.Cue, Source: c.Source, Phrase: c.Phrase, Content: []nlp.Stretch{quoted}, side: LeftSide, Confidence: layoutConfidence})
	}
	return found
}

// goesOnIn is the claim that opens a paragraph with a quotation of his or hers; nil for none.
func (r *Reader) goesOnIn(b nlp.Stretch, all []Claim) *Claim {
	first := r.FirstWord(b.From, b.To)
	for i := range all {
		c := &all[i]
		if c.Content[0].From != first || c.Phrase < 0 || !r.Tokens[c.Cue].Says() || !b.Has(c.Cue) {
			continue
		}
		if w := r.Tokens[r.Phrases[c.Phrase].Head].Word; w == "he" || w == "she" {
			return c
		}
	}
	return nil
}
