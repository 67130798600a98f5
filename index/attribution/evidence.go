package attribution

import (
	"math"
	"slices"

	"pullquote/index/nlp"
)

// An evidence speaks for or against a candidate; its weight is learned for each kind of anaphor.
type evidence struct {
	name string
	of   func(v *sighting) float64
}

// is is evidence that holds or does not.
func is(name string, holds func(v *sighting) bool) evidence {
	return evidence{name, func(v *sighting) float64 {
		if holds(v) {
			return 1
		}
		return 0
	}}
}

// evidences are all there is to see. Twice as many were tried; the weaker half gained nothing on articles that were not learned from.
var evidences = []evidence{
	// What the candidate is.
	is("person", func(v *sighting) bool { return v.isPerson(v.entity) }),
	is("may be a person", func(v *sighting) bool { return v.mayBePerson(v.entity) }),
	is("human", func(v *sighting) bool { return v.entry().Human }),
	is("sure", func(v *sighting) bool { return v.entry().Sure }),
	is("may be meant", func(v *sighting) bool { return v.MayBeMeant(v.entry()) }),
	is("body", func(v *sighting) bool { return v.isBody(v.entity) }),
	is("body word", func(v *sighting) bool { return v.entry().HasBodyWord() }),
	is("suits", func(v *sighting) bool { return v.suits(v.anaphor, v.entity) }),
	is("gender agrees", (*sighting).agrees),
	is("gender known", (*sighting).ofKnownGender),
	is("one word", (*sighting).ofOneWord),
	{"place", func(v *sighting) float64 { return float64(v.entry().Places) / float64(len(v.entry().Names)) }},

	// How it was spoken of before.
	{"count", func(v *sighting) float64 { return math.Log1p(float64(v.count)) }},
	{"names", func(v *sighting) float64 { return math.Log(float64(len(v.entry().Names))) }},
	is("named in the title", (*sighting).titled),
	is("named first", func(v *sighting) bool { return v.Tokens[v.Names[v.entry().Names[0]].From].Sentence <= 1 }),
	is("says", (*sighting).saysItself),
	is("spoke", func(v *sighting) bool { return v.spoke > 1 }),
	is("spoke last", func(v *sighting) bool { return v.spoke == 1 }),
	is("speaks", func(v *sighting) bool { return v.entry().Spoke }),

	// Where it was named last.
	{"order", func(v *sighting) float64 { return math.Log1p(float64(v.order)) }},
	is("named last", func(v *sighting) bool { return v.order == 0 }),
	{"apart", func(v *sighting) float64 { return v.apartFrom(v.phrase.From, v.last.From) }},
	is("paragraphs apart", func(v *sighting) bool { return v.blockOf(v.phrase.From)-v.blockOf(v.last.From) > 2 }),
	is("in the paragraph", func(v *sighting) bool { return v.blockOf(v.phrase.From) == v.blockOf(v.last.From) }),
	is("subject", func(v *sighting) bool { return v.weightOf(v.last, v.phrase.From) >= 1 }),
	is("possessor", func(v *sighting) bool { return v.last.To < len(v.Tokens) && v.Tokens[v.last.To].Tag == nlp.Pos }),
	is("within a phrase", func(v *sighting) bool { return !v.ends(v.last) }),
	is("quoted", func(v *sighting) bool { return v.Tokens[v.last.From].Quoted }),
	is("quoted, named before", func(v *sighting) bool { return v.Tokens[v.last.From].Quoted && v.count > 1 }),
	{"standing", func(v *sighting) float64 { return math.Log(leastStanding + v.prominence) }},
	is("best", func(v *sighting) bool { return v.best }),

	// How it stands to the run of pronouns.
	{"apart from the run", (*sighting).apartFromRun},
	is("in the run's sentence", (*sighting).inRun),
	is("opens what the run goes on with", (*sighting).opensBeforeRun),
	is("behind the pronoun", (*sighting).behindPronoun),

	// What the description says.
	is("name has the head", func(v *sighting) bool { return v.nameHas(v.head) }),
	is("head near the name", func(v *sighting) bool { return v.near(v.head) }),
	is("called so", func(v *sighting) bool { return v.calls(v.entity) }),
	is("called so, of another rank", func(v *sighting) bool { return v.calls(v.entity) && !v.ranked() }),
	is("once called so", func(v *sighting) bool { return v.calls(v.entity) && slices.Contains(v.entry().Nouns, "former") }),
	is("another is called so", (*sighting).anotherCalled),
	is("name ends in the description", func(v *sighting) bool { return v.entry().Called(v.described()) }),
	is("another's name ends in the description", (*sighting).anotherEnds),
	is("of the head's kind", func(v *sighting) bool { return bodyNouns[v.head]&v.kinds() != 0 }),
	is("not of the head's kind", func(v *sighting) bool { return bodyNouns[v.head] != 0 && bodyNouns[v.head]&v.kinds() == 0 }),
	is("of another kind", func(v *sighting) bool {
		return bodyNouns[v.head] != 0 && v.kinds() != 0 && bodyNouns[v.head]&v.kinds() == 0
	}),
	is("modifiers are another's", func(v *sighting) bool { return v.modifiers() && !v.modified() }),
	is("proper modifier fits", func(v *sighting) bool { return v.properly() > 0 }),
	is("proper modifier is another's", func(v *sighting) bool { return v.properly() < 0 }),

	// What the anaphor is.
	is("possessed", func(v *sighting) bool { return v.Word(v.phrase.From) != "the" }),
	is("long", func(v *sighting) bool { return v.phrase.Len() > 3 }),
	is("opens its sentence", func(v *sighting) bool { return v.IsFirst(v.phrase.From) }),
	is("cue says", func(v *sighting) bool { return v.Tokens[v.claims[v.claim].Cue].Says() }),
	is("noun of papers", func(v *sighting) bool { return slices.Contains(goesOnWith["paper"], v.head) }),
	is("noun of companies", func(v *sighting) bool { return slices.Contains(goesOnWith["company"], v.head) }),

	// What is said.
	is("named in what is said", (*sighting).namedInside),
}

// leastStanding keeps the logarithm of no standing finite, a quarter of what one name twelve sentences before has.
const leastStanding = 0.05

// see is the evidence on a candidate, in the order of evidences.
func (s *speakers) see(a *anaphor, all []candidate, i int) []float64 {
	v := &sighting{s, a, all[i], all}
	seen := make([]float64, len(evidences))
	for j, e := range evidences {
		seen[j] = e.of(v)
	}
	return seen
}
