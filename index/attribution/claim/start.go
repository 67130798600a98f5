package claim

import (
	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
)

// StartFeatures is for both sides; lo is the nearest possible place.
func (r *Reader) StartFeatures(o Offer, x Side, anchor, i int) {
	f, s, k := &r.Feats, r.Sentences[r.Tokens[o.Cue].Sentence], &r.Tokens[o.Cue]
	f.N = uint32(x) * 64
	b, p, n := &r.Tokens[i], r.At(nlp.Stretch{From: 0, To: len(r.Tokens)}, i-1), r.At(nlp.Stretch{From: 0, To: len(r.Tokens)}, i+1)
	p2 := r.At(nlp.Stretch{From: 0, To: len(r.Tokens)}, i-2)
	order := r.order(o)
	here := uint32(btoi(s.Has(i)))<<2 | uint32(btoi(r.OpensQuote(i)))<<1 | uint32(btoi(b.Quoted))
	first := uint32(btoi(r.IsFirst(i)))
	distance := linear.Bucket(i - anchor)
	f.Pair(order, linear.Mix(here, distance))
	f.Pair(here, first)
	f.Pair(here, linear.Mix(first, order))
	f.Pair(here, b.Hash)
	f.Pair(here, p.Hash)
	f.Pair(linear.Mix(p.Hash, b.Hash), order)
	f.Pair(uint32(p.Tag)<<8|uint32(b.Tag), order)
	f.Pair(linear.Mix(uint32(p.Tag)<<8|uint32(b.Tag), k.Lemma), order)
	f.Pair(k.Lemma, linear.Mix(b.Hash, order))
	f.Pair(k.Lemma, linear.Mix(distance, order))
	f.Pair(k.Lemma, linear.Mix(p.Hash, order))
	f.Pair(linear.Mix(uint32(p.Tag)<<16|uint32(b.Tag)<<8|uint32(n.Tag), distance), order)
	f.Pair(linear.Mix(uint32(p2.Tag)<<16|uint32(p.Tag)<<8|uint32(b.Tag), p.Hash), order)
	f.Pair(distance, uint32(k.Tag))
	between := uint32(0)
	if i > anchor {
		if i-anchor <= 5 && s.Has(i) {
			between = r.path(anchor, i)
		}
		commas, verbs, quotes := r.between(anchor, min(i, s.To))
		f.Pair(linear.Mix(commas, verbs), linear.Mix(quotes, here))
		f.Pair(linear.Mix(commas, verbs), linear.Mix(p.Hash, order))
	} else {
		commas, verbs, quotes := r.between(max(i, s.From), anchor)
		f.Pair(linear.Mix(commas, verbs), linear.Mix(quotes, here))
		f.Pair(linear.Mix(commas, verbs), linear.Mix(p.Hash, first))
	}
	f.Pair(between, order)
	f.Pair(between, k.Lemma)
	inSource := uint32(btoi(o.Source.Has(i)))
	behind := uint32(btoi(o.Source.From >= 0 && i >= o.Source.To)) | inSource<<1
	f.Pair(behind, order)
	f.Pair(o.Left, linear.Mix(here, first))
	f.Pair(o.Left, linear.Mix(here, p.Hash))
	f.Pair(behind, linear.Mix(distance, here))
	r.startTree(o, x, i)
}

func (r *Reader) startTree(o Offer, x Side, i int) {
	s, f, k := r.Sentences[r.Tokens[o.Cue].Sentence], &r.Feats, &r.Tokens[o.Cue]
	f.N = uint32(x)*64 + 200
	if !s.Has(i) {
		return
	}
	a := r.BeginningAt(i, o.Cue)
	hangs := r.Hangs(a, o.Cue, nlp.Stretch{From: int(r.Links[a].Lo), To: int(r.Links[a].Hi)})
	whole := uint32(btoi(int(r.Links[a].Lo) == i))
	top := uint32(r.Tokens[a].Tag)
	order := r.order(o)
	f.Pair(hangs, whole)
	f.Pair(hangs, linear.Mix(order, top))
	f.Pair(hangs, linear.Mix(k.Lemma, whole))
	f.Pair(hangs, linear.Mix(r.Tokens[i].Hash, whole))
	f.Pair(hangs, linear.Mix(uint32(k.Tag), top))
	f.Pair(linear.Mix(hangs, whole), linear.Mix(linear.Bucket(int(r.Links[a].Hi)-i), order))
	f.Pair(linear.Mix(hangs, linear.Bucket(i-o.Cue)), order)
	f.Pair(hangs, linear.Mix(r.At(s, i-1).Hash, whole))
}
