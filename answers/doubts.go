package answers

import (
	"math"
	"slices"
)

// A doubt is one named piece of evidence for or against one of the first three excerpts being an answer.
type doubt int

// The doubts. Shares are of the question's words, by how rare they are in the coverage (weight) or by how much they say
// in English (gravity). “Best” is the best excerpt, “three” the first three, “around” its paragraph and title as well. Plain
// words name nobody.
const (
	vBias          doubt = iota
	vScore               // of the best
	vLead                // its score above the best sentence of another paragraph
	vRivals              // how many sentences of other paragraphs are hardly worse
	vPassage             // the score of its passage
	vPassageWords        // share of the words in its passage
	vAround              // share of the words around it
	vTopic               // share of the plain words in it
	vNamesAround         // share of the names around it
	vNoName              // a name that the coverage does not know
	vUnknown             // share of words that the coverage does not know, by gravity
	vRarest              // the rarest word that it lacks
	vPairs               // neighbouring words of the question that are neighbours in it
	vMass                // closeness of all words with it, by weight
	vCore                // of all words with its best sentence, by gravity
	vThree               // of all words with the best of three
	vPlainAround         // of the plain words around it
	vPlainThree          // of the plain words with the best of three
	vNamedAround         // of the names around it
	vNamedThree          // of the names with the best of three
	vBoth                // of the plain words times that of the names
	vNoPlain             // all words are names
	vNoNamed             // none is
	vHole                // the word that it lacks most, by gravity
	vHoleAround          // the same around it
	vWeakestAround       // the worst closeness of a plain word around it
	vWeakestName         // of a name
	vPlainWho            // vPlainAround, by kind
	vPlainWhere
	vPlainWhy
	vPlainWhich
	vPlainHow
	vWhen // kinds
	vWho
	vWhere
	vSayer
	vAge
	vCounting     // how many of something
	vAnswerNear   // share of the words near what could be the answer
	vNearWho      // the same in the best of three, by kind
	vNearWhere    //
	vCounts       // how many: a figure in one of three counts what is counted
	vNoFigure     // asks for a figure, and none of three has one of its unit
	vCountedWords // asks for a figure: share of the words in the best sentence
	vAbout        // who says what: closeness of what it is to be about, by gravity
	vAboutAround  // around it, by weight
	vAboutThree   // with the best of three that the speaker asked for says
	vNobody       // asks who said it, and nobody does
	vUnsaid       // asks what somebody said, and none of three is theirs
	vOthers       // asks what somebody said, and the best is not theirs nor names them
	vOffTime      // asks of a time, and the best excerpt is of another
	vOffTimeThree // and so are all of three
	vUnquoted     // has not the words that the asker quoted
	vHolder       // names who held the role asked for
	vSpells       // has both an acronym of the question and its name
	vNote         // it is a correction note
	vTerms        // how many words the question has
	vLength       // how many it has
	nDoubts
)

var verdictNames = [nDoubts]string{"bias", "score", "lead", "rivals", "passage", "passage words", "around", "topic", "names around", "unknown name",
	"unknown words", "rarest missing", "pairs", "mass", "core", "three", "plain around", "plain three", "named around", "named three", "both",
	"no plain", "no named", "hole", "hole around", "weakest around", "weakest name", "plain who", "plain where", "plain why", "plain which",
	"plain how", "when", "who", "where", "sayer", "age", "counting", "answer near", "near who", "near where", "counts", "no figure", "counted words",
	"about", "about around", "about three", "nobody", "unsaid", "others", "off time", "three off time", "not quoted", "holder", "spells out", "note", "terms", "length"}

type verdictWeights [nDoubts]float64

// doubtful is how many excerpts the doubts look at: the verdict promises that one of so many answers.
const doubtful = 3

