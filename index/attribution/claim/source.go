package claim

import (
	"sort"

	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
)

// sourceReach is how many tokens away from its cue a source may stand. In PolNeAR's training text 99 in 100 stand nearer.
const sourceReach = 45

// phrasesBehind is how many phrases behind the cue may be its source: "told the crowd of donors in Ohio, he said" has it
// far behind, but that is rare.
const phrasesBehind = 5

// SourcesOf lists the phrases that may be the cue's source, nearest sentence order; the candidate "none" comes first, as
// -1.
func (r *Reader) SourcesOf(c int, list []int) []int {
	list = append(list[:0], -1)
	s := r.Sentences[r.Tokens[c].Sentence]
	from := max(r.DatelineEnd(int(r.Tokens[c].Sentence)), c-sourceReach)
	first := sort.Search(len(r.Phrases), func(i int) bool { return r.Phrases[i].From >= from })
	behind := 0
	for i := first; i < len(r.Phrases) && r.Phrases[i].From < s.To && behind < phrasesBehind; i++ {
		if r.Phrases[i].From > c {
			behind++
		}
		if r.Phrases[i].Head != c {
			list = append(list, i)
		}
	}
	return list
}

// SourceFeatures are what the model of sources sees: how the phrase stands to the cue (side, distance, what lies
// between), what it is (pronoun, name, noun), and what stands around it.
func (r *Reader) SourceFeatures(c, p int) {
	f, s, k := &r.Feats, r.Sentences[r.Tokens[c].Sentence], &r.Tokens[c]
	if p < 0 {
		f.N = 64
		f.Add(0)
		f.Add(k.Lemma)
		f.Add(uint32(k.Tag))
		f.Pair(uint32(k.Tag), r.At(s, c-1).Hash)
		f.Pair(k.Lemma, r.At(s, c-1).Hash)
		f.Pair(uint32(k.Tag), r.auxiliaries(s, c))
		f.Pair(k.Lemma, r.auxiliaries(s, c))
		f.Pair(uint32(k.Tag), r.At(s, c+1).Hash)
		f.Pair(uint32(k.Tag), r.subject(s, c))
		f.Add(linear.Bucket(c - s.From))
		left, right := r.quotesAround(s, c)
		f.Pair(left<<4|right, uint32(k.Tag))
		return
	}
	ph := &r.Phrases[p]
	head := &r.Tokens[ph.Head]
	side, from, to := uint32(0), ph.To, c
	if ph.From > c {
		side, from, to = 1, c+1, ph.From
	} else if ph.Has(c) {
		side, from, to = 2, c, c
	}
	path := r.path(from, to)
	before, after := r.At(s, ph.From-1), r.At(s, ph.To)
	kind := r.kindOfPhrase(ph)
	commas, verbs, quotes := r.between(from, to)
	f.Add(side)
	f.Pair(side, linear.Bucket(to-from))
	f.Pair(side, linear.Mix(linear.Bucket(to-from), uint32(k.Tag)))
	f.Pair(side, path)
	f.Pair(linear.Mix(side, path), uint32(k.Tag))
	f.Pair(linear.Mix(side, path), k.Lemma)
	f.Pair(linear.Mix(side, path), kind)
	f.Pair(side, linear.Mix(k.Lemma, kind))
	f.Pair(side, kind)
	f.Pair(side, head.Hash)
	f.Add(head.Hash)
	f.Pair(side, before.Hash)
	f.Pair(side, after.Hash)
	f.Pair(side, linear.Mix(uint32(before.Tag), uint32(after.Tag)))
	f.Pair(side, linear.Mix(commas, verbs))
	f.Pair(side, linear.Mix(verbs, uint32(k.Tag)))
	f.Pair(side, linear.Mix(verbs, uint32(after.Tag)))
	f.Pair(quotes, side)
	before2 := r.At(s, ph.From-2)
	f.Pair(linear.Mix(side, before.Hash), uint32(before2.Tag))
	f.Pair(linear.Mix(side, before.Hash), linear.Mix(before2.Hash, r.nearest(p, c)))
	f.Pair(uint32(btoi(r.Tokens[ph.From].Quoted)), uint32(btoi(k.Quoted)))
	f.Pair(side, uint32(btoi(ph.From == s.From))<<1|uint32(btoi(before.Shape == nlp.Mark)))
	f.Pair(side, linear.Mix(uint32(head.Tag), uint32(k.Tag)))
	f.Pair(side, linear.Mix(before.Hash, k.Lemma))
	f.Pair(side, linear.Mix(r.auxiliaries(s, c), uint32(btoi(after.Tag.Finite() || after.Tag == nlp.Adv))))
	f.Pair(linear.Mix(side, linear.Bucket(ph.Len())), kind)
	f.Pair(side, r.nearest(p, c))
	f.Pair(linear.Mix(side, r.nearest(p, c)), linear.Mix(uint32(k.Tag), kind))
	f.Pair(linear.Mix(side, r.nearest(p, c)), k.Lemma)
	f.Pair(linear.Mix(side, r.subject(s, c)), linear.Mix(uint32(k.Tag), r.nearest(p, c)))
	r.sourceTree(c, p)
}

func (r *Reader) sourceTree(c, p int) {
	f, k, head := &r.Feats, &r.Tokens[c], r.Phrases[p].Head
	f.N = 180
	kin := r.Kin(c, head)
	f.Add(kin)
	f.Pair(kin, uint32(k.Tag))
	f.Pair(kin, k.Lemma)
	f.Pair(kin, linear.Mix(uint32(k.Tag), uint32(r.Tokens[head].Tag)))
	f.Pair(kin, linear.Mix(uint32(r.Links[c].Kids)&nlp.KeyKids, uint32(k.Tag)))
	f.Pair(kin, linear.Mix(r.nearest(p, c), uint32(k.Tag)))
}
