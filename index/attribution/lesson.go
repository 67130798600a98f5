package attribution

import "slices"

// lessons are the choices that annotated articles teach.
type lessons struct {
	cue, source, side, start, end []lesson
	missed                        map[string]int // right answers that are no candidates
}

func (l *lessons) take(r *reader, p *page) {
	if l.missed == nil {
		l.missed = map[string]int{}
	}
	heads := map[int]bool{}
	for _, g := range p.gold {
		heads[g.cue] = true
	}
	for i := range p.tokens {
		if !r.mayCue(i) {
			if heads[i] {
				l.missed["cue"]++
			}
			continue
		}
		r.feats.reset()
		r.cueFeatures(i)
		l.cue = append(l.cue, lesson{[][]uint32{slices.Clone(r.feats.list)}, []bool{heads[i]}})
	}
	for _, g := range p.gold {
		l.takeSource(r, g)
		l.takeContent(r, g)
	}
}

// lessonOf makes a lesson of a list of candidates; ok is false when none is right.
func (r *reader) lessonOf(list []int, features func(int), right func(int) bool) (x lesson, ok bool) {
	for _, i := range list {
		r.feats.reset()
		features(i)
		x.candidates = append(x.candidates, slices.Clone(r.feats.list))
		x.right = append(x.right, right(i))
		ok = ok || right(i)
	}
	return x, ok && len(list) > 1
}

func (l *lessons) takeSource(r *reader, g gold) {
	list := r.sourcesOf(g.cue, nil)
	if x, ok := r.lessonOf(list, func(p int) { r.sourceFeatures(g.cue, p) }, func(p int) bool { return r.isSource(g, p) }); ok {
		l.source = append(l.source, x)
	} else if len(g.source) > 0 {
		l.missed["source"]++
	}
}

// isSource: the phrase's head lies in the marked source and is its head as well, or none is marked.
func (r *reader) isSource(g gold, p int) bool {
	if p < 0 || len(g.source) == 0 {
		return p < 0 && len(g.source) == 0
	}
	return r.sourcePhrase(g) == p
}

// sourcePhrase is the first phrase within the marked source; -1 when there is none.
func (r *reader) sourcePhrase(g gold) int {
	if len(g.source) == 0 {
		return -1
	}
	for i, ph := range r.phrases {
		if g.source[0].has(ph.head) {
			return i
		}
	}
	return -1
}

func (l *lessons) takeContent(r *reader, g gold) {
	left, right := g.sidesOf()
	o := offer{cue: g.cue, source: stretch{-1, -1}}
	if p := r.sourcePhrase(g); p >= 0 {
		o.source = r.phrases[p].stretch
	}
	want := rightSide
	switch {
	case left.len() > 0 && right.len() > 0:
		want = bothSides
	case left.len() > 0:
		want = leftSide
	case right.len() <= 0:
		l.missed["content"]++
		return
	}
	x, _ := r.lessonOf([]int{0, 1, 2}, func(i int) { r.sideFeatures(o, side(i)) }, func(i int) bool { return side(i) == want })
	l.side = append(l.side, x)
	if left.len() > 0 && right.len() > 0 {
		o.left = r.quotation(left)
	}
	if right.len() > 0 {
		l.add(&l.start, "right start", r, r.rightStarts(g.cue, nil), right.from,
			func(i int) { r.startFeatures(o, rightSide, o.cue+1, i) })
		l.add(&l.end, "right end", r, r.rightEnds(right.from, nil), right.to,
			func(e int) { r.endFeatures(o, rightSide, right.from, e) })
	}
	if o.left = 0; left.len() > 0 {
		lo, _ := r.core(o)
		l.add(&l.end, "left end", r, r.leftEnds(g.cue, nil), left.to,
			func(e int) { r.endFeatures(o, leftSide, r.leftAnchor(e), e) })
		l.add(&l.start, "left start", r, r.leftStarts(left.to, nil), left.from,
			func(i int) { r.startFeatures(o, leftSide, min(left.to, lo), i) })
	}
}

func (l *lessons) add(to *[]lesson, name string, r *reader, list []int, right int, features func(int)) {
	x, ok := r.lessonOf(list, features, func(i int) bool { return i == right })
	switch {
	case ok:
		*to = append(*to, x)
	case len(list) != 1:
		l.missed[name]++
	}
}

// sidesOf joins the pieces of content before the cue, and those behind it.
func (g gold) sidesOf() (left, right stretch) {
	for _, c := range g.content {
		if c.has(g.cue) {
			continue
		}
		side := &right
		if c.from < g.cue {
			side = &left
		}
		if side.len() == 0 {
			*side = c
		} else {
			*side = stretch{min(side.from, c.from), max(side.to, c.to)}
		}
	}
	return left, right
}

// judge makes claims on annotated pages and tells which ones are right: content shared by seven tenths, and the source.
// A lesson holds the claims of one cue.
func judge(m *model, pages []*page) []lesson {
	var judged []lesson
	for _, p := range pages {
		r := &reader{model: m, text: p.text}
		r.findCues()
		for _, q := range r.cues {
			var x lesson
			for _, c := range r.claimsOf(q, nil) {
				r.feats.reset()
				r.confidenceFeatures(&c)
				x.candidates = append(x.candidates, slices.Clone(r.feats.list))
				x.right = append(x.right, slices.ContainsFunc(p.gold, func(g gold) bool { return r.agrees(c, g) }))
			}
			if len(x.candidates) > 0 {
				judged = append(judged, x)
			}
		}
	}
	return judged
}

func (r *reader) agrees(c claim, g gold) bool {
	if (c.phrase < 0) != (len(g.source) == 0) {
		return false
	}
	if c.phrase >= 0 && r.sourcePhrase(g) != c.phrase {
		return false
	}
	return r.alike(c.content, g.content) >= 0.7
}

// alike is the Jaccard similarity of two contents in words.
func (t *text) alike(a, b []stretch) float64 {
	words := map[int]int{}
	for bit, list := range [][]stretch{a, b} {
		for _, s := range list {
			for i := s.from; i < s.to; i++ {
				if t.tokens[i].shape != mark {
					words[i] |= 1 << bit
				}
			}
		}
	}
	both := 0
	for _, w := range words {
		both += btoi(w == 3)
	}
	return float64(both) / float64(max(len(words), 1))
}
