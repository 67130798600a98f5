package attribution

// What the choices ask of a sentence's tree. A place's words are those of one sentence; a tree says nothing of places in
// another one.

// beginningAt is the largest part of the tree that begins at a word and does not hold the cue.
func (t *text) beginningAt(i, c int) int {
	a := i
	if int(t.links[a].lo) != i {
		return a
	}
	for {
		h := int(t.links[a].head)
		if h < 0 || int(t.links[h].lo) != i || t.under(h, c) {
			return a
		}
		a = h
	}
}

// endingAt is the largest part of the tree that ends behind a word and does not hold the cue.
func (t *text) endingAt(e, c int) int {
	a := e - 1
	if int(t.links[a].hi) != e {
		return a
	}
	for {
		h := int(t.links[a].head)
		if h < 0 || int(t.links[h].hi) != e || t.under(h, c) {
			return a
		}
		a = h
	}
}

// under: a word lies in the reach of another's subtree.
func (t *text) under(a, i int) bool { return int(t.links[a].lo) <= i && i < int(t.links[a].hi) }

// hangs tells where a part of the tree hangs: from the cue, within a stretch, before or behind it; with its relation.
func (t *text) hangs(a, c int, s stretch) uint32 {
	h := int(t.links[a].head)
	where := uint32(0)
	switch {
	case h < 0:
	case h == c:
		where = 1
	case s.has(h):
		where = 2
	case h < s.from:
		where = 3 + uint32(btoi(h < c))
	default:
		where = 5 + uint32(btoi(h < c))
	}
	return where<<4 | uint32(t.links[a].relation)
}

// kin tells how two words are related: one heads the other, they share a head, or one's head is the other's grandparent.
func (t *text) kin(c, p int) uint32 {
	x, y := t.links[c], t.links[p]
	both := uint32(x.relation)<<3 | uint32(y.relation)
	switch {
	case int(y.head) == c:
		return 1<<8 | uint32(y.relation)
	case int(x.head) == p:
		return 2<<8 | uint32(x.relation)
	case x.head >= 0 && x.head == y.head:
		return 3<<8 | both
	case x.head >= 0 && y.head >= 0 && t.links[x.head].head == y.head:
		return 4<<8 | both
	case x.head >= 0 && y.head >= 0 && t.links[y.head].head == x.head:
		return 5<<8 | both
	case x.head >= 0 && t.links[x.head].head == int32(p):
		return 6<<8 | uint32(x.relation)
	}
	return 7 << 8
}

// crossing counts the words of a stretch that hang outside it, and the words behind it, as far as limit, that hang in it.
func (t *text) crossing(s stretch, limit int) (out, in uint32) {
	for i := s.from; i < s.to && out < 3; i++ {
		if t.tokens[i].shape != mark && !s.has(int(t.links[i].head)) {
			out++
		}
	}
	for i := s.to; i < limit && in < 2; i++ {
		if t.tokens[i].shape != mark && s.has(int(t.links[i].head)) {
			in++
		}
	}
	return out, in
}

// place tells how a word hangs in its sentence: relation, side and part of speech of its head.
func (t *text) place(i int) uint32 {
	x := &t.links[i]
	if x.head < 0 {
		return 0
	}
	return 1<<16 | uint32(t.tokens[x.head].tag)<<8 | uint32(x.relation)<<1 | uint32(btoi(int(x.head) < i))
}

// keyKids are the children that tell a statement: subjects, objects and clauses on both sides.
const keyKids = 3<<(2*subject) | 3<<(2*object) | 3<<(2*clause)

func (r *reader) sourceTree(c, p int) {
	f, k, head := &r.feats, &r.tokens[c], r.phrases[p].head
	f.n = 180
	kin := r.kin(c, head)
	f.add(kin)
	f.pair(kin, uint32(k.tag))
	f.pair(kin, k.lemma)
	f.pair(kin, mix(uint32(k.tag), uint32(r.tokens[head].tag)))
	f.pair(kin, mix(uint32(r.links[c].kids)&keyKids, uint32(k.tag)))
	f.pair(kin, mix(r.nearest(p, c), uint32(k.tag)))
}

