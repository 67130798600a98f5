package claim

import "pullquote/index/nlp"

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
