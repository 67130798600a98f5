package claim

import (
	"cmp"
	"slices"

	"pullquote/index/nlp/linear"
)

// A claim's confidence comes from the claim alone. Whether it is kept is decided in view of the article's other claims: the
// ones that share its content, which are rivals (“X said Y, Z said”) or statements within statements (“Holt said …, the Post
// reported”), and how much is said in this article at all.

// Hopeless is the confidence below which a claim is neither kept nor looked at. In training text one in fifty of them is right.
const Hopeless = -3.2

// ContextFeatures are what the model of contexts sees: the claim’s own confidence, then the surest claim of each bond.
func (r *Reader) ContextFeatures(m *company, i int) {
	f, c := &r.Feats, &m.all[i]
	own, kind := linear.Rung(c.Confidence), kindNumber(r.KindOf(*c))
	k := &r.Tokens[c.Cue]
	saying := uint32(btoi(k.Says()))<<1 | uint32(btoi(r.byPronoun(c)))
	f.Add(own)
	f.Pair(own, kind)
	f.Pair(own, linear.Mix(kind, saying))
	f.Pair(own, linear.Mix(m.dense, kind))
	f.Pair(m.dense, linear.Mix(kind, saying))
	f.Pair(own, uint32(min(m.sure[k.Sentence], 4)))
	f.Pair(own, uint32(10*c.Cue/len(r.Tokens)))
	r.bondList = m.bonds(i, r.bondList[:0])
	r.Steps += len(m.list)
	for relation := range uint32(4) {
		f.N = 20 + relation*16
		best := -1
		for n, b := range r.bondList {
			if b.kind == relation && (best < 0 || m.all[b.with].Confidence > m.all[r.bondList[best].with].Confidence) {
				best = n
			}
		}
		if best < 0 {
			f.Add(own)
			continue
		}
		b := r.bondList[best]
		d := &m.all[b.with]
		ahead := linear.Rung(c.Confidence - d.Confidence)
		same := uint32(btoi(c.Phrase == d.Phrase))<<1 | uint32(btoi(c.Cue < d.Cue))
		theirs := linear.Mix(b.shared, kindNumber(r.KindOf(*d)))
		f.N++
		f.Pair(b.shared, ahead)
		f.Pair(b.shared, linear.Mix(own, ahead))
		f.Pair(b.shared, linear.Mix(own, linear.Rung(d.Confidence)))
		f.Pair(theirs, linear.Mix(kind, ahead))
		f.Pair(theirs, linear.Mix(same, ahead))
		f.Pair(same, linear.Mix(own, b.shared))
		f.Pair(linear.Mix(k.Lemma, b.shared), same)
		f.Pair(k.Lemma, r.Tokens[d.Cue].Lemma)
	}
}

// toldWithin reports whether a claim is a sure one with a verb of saying, within a statement whose teller only passes it
// on.
func (r *Reader) toldWithin(m *company, i int) bool {
	c := &m.all[i]
	if c.Confidence < 0 || !r.Tokens[c.Cue].Says() || c.Phrase < 0 {
		return false
	}
	return slices.ContainsFunc(m.touching(i), func(j int32) bool {
		d := &m.all[j]
		return d.Confidence > 0 && d.side == LeftSide && r.Tokens[d.Cue].Says() && d.tells(*c) && c.shared(*d) > 0.5
	})
}

// inContext gives every claim its confidence among the others and keeps the ones above their floor.
func (r *Reader) inContext(all []Claim) []Claim {
	m := r.CompanyOf(all)
	odds := make([]float64, len(all))
	for i := range all {
		if r.Over() {
			return nil
		}
		r.Feats.Reset()
		r.ContextFeatures(m, i)
		odds[i] = r.Context.Score(r.Feats.List)
	}
	kept := make([]Claim, 0, len(all))
	for i, c := range all {
		sure := c.Confidence >= layoutConfidence // the layout speaks for itself
		told := r.toldWithin(m, i)
		if !sure {
			c.Confidence = odds[i]
		}
		if (sure || told || odds[i] > r.floorFor(&c)) && r.sound(&c) {
			kept = append(kept, c)
		}
	}
	for i := range kept {
		r.part(&kept[i])
		r.leave(&kept[i])
		r.possessed(&kept[i])
		r.endNoun(&kept[i])
		r.subjectOf(&kept[i])
		r.takeSubject(&kept[i])
		r.ownSubject(&kept[i])
		r.nextSubject(&kept[i])
		r.leaveQuote(&kept[i])
		r.leaveNumber(&kept[i])
		r.leaveSource(&kept[i])
		r.goesOnAsAgent(&kept[i])
		r.agentOf(&kept[i])
		r.flank(&kept[i])
		r.leaveTime(&kept[i])
		r.beginAnew(&kept[i])
		r.endApposed(&kept[i])
		r.endParticiple(&kept[i])
		r.endSubordinate(&kept[i])
		r.endMain(&kept[i])
		r.endSecond(&kept[i])
		r.endMedium(&kept[i])
		r.trim(&kept[i])
		r.holdOf(&kept[i])
		r.startWhole(&kept[i])
	}
	r.endCarried(kept)
	kept = r.surest(r.tellsAgain(r.portrayed(kept)))
	kept = r.quotedAs(kept)
	r.rejoin(kept)
	kept = instead(kept, r.adjoined(kept))
	kept = append(kept, r.heralded(kept)...)
	kept = append(kept, r.leaning(kept)...)
	kept = append(kept, r.goesOn(kept)...)
	kept = append(kept, r.followOn(kept)...)
	kept = append(kept, r.uncovered(kept, r.nounClaim)...)
	kept = append(kept, r.uncovered(kept, r.stance)...)
	kept = append(kept, r.uncovered(kept, r.brand)...)
	kept = append(kept, r.lone(kept)...)
	kept = append(kept, r.uncovered(kept, r.trailing)...)
	return apart(r.surest(append(kept, r.formulas(kept)...)))
}

// surest drops the claims that repeat a surer one.
func (r *Reader) surest(all []Claim) []Claim {
	slices.SortStableFunc(all, func(a, b Claim) int { return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), a.Cue-b.Cue) })
	return thin(all, len(r.Tokens))
}
