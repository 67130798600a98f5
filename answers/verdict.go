package answers

import (
	"math"
	"slices"
)

// A doubt is one named piece of evidence for or against the best excerpt being an answer.
type doubt int

const (
	vBias        doubt = iota
	vScore             // of the best excerpt
	vMargin            // to the next one
	vLike              // how like the question it is by what it means
	vWords             // share of the question's words in it
	vAround            // share in its paragraph, title and itself
	vTopic             // share of the words that name nobody
	vNames             // share of the names
	vNamesAround       // share of the names, its paragraph and title included
	vNoName            // a name that the coverage does not know
	vUnknown           // share of words that the coverage does not know
	vRarest            // the rarest word that it lacks
	vPairs             // neighbouring words of the question that are neighbours in it
	vTyped             // it has the kind of thing that is asked for
	vUntyped           // it has not
	vFigure            // asks for a figure, and it has one next to what is counted
	vNoFigure          // asks for a figure, and none stands there
	vSpoken            // the speaker asked for says it
	vUnspoken          // the speaker asked for does not say it
	vContent           // share of the question's words within what the speaker says
	vNobody            // asks who said it, and nobody does
	vQuoted            // has the words that the asker quoted
	vUnquoted          // has not
	vAhead             // asks what happened, and it speaks of what may
	vYesNo             // asks yes or no
	vElsewhen          // the article is not of the time asked for
	vWhen              // kinds
	vWhy
	vWho
	vAbout       // who says what: share of the words that the statement is to be about, in it
	vAboutAround // in its paragraph
	vWhole       // like and words together
	vStranger    // who says what about a name that the coverage does not know
	vCounted     // asks for a figure: share of the words in the sentence itself
	vWhatIs
	vSoft      // share of the words, each by the nearest word of the excerpt
	vSoftTopic // the same without names
	vHole      // the word that is missed most
	vTopicHole // the word that names nobody which is missed most
	vTwoHoles  // the second one
	vHolder    // names who held the role asked for
	vNoHolder  // asks who held a role, and nobody is known to
	nDoubts
)

var verdictNames = [nDoubts]string{"bias", "score", "margin", "like", "words", "around", "topic", "names", "names around", "unknown name",
	"unknown words", "rarest missing", "pairs", "kind", "no kind", "counted", "not counted", "source", "not source", "content", "nobody",
	"quoted", "not quoted", "ahead", "yes or no", "elsewhen", "when", "why", "who", "about", "about around", "all of it", "said of a stranger", "counted words", "what is", "soft words", "soft topic", "hole", "topic hole", "second hole", "holder", "no holder"}

type verdictWeights [nDoubts]float64

// verdict decides whether what was chosen answers.
func (d *Desk) verdict(f *finding, chosen []choice) Verdict {
	switch {
	case len(chosen) == 0, chosen[0].unlike():
		return None
	case !f.without.IsZero(), f.unsaid(chosen):
		return Related
	case d.confidence(f, chosen) >= 0.5:
		return Answered
	}
	return Related
}

// unlikeness is the cosine below which a sentence that shares no word with the question is not worth showing. Questions
// and sentences on unlike subjects have cosines up to 0.3.
const unlikeness = 0.4

// unlike: the sentence shares no word with the question, and no meaning.
func (c choice) unlike() bool {
	for i := c.from; i < c.to; i++ {
		if len(c.sites[i]) > 0 {
			return false
		}
	}
	return c.features[fLike] < unlikeness
}

// unsaid: what somebody said is asked for, and none of the first excerpts is theirs.
func (f *finding) unsaid(chosen []choice) bool {
	return f.asked.kind == askSaid && !f.asked.speaker.isZero() &&
		!slices.ContainsFunc(chosen[:min(3, len(chosen))], func(c choice) bool { return c.features[fSource] > 0 })
}

