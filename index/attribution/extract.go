package attribution

import (
	"cmp"
	"math"
	"slices"
)

// A claim is one statement as the models see it, before names are resolved.
type claim struct {
	cue     int
	source  stretch   // {-1, -1} for none
	phrase  int       // the source's phrase; -1 for none
	content []stretch // in order
	side    side

	odds                         float64 // of the cue
	pSource, pSide, pStart, pEnd float64
	confidence                   float64 // log odds that the claim is right as a whole
	rank                         float64 // what rivals for one cue are ordered by
}

// How many alternatives each choice keeps, and how probable they must be. More made no difference on held-out text.
const (
	sourcesKept = 2
	sidesKept   = 2
	placesKept  = 2
	claimsKept  = 8
	leastLikely = 0.07
)

// claimsOf makes the likeliest claims for one cue, which the confidence model then judges as a whole. Content is looked
// for with the likeliest source; the second source is tried with the same contents.
func (r *reader) claimsOf(q cue, all []claim) []claim {
	all = all[:0]
	base := claim{cue: q.at, odds: q.odds, phrase: -1, source: stretch{-1, -1}, pStart: 1, pEnd: 1}
	sources := r.chooseSource(base)
	o := offer{cue: q.at, source: sources[0].source}
	for _, x := range r.chooseSide(o) {
		c := sources[0]
		c.side, c.pSide = x.side, x.p
		all = r.withContent(all, c, o)
	}
	for _, alternative := range sources[1:] {
		for _, c := range all[:len(all):len(all)] {
			c.phrase, c.source, c.pSource = alternative.phrase, alternative.source, alternative.pSource
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b claim) int { return cmp.Compare(b.likely(), a.likely()) })
	return all[:min(len(all), claimsKept)]
}

// likely is the product of what the choices give the claim, the cue aside.
func (c *claim) likely() float64 { return c.pSource * c.pSide * c.pStart * c.pEnd }

func (r *reader) withContent(all []claim, c claim, o offer) []claim {
	if c.side == rightSide {
		for _, right := range r.chooseRight(o) {
			all = append(all, c.with(right))
		}
		return all
	}
	for _, left := range r.chooseLeft(o) {
		d := c.with(left)
		if c.side == leftSide {
			all = append(all, d)
			continue
		}
		o.left = r.quotation(left.stretch)
		for _, right := range r.chooseRight(o) {
			all = append(all, d.with(right))
		}
	}
	return all
}

// with adds a piece of content.
func (c claim) with(p piece) claim {
	c.content = append(slices.Clone(c.content), p.stretch)
	c.pStart *= p.pStart
	c.pEnd *= p.pEnd
	return c
}

// quotation tells how much of a stretch is quoted: 1 nothing, 2 a part, 3 all.
func (t *text) quotation(s stretch) uint32 {
	words, quoted := 0, 0
	for _, k := range t.tokens[s.from:s.to] {
		if k.shape != mark {
			words++
			quoted += btoi(k.quoted)
		}
	}
	return 1 + uint32(btoi(quoted > 0)+btoi(quoted == words))
}

func (r *reader) chooseSource(base claim) []claim {
	list := r.sourcesOf(base.cue, r.places[:0])
	scores := r.scores[:0]
	for _, p := range list {
		r.feats.reset()
		r.sourceFeatures(base.cue, p)
		scores = append(scores, r.source.score(r.feats.list))
	}
	var sources []claim
	for _, best := range leaders(scores, sourcesKept) {
		c := base
		c.phrase, c.pSource = list[best], scores[best]
		if c.phrase >= 0 {
			ph := r.phrases[c.phrase]
			c.source = ph.stretch
			if ph.has(c.cue) && c.cue < ph.head {
				c.source.from = c.cue + 1 // "added Kurt Westby" read as one phrase
			}
		}
		sources = append(sources, c)
	}
	r.places, r.scores = list[:0], scores[:0]
	return sources
}

// A sideChoice is a side with its probability.
type sideChoice struct {
	side side
	p    float64
}

func (r *reader) chooseSide(o offer) []sideChoice {
	scores := r.scores[:0]
	for x := range sides {
		r.feats.reset()
		r.sideFeatures(o, x)
		scores = append(scores, r.sideOf.score(r.feats.list))
	}
	var choices []sideChoice
	for _, best := range leaders(scores, sidesKept) {
		choices = append(choices, sideChoice{side(best), scores[best]})
	}
	r.scores = scores[:0]
	return choices
}

// leaders turns scores into probabilities and returns the places of the n best, best first, without the improbable.
func leaders(scores []float64, n int) []int {
	softmax(scores)
	var best []int
	for len(best) < n {
		at := -1
		for i, s := range scores {
			if (at < 0 || s > scores[at]) && !slices.Contains(best, i) {
				at = i
			}
		}
		if at < 0 || len(best) > 0 && scores[at] < leastLikely {
			break
		}
		best = append(best, at)
	}
	return best
}

