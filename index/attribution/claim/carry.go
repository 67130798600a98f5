package claim

import (
	"slices"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/nlp"
)

// part takes off what stands in paragraphs before a quotation’s own, where their quotations are closed: they are somebody
// else’s, or have a verb of saying of their own.
func (r *Reader) part(c *Claim) {
	x := &c.Content[0]
	if c.side == RightSide || c.Confidence >= layoutConfidence || x.To > c.Cue {
		return
	}
	for n := int(r.Tokens[x.To-1].Sentence); r.Sentences[n].From > x.From; n-- {
		s := r.Sentences[n]
		if r.BlockOf[n] != r.BlockOf[n-1] && r.Tokens[s.From-1].Hash == nlp.ClosingHash {
			if first := r.FirstWord(s.From, x.To); x.To-first > 1 {
				x.From = first
			}
			return
		}
	}
}

// leave drops what a claim has behind its cue in another paragraph where somebody else's verb follows it: “…,” Grady said. and
// in the next paragraph “…,” Lowell asked.
func (r *Reader) leave(c *Claim) {
	last := len(c.Content) - 1
	x := c.Content[last]
	if last == 0 || c.Confidence >= layoutConfidence || r.blockAt(x.From) == r.blockAt(c.Cue) {
		return
	}
	if r.toldBehind(x) {
		c.Content = c.Content[:last]
	}
}

// paragraphsCarried is how many paragraphs a quotation whose marks are left open is followed through.
const paragraphsCarried = 40

// CarryOn lengthens content over the paragraphs that it runs on through: a quotation whose mark is not closed at its
// paragraph's end goes on in the next one, which opens with a mark again.
func (r *Reader) CarryOn(c *Claim) {
	for range paragraphsCarried {
		last := &c.Content[len(c.Content)-1]
		number := int(r.Tokens[last.To-1].Sentence)
		next := r.NextSentence(number)
		if next >= len(r.Sentences) || !r.LeftOpen(last.To) {
			return
		}
		first := r.FirstWord(r.Sentences[next].From, r.Sentences[next].To)
		if first >= r.Sentences[next].To || !r.OpensQuote(first) {
			return
		}
		end := first
		for end < len(r.Tokens) && r.Tokens[end].Quoted && r.BlockOf[r.Tokens[end].Sentence] == r.BlockOf[next] {
			end++
		}
		last.To = r.LastWord(first, end)
	}
}

// endCarried ends what was carried on before a paragraph that a claim with a cue of its own there opens with: “…!” and in the next one
// “…,” she continued.
func (r *Reader) endCarried(all []Claim) {
	opens := map[int]bool{}
	for i := range all {
		if x := all[i].Content[0]; r.OpensQuote(x.From) && r.blockAt(x.From) == r.blockAt(all[i].Cue) {
			opens[x.From] = true
		}
	}
	for i := range all {
		c := &all[i]
		x := &c.Content[len(c.Content)-1]
		if c.side != RightSide || r.blockAt(x.From) != r.blockAt(c.Cue) {
			continue
		}
		for n := r.NextSentence(int(r.Tokens[x.From].Sentence)); n < len(r.Sentences) && r.Sentences[n].From < x.To; n = r.NextSentence(n) {
			if s := r.Sentences[n]; r.BlockOf[n] != r.blockAt(c.Cue) && opens[r.FirstWord(s.From, s.To)] {
				x.To = r.LastWord(x.From, s.From)
				break
			}
		}
	}
}

// carryBack begins content where its quotation began in paragraphs before: all of such a one is quoted, no mark closes it, no claim covers
// it, and both open with the same mark. “The first winter was hard. and in the next paragraph “We were happy, though,” said Roe.
func (r *Reader) carryBack(c *Claim, covered []bool) {
	x := &c.Content[0]
	if !r.OpensQuote(x.From) || c.Asked.Len() > 0 {
		return
	}
	for range paragraphsCarried {
		number := int(r.Tokens[x.From].Sentence)
		before := r.PreviousSentence(number)
		if before < 0 || r.BlockOf[before] == r.BlockOf[number] || x.From != r.FirstWord(r.Sentences[number].From, x.From+1) || !r.LeftOpen(r.LastWord(r.Sentences[before].From, r.Sentences[before].To)) {
			return
		}
		from := r.LastWord(r.Sentences[before].From, r.Sentences[before].To) - 1
		for from > 0 && r.Tokens[from-1].Quoted && r.blockAt(from-1) == r.BlockOf[before] {
			from--
		}
		from = r.FirstWord(from, x.From)
		if from == 0 || r.Tokens[from-1].Word != r.Tokens[x.From-1].Word || from > 1 && r.blockAt(from-2) == r.BlockOf[before] || slices.Contains(covered[from:x.From], true) {
			return
		}
		x.From = from
	}
}

// flank adds what goes on behind cue and source where they stand between commas, and what stands before them is no clause
// yet: “But for farmers, says Abel Roe, the rains came too late.”
func (r *Reader) flank(c *Claim) {
	if len(c.Content) > 1 || c.side != LeftSide || c.Confidence >= layoutConfidence || !r.Tokens[c.Cue].Says() {
		return
	}
	s, x := r.Sentences[r.Tokens[c.Cue].Sentence], c.Content[0]
	to := max(c.Cue+1, c.Source.To)
	core := min(c.Cue, c.Source.From)
	if r.At(s, core-1).Word != "," || !s.Has(x.From) || r.Tokens[x.From].Quoted || r.clausal(x) || r.At(s, to).Word != "," {
		return
	}
	from, last := r.FirstWord(to, s.To), r.LastWord(to, s.To)
	if rest := (nlp.Stretch{From: from, To: last}); rest.Len() > 2 && !r.Tokens[from].Quoted && !relates(r.Tokens[from].Tag) && r.clausal(rest) {
		c.Content, c.side = append(c.Content[:1:1], rest), BothSides
	}
}

// startWhole begins what a quotation within a sentence ends with at the sentence's beginning: of “That makes her “a friend of ours,”
// Lowell said” the first words are hers as well. A quotation that is a sentence opens with a capital.
func (r *Reader) startWhole(c *Claim) {
	x := &c.Content[0]
	if c.side == RightSide || c.Asked.Len() > 0 || r.Tokens[x.From].Shape != nlp.Lower || !r.OpensQuote(x.From) {
		return
	}
	s := r.Sentences[r.Tokens[x.From].Sentence]
	first := r.FirstWord(s.From, s.To)
	for i := first; i < x.From; i++ {
		if k := &r.Tokens[i]; k.Quoted || k.Word == ":" || c.Source.Has(i) || k.Tag.Verb() && cueword.Introduces(k.Lemma) {
			return
		}
	}
	x.From = first
}
