package claim

import (
	"pullquote/index/nlp"
)

// part takes off what stands in paragraphs before a quotation’s own, where their quotations are closed: they are somebody
// else’s, or have a verb of saying of their own.
func (r *Reader) part(c *Claim) {
	x := &c.Content[0]
	if c.side == RightSide || c.Confidence >= layoutConfidence || x.To > c.Cue {
		return
	}
	for n := int(r.Tokens[x.To-1].Sentence); n > 0 && r.Sentences[n].From > x.From; n-- {
		s := r.Sentences[n]
		if s.Len() > 0 && r.BlockOf[n] != r.BlockOf[n-1] && s.From > 0 && r.Tokens[s.From-1].Hash == nlp.ClosingHash {
			if first := r.FirstWord(s.From, x.To); x.To-first > 1 {
				x.From = first
			}
			return
		}
	}
}

// CarryOn lengthens content over the paragraphs that it runs on through: a quotation whose mark is not closed at its
// paragraph's end goes on in the next one, which opens with a mark again.
func (r *Reader) CarryOn(c *Claim) {
	for range paragraphsCarried {
		last := &c.Content[len(c.Content)-1]
		number := int(r.Tokens[last.To-1].Sentence)
		next := r.NextSentence(number)
		if next >= len(r.Sentences) || r.BlockOf[next] == r.BlockOf[number] || !r.LeftOpen(last.To) {
			return
		}
		first := r.FirstWord(r.Sentences[next].From, r.Sentences[next].To)
		if first == 0 || first >= len(r.Tokens) || !r.OpensQuote(first) || r.Tokens[first-1].Hash != nlp.OpeningHash {
			return
		}
		end := first
		for end < len(r.Tokens) && r.Tokens[end].Quoted && r.BlockOf[r.Tokens[end].Sentence] == r.BlockOf[next] {
			end++
		}
		last.To = r.LastWord(first, end)
	}
}
