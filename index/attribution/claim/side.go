package claim

import (
	"pullquote/index/nlp/linear"
)

// The content of a statement stands after its cue, before it, or on both sides. Each side is found by two choices: where
// it begins and where it ends. Places are between tokens; a piece of content begins and ends with a word.

// SideFeatures are what the model of sides sees: what stands on either side of cue and source.
func (r *Reader) SideFeatures(o Offer, x Side) {
	f, s, k := &r.Feats, r.Sentences[r.Tokens[o.Cue].Sentence], &r.Tokens[o.Cue]
	f.N = uint32(x) * 64
	lo, hi := r.Core(o)
	left, right := r.quotesAround(s, o.Cue)
	order := r.order(o)
	before, after := r.At(s, lo-1), r.At(s, hi)
	after2 := r.At(s, hi+1)
	f.Add(order)
	f.Pair(order, k.Lemma)
	f.Pair(order, uint32(k.Tag))
	f.Pair(order, left<<4|right)
	f.Pair(linear.Mix(order, left<<4|right), k.Lemma)
	f.Pair(order, before.Hash)
	f.Pair(order, after.Hash)
	f.Pair(order, linear.Mix(before.Hash, after.Hash))
	f.Pair(order, uint32(after.Tag))
	f.Pair(order, linear.Mix(k.Lemma, uint32(after.Tag)))
	f.Pair(order, linear.Mix(k.Lemma, after.Hash))
	f.Pair(after.Hash, linear.Mix(after2.Hash, order))
	f.Pair(order, linear.Mix(linear.Bucket(lo-s.From), linear.Bucket(s.To-hi)))
	f.Pair(order, linear.Bucket(lo-s.From))
	f.Pair(order, linear.Bucket(s.To-hi))
	f.Pair(order, r.ahead(s, o.Cue))
	f.Pair(linear.Mix(order, r.ahead(s, o.Cue)), k.Lemma)
	f.Pair(order, uint32(btoi(r.verbIn(s.From, lo)))<<1|uint32(btoi(r.verbIn(hi, s.To))))
	f.Pair(order, linear.Mix(r.At(s, s.To-1).Hash, linear.Bucket(s.To-hi)))
	f.Pair(order, r.nextQuoted(s))
	f.Pair(linear.Mix(order, left<<4|right), r.nextQuoted(s))
	f.Pair(order, linear.Mix(before.Hash, uint32(btoi(r.verbIn(s.From, lo)))))
}
