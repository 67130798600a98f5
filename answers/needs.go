package answers

import "slices"

// A need is what a question cannot be answered without, whatever else the excerpts have: a figure that counts the thing
// counted, a word of winning for who won. Learned weights add up and let much evidence of one sort outvote the lack of the
// one thing asked for; a need does not.
type need func(first []choice) (met bool)

// lacks: the first excerpts leave a need of the question unmet.
func (f *finding) lacks(chosen []choice) bool {
	first := chosen[:min(doubtful, len(chosen))]
	return slices.ContainsFunc(f.asked.needs(), func(met need) bool { return !met(first) })
}

func (a *asked) needs() []need {
	var all []need
	if a.saying && a.kind == askSaid && !a.speaker.isZero() {
		all = append(all, theirStatement)
	}
	if a.outcome {
		all = append(all, shown(hasOutcome))
	}
	switch {
	case a.kind == askAge:
		all = append(all, shown(hasAge))
	case a.kind == askNumber && a.counting && len(a.focus) > 0:
		all = append(all, thingCounted)
	case a.kind == askWhen:
		all = append(all, timeTold)
	}
	if a.naming {
		all = append(all, named)
	}
	return all
}

// theirStatement: one of the excerpts is a statement of the speaker asked for.
func theirStatement(first []choice) bool {
	return slices.ContainsFunc(first, func(c choice) bool { return c.features[fSource] > 0 })
}

// shown: one of the excerpts has a trait.
func shown(wanted trait) need {
	return func(first []choice) bool {
		return slices.ContainsFunc(first, func(c choice) bool { return c.shows(wanted) })
	}
}

func (c choice) shows(wanted trait) bool {
	for i := c.from; i < c.to; i++ {
		if c.read.traits(i).has.any(wanted) {
			return true
		}
	}
	return false
}

// withinClause is how many words after a figure may say what it counts: “eleven illegal immigrants working as day laborers”.
const withinClause = 8

// sameThing is the closeness from which what a figure counts is taken for the thing asked for: “folks” for “people”.
const sameThing = 0.4

// thingCounted: a figure in one of the excerpts counts what the question counts.
func thingCounted(first []choice) bool {
	return slices.ContainsFunc(first, func(c choice) bool {
		for i := c.from; i < c.to; i++ {
			if c.counts(i, withinClause) >= sameThing {
				return true
			}
		}
		return false
	})
}

// named: the best excerpt has a name that the question has not.
func named(first []choice) bool { return first[0].newName(first[0].sentence) }

// timeTold: the best excerpt says when, by a date or by what happened before or after. That of others is another time.
func timeTold(first []choice) bool { return first[0].shows(hasDate | hasTiming) }