func (r *reader) startTree(o offer, x side, i int) {
	s, f, k := r.sentences[r.tokens[o.cue].sentence], &r.feats, &r.tokens[o.cue]
	f.n = uint32(x)*64 + 200
	if !s.has(i) {
		return
	}
	a := r.beginningAt(i, o.cue)
	hangs := r.hangs(a, o.cue, stretch{int(r.links[a].lo), int(r.links[a].hi)})
	whole := uint32(btoi(int(r.links[a].lo) == i))
	top := uint32(r.tokens[a].tag)
	order := r.order(o)
	f.pair(hangs, whole)
	f.pair(hangs, mix(order, top))
	f.pair(hangs, mix(k.lemma, whole))
	f.pair(hangs, mix(r.tokens[i].hash, whole))
	f.pair(hangs, mix(uint32(k.tag), top))
	f.pair(mix(hangs, whole), mix(bucket(int(r.links[a].hi)-i), order))
	f.pair(mix(hangs, bucket(i-o.cue)), order)
	f.pair(hangs, mix(r.at(s, i-1).hash, whole))
}

func (r *reader) endTree(o offer, x side, start, e int) {
	f, k := &r.feats, &r.tokens[o.cue]
	f.n = uint32(x)*64 + 200
	s := r.sentences[r.tokens[e-1].sentence]
	if !s.has(o.cue) {
		return
	}
	n := r.firstWord(e, s.to)
	content := stretch{max(start, s.from), e}
	a := r.endingAt(e, o.cue)
	left := uint32(btoi(int(r.links[a].lo) == content.from))<<1 | uint32(btoi(int(r.links[a].lo) < content.from))
	own := mix(r.hangs(a, o.cue, content), left)
	out, in := r.crossing(content, s.to)
	cross := out<<4 | in
	order := r.order(o)
	f.pair(own, uint32(r.tokens[a].tag))
	f.pair(own, k.lemma)
	f.pair(cross, order)
	f.pair(cross, own)
	f.pair(cross, uint32(x))
	next := uint32(0)
	if n < s.to {
		b := r.beginningAt(n, o.cue)
		next = mix(r.hangs(b, o.cue, content), uint32(btoi(int(r.links[b].lo) == n)))
		f.pair(next, uint32(r.tokens[b].tag))
		f.pair(next, r.tokens[n].hash)
		f.pair(next, mix(r.tokens[n].hash, r.at(s, e).hash))
		f.pair(next, k.lemma)
		f.pair(mix(next, uint32(r.tokens[n].tag)), mix(uint32(r.tokens[b].tag), k.lemma))
		h := int(r.links[b].head)
		if h >= 0 {
			f.pair(next, mix(r.tokens[h].lemma, r.tokens[n].hash))
			f.pair(next, mix(uint32(r.tokens[h].tag), mix(r.tokens[n].hash, uint32(btoi(r.at(s, e).shape == mark)))))
		}
	}
	f.n = uint32(x)*64 + 220
	f.pair(next, own)
	f.pair(next, cross)
	f.pair(mix(next, order), bucket(e-start))
}

// confidenceTree looks at the claim as a whole: how cue and source are related, and whether each piece is a part of the
// tree.
func (r *reader) confidenceTree(c *claim, kind uint32) {
	f, k := &r.feats, &r.tokens[c.cue]
	f.n = 180
	kids, place := uint32(r.links[c.cue].kids), r.place(c.cue)
	kin := uint32(0)
	if c.phrase >= 0 {
		kin = r.kin(c.cue, r.phrases[c.phrase].head)
	}
	f.pair(kin, kind)
	f.pair(kin, mix(uint32(k.tag), kind))
	f.pair(kin, k.lemma)
	f.pair(kids&keyKids, mix(kin, kind))
	f.pair(place, mix(kin, kind))
	f.pair(kids&keyKids, mix(place, uint32(k.tag)))
	for n, x := range c.content {
		f.n = 190 + uint32(n)*12
		s := r.sentences[r.tokens[x.to-1].sentence]
		if !s.has(c.cue) {
			continue
		}
		content := stretch{max(x.from, s.from), x.to}
		out, in := r.crossing(content, s.to)
		a, b := r.endingAt(x.to, c.cue), r.beginningAt(content.from, c.cue)
		hangs, opens := r.hangs(a, c.cue, content), r.hangs(b, c.cue, content)
		whole := uint32(btoi(a == b))<<1 | uint32(btoi(int(r.links[b].lo) == content.from))
		f.pair(mix(out, in), kind)
		f.pair(mix(out, in), mix(whole, hangs))
		f.pair(mix(opens, whole), kind)
		f.pair(mix(opens, whole), k.lemma)
		f.pair(mix(opens, whole), mix(uint32(r.tokens[b].tag), uint32(k.tag)))
		f.pair(mix(opens, hangs), mix(kin, whole))
		if n := r.firstWord(x.to, s.to); n < s.to {
			d := r.beginningAt(n, c.cue)
			next := r.hangs(d, c.cue, content)
			f.pair(mix(next, r.tokens[n].hash), kind)
			f.pair(mix(next, uint32(r.tokens[d].tag)), mix(whole, k.lemma))
		}
	}
}
