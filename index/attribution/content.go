package attribution

// The content of a statement stands after its cue, before it, or on both sides. Each side is found by two choices: where
// it begins and where it ends. Places are between tokens; a piece of content begins and ends with a word.

// A side says where content stands.
type side uint8

const (
	rightSide side = iota // X said that …
	leftSide              // …, X said
	bothSides             // “…,” X said. “…”
	sides
)

// startReach is how far behind its cue content may begin within a sentence, in tokens.
const startReach = 18

// quoteReach is how many sentences a quotation may run on.
const quoteReach = 40

// startsWord: a place where content may begin.
func (t *text) startsWord(i int) bool { return t.tokens[i].shape != mark }

// mayStart: content does not begin inside a base noun phrase, unless a quotation opens there.
func (t *text) mayStart(i int) bool {
	return t.startsWord(i) && (i == 0 || !t.inPhrase[i] || t.opensQuote(i))
}

// mayEnd: content does not end inside a base noun phrase, nor behind a word that must go on, unless a quotation closes
// there.
func (t *text) mayEnd(e int) bool {
	k := &t.tokens[e-1]
	if k.shape == mark {
		return false
	}
	if e >= len(t.tokens) || t.tokens[e].shape == mark || t.tokens[e].sentence != k.sentence {
		return true
	}
	if t.inPhrase[e] {
		return false
	}
	return k.tag != det && k.tag != prps && k.tag != cc && k.tag != pos
}

// lastWord is the place behind the last word before a place.
func (t *text) lastWord(from, to int) int {
	for to > from && t.tokens[to-1].shape == mark {
		to--
	}
	return to
}

// firstWord is the first word from a place on.
func (t *text) firstWord(from, to int) int {
	for from < to && t.tokens[from].shape == mark {
		from++
	}
	return from
}

// nextSentence is the next sentence that has tokens; len(sentences) when none has.
func (t *text) nextSentence(s int) int {
	for s++; s < len(t.sentences) && t.sentences[s].len() == 0; s++ {
	}
	return s
}

func (t *text) previousSentence(s int) int {
	for s--; s >= 0 && t.sentences[s].len() == 0; s-- {
	}
	return s
}

// rightStarts: the words soon after the cue, every opening of a quotation in the sentence, and the first word of the next
// sentence if that is quoted or the cue's sentence ends in a colon.
func (t *text) rightStarts(c int, list []int) []int {
	number := int(t.tokens[c].sentence)
	s := t.sentences[number]
	for i := c + 1; i < s.to; i++ {
		if t.mayStart(i) && (i <= c+startReach || t.opensQuote(i)) {
			list = append(list, i)
		}
	}
	if n := t.nextSentence(number); n < len(t.sentences) {
		next := t.sentences[n]
		i := t.firstWord(next.from, next.to)
		if i < next.to && (t.tokens[i].quoted || t.endsOpen(s)) {
			list = append(list, i)
		}
	}
	return list
}

// endsOpen: the sentence announces what follows.
func (t *text) endsOpen(s stretch) bool {
	last := t.tokens[s.to-1].word
	return last == ":" || last == "—" || t.tokens[s.to-1].shape != mark
}

func (t *text) opensQuote(i int) bool {
	return t.tokens[i].quoted && (i == 0 || !t.tokens[i-1].quoted)
}

func (t *text) closesQuote(end int) bool {
	return end > 0 && t.tokens[end-1].quoted && (end >= len(t.tokens) || !t.tokens[end].quoted || t.tokens[end].shape == mark && t.lastOfRegion(end-1))
}

// lastOfRegion: only marks follow within the quotation.
func (t *text) lastOfRegion(i int) bool {
	for limit := min(i+marksAtMost, len(t.tokens)-1); i < limit; {
		if i++; !t.tokens[i].quoted {
			return true
		}
		if t.tokens[i].shape != mark {
			return false
		}
	}
	return true
}

