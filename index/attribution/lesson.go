package attribution

import (
	"cmp"
	"slices"
)

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

// A hearing is a page with the rival claims that a model makes on it, cue by cue.
type hearing struct {
	page   *page
	reader *reader
	claims [][]claim
	lesson []lesson // of each cue's claims: which are right
}

// hear makes claims on annotated pages and tells which ones are right: content shared by seven tenths, and the source.
func hear(m *model, pages []*page) []hearing {
	var all []hearing
	for _, p := range pages {
		h := hearing{page: p, reader: &reader{model: m, text: p.text}}
		r := h.reader
		r.findCues()
		for _, q := range r.cues {
			claims := r.claimsOf(q, nil)
			if len(claims) == 0 {
				continue
			}
			var x lesson
			for i := range claims {
				r.feats.reset()
				r.confidenceFeatures(&claims[i])
				x.candidates = append(x.candidates, slices.Clone(r.feats.list))
				x.right = append(x.right, slices.ContainsFunc(p.gold, func(g gold) bool { return r.agrees(claims[i], g) }))
			}
			h.claims, h.lesson = append(h.claims, claims), append(h.lesson, x)
		}
		all = append(all, h)
	}
	return all
}

func rivalLessons(all []hearing) []lesson {
	var judged []lesson
	for _, h := range all {
		judged = append(judged, h.lesson...)
	}
	return judged
}

// inContext teaches which claims to keep, as a confidence model ranks them that has not seen them.
func inContext(all []hearing, confidence *table) []lesson {
	var judged []lesson
	for _, h := range all {
		r := h.reader
		claims := r.layoutClaims()
		for n, rivals := range h.claims {
			scores := make([]float64, len(rivals))
			for i := range rivals {
				scores[i] = confidence.score(h.lesson[n].candidates[i])
			}
			if best := likeliest(rivals, scores); rivals[best].confidence > hopeless {
				r.carryOn(&rivals[best])
				claims = append(claims, rivals[best])
			}
		}
		m, right := r.companyOf(claims), h.rightOnce(claims)
		for i := range claims {
			r.feats.reset()
			r.contextFeatures(m, i)
			judged = append(judged, lesson{[][]uint32{slices.Clone(r.feats.list)}, []bool{right[i]}})
		}
	}
	return judged
}

// rightOnce matches claims with marked statements, one to one, the surest claims first.
func (h hearing) rightOnce(claims []claim) []bool {
	order := make([]int, len(claims))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(claims[b].confidence, claims[a].confidence) })
	right, used := make([]bool, len(claims)), make([]bool, len(h.page.gold))
	for _, i := range order {
		for g := range h.page.gold {
			if !used[g] && h.reader.agrees(claims[i], h.page.gold[g]) {
				right[i], used[g] = true, true
				break
			}
		}
	}
	return right
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