func (f *finding) doubts(chosen []choice) [nDoubts]float64 {
	var v [nDoubts]float64
	best, three := chosen[0], chosen[:min(doubtful, len(chosen))]
	v[vBias], v[vScore] = 1, best.score/10
	f.passageDoubts(best, &v)
	f.wordDoubts(best, &v)
	f.closenessDoubts(best, three, &v)
	f.kindDoubts(best, three, &v)
	if f.asked.kind == askSaid || f.asked.kind == askSayer {
		f.speechDoubts(best, three, &v)
	}
	v[vOffTime], v[vOffTimeThree] = best.offTime(), 1
	for _, c := range three {
		v[vOffTimeThree] = min(v[vOffTimeThree], c.offTime())
	}
	if len(f.asked.quoted) > 0 {
		v[vUnquoted] = 1 - best.features[fQuoted]
	}
	v[vHolder], v[vSpells], v[vNote] = best.features[fHolder], best.features[fSpells], best.features[fNote]
	v[vTerms] = float64(min(len(f.asked.terms), 12)) / 12
	v[vLength] = best.lengthOf() / 5
	return v
}

// offTime is how far an excerpt lies from the time that the question asks of: 0 where its article is of that time or that
// year, or it names the year itself, up to 1.
func (c choice) offTime() float64 {
	a, date := c.asked, c.read.doc.Date
	if a.when.isZero() || date.IsZero() || slices.Contains(a.years, date.Year) {
		return 0
	}
	for i := c.from; i < c.to; i++ {
		if slices.ContainsFunc(c.read.traits(i).years, func(y int) bool { return slices.Contains(a.years, y) }) {
			return 0
		}
	}
	return (1 - a.fits(date)) / 2
}

// lengthOf grows with the words of an excerpt.
func (c choice) lengthOf() float64 {
	words := 0
	for i := c.from; i < c.to; i++ {
		words += c.read.length(i)
	}
	return math.Log1p(float64(words))
}

// passageDoubts are about how far ahead the best excerpt is.
func (f *finding) passageDoubts(best choice, v *[nDoubts]float64) {
	for _, p := range f.passages {
		if p.matching == best.matching && p.from <= best.sentence && best.sentence < p.to {
			v[vPassage], v[vPassageWords] = p.score/10, p.features[pWords]
			break
		}
	}
	v[vLead] = 1
	rivals := 0
	for _, c := range f.candidates {
		if c.matching == best.matching && c.read.sentences[c.sentence].block == best.read.sentences[best.sentence].block {
			continue
		}
		v[vLead] = min(v[vLead], max(best.score-c.score, -5)/5)
		if c.score > best.score-1 {
			rivals++
		}
	}
	v[vRivals] = math.Log1p(float64(rivals))
}

// wordDoubts are about the question's words as they stand in the best excerpt.
func (f *finding) wordDoubts(best choice, v *[nDoubts]float64) {
	a := f.asked
	var got uint64
	for i := best.from; i < best.to; i++ {
		got |= best.got[i]
	}
	around := got | best.blocks[best.read.sentences[best.sentence].block] | best.title
	v[vAround], v[vRarest], v[vPairs] = a.share(around), best.features[fRarest], best.features[fPairs]
	all := uint64(1)<<len(a.terms) - 1
	if topic := a.share(all &^ a.named); topic > 0 {
		v[vTopic] = a.share(got&^a.named) / topic
	}
	v[vNamesAround] = 1
	if named := a.share(a.named); named > 0 {
		v[vNamesAround] = a.share(around&a.named) / named
	}
	unknown, gravity := 0.0, 1e-9
	for t, term := range a.terms {
		gravity += a.gravity(t)
		if term.passages > 0 || term.spelt {
			continue
		}
		unknown += a.gravity(t)
		if a.named&(1<<t) != 0 {
			v[vNoName] = 1
		}
	}
	v[vUnknown] = unknown / gravity
}

