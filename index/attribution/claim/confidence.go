package claim

import (
	"slices"

	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
)

// ConfidenceFeatures are what the model of confidence sees: how sure each choice was, what kind of statement came out,
// and how its bounds lie.
func (r *Reader) ConfidenceFeatures(c *Claim) {
	f, k := &r.Feats, &r.Tokens[c.Cue]
	kind, words := uint32(0), 0
	for _, x := range c.Content {
		kind = kind<<2 | r.Quotation(x)
		words += x.Len()
	}
	o := Offer{Cue: c.Cue, Source: c.Source}
	order := r.order(o)
	odds, all := linear.Grade(linear.Sigmoid(c.odds)), linear.Grade(c.likely())
	f.Add(0)
	f.Add(kind)
	f.Add(odds)
	f.Pair(odds, kind)
	f.Add(linear.Grade(c.pSource))
	f.Pair(linear.Grade(c.pSource), uint32(btoi(c.Phrase >= 0)))
	f.Add(linear.Grade(c.pSide))
	f.Pair(linear.Grade(c.pStart), kind)
	f.Pair(linear.Grade(c.pEnd), kind)
	f.Add(all)
	f.Pair(all, kind)
	f.Pair(all, odds)
	f.Add(linear.Grade(linear.Sigmoid(c.odds) * c.likely()))
	f.Pair(uint32(c.side), linear.Mix(kind, uint32(k.Tag)))
	f.Add(k.Lemma)
	f.Pair(k.Lemma, kind)
	f.Pair(linear.Bucket(words), kind)
	f.Pair(uint32(btoi(k.Quoted)), kind)
	f.Pair(order, kind)
	f.Pair(linear.Mix(order, uint32(c.side)), kind)
	f.Pair(k.Lemma, linear.Mix(order, uint32(c.side)))
	r.boundFeatures(c, kind)
	r.confidenceTree(c, kind)
	f.N = 250
	if c.Phrase >= 0 {
		ph := &r.Phrases[c.Phrase]
		inside := slices.ContainsFunc(c.Content, func(x nlp.Stretch) bool { return x.Has(ph.Head) })
		f.Pair(r.kindOfPhrase(ph), kind)
		f.Add(r.Tokens[ph.Head].Hash)
		f.Pair(r.kindOfPhrase(ph), k.Lemma)
		f.Flag(inside)
		f.Pair(uint32(btoi(r.Tokens[ph.Head].Quoted)), linear.Mix(uint32(btoi(k.Quoted)), kind))
		f.Pair(r.kindOfPhrase(ph), odds)
	}
}

// boundFeatures looks at the first and the last word of every piece with their neighbours, at regions of quotation that
// the content cuts, and at other cues within it.
func (r *Reader) boundFeatures(c *Claim, kind uint32) {
	f, whole := &r.Feats, nlp.Stretch{From: 0, To: len(r.Tokens)}
	for n, x := range c.Content {
		first, last := r.Tokens[x.From], r.Tokens[x.To-1]
		before, after := r.At(whole, x.From-1), r.At(whole, x.To)
		cut := uint32(btoi(first.Quoted && !r.OpensQuote(x.From)))<<1 | uint32(btoi(!r.LastOfRegion(x.To-1)))
		place := uint32(n)<<4 | uint32(btoi(r.IsFirst(x.From)))<<3 | uint32(btoi(r.IsLast(x.To)))<<2 | cut
		f.Pair(place, kind)
		f.Pair(first.Hash, kind)
		f.Pair(before.Hash, linear.Mix(first.Hash, kind))
		f.Pair(after.Hash, linear.Mix(place, kind))
		f.Pair(after.Hash, uint32(last.Tag)<<8|uint32(first.Tag))
		f.Pair(before.Hash, linear.Mix(place, uint32(r.Tokens[c.Cue].Tag)))
		f.Pair(uint32(before.Tag)<<8|uint32(first.Tag), uint32(last.Tag)<<8|uint32(after.Tag))
		f.Pair(linear.Mix(r.Tokens[c.Cue].Lemma, first.Hash), linear.Bucket(x.Len()))
		commas, verbs, _ := r.between(x.From, min(x.To, x.From+60))
		f.Pair(linear.Mix(commas, verbs), linear.Mix(place, uint32(first.Tag)))
		f.Pair(linear.Mix(uint32(first.Tag), verbs), after.Hash)
		break2 := uint32(0)
		if int(last.Sentence) != int(first.Sentence) {
			break2 = 1 + uint32(btoi(r.BlockOf[first.Sentence] != r.BlockOf[last.Sentence]))
		}
		f.Pair(break2, kind)
	}
	f.N = 110
	last := c.Content[len(c.Content)-1]
	s := r.Sentences[r.Tokens[last.To-1].Sentence]
	beyond := r.quoteBeyond(last.To, s.To)
	f.Pair(beyond, kind)
	f.Pair(beyond, linear.Mix(uint32(c.side), r.At(s, last.To).Hash))
	f.N = 120
	strongest := -9.0
	for _, q := range r.cuesIn(c.Content) {
		strongest = max(strongest, q.odds)
	}
	f.Pair(linear.Grade(linear.Sigmoid(strongest)), kind)
	f.Pair(linear.Grade(linear.Sigmoid(strongest)), uint32(c.side))
}