// A piece is a stretch of content with the probabilities of its bounds.
type piece struct {
	stretch
	pStart, pEnd float64
}

func (r *reader) chooseRight(o offer) []piece {
	var pieces []piece
	for _, start := range r.choose(r.rightStarts(o.cue, nil), &r.start, func(i int) { r.startFeatures(o, rightSide, o.cue+1, i) }) {
		for _, end := range r.choose(r.rightEnds(start.at, nil), &r.end, func(e int) { r.endFeatures(o, rightSide, start.at, e) }) {
			pieces = append(pieces, piece{stretch{start.at, end.at}, start.p, end.p})
		}
	}
	return pieces
}

func (r *reader) chooseLeft(o offer) []piece {
	lo, _ := r.core(o)
	var pieces []piece
	for _, end := range r.choose(r.leftEnds(o.cue, nil), &r.end, func(e int) { r.endFeatures(o, leftSide, r.leftAnchor(e), e) }) {
		for _, start := range r.choose(r.leftStarts(end.at, nil), &r.start, func(i int) { r.startFeatures(o, leftSide, min(end.at, lo), i) }) {
			pieces = append(pieces, piece{stretch{start.at, end.at}, start.p, end.p})
		}
	}
	return pieces
}

// leftAnchor stands in for the start of left content while its end is chosen: the sentence's first word.
func (t *text) leftAnchor(e int) int {
	s := t.sentences[t.tokens[e-1].sentence]
	return min(t.firstWord(s.from, s.to), e-1)
}

// A chosen place with its probability.
type chosen struct {
	at int
	p  float64
}

func (r *reader) choose(list []int, m *table, features func(int)) []chosen {
	scores := r.scores[:0]
	for _, i := range list {
		r.feats.reset()
		features(i)
		scores = append(scores, m.score(r.feats.list))
	}
	var best []chosen
	for _, i := range leaders(scores, placesKept) {
		best = append(best, chosen{list[i], scores[i]})
	}
	r.scores = scores[:0]
	return best
}

// confidenceFeatures: how sure each choice was, what kind of statement came out, and how its bounds lie.
func (r *reader) confidenceFeatures(c *claim) {
	f, k := &r.feats, &r.tokens[c.cue]
	kind, words := uint32(0), 0
	for _, x := range c.content {
		kind = kind<<2 | r.quotation(x)
		words += x.len()
	}
	o := offer{cue: c.cue, source: c.source}
	order := r.order(o)
	odds, all := grade(sigmoid(c.odds)), grade(c.likely())
	f.add(0)
	f.add(kind)
	f.add(odds)
	f.pair(odds, kind)
	f.add(grade(c.pSource))
	f.pair(grade(c.pSource), uint32(btoi(c.phrase >= 0)))
	f.add(grade(c.pSide))
	f.pair(grade(c.pStart), kind)
	f.pair(grade(c.pEnd), kind)
	f.add(all)
	f.pair(all, kind)
	f.pair(all, odds)
	f.add(grade(sigmoid(c.odds) * c.likely()))
	f.pair(uint32(c.side), mix(kind, uint32(k.tag)))
	f.add(k.lemma)
	f.pair(k.lemma, kind)
	f.pair(bucket(words), kind)
	f.pair(uint32(btoi(k.quoted)), kind)
	f.pair(order, kind)
	f.pair(mix(order, uint32(c.side)), kind)
	f.pair(k.lemma, mix(order, uint32(c.side)))
	r.boundFeatures(c, kind)
	r.confidenceTree(c, kind)
	f.n = 250
	if c.phrase >= 0 {
		ph := &r.phrases[c.phrase]
		inside := slices.ContainsFunc(c.content, func(x stretch) bool { return x.has(ph.head) })
		f.pair(r.kindOfPhrase(ph), kind)
		f.add(r.tokens[ph.head].hash)
		f.pair(r.kindOfPhrase(ph), k.lemma)
		f.flag(inside)
		f.pair(uint32(btoi(r.tokens[ph.head].quoted)), mix(uint32(btoi(k.quoted)), kind))
		f.pair(r.kindOfPhrase(ph), odds)
	}
}