// closenessDoubts are about the question's words as other words stand for them.
func (f *finding) closenessDoubts(best choice, three []choice, v *[nDoubts]float64) {
	a := f.asked
	named := func(t int) bool { return a.named&(1<<t) != 0 }
	plain := func(t int) bool { return !named(t) }
	within, around := best.standing(best.closestWithin(best.from, best.to)), best.standing(best.closestAround(best.sentence))
	v[vMass] = a.mass(within)
	v[vCore], _ = a.covered(best.closest(best.sentence), anyTerm)
	plainWithin, hasPlain := a.covered(within, plain)
	namedWithin, hasNamed := a.covered(within, named)
	v[vBoth], v[vNoPlain], v[vNoNamed] = plainWithin*namedWithin, one(!hasPlain), one(!hasNamed)
	v[vPlainAround], _ = a.covered(around, plain)
	v[vNamedAround], _ = a.covered(around, named)
	v[vHole], v[vHoleAround] = a.hole(within), a.hole(around)
	v[vWeakestAround] = a.weakest(around, func(t int) bool { return plain(t) && !a.only(t) })
	v[vWeakestName] = a.weakest(around, named)
	for _, c := range three {
		best := c.standing(c.closestWithin(c.from, c.to))
		all, _ := a.covered(best, anyTerm)
		p, _ := a.covered(best, plain)
		n, _ := a.covered(best, named)
		v[vThree], v[vPlainThree], v[vNamedThree] = max(v[vThree], all), max(v[vPlainThree], p), max(v[vNamedThree], n)
	}
}

// bySurname is how well a surname alone stands for the given name before it.
const bySurname = 0.9

// standing changes a closeness so that a surname stands for the whole name where the article has that elsewhere: news gives
// it once. The closeness of a single sentence is shared and not for it; those of several are made anew.
func (m *matching) standing(best closeness) closeness {
	a := m.asked
	for t := len(best) - 2; t >= 0; t-- {
		both := uint64(3) << t
		if a.named&both == both && a.terms[t+1].position == a.terms[t].position+1 && m.all&(1<<t) != 0 && best[t+1] >= bySurname && best[t+1] != isMet {
			best[t] = max(best[t], bySurname)
		}
	}
	return best
}

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// kindDoubts are about the kind of thing that is asked for.
func (f *finding) kindDoubts(best choice, three []choice, v *[nDoubts]float64) {
	a := f.asked
	near, nearest, counts := 0.0, 0.0, 0.0
	var has trait
	for n, c := range three {
		for i := c.from; i < c.to; i++ {
			has |= c.read.traits(i).has
			if n == 0 {
				near = max(near, c.answerNear(i))
			}
			if a.kind == askWho || a.kind == askWhere {
				nearest = max(nearest, c.answerNear(i))
			}
			if a.kind == askNumber && len(a.focus) > 0 {
				counts = max(counts, c.counts(i, besideFigure))
			}
		}
	}
	v[vAnswerNear] = near
	switch a.kind {
	case askWho:
		v[vWho], v[vPlainWho], v[vNearWho] = 1, v[vPlainAround], nearest
	case askWhere:
		v[vWhere], v[vPlainWhere], v[vNearWhere] = 1, v[vPlainAround], nearest
	case askWhen:
		v[vWhen] = 1
	case askWhy:
		v[vPlainWhy] = v[vPlainAround]
	case askWhich:
		v[vPlainWhich] = v[vPlainAround]
	case askHow:
		v[vPlainHow] = v[vPlainAround]
	case askAge:
		v[vAge] = 1
	case askNumber:
		v[vCounting], v[vCounts] = one(len(a.focus) > 0), counts
	}
	if a.kind.counted() {
		v[vNoFigure] = one(!has.any(a.kind.wants()))
		v[vCountedWords] = best.features[fWords] + best.features[fMeant]
	}
}

// speechDoubts are about who says what.
func (f *finding) speechDoubts(best choice, three []choice, v *[nDoubts]float64) {
	a := f.asked
	about := a.about()
	within := best.closestWithin(best.from, best.to)
	v[vAbout], _ = a.covered(within, func(t int) bool { return about&(1<<t) != 0 })
	v[vAboutAround] = a.aboutMass(best.closestAround(best.sentence))
	for _, c := range three {
		if a.kind == askSayer || a.speaker.isZero() || c.features[fSource] > 0 {
			v[vAboutThree] = max(v[vAboutThree], a.aboutMass(c.closestWithin(c.from, c.to)))
		}
	}
	if a.kind == askSaid && !a.speaker.isZero() {
		v[vUnsaid] = one(!theirStatement(three))
		v[vOthers] = one(best.features[fSource]+best.features[fMentioned] == 0)
	}
	if a.kind == askSayer {
		v[vSayer], v[vNobody] = 1, 1-best.features[fNamed]
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
