package claim

import (
	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
)

// EndFeatures judges content [start, e).
func (r *Reader) EndFeatures(o Offer, x Side, start, e int) {
	f, k := &r.Feats, &r.Tokens[o.Cue]
	f.N = uint32(x) * 64
	all := nlp.Stretch{From: 0, To: len(r.Tokens)}
	l, l2, n, n2 := r.At(all, e-1), r.At(all, e-2), r.At(all, e), r.At(all, e+1)
	s := r.Sentences[r.Tokens[e-1].Sentence]
	last := r.LastWord(s.From, s.To) == e
	order := r.order(o)
	if last {
		n, n2 = &nlp.Edge, &nlp.Edge
	}
	quotedStart, quotedEnd := r.Tokens[start].Quoted, l.Quoted
	state := uint32(btoi(quotedStart)) | uint32(btoi(quotedEnd))<<1 | uint32(btoi(r.ClosesQuote(e)))<<2 |
		uint32(btoi(last))<<3 | uint32(btoi(l.Sentence == r.Tokens[start].Sentence))<<4
	if x == LeftSide {
		state |= uint32(btoi(e == o.Cue || e == o.Source.From)) << 5
	}
	length := linear.Bucket(e - start)
	f.Add(state)
	f.Pair(state, linear.Mix(length, order))
	f.Pair(state, n.Hash)
	f.Pair(state, uint32(n.Tag)<<8|uint32(n2.Tag))
	f.Pair(state, linear.Mix(n.Hash, n2.Hash))
	f.Pair(n.Hash, uint32(n2.Tag))
	f.Pair(state, uint32(l.Tag)<<8|uint32(n.Tag))
	f.Pair(uint32(l2.Tag)<<16|uint32(l.Tag)<<8|uint32(n.Tag), uint32(n2.Tag))
	f.Pair(state, k.Lemma)
	f.Pair(n.Hash, k.Lemma)
	f.Pair(linear.Mix(uint32(n.Tag), length), k.Lemma)
	f.Pair(state, l.Hash)
	f.Pair(n.Hash, linear.Mix(length, uint32(k.Tag)))
	commas, verbs, _ := r.between(start, min(e, start+60))
	f.Pair(linear.Mix(commas, verbs), n.Hash)
	f.Pair(linear.Mix(commas, verbs), state)
	f.Pair(linear.Mix(verbs, r.Tokens[start].Hash), n.Hash)
	f.Pair(linear.Mix(verbs, uint32(r.Tokens[start].Tag)), linear.Mix(uint32(n.Tag), state))
	f.Pair(r.Tokens[start].Hash, state)
	if x == LeftSide {
		gap := linear.Bucket(o.Cue - e)
		f.Pair(gap, order)
		f.Pair(linear.Mix(gap, n.Hash), order)
		f.Pair(gap, state)
		f.Pair(linear.Mix(uint32(btoi(l.Quoted)), gap), linear.Mix(order, n.Hash))
		r.endTree(o, x, start, e)
		return
	}
	beyond := r.quoteBeyond(e, s.To)
	f.Pair(beyond, state)
	f.Pair(beyond, linear.Mix(n.Hash, state))
	f.Pair(beyond, linear.Mix(uint32(n.Tag), linear.Mix(order, uint32(n2.Tag))))
	f.Pair(uint32(min(r.sentencesBetween(start, e), 6)), state)
	f.Pair(o.Left, state)
	f.Pair(linear.Mix(uint32(n.Tag), state), k.Hash)
	f.Pair(n.Hash, k.Hash)
	f.Pair(uint32(btoi(r.verbIn(e, s.To))), linear.Mix(n.Hash, uint32(btoi(verbs > 0))))
	f.Pair(linear.Bucket(s.To-e), linear.Mix(n.Hash, state))
	f.Pair(linear.Mix(uint32(k.Tag), r.ahead(r.Sentences[k.Sentence], o.Cue)), linear.Mix(n.Hash, verbs))
	r.endTree(o, x, start, e)
}

func (r *Reader) endTree(o Offer, x Side, start, e int) {
	f, k := &r.Feats, &r.Tokens[o.Cue]
	f.N = uint32(x)*64 + 200
	s := r.Sentences[r.Tokens[e-1].Sentence]
	if !s.Has(o.Cue) {
		return
	}
	n := r.FirstWord(e, s.To)
	content := nlp.Stretch{From: max(start, s.From), To: e}
	a := r.EndingAt(e, o.Cue)
	left := uint32(btoi(int(r.Links[a].Lo) == content.From))<<1 | uint32(btoi(int(r.Links[a].Lo) < content.From))
	own := linear.Mix(r.Hangs(a, o.Cue, content), left)
	out, in := r.Crossing(content, s.To)
	cross := out<<4 | in
	order := r.order(o)
	f.Pair(own, uint32(r.Tokens[a].Tag))
	f.Pair(own, k.Lemma)
	f.Pair(cross, order)
	f.Pair(cross, own)
	f.Pair(cross, uint32(x))
	next := uint32(0)
	if n < s.To {
		b := r.BeginningAt(n, o.Cue)
		next = linear.Mix(r.Hangs(b, o.Cue, content), uint32(btoi(int(r.Links[b].Lo) == n)))
		f.Pair(next, uint32(r.Tokens[b].Tag))
		f.Pair(next, r.Tokens[n].Hash)
		f.Pair(next, linear.Mix(r.Tokens[n].Hash, r.At(s, e).Hash))
		f.Pair(next, k.Lemma)
		f.Pair(linear.Mix(next, uint32(r.Tokens[n].Tag)), linear.Mix(uint32(r.Tokens[b].Tag), k.Lemma))
		h := int(r.Links[b].Head)
		if h >= 0 {
			f.Pair(next, linear.Mix(r.Tokens[h].Lemma, r.Tokens[n].Hash))
			f.Pair(next, linear.Mix(uint32(r.Tokens[h].Tag), linear.Mix(r.Tokens[n].Hash, uint32(btoi(r.At(s, e).Shape == nlp.Mark)))))
		}
	}
	f.N = uint32(x)*64 + 220
	f.Pair(next, own)
	f.Pair(next, cross)
	f.Pair(linear.Mix(next, order), linear.Bucket(e-start))
}
