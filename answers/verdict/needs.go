package verdict

import (
	"slices"

	"pullquote/answers/question"
	"pullquote/answers/rank"
	"pullquote/answers/rank/match"
	"pullquote/index/surface"
)

// A need is what a question cannot be answered without, whatever else the excerpts have: a figure that counts the thing
// counted, a word of winning for who won. Learned weights add up and let much evidence of one sort outvote the lack of the
// one thing asked for; a need does not.
type need struct {
	of  func(q *match.Query) bool
	met func(first []rank.Choice) bool
}

var needs = []need{
	{asksTheirWords, theirStatement},
	{quotesASaying, sayingShown},
	{func(q *match.Query) bool { return q.Outcome }, shown(surface.HasOutcome)},
	{func(q *match.Query) bool { return q.Type == question.AskAge }, shown(surface.HasAge)},
	{func(q *match.Query) bool { return q.Type == question.AskNumber && q.Counting && q.HasFocus() }, thingCounted},
	{func(q *match.Query) bool { return q.Type == question.AskWhen }, timeTold},
	{func(q *match.Query) bool { return q.Naming }, newlyNamed},
}

// Lacks reports whether the first excerpts leave a need of the question unmet: it is then never answered.
func (f *Found) Lacks() bool {
	return slices.ContainsFunc(needs, func(n need) bool { return n.of(f.Query) && !n.met(f.first()) })
}

func asksTheirWords(q *match.Query) bool {
	return q.Saying && q.Type == question.AskSaid && !q.Speaker.IsZero()
}

// theirStatement reports whether one of the excerpts is a statement of the speaker asked for.
func theirStatement(first []rank.Choice) bool {
	return slices.ContainsFunc(first, func(c rank.Choice) bool { return c.Speech.Theirs })
}

// shown is a need that is met where one of the excerpts shows some evidence.
func shown(wanted surface.Evidence) func(first []rank.Choice) bool {
	return func(first []rank.Choice) bool {
		return slices.ContainsFunc(first, func(c rank.Choice) bool { return shows(c, wanted) })
	}
}

func shows(c rank.Choice, wanted surface.Evidence) bool {
	return c.Any(func(s surface.Surface) bool { return s.Has(wanted) })
}

// sameThing is the closeness from which what a figure counts is taken for the thing asked for: “folks” for “people”.
const sameThing = 0.4

// thingCounted reports whether a figure in one of the excerpts counts what the question counts.
func thingCounted(first []rank.Choice) bool {
	return slices.ContainsFunc(first, func(c rank.Choice) bool {
		for i := c.From; i < c.To; i++ {
			if rank.Counts(c.Match, i, rank.WithinClause) >= sameThing {
				return true
			}
		}
		return false
	})
}

// newlyNamed reports whether the best excerpt has a name that the question has not.
func newlyNamed(first []rank.Choice) bool { return rank.NewName(first[0].Match, first[0].Sentence) }

// timeTold reports whether the best excerpt says when, by a date or by what happened before or after. That of others is
// another time.
func timeTold(first []rank.Choice) bool {
	return shows(first[0], surface.HasDate|surface.HasTiming)
}
