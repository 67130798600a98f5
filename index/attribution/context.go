package attribution

import (
	"cmp"
	"math"
	"slices"
)

// A claim's confidence comes from the claim alone. Whether it is kept is decided in view of the article's other claims: the
// ones that share its content, which are rivals (“X said Y, Z said”) or statements within statements (“Malloy said …, WTNH
// reported”), and how much is said in this article at all.

// hopeless: claims below this confidence are neither kept nor looked at. In training text one in fifty of them is right.
const hopeless = -3.2

// A company is what one article's claims are together.
type company struct {
	all   []claim
	spans []stretch // from the first to the last word of each claim's content
	dense uint32    // how many sure claims there are for the article's sentences
	sure  map[int32]int
	near  grid // of the claims' reaches
	list  []int32
}

// touching are the claims that may share content with one, or hold its cue.
func (m *company) touching(i int) []int32 {
	m.list = m.near.near(m.all[i].reach(), neighboursAtMost, m.list[:0])
	return m.list
}

func (t *text) companyOf(all []claim) *company {
	m := &company{all: all, sure: map[int32]int{}, near: newGrid(len(t.tokens))}
	sure, sentences := 0, 0
	for i, c := range all {
		m.near.add(i, c.reach())
		m.spans = append(m.spans, stretch{c.content[0].from, c.content[len(c.content)-1].to})
		if c.confidence > 0 {
			sure++
			m.sure[t.tokens[c.cue].sentence]++
		}
	}
	for _, s := range t.sentences {
		sentences += btoi(s.len() > 0)
	}
	m.dense = uint32(min(10, 12*sure/max(sentences, 1)))
	return m
}

// A bond is how one claim stands to another that touches it.
type bond struct {
	with   int
	kind   uint32 // whose content holds whose cue
	shared uint32 // how much content they share
}

// bonds lists the claims that share content with one, or whose cue stands in its content, or the other way round.
func (m *company) bonds(i int, list []bond) []bond {
	c := &m.all[i]
	for _, near := range m.touching(i) {
		j := int(near)
		d := &m.all[j]
		if i == j || !m.spans[i].overlaps(m.spans[j]) && !m.spans[i].has(d.cue) && !m.spans[j].has(c.cue) {
			continue
		}
		kind := uint32(btoi(c.tells(*d)))<<1 | uint32(btoi(d.tells(*c)))
		share := c.shared(*d)
		if kind == 0 && share < 0.2 {
			continue
		}
		list = append(list, bond{j, kind, uint32(share * 5)})
	}
	return list
}

// contextFeatures: the claim's own confidence, then the surest claim of each bond.
func (r *reader) contextFeatures(m *company, i int) {
	f, c := &r.feats, &m.all[i]
	own, kind := rung(c.confidence), kindNumber(r.kindOf(*c))
	k := &r.tokens[c.cue]
	saying := uint32(btoi(k.says()))<<1 | uint32(btoi(r.byPronoun(c)))
	f.add(own)
	f.pair(own, kind)
	f.pair(own, mix(kind, saying))
	f.pair(own, mix(m.dense, kind))
	f.pair(m.dense, mix(kind, saying))
	f.pair(own, uint32(min(m.sure[k.sentence], 4)))
	f.pair(own, uint32(10*c.cue/len(r.tokens)))
	r.bondList = m.bonds(i, r.bondList[:0])
	r.steps += len(m.list)
	for relation := range uint32(4) {
		f.n = 20 + relation*16
		best := -1
		for n, b := range r.bondList {
			if b.kind == relation && (best < 0 || m.all[b.with].confidence > m.all[r.bondList[best].with].confidence) {
				best = n
			}
		}
		if best < 0 {
			f.add(own)
			continue
		}
		b := r.bondList[best]
		d := &m.all[b.with]
		ahead := rung(c.confidence - d.confidence)
		same := uint32(btoi(c.phrase == d.phrase))<<1 | uint32(btoi(c.cue < d.cue))
		theirs := mix(b.shared, kindNumber(r.kindOf(*d)))
		f.n++
		f.pair(b.shared, ahead)
		f.pair(b.shared, mix(own, ahead))
		f.pair(b.shared, mix(own, rung(d.confidence)))
		f.pair(theirs, mix(kind, ahead))
		f.pair(theirs, mix(same, ahead))
		f.pair(same, mix(own, b.shared))
		f.pair(mix(k.lemma, b.shared), same)
		f.pair(k.lemma, r.tokens[d.cue].lemma)
	}
}

// rung makes log odds coarse: steps of a half.
func rung(odds float64) uint32 { return uint32(math.Floor(2*max(-4, min(6, odds)))) + 100 }

func kindNumber(k Kind) uint32 {
	switch k {
	case Direct:
		return 0
	case Mixed:
		return 1
	}
	return 2
}

// toldWithin: a sure claim with a verb of saying, within a statement whose teller only passes it on.
func (r *reader) toldWithin(m *company, i int) bool {
	c := &m.all[i]
	if c.confidence < 0 || !r.tokens[c.cue].says() || c.phrase < 0 {
		return false
	}
	return slices.ContainsFunc(m.touching(i), func(j int32) bool {
		d := &m.all[j]
		return d.confidence > 0 && d.side == leftSide && r.tokens[d.cue].says() && d.tells(*c) && c.shared(*d) > 0.5
	})
}

// inContext gives every claim its confidence among the others and keeps the ones above their floor.
func (r *reader) inContext(all []claim) []claim {
	m := r.companyOf(all)
	odds := make([]float64, len(all))
	for i := range all {
		if r.over() {
			return nil
		}
		r.feats.reset()
		r.contextFeatures(m, i)
		odds[i] = r.context.score(r.feats.list)
	}
	kept := make([]claim, 0, len(all))
	for i, c := range all {
		sure := c.confidence >= layoutConfidence // the layout speaks for itself
		told := r.toldWithin(m, i)
		if !sure {
			c.confidence = odds[i]
		}
		if (sure || told || odds[i] > r.floorFor(&c)) && r.sound(&c) {
			kept = append(kept, c)
		}
	}
	kept = r.surest(kept)
	return r.surest(append(kept, r.adjoined(kept)...))
}

// surest drops the claims that repeat a surer one.
func (r *reader) surest(all []claim) []claim {
	slices.SortStableFunc(all, func(a, b claim) int { return cmp.Or(cmp.Compare(b.confidence, a.confidence), a.cue-b.cue) })
	return thin(all, len(r.tokens))
}