// rightEnds: the place behind every word from start to the end of its sentence; then the ends of the sentences that the
// quotation runs on through, across paragraphs.
func (t *text) rightEnds(start int, list []int) []int {
	number := int(t.tokens[start].sentence)
	s := t.sentences[number]
	for e := start + 1; e <= s.to; e++ {
		if t.mayEnd(e) {
			list = append(list, e)
		}
	}
	for range quoteReach {
		if len(list) >= endsAtMost {
			return list[:endsAtMost]
		}
		last := t.lastWord(s.from, s.to)
		next := t.nextSentence(number)
		if next >= len(t.sentences) || last == s.from || !t.tokens[last-1].quoted {
			break
		}
		number, s = next, t.sentences[next]
		first := t.firstWord(s.from, s.to)
		if first >= s.to || !t.tokens[first].quoted {
			break
		}
		for e := first + 1; e <= s.to; e++ {
			if t.tokens[e-1].shape != mark && t.tokens[e-1].quoted && t.lastOfRegion(e-1) {
				list = append(list, e)
			}
		}
		if e := t.lastWord(s.from, s.to); len(list) > 0 && list[len(list)-1] != e && e > first {
			list = append(list, e)
		}
	}
	return list
}

// leftEnds: the place behind every word from the sentence's start to the cue, not too far back; and the end of the
// sentence before, where it is quoted.
func (t *text) leftEnds(c int, list []int) []int {
	number := int(t.tokens[c].sentence)
	s := t.sentences[number]
	for e := max(s.from+1, c-startReach); e <= c; e++ {
		if t.mayEnd(e) {
			list = append(list, e)
		}
	}
	if n := t.previousSentence(number); n >= 0 {
		p := t.sentences[n]
		if e := t.lastWord(p.from, p.to); e > p.from && t.tokens[e-1].quoted {
			list = append(list, e)
		}
	}
	return list
}

// leftStarts: every word from the sentence's start to the end of the content, and the openings of the quotation that it
// may have begun sentences before.
func (t *text) leftStarts(end int, list []int) []int {
	number := int(t.tokens[end-1].sentence)
	s := t.sentences[number]
	for i := s.from; i < end; i++ {
		if t.mayStart(i) {
			list = append(list, i)
		}
	}
	for range quoteReach {
		first := t.firstWord(s.from, s.to)
		previous := t.previousSentence(number)
		if previous < 0 || first >= s.to || !t.tokens[first].quoted {
			break
		}
		number, s = previous, t.sentences[previous]
		if last := t.lastWord(s.from, s.to); last == s.from || !t.tokens[last-1].quoted {
			break
		}
		for i := s.from; i < s.to; i++ {
			if t.startsWord(i) && (t.opensQuote(i) || i == t.firstWord(s.from, s.to)) {
				list = append(list, i)
			}
		}
	}
	return list
}

// An offer is what has been settled before content is chosen.
type offer struct {
	cue    int
	source stretch // {-1,-1} for none
	left   uint32  // how much of the content before the cue is quoted; 0: there is none
}

// sideFeatures: what stands on either side of cue and source.
func (r *reader) sideFeatures(o offer, x side) {
	f, s, k := &r.feats, r.sentences[r.tokens[o.cue].sentence], &r.tokens[o.cue]
	f.n = uint32(x) * 64
	lo, hi := r.core(o)
	left, right := r.quotesAround(s, o.cue)
	order := r.order(o)
	before, after := r.at(s, lo-1), r.at(s, hi)
	after2 := r.at(s, hi+1)
	f.add(order)
	f.pair(order, k.lemma)
	f.pair(order, uint32(k.tag))
	f.pair(order, left<<4|right)
	f.pair(mix(order, left<<4|right), k.lemma)
	f.pair(order, before.hash)
	f.pair(order, after.hash)
	f.pair(order, mix(before.hash, after.hash))
	f.pair(order, uint32(after.tag))
	f.pair(order, mix(k.lemma, uint32(after.tag)))
	f.pair(order, mix(k.lemma, after.hash))
	f.pair(after.hash, mix(after2.hash, order))
	f.pair(order, mix(bucket(lo-s.from), bucket(s.to-hi)))
	f.pair(order, bucket(lo-s.from))
	f.pair(order, bucket(s.to-hi))
	f.pair(order, r.ahead(s, o.cue))
	f.pair(mix(order, r.ahead(s, o.cue)), k.lemma)
	f.pair(order, uint32(btoi(r.verbIn(s.from, lo)))<<1|uint32(btoi(r.verbIn(hi, s.to))))
	f.pair(order, mix(r.at(s, s.to-1).hash, bucket(s.to-hi)))
	f.pair(order, r.nextQuoted(s))
	f.pair(mix(order, left<<4|right), r.nextQuoted(s))
	f.pair(order, mix(before.hash, uint32(btoi(r.verbIn(s.from, lo)))))
}

