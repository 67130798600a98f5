package claim

import (
	"slices"
	"strings"

	"pullquote/index/names"
	"pullquote/index/nlp"
)

// A statement may go on behind its cue where the choice of sides saw only one of them.

// rejoin gives claims the quotations behind them that go on with what they tell and that none of the claims covers.
func (r *Reader) rejoin(all []Claim) {
	covered := r.coveredBy(all)
	cues := make(map[int32]int, len(all))
	for i := range all {
		cues[r.Tokens[all[i].Cue].Sentence]++
	}
	for i := range all {
		c := &all[i]
		r.carryBack(c, covered)
		if c.Asked.Len() > 0 || c.Captioned || c.Phrase < 0 || r.Tokens[c.Cue].Quoted || !r.Tokens[c.Cue].Says() {
			continue
		}
		r.goBack(c, covered)
		for r.goOn(c, covered, cues) {
			last := c.Content[len(c.Content)-1]
			for j := last.From; j < last.To; j++ {
				covered[j] = true
			}
		}
	}
}

// goBack adds the quotation that is broken off before subject and verb, and goes on in small letters behind them: “For the port,” she said,
// “this is bad.”
func (r *Reader) goBack(c *Claim, covered []bool) {
	from := min(c.Cue, c.Source.From)
	if !r.OpensQuote(c.Content[0].From) || r.Tokens[c.Content[0].From].Shape != nlp.Lower || !r.closesBefore(from) {
		return
	}
	end, pauses := r.quoteBefore(from)
	if !pauses || covered[end-1] || r.blockAt(end-1) != r.blockAt(from) {
		return
	}
	start := r.quoteStart(end)
	c.Content, c.side = append([]nlp.Stretch{{From: start, To: end}}, c.Content...), BothSides
	for i := start; i < end; i++ {
		covered[i] = true
	}
}

// goOn adds one more piece to a claim; false where nothing goes on.
func (r *Reader) goOn(c *Claim, covered []bool, cues map[int32]int) bool {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	last := c.Content[len(c.Content)-1]
	var piece nlp.Stretch
	switch {
	case c.side == LeftSide && cues[r.Tokens[c.Cue].Sentence] == 1:
		piece = r.behindCore(c, s)
	case last.From > c.Cue && (r.Tokens[last.From].Quoted || r.startsClause(last.From) || r.clausal(last) && r.Tokens[c.Cue].Tag.Finite()):
		piece = r.nextQuotation(last, cues)
	}
	if piece.Len() < 2 || covered[piece.From] || covered[piece.To-1] {
		return false
	}
	c.Content = append(c.Content[:len(c.Content):len(c.Content)], piece)
	if c.side == LeftSide {
		c.side = BothSides
	}
	return true
}

// behindCore is the rest of a sentence behind a comma that follows cue and source, where it is quoted at least in part and no verb of
// saying stands in it: “I love Ruth,” he said, but “when it rains, she is late.”
func (r *Reader) behindCore(c *Claim, s nlp.Stretch) nlp.Stretch {
	to := max(c.Cue+1, r.Phrases[c.Phrase].Long)
	from, end := r.FirstWord(to, s.To), r.LastWord(to, s.To)
	if r.At(s, to).Word != "," || !r.Tokens[c.Content[0].From].Quoted || from >= end {
		return nlp.Stretch{}
	}
	quoted := false
	for i := from; i < end; i++ {
		k := &r.Tokens[i]
		if quoted = quoted || k.Quoted; !k.Quoted && k.Says() {
			return nlp.Stretch{}
		}
	}
	if k := &r.Tokens[from]; !quoted || !k.Quoted && k.Tag != nlp.CC && k.Word != "that" {
		return nlp.Stretch{}
	}
	return nlp.Stretch{From: from, To: end}
}