// cuesIn are the other cues that content holds.
func (r *Reader) cuesIn(content []nlp.Stretch) []cue {
	from, _ := slices.BinarySearchFunc(r.Cues, content[0].From, func(q cue, at int) int { return q.at - at })
	to := from
	for to < len(r.Cues) && r.Cues[to].at < content[0].To {
		to++
	}
	return r.Cues[from:to]
}

// confidenceTree looks at the claim as a whole: how cue and source are related, and whether each piece is a part of the
// tree.
func (r *Reader) confidenceTree(c *Claim, kind uint32) {
	f, k := &r.Feats, &r.Tokens[c.Cue]
	f.N = 180
	kids, place := uint32(r.Links[c.Cue].Kids), r.Place(c.Cue)
	kin := uint32(0)
	if c.Phrase >= 0 {
		kin = r.Kin(c.Cue, r.Phrases[c.Phrase].Head)
	}
	f.Pair(kin, kind)
	f.Pair(kin, linear.Mix(uint32(k.Tag), kind))
	f.Pair(kin, k.Lemma)
	f.Pair(kids&nlp.KeyKids, linear.Mix(kin, kind))
	f.Pair(place, linear.Mix(kin, kind))
	f.Pair(kids&nlp.KeyKids, linear.Mix(place, uint32(k.Tag)))
	for n, x := range c.Content {
		f.N = 190 + uint32(n)*12
		s := r.Sentences[r.Tokens[x.To-1].Sentence]
		if !s.Has(c.Cue) {
			continue
		}
		content := nlp.Stretch{From: max(x.From, s.From), To: x.To}
		out, in := r.Crossing(content, s.To)
		a, b := r.EndingAt(x.To, c.Cue), r.BeginningAt(content.From, c.Cue)
		hangs, opens := r.Hangs(a, c.Cue, content), r.Hangs(b, c.Cue, content)
		whole := uint32(btoi(a == b))<<1 | uint32(btoi(int(r.Links[b].Lo) == content.From))
		f.Pair(linear.Mix(out, in), kind)
		f.Pair(linear.Mix(out, in), linear.Mix(whole, hangs))
		f.Pair(linear.Mix(opens, whole), kind)
		f.Pair(linear.Mix(opens, whole), k.Lemma)
		f.Pair(linear.Mix(opens, whole), linear.Mix(uint32(r.Tokens[b].Tag), uint32(k.Tag)))
		f.Pair(linear.Mix(opens, hangs), linear.Mix(kin, whole))
		if n := r.FirstWord(x.To, s.To); n < s.To {
			d := r.BeginningAt(n, c.Cue)
			next := r.Hangs(d, c.Cue, content)
			f.Pair(linear.Mix(next, r.Tokens[n].Hash), kind)
			f.Pair(linear.Mix(next, uint32(r.Tokens[d].Tag)), linear.Mix(whole, k.Lemma))
		}
	}
}