// nextQuoted tells whether the next sentence begins quoted, and whether in this paragraph.
func (t *text) nextQuoted(s stretch) uint32 {
	number := int(t.tokens[s.from].sentence)
	n := t.nextSentence(number)
	if n >= len(t.sentences) {
		return 0
	}
	i := t.firstWord(t.sentences[n].from, t.sentences[n].to)
	if i >= t.sentences[n].to || !t.tokens[i].quoted {
		return 1
	}
	return 2 + uint32(btoi(t.blockOf[n] == t.blockOf[number]))
}

func (t *text) verbIn(from, to int) bool {
	for i := from; i < to; i++ {
		if t.tokens[i].tag.finite() {
			return true
		}
	}
	return false
}

// core is the stretch from the nearer of cue and source to the farther.
func (r *reader) core(o offer) (lo, hi int) {
	lo, hi = o.cue, o.cue+1
	if o.source.from >= 0 && r.tokens[o.source.from].sentence == r.tokens[o.cue].sentence &&
		o.cue-o.source.to < 12 && o.source.from-o.cue < 6 {
		lo, hi = min(lo, o.source.from), max(hi, o.source.to)
	}
	return lo, hi
}

// order: source before, behind or absent; and whether it touches the cue.
func (r *reader) order(o offer) uint32 {
	switch {
	case o.source.from < 0:
		return 0
	case o.source.to == o.cue:
		return 1
	case o.source.from == o.cue+1:
		return 2
	case o.source.to <= o.cue:
		return 3
	}
	return 4
}

// startFeatures is for both sides; lo is the nearest possible place.
func (r *reader) startFeatures(o offer, x side, anchor, i int) {
	f, s, k := &r.feats, r.sentences[r.tokens[o.cue].sentence], &r.tokens[o.cue]
	f.n = uint32(x) * 64
	b, p, n := &r.tokens[i], r.at(stretch{0, len(r.tokens)}, i-1), r.at(stretch{0, len(r.tokens)}, i+1)
	p2 := r.at(stretch{0, len(r.tokens)}, i-2)
	order := r.order(o)
	here := uint32(btoi(s.has(i)))<<2 | uint32(btoi(r.opensQuote(i)))<<1 | uint32(btoi(b.quoted))
	first := uint32(btoi(r.isFirst(i)))
	distance := bucket(i - anchor)
	f.pair(order, mix(here, distance))
	f.pair(here, first)
	f.pair(here, mix(first, order))
	f.pair(here, b.hash)
	f.pair(here, p.hash)
	f.pair(mix(p.hash, b.hash), order)
	f.pair(uint32(p.tag)<<8|uint32(b.tag), order)
	f.pair(mix(uint32(p.tag)<<8|uint32(b.tag), k.lemma), order)
	f.pair(k.lemma, mix(b.hash, order))
	f.pair(k.lemma, mix(distance, order))
	f.pair(k.lemma, mix(p.hash, order))
	f.pair(mix(uint32(p.tag)<<16|uint32(b.tag)<<8|uint32(n.tag), distance), order)
	f.pair(mix(uint32(p2.tag)<<16|uint32(p.tag)<<8|uint32(b.tag), p.hash), order)
	f.pair(distance, uint32(k.tag))
	between := uint32(0)
	if i > anchor {
		if i-anchor <= 5 && s.has(i) {
			between = r.path(anchor, i)
		}
		commas, verbs, quotes := r.between(anchor, min(i, s.to))
		f.pair(mix(commas, verbs), mix(quotes, here))
		f.pair(mix(commas, verbs), mix(p.hash, order))
	} else {
		commas, verbs, quotes := r.between(max(i, s.from), anchor)
		f.pair(mix(commas, verbs), mix(quotes, here))
		f.pair(mix(commas, verbs), mix(p.hash, first))
	}
	f.pair(between, order)
	f.pair(between, k.lemma)
	inSource := uint32(btoi(o.source.from >= 0 && o.source.has(i)))
	behind := uint32(btoi(o.source.from >= 0 && i >= o.source.to)) | inSource<<1
	f.pair(behind, order)
	f.pair(o.left, mix(here, first))
	f.pair(o.left, mix(here, p.hash))
	f.pair(behind, mix(distance, here))
	r.startTree(o, x, i)
}