// nextQuotation is the sentence behind a stretch that ends one, in the same paragraph, where all of it is quoted and nobody's verb
// stands beside it.
func (r *Reader) nextQuotation(x nlp.Stretch, cues map[int32]int) nlp.Stretch {
	number := int(r.Tokens[x.To-1].Sentence)
	next := r.NextSentence(number)
	if next >= len(r.Sentences) || r.BlockOf[next] != r.BlockOf[number] || cues[int32(next)] > 0 || r.LastWord(x.To, r.Sentences[number].To) > x.To {
		return nlp.Stretch{}
	}
	s := r.Sentences[next]
	first, end := r.FirstWord(s.From, s.To), r.LastWord(s.From, s.To)
	if first >= end || !r.OpensQuote(first) {
		return nlp.Stretch{}
	}
	for i := first; i < end; i++ {
		if !r.Tokens[i].Quoted {
			return nlp.Stretch{}
		}
	}
	region := r.regionFrom(first)
	if r.toldBehind(region) {
		return nlp.Stretch{}
	}
	return region
}

// A paragraph that is all quotation goes on with what the one before it tells last, where one source alone speaks there:
//
//	“The road was never safe,” said Ruth Lowell.
//
//	“We told them so.”

// followOn are such paragraphs that none of the claims given covers.
func (r *Reader) followOn(all []Claim) []Claim {
	var found []Claim
	var covered []bool
	var told map[int32][]*Claim
	blocks := r.Paragraphs()
	for i := 1; i < len(blocks); i++ {
		quoted, whole := r.quotedWhole(blocks[i])
		if !whole || r.headlined([]nlp.Stretch{quoted}) {
			continue
		}
		if covered == nil {
			covered, told = r.coveredBy(all), cuesBy(all, r.blockAt)
		}
		before := blocks[i-1]
		voice := r.lastVoice(told[r.blockAt(before.From)], before)
		if voice == nil || slices.Contains(covered[quoted.From:quoted.To], true) {
			continue
		}
		c := Claim{Cue: voice.Cue, Source: voice.Source, Phrase: voice.Phrase, Content: []nlp.Stretch{quoted}, side: RightSide, Confidence: layoutConfidence}
		for j := quoted.From; j < quoted.To; j++ {
			covered[j] = true
		}
		told[r.blockAt(quoted.From)] = []*Claim{&c}
		found = append(found, c)
	}
	return found
}

// lastVoice is the last claim of a paragraph, where its cue or its end stands in the paragraph's last sentence, nothing is asked there, and
// the paragraph's other claims are of the same source or of a pronoun; nil where it is not so.
func (r *Reader) lastVoice(claims []*Claim, b nlp.Stretch) *Claim {
	var last *Claim
	for _, c := range claims {
		if last == nil || c.Reach().To > last.Reach().To {
			last = c
		}
	}
	end := r.LastWord(b.From, b.To)
	if last == nil || last.Phrase < 0 || !r.mayGoOn(last) || end == b.From || r.Tokens[last.Reach().To-1].Sentence != r.Tokens[end-1].Sentence {
		return nil
	}
	if said := last.Content[len(last.Content)-1].To; said < len(r.Tokens) && r.Tokens[said].Word == "?" || strings.HasPrefix(r.Tokens[last.Cue].Word, "ask") {
		return nil // who answers?
	}
	for _, c := range claims {
		if c.Phrase < 0 || !r.sameVoice(c, last) {
			return nil
		}
	}
	return last
}

// mayGoOn reports whether a claim quotes, or tells without marks what somebody says.
func (r *Reader) mayGoOn(c *Claim) bool {
	k := &r.Tokens[c.Cue]
	head := r.Phrases[c.Phrase].Head
	return r.KindOf(*c) != Indirect || k.Says() && k.Tag.Finite() && (r.somebody(head) || names.IsDocument(r.Tokens[head].Word) || r.Tokens[head].Word == "he" || r.Tokens[head].Word == "she")
}

// sameVoice reports whether two claims have sources of one head, or one of them he or she.
func (r *Reader) sameVoice(c, d *Claim) bool {
	one, two := &r.Tokens[r.Phrases[c.Phrase].Head], &r.Tokens[r.Phrases[d.Phrase].Head]
	return one.Hash == two.Hash || one.Tag == nlp.PRP && one.Word != "it" || two.Tag == nlp.PRP && two.Word != "it"
}