// confidence is the chance that one of the first excerpts answers, as learned.
func (d *Desk) confidence(f *finding, chosen []choice) float64 {
	sum := 0.0
	for i, v := range d.doubts(f, chosen) {
		sum += v * d.weights.verdict[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

func (d *Desk) doubts(f *finding, chosen []choice) [nDoubts]float64 {
	var v [nDoubts]float64
	a, best := f.asked, chosen[0]
	v[vBias] = 1
	v[vScore] = best.score / 10
	if len(chosen) > 1 {
		v[vMargin] = math.Min(best.score-chosen[1].score, 5) / 5
	}
	f.wordDoubts(best, &v)
	f.softDoubts(best, best.soft(best.from, best.to, &d.words), &v)
	f.speechDoubts(best, &v)
	f.kindDoubts(best, &v)
	if a.fits(best.read.doc.Date) < 0 && !best.namesYear(a.years) {
		v[vElsewhen] = 1
	}
	return v
}

func (c choice) namesYear(years []int) bool {
	for i := c.from; i < c.to; i++ {
		if slices.ContainsFunc(c.read.traits(i).years, func(y int) bool { return slices.Contains(years, y) }) {
			return true
		}
	}
	return false
}

func (f *finding) wordDoubts(best choice, v *[nDoubts]float64) {
	a := f.asked
	var got uint64
	for i := best.from; i < best.to; i++ {
		got |= best.got[i]
		v[vLike] = max(v[vLike], best.like(i))
	}
	around := got | best.blocks[best.read.sentences[best.sentence].block] | best.title
	v[vWords], v[vAround] = a.share(got), a.share(around)
	v[vRarest], v[vPairs] = best.features[fRarest], best.features[fPairs]
	all := uint64(1)<<len(a.terms) - 1
	if topic := a.share(all &^ a.named); topic > 0 {
		v[vTopic] = a.share(got&^a.named) / topic
	}
	v[vNames], v[vNamesAround] = 1, 1
	if named := a.share(a.named); named > 0 {
		v[vNames], v[vNamesAround] = a.share(got&a.named)/named, a.share(around&a.named)/named
	}
	v[vWhole] = v[vLike] * v[vAround]
	for i, t := range a.terms {
		if t.passages > 0 || t.spelt {
			continue
		}
		v[vUnknown] += t.weight / a.total
		if a.named&(1<<i) != 0 {
			v[vNoName] = 1
			if !a.speaker.isZero() {
				v[vStranger] = 1
			}
		}
	}
}

func (f *finding) softDoubts(best choice, soft []float64, v *[nDoubts]float64) {
	a := f.asked
	about := a.about()
	sum, all, topic, allTopic, most := 0.0, 0.0, 0.0, 0.0, 0.0
	for _, t := range a.terms {
		most = max(most, t.weight)
	}
	for i, t := range a.terms {
		sum, all = sum+soft[i]*t.weight, all+t.weight
		hole := (1 - soft[i]) * t.weight / most
		v[vHole] = max(v[vHole], hole)
		if a.named&(1<<i) == 0 && about&(1<<i) != 0 {
			topic, allTopic = topic+soft[i]*t.weight, allTopic+t.weight
			switch {
			case hole > v[vTopicHole]:
				v[vTopicHole], v[vTwoHoles] = hole, v[vTopicHole]
			case hole > v[vTwoHoles]:
				v[vTwoHoles] = hole
			}
		}
	}
	v[vSoft], v[vSoftTopic] = sum/max(all, 1e-9), 1
	if allTopic > 0 {
		v[vSoftTopic] = topic / allTopic
	}
}

func (f *finding) speechDoubts(best choice, v *[nDoubts]float64) {
	a := f.asked
	if !a.speaker.isZero() {
		if best.features[fSource] > 0 {
			v[vSpoken] = 1
			v[vContent] = best.features[fContent]
		} else {
			v[vUnspoken] = 1
		}
	}
	if about := a.about(); about != 0 && (a.kind == askSayer || a.kind == askSaid) {
		var got uint64
		for i := best.from; i < best.to; i++ {
			got |= best.got[i]
		}
		around := got | best.blocks[best.read.sentences[best.sentence].block]
		v[vAbout], v[vAboutAround] = a.share(got&about)/a.share(about), a.share(around&about)/a.share(about)
	}
	if a.kind == askSayer {
		v[vContent] = best.features[fContent]
		v[vNobody] = 1 - best.features[fNamed]
	}
	if len(a.quoted) > 0 {
		v[vQuoted] = best.features[fQuoted]
		v[vUnquoted] = 1 - best.features[fQuoted]
	}
}

func (f *finding) kindDoubts(best choice, v *[nDoubts]float64) {
	a := f.asked
	if wants := a.kind.wants(); wants != 0 && a.kind != askSaid && a.kind != askSayer {
		has := false
		for i := best.from; i < best.to; i++ {
			has = has || best.read.traits(i).has.any(wants)
		}
		if has {
			v[vTyped] = 1
		} else {
			v[vUntyped] = 1
		}
	}
	if a.kind.counted() {
		v[vCounted] = best.features[fWords] + best.features[fMeant]
		if best.features[fFocus] > 0 {
			v[vFigure] = 1
		} else {
			v[vNoFigure] = 1
		}
	}
	if a.past && best.read.traits(best.sentence).has.any(isAhead) && a.speaker.isZero() {
		v[vAhead] = 1
	}
	if a.role != "" {
		if best.features[fHolder] > 0 {
			v[vHolder] = 1
		} else if len(a.holders) == 0 {
			v[vNoHolder] = 1
		}
	}
	for which, k := range map[doubt]kind{vYesNo: askYesNo, vWhen: askWhen, vWhy: askWhy, vWho: askWho, vWhatIs: askMeaning} {
		if a.kind == k {
			v[which] = 1
		}
	}
}

// about are the terms that a statement asked for is to be about: without the speaker's name and the verb of saying.
func (a *asked) about() uint64 {
	var all uint64
	for i, t := range a.terms {
		inName := slices.ContainsFunc(a.speaker.names, func(name []string) bool { return slices.Contains(name, t.word) }) ||
			slices.Contains(nameWords(a.speaker.asked), t.word)
		if !inName && !sayingWords[t.word] && !titleWords[t.word] {
			all |= 1 << i
		}
	}
	return all
}