// isFirst: the first word of a sentence.
func (t *text) isFirst(i int) bool {
	s := t.sentences[t.tokens[i].sentence]
	return t.firstWord(s.from, s.to) == i
}

// endFeatures judges content [start, e).
func (r *reader) endFeatures(o offer, x side, start, e int) {
	f, k := &r.feats, &r.tokens[o.cue]
	f.n = uint32(x) * 64
	all := stretch{0, len(r.tokens)}
	l, l2, n, n2 := r.at(all, e-1), r.at(all, e-2), r.at(all, e), r.at(all, e+1)
	s := r.sentences[r.tokens[e-1].sentence]
	last := r.lastWord(s.from, s.to) == e
	order := r.order(o)
	if last {
		n, n2 = &edge, &edge
	}
	quotedStart, quotedEnd := r.tokens[start].quoted, l.quoted
	state := uint32(btoi(quotedStart)) | uint32(btoi(quotedEnd))<<1 | uint32(btoi(r.closesQuote(e)))<<2 |
		uint32(btoi(last))<<3 | uint32(btoi(l.sentence == r.tokens[start].sentence))<<4
	if x == leftSide {
		state |= uint32(btoi(e == o.cue || o.source.from >= 0 && (e == o.source.from))) << 5
	}
	length := bucket(e - start)
	f.add(state)
	f.pair(state, mix(length, order))
	f.pair(state, n.hash)
	f.pair(state, uint32(n.tag)<<8|uint32(n2.tag))
	f.pair(state, mix(n.hash, n2.hash))
	f.pair(n.hash, uint32(n2.tag))
	f.pair(state, uint32(l.tag)<<8|uint32(n.tag))
	f.pair(uint32(l2.tag)<<16|uint32(l.tag)<<8|uint32(n.tag), uint32(n2.tag))
	f.pair(state, k.lemma)
	f.pair(n.hash, k.lemma)
	f.pair(mix(uint32(n.tag), length), k.lemma)
	f.pair(state, l.hash)
	f.pair(n.hash, mix(length, uint32(k.tag)))
	commas, verbs, _ := r.between(start, min(e, start+60))
	f.pair(mix(commas, verbs), n.hash)
	f.pair(mix(commas, verbs), state)
	f.pair(mix(verbs, r.tokens[start].hash), n.hash)
	f.pair(mix(verbs, uint32(r.tokens[start].tag)), mix(uint32(n.tag), state))
	f.pair(r.tokens[start].hash, state)
	if x == leftSide {
		gap := bucket(o.cue - e)
		f.pair(gap, order)
		f.pair(mix(gap, n.hash), order)
		f.pair(gap, state)
		f.pair(mix(uint32(btoi(l.quoted)), gap), mix(order, n.hash))
		r.endTree(o, x, start, e)
		return
	}
	beyond := r.quoteBeyond(e, s.to)
	f.pair(beyond, state)
	f.pair(beyond, mix(n.hash, state))
	f.pair(beyond, mix(uint32(n.tag), mix(order, uint32(n2.tag))))
	f.pair(uint32(min(r.sentencesBetween(start, e), 6)), state)
	f.pair(o.left, state)
	f.pair(mix(uint32(n.tag), state), k.hash)
	f.pair(n.hash, k.hash)
	f.pair(uint32(btoi(r.verbIn(e, s.to))), mix(n.hash, uint32(btoi(verbs > 0))))
	f.pair(bucket(s.to-e), mix(n.hash, state))
	f.pair(mix(uint32(k.tag), r.ahead(r.sentences[k.sentence], o.cue)), mix(n.hash, verbs))
	r.endTree(o, x, start, e)
}

// quoteBeyond tells whether a quotation opens behind a place of the sentence, and whether something is said on the way
// to it: where nothing is, what stands before it mostly goes on to it.
func (t *text) quoteBeyond(at, limit int) uint32 {
	verbs := uint32(0)
	for i := at; i < limit; i++ {
		k := &t.tokens[i]
		if i > at && t.opensQuote(i) || i == at && k.quoted && !t.tokens[i-1].quoted {
			return 1 + verbs
		}
		if k.tag.verb() && k.says() {
			return 4
		}
		if k.tag.finite() {
			verbs = min(verbs+1, 2)
		}
	}
	return 0
}

func (t *text) sentencesBetween(start, e int) int {
	return int(t.tokens[e-1].sentence - t.tokens[start].sentence)
}
