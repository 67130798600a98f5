package main

import (
	"slices"

	"pullquote/index/attribution/claim"
	"pullquote/index/nlp"
)

// lessons are the choices that annotated articles teach.
type lessons struct {
	cue, source, side, start, end []lesson
	missed                        map[string]int // right answers that are no candidates
}

func (l *lessons) take(r reader, p *page) {
	if l.missed == nil {
		l.missed = map[string]int{}
	}
	heads := map[int]bool{}
	for _, g := range p.gold {
		heads[g.cue] = true
	}
	for i := range p.Tokens {
		if !r.MayCue(i) {
			if heads[i] {
				l.missed["cue"]++
			}
			continue
		}
		r.Feats.Reset()
		r.CueFeatures(i)
		l.cue = append(l.cue, lesson{[][]uint32{slices.Clone(r.Feats.List)}, []bool{heads[i]}})
	}
	for _, g := range p.gold {
		l.takeSource(r, g)
		l.takeContent(r, g)
	}
}

// A reader reads as the program does, and knows what people marked.
type reader struct{ *claim.Reader }

func newReader(m *claim.Model, p *page) reader { return reader{claim.NewReader(m, p.Text, "")} }

// lessonOf makes a lesson of a list of candidates; ok is false when none is right.
func (r reader) lessonOf(list []int, features func(int), right func(int) bool) (x lesson, ok bool) {
	for _, i := range list {
		r.Feats.Reset()
		features(i)
		x.candidates = append(x.candidates, slices.Clone(r.Feats.List))
		x.right = append(x.right, right(i))
		ok = ok || right(i)
	}
	return x, ok && len(list) > 1
}

func (l *lessons) takeSource(r reader, g gold) {
	list := r.SourcesOf(g.cue, nil)
	if x, ok := r.lessonOf(list, func(p int) { r.SourceFeatures(g.cue, p) }, func(p int) bool { return r.isSource(g, p) }); ok {
		l.source = append(l.source, x)
	} else if len(g.source) > 0 {
		l.missed["source"]++
	}
}

// isSource reports whether a phrase is the marked source: its head lies in the marked source and is its head as well, or
// none is marked.
func (r reader) isSource(g gold, p int) bool {
	if p < 0 || len(g.source) == 0 {
		return p < 0 && len(g.source) == 0
	}
	return r.sourcePhrase(g) == p
}

// sourcePhrase is the first phrase within the marked source; -1 when there is none.
func (r reader) sourcePhrase(g gold) int {
	if len(g.source) == 0 {
		return -1
	}
	for i, ph := range r.Phrases {
		if g.source[0].Has(ph.Head) {
			return i
		}
	}
	return -1
}

func (l *lessons) takeContent(r reader, g gold) {
	left, right := g.sidesOf()
	o := claim.Offer{Cue: g.cue, Source: nlp.Stretch{From: -1, To: -1}}
	if p := r.sourcePhrase(g); p >= 0 {
		o.Source = r.Phrases[p].Stretch
	}
	want := claim.RightSide
	switch {
	case left.Len() > 0 && right.Len() > 0:
		want = claim.BothSides
	case left.Len() > 0:
		want = claim.LeftSide
	case right.Len() <= 0:
		l.missed["content"]++
		return
	}
	x, _ := r.lessonOf([]int{0, 1, 2}, func(i int) { r.SideFeatures(o, claim.Side(i)) }, func(i int) bool { return claim.Side(i) == want })
	l.side = append(l.side, x)
	if left.Len() > 0 && right.Len() > 0 {
		o.Left = r.Quotation(left)
	}
	if right.Len() > 0 {
		l.add(&l.start, "right start", r, r.RightStarts(g.cue, nil), right.From,
			func(i int) { r.StartFeatures(o, claim.RightSide, o.Cue+1, i) })
		l.add(&l.end, "right end", r, r.RightEnds(right.From, nil), right.To,
			func(e int) { r.EndFeatures(o, claim.RightSide, right.From, e) })
	}
	if o.Left = 0; left.Len() > 0 {
		lo, _ := r.Core(o)
		l.add(&l.end, "left end", r, r.LeftEnds(g.cue, nil), left.To,
			func(e int) { r.EndFeatures(o, claim.LeftSide, r.LeftAnchor(e), e) })
		l.add(&l.start, "left start", r, r.LeftStarts(left.To, nil), left.From,
			func(i int) { r.StartFeatures(o, claim.LeftSide, min(left.To, lo), i) })
	}
}

func (l *lessons) add(to *[]lesson, name string, r reader, list []int, right int, features func(int)) {
	x, ok := r.lessonOf(list, features, func(i int) bool { return i == right })
	switch {
	case ok:
		*to = append(*to, x)
	case len(list) != 1:
		l.missed[name]++
	}
}

// sidesOf joins the pieces of content before the cue, and those behind it.
func (g gold) sidesOf() (left, right nlp.Stretch) {
	for _, c := range g.content {
		if c.Has(g.cue) {
			continue
		}
		side := &right
		if c.From < g.cue {
			side = &left
		}
		if side.Len() == 0 {
			*side = c
		} else {
			*side = nlp.Stretch{From: min(side.From, c.From), To: max(side.To, c.To)}
		}
	}
	return left, right
}
