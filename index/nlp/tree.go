package nlp

// What the choices ask of a sentence's tree. A place's words are those of one sentence; a tree says nothing of places in
// another one.

// BeginningAt is the largest part of the tree that begins at a word and does not hold the cue.
func (t *Text) BeginningAt(i, c int) int {
	a := i
	if int(t.Links[a].Lo) != i {
		return a
	}
	for {
		h := int(t.Links[a].Head)
		if h < 0 || int(t.Links[h].Lo) != i || t.under(h, c) {
			return a
		}
		a = h
	}
}

// EndingAt is the largest part of the tree that ends behind a word and does not hold the cue.
func (t *Text) EndingAt(e, c int) int {
	a := e - 1
	if int(t.Links[a].Hi) != e {
		return a
	}
	for {
		h := int(t.Links[a].Head)
		if h < 0 || int(t.Links[h].Hi) != e || t.under(h, c) {
			return a
		}
		a = h
	}
}

// under reports whether a word lies in the reach of another's subtree.
func (t *Text) under(a, i int) bool { return int(t.Links[a].Lo) <= i && i < int(t.Links[a].Hi) }

// Hangs tells where a part of the tree hangs: from the cue, within a stretch, before or behind it; with its relation.
func (t *Text) Hangs(a, c int, s Stretch) uint32 {
	h := int(t.Links[a].Head)
	where := uint32(0)
	switch {
	case h < 0:
	case h == c:
		where = 1
	case s.Has(h):
		where = 2
	case h < s.From:
		where = 3 + uint32(btoi(h < c))
	default:
		where = 5 + uint32(btoi(h < c))
	}
	return where<<4 | uint32(t.Links[a].Relation)
}

// Kin tells how two words are related: one heads the other, they share a head, or one's head is the other's grandparent.
func (t *Text) Kin(c, p int) uint32 {
	x, y := t.Links[c], t.Links[p]
	both := uint32(x.Relation)<<3 | uint32(y.Relation)
	switch {
	case int(y.Head) == c:
		return 1<<8 | uint32(y.Relation)
	case int(x.Head) == p:
		return 2<<8 | uint32(x.Relation)
	case x.Head >= 0 && x.Head == y.Head:
		return 3<<8 | both
	case x.Head >= 0 && y.Head >= 0 && t.Links[x.Head].Head == y.Head:
		return 4<<8 | both
	case x.Head >= 0 && y.Head >= 0 && t.Links[y.Head].Head == x.Head:
		return 5<<8 | both
	case x.Head >= 0 && t.Links[x.Head].Head == int32(p):
		return 6<<8 | uint32(x.Relation)
	}
	return 7 << 8
}

// Crossing counts the words of a stretch that hang outside it, and the words behind it, as far as limit, that hang in it.
func (t *Text) Crossing(s Stretch, limit int) (out, in uint32) {
	for i := s.From; i < s.To && out < 3; i++ {
		if t.Tokens[i].Shape != Mark && !s.Has(int(t.Links[i].Head)) {
			out++
		}
	}
	for i := s.To; i < limit && in < 2; i++ {
		if t.Tokens[i].Shape != Mark && s.Has(int(t.Links[i].Head)) {
			in++
		}
	}
	return out, in
}

// Place tells how a word hangs in its sentence: relation, side and part of speech of its head.
func (t *Text) Place(i int) uint32 {
	x := &t.Links[i]
	if x.Head < 0 {
		return 0
	}
	return 1<<16 | uint32(t.Tokens[x.Head].Tag)<<8 | uint32(x.Relation)<<1 | uint32(btoi(int(x.Head) < i))
}

// KeyKids are the children that tell a statement: subjects, objects and clauses on both sides.
const KeyKids = 3<<(2*Subject) | 3<<(2*Object) | 3<<(2*Clause)