// boundFeatures looks at the first and the last word of every piece with their neighbours, at regions of quotation that
// the content cuts, and at other cues within it.
func (r *reader) boundFeatures(c *claim, kind uint32) {
	f, whole := &r.feats, stretch{0, len(r.tokens)}
	for n, x := range c.content {
		first, last := r.tokens[x.from], r.tokens[x.to-1]
		before, after := r.at(whole, x.from-1), r.at(whole, x.to)
		cut := uint32(btoi(first.quoted && !r.opensQuote(x.from)))<<1 | uint32(btoi(last.quoted && !r.lastOfRegion(x.to-1)))
		place := uint32(n)<<4 | uint32(btoi(r.isFirst(x.from)))<<3 | uint32(btoi(r.isLast(x.to)))<<2 | cut
		f.pair(place, kind)
		f.pair(first.hash, kind)
		f.pair(before.hash, mix(first.hash, kind))
		f.pair(after.hash, mix(place, kind))
		f.pair(after.hash, uint32(last.tag)<<8|uint32(first.tag))
		f.pair(before.hash, mix(place, uint32(r.tokens[c.cue].tag)))
		f.pair(uint32(before.tag)<<8|uint32(first.tag), uint32(last.tag)<<8|uint32(after.tag))
		f.pair(mix(r.tokens[c.cue].lemma, first.hash), bucket(x.len()))
		commas, verbs, _ := r.between(x.from, min(x.to, x.from+60))
		f.pair(mix(commas, verbs), mix(place, uint32(first.tag)))
		f.pair(mix(uint32(first.tag), verbs), after.hash)
		break2 := uint32(0)
		if int(last.sentence) != int(first.sentence) {
			break2 = 1 + uint32(btoi(r.blockOf[first.sentence] != r.blockOf[last.sentence]))
		}
		f.pair(break2, kind)
	}
	f.n = 110
	last := c.content[len(c.content)-1]
	s := r.sentences[r.tokens[last.to-1].sentence]
	beyond := r.quoteBeyond(last.to, s.to)
	f.pair(beyond, kind)
	f.pair(beyond, mix(uint32(c.side), r.at(s, last.to).hash))
	f.n = 120
	strongest := -9.0
	for _, q := range r.cuesIn(c.content) {
		strongest = max(strongest, q.odds)
	}
	f.pair(grade(sigmoid(strongest)), kind)
	f.pair(grade(sigmoid(strongest)), uint32(c.side))
}

// isLast: only marks follow in the sentence.
func (t *text) isLast(e int) bool {
	s := t.sentences[t.tokens[e-1].sentence]
	return t.lastWord(s.from, s.to) == e
}

// cuesIn are the other cues that content holds.
func (r *reader) cuesIn(content []stretch) []cue {
	from, _ := slices.BinarySearchFunc(r.cues, content[0].from, func(q cue, at int) int { return q.at - at })
	to := from
	for to < len(r.cues) && r.cues[to].at < content[0].to {
		to++
	}
	return r.cues[from:to]
}

// grade makes a probability coarse, finely at its ends.
func grade(p float64) uint32 {
	switch {
	case p < 0.02:
		return 0
	case p > 0.98:
		return 40
	case p > 0.95:
		return 39
	}
	return 1 + uint32(p*20)
}

// claims finds and judges the article's statements: of each cue's rivals the likeliest, and of these the ones that hold
// in view of the others.
func (r *reader) claims() []claim {
	r.findCues()
	all := r.layoutClaims()
	var rivals []claim
	for _, q := range r.cues {
		rivals = r.claimsOf(q, rivals)
		if best := r.judge(rivals); best >= 0 && rivals[best].confidence > hopeless {
			r.carryOn(&rivals[best])
			all = append(all, rivals[best])
		}
	}
	return r.inContext(all)
}

// judge scores rival claims of one cue and returns the likeliest; -1 when there are none.
func (r *reader) judge(rivals []claim) int {
	scores := r.scores[:0]
	for i := range rivals {
		r.feats.reset()
		r.confidenceFeatures(&rivals[i])
		scores = append(scores, r.confidence.score(r.feats.list))
	}
	r.scores = scores[:0]
	return likeliest(rivals, scores)
}

// likeliest ranks rivals by their scores and gives them their confidence.
func likeliest(rivals []claim, scores []float64) int {
	best := -1
	for i := range rivals {
		c := &rivals[i]
		if c.rank = scores[i] + likelihoodWeight*math.Log(c.likely()); best < 0 || c.rank > rivals[best].rank {
			best = i
		}
	}
	against(scores)
	for i := range rivals {
		rivals[i].confidence = scores[i]
	}
	return best
}

// against turns the scores of rivals into log odds, each against all others and against there being no statement, whose
// score is 0.
func against(scores []float64) {
	all := 1.0
	for _, s := range scores {
		all += math.Exp(s)
	}
	for i, s := range scores {
		scores[i] = s - math.Log(max(all-math.Exp(s), 1e-9))
	}
}

// pronounSlack lowers the floor where he or she is the source: such a subject is nearly always somebody who speaks or
// thinks, and F1 is flat around the floor, so that more of a person's statements are found at no cost.
const pronounSlack = 0.5

