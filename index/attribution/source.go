package attribution

import "sort"

// sourceReach is how many tokens away from its cue a source may stand. In PolNeAR's training text 99 in 100 stand nearer.
const sourceReach = 45

// phrasesBehind is how many phrases behind the cue may be its source: "told the crowd of donors in Ohio, he said" has it
// far behind, but that is rare.
const phrasesBehind = 5

// sourcesOf lists the phrases that may be the cue's source, nearest sentence order; the candidate "none" comes first, as
// -1.
func (r *reader) sourcesOf(c int, list []int) []int {
	list = append(list[:0], -1)
	s := r.sentences[r.tokens[c].sentence]
	first := sort.Search(len(r.phrases), func(i int) bool { return r.phrases[i].from >= max(s.from, c-sourceReach) })
	behind := 0
	for i := first; i < len(r.phrases) && r.phrases[i].from < s.to && behind < phrasesBehind; i++ {
		if r.phrases[i].from > c {
			behind++
		}
		if !r.phrases[i].has(c) || r.phrases[i].head != c {
			list = append(list, i)
		}
	}
	return list
}

// sourceFeatures: how the phrase stands to the cue (side, distance, what lies between), what it is (pronoun, name,
// noun), and what stands around it.
func (r *reader) sourceFeatures(c, p int) {
	f, s, k := &r.feats, r.sentences[r.tokens[c].sentence], &r.tokens[c]
	if p < 0 {
		f.n = 64
		f.add(0)
		f.add(k.lemma)
		f.add(uint32(k.tag))
		f.pair(uint32(k.tag), r.at(s, c-1).hash)
		f.pair(k.lemma, r.at(s, c-1).hash)
		f.pair(uint32(k.tag), r.auxiliaries(s, c))
		f.pair(k.lemma, r.auxiliaries(s, c))
		f.pair(uint32(k.tag), r.at(s, c+1).hash)
		f.pair(uint32(k.tag), r.subject(s, c))
		f.add(bucket(c - s.from))
		left, right := r.quotesAround(s, c)
		f.pair(left<<4|right, uint32(k.tag))
		return
	}
	ph := &r.phrases[p]
	head := &r.tokens[ph.head]
	side, from, to := uint32(0), ph.to, c
	if ph.from > c {
		side, from, to = 1, c+1, ph.from
	} else if ph.has(c) {
		side, from, to = 2, c, c
	}
	path := r.path(from, to)
	before, after := r.at(s, ph.from-1), r.at(s, ph.to)
	kind := r.kindOfPhrase(ph)
	commas, verbs, quotes := r.between(from, to)
	f.add(side)
	f.pair(side, bucket(to-from))
	f.pair(side, mix(bucket(to-from), uint32(k.tag)))
	f.pair(side, path)
	f.pair(mix(side, path), uint32(k.tag))
	f.pair(mix(side, path), k.lemma)
	f.pair(mix(side, path), kind)
	f.pair(side, mix(k.lemma, kind))
	f.pair(side, kind)
	f.pair(side, head.hash)
	f.add(head.hash)
	f.pair(side, before.hash)
	f.pair(side, after.hash)
	f.pair(side, mix(uint32(before.tag), uint32(after.tag)))
	f.pair(side, mix(commas, verbs))
	f.pair(side, mix(verbs, uint32(k.tag)))
	f.pair(side, mix(verbs, uint32(after.tag)))
	f.pair(quotes, side)
	before2 := r.at(s, ph.from-2)
	f.pair(mix(side, before.hash), uint32(before2.tag))
	f.pair(mix(side, before.hash), mix(before2.hash, r.nearest(p, c)))
	f.pair(uint32(btoi(r.tokens[ph.from].quoted)), uint32(btoi(k.quoted)))
	f.pair(side, uint32(btoi(ph.from == s.from))<<1|uint32(btoi(before.shape == mark)))
	f.pair(side, mix(uint32(head.tag), uint32(k.tag)))
	f.pair(side, mix(before.hash, k.lemma))
	f.pair(side, mix(r.auxiliaries(s, c), uint32(btoi(after.tag.finite() || after.tag == adv))))
	f.pair(mix(side, bucket(ph.len())), kind)
	f.pair(side, r.nearest(p, c))
	f.pair(mix(side, r.nearest(p, c)), mix(uint32(k.tag), kind))
	f.pair(mix(side, r.nearest(p, c)), k.lemma)
	f.pair(mix(side, r.subject(s, c)), mix(uint32(k.tag), r.nearest(p, c)))
	r.sourceTree(c, p)
}

// path is the sequence of tags between two places: all when short, else its ends.
func (t *text) path(from, to int) uint32 {
	h := uint32(17)
	for i := from; i < to; i++ {
		if to-from > 7 && i == from+3 {
			i = to - 3
			h = mix(h, 77)
		}
		k := &t.tokens[i]
		v := uint32(k.tag)
		if k.shape == mark || k.tag == wp || k.tag == toTag || k.tag == in && to-from < 4 {
			v = k.hash
		}
		h = mix(h, v)
	}
	return h
}

const toTag = to // the parameter of path hides it

// between counts commas, finite verbs and quotations on the way.
func (t *text) between(from, to int) (commas, verbs, quotes uint32) {
	for i := from; i < to; i++ {
		switch k := &t.tokens[i]; {
		case k.shape == mark && k.word == ",":
			commas++
		case k.tag.finite():
			verbs++
		case k.quoted:
			quotes = 1
		}
	}
	return min(commas, 3), min(verbs, 3), quotes
}

// kindOfPhrase: a pronoun by its word, a name, a noun with or without a determiner.
func (t *text) kindOfPhrase(p *phrase) uint32 {
	head, first := &t.tokens[p.head], &t.tokens[p.from]
	switch {
	case head.tag == prp, head.tag == wp, head.tag == wdt:
		return head.hash
	case head.tag == nnp && weekdays[head.word]:
		return 2
	case head.tag == nnp:
		return 3
	}
	return 8 | uint32(head.tag)<<8 | uint32(first.tag)<<16
}

// nearest tells how many phrases stand between this one and the cue.
func (t *text) nearest(p, c int) uint32 {
	n := uint32(0)
	if t.phrases[p].from > c {
		for i := p - 1; i >= 0 && t.phrases[i].from > c && n < 5; i-- {
			n++
		}
		return n
	}
	for i := p + 1; i < len(t.phrases) && t.phrases[i].to <= c && n < 5; i++ {
		n++
	}
	return n
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