// sayingSlack and doubt part the floor of statements without quotation marks by their cue. Who said something is what
// people ask for and what a verb of saying shows; other cues (“implementing”, “revoke”) are often none, and naming a
// speaker for them misleads. F1 over both is flat between; precision and the recall of sayings are not.
const (
	sayingSlack = 0.6
	doubt       = 0.5
)

// directDoubt, mixedDoubt and strangeDoubt raise the floor of quotations: nearly all of them are found with far surer
// claims, so that an unsure one is oftener a title, a sign or a scare quote; a partial quotation all the more so whose cue
// is no verb of saying (“stood with supporters, holding a sign …”). Each is where F1 of its kind is highest on held-out text.
const (
	directDoubt  = 0.5
	mixedDoubt   = 0.2
	strangeDoubt = 0.6
)

// weakDoubt raises the floor of a claim whose cue alone speaks against it: what looks like a whole statement around a
// word that introduces none (“the mayor retracted the plan”).
const (
	weakCue   = -1.5
	weakDoubt = 0.6
)

// floorFor is the confidence that a claim must have.
func (r *reader) floorFor(c *claim) float64 {
	floor := r.confidenceFloor
	if c.odds < weakCue && !r.tokens[c.cue].says() {
		floor += weakDoubt
	}
	pronoun := r.byPronoun(c)
	if pronoun {
		floor -= pronounSlack
	}
	switch r.kindOf(*c) {
	case Direct:
		return floor + directDoubt
	case Mixed:
		if !r.tokens[c.cue].says() {
			floor += strangeDoubt
		}
		return floor + mixedDoubt
	}
	switch cue := &r.tokens[c.cue]; {
	case cue.says():
		return floor - sayingSlack
	case pronoun:
		return floor
	}
	return floor + doubt
}

// byPronoun: the source is he or she.
func (r *reader) byPronoun(c *claim) bool {
	if c.phrase < 0 {
		return false
	}
	w := r.tokens[r.phrases[c.phrase].head].word
	return w == "he" || w == "she"
}

// carryOn lengthens content over the paragraphs that it runs on through: a quotation whose mark is not closed at its
// paragraph's end goes on in the next one, which opens with a mark again.
func (r *reader) carryOn(c *claim) {
	for {
		last := &c.content[len(c.content)-1]
		number := int(r.tokens[last.to-1].sentence)
		next := r.nextSentence(number)
		if next >= len(r.sentences) || r.blockOf[next] == r.blockOf[number] || !r.leftOpen(last.to) {
			return
		}
		first := r.firstWord(r.sentences[next].from, r.sentences[next].to)
		if first == 0 || first >= len(r.tokens) || !r.opensQuote(first) || r.tokens[first-1].hash != openingHash {
			return
		}
		end := first
		for end < len(r.tokens) && r.tokens[end].quoted && r.blockOf[r.tokens[end].sentence] == r.blockOf[next] {
			end++
		}
		last.to = r.lastWord(first, end)
	}
}

// leftOpen: the place is the end of a quoted paragraph, and no mark closes it.
func (t *text) leftOpen(end int) bool {
	if !t.tokens[end-1].quoted {
		return false
	}
	block := t.blockOf[t.tokens[end-1].sentence]
	for ; end < len(t.tokens) && t.blockOf[t.tokens[end].sentence] == block; end++ {
		if k := &t.tokens[end]; k.shape != mark || k.hash == closingHash {
			return false
		}
	}
	return true
}

// likelihoodWeight keeps the confidence model, which sees a claim alone, from overruling what the choices saw in
// comparison. Measured on held-out text: 0 and 1 are each 0.2 points of F1 worse.
const likelihoodWeight = 0.25

// thin drops claims that repeat a surer one. The claims come surest first.
func thin(all []claim) []claim {
	kept := all[:0]
	for _, c := range all {
		if !slices.ContainsFunc(kept, func(k claim) bool { return k.repeats(c) }) {
			kept = append(kept, c)
		}
	}
	return kept
}

// repeats reports whether two claims share most of their content and neither is a statement within the other: what
// somebody said, and who reported that he said it, are two statements.
func (c claim) repeats(d claim) bool { return c.shared(d) > 0.5 && c.tells(d) == d.tells(c) }

// tells: the other claim's cue stands in the content.
func (c claim) tells(d claim) bool {
	return slices.ContainsFunc(c.content, func(x stretch) bool { return x.has(d.cue) })
}

// shared is the Jaccard similarity of two contents, in tokens.
func (c claim) shared(d claim) float64 {
	common, all := 0, 0
	for _, a := range c.content {
		all += a.len()
		for _, b := range d.content {
			common += max(0, min(a.to, b.to)-max(a.from, b.from))
		}
	}
	for _, b := range d.content {
		all += b.len()
	}
	return float64(common) / float64(max(all-common, 1))
}
