package gaps

import (
	"pullquote/answers/question"
	"pullquote/bot/commands/keep"
	"pullquote/index/meaning"
)

// What tells that two questions are the same. The numbers were learned from testdata/asked.tsv: of a grid those at which most of
// what is joined is the same, and most of what is the same is joined, on either half of its topics
// (TestTheThresholdHoldsForEitherHalfOfTheTopics). Higher ones part what is the same, lower ones join what is not.
//
// Of 260 different questions about 2,000 news articles, written without sight of any program, 47 of 33,670 pairs are joined
// (TestDifferentQuestionsStayApart): as a reader judged them, 9 ask for the same or name its subject alone, 32 ask of one subject for
// something else (“what is a hypersonic glide vehicle”, “is the kinzal a hypersonic glide vehicle”), 6 have but their form in common. From
// 0.88 on it would be 24 pairs, and half of what means the same would be parted (0.49 instead of 0.73 of the pairs of asked.tsv).
const (
	alikeFrom = 0.86
	otherType = 0.04 // taken off where one asks for a time, say, and the other for a number
)

// MeaningOf is what a question means, by its vector.
func MeaningOf(vector []int8) keep.Meaning {
	return keep.Meaning{Vector: vector, Type: string(question.SenseOf(vector).Type)}
}

// Likeness is how much two questions mean the same, up to 1. Those of which nothing is left to compare are the same.
func Likeness(a, b keep.Meaning) float64 {
	if len(a.Vector) != len(b.Vector) {
		return 0
	}
	if len(a.Vector) == 0 {
		return 1
	}
	like := meaning.NewVector(a.Vector).Cosine(meaning.NewVector(b.Vector))
	if a.Type != b.Type {
		like -= otherType
	}
	return like
}

// Nearest is the number of the group that a question belongs to; -1 when it begins a new one.
func Nearest(groups []keep.Meaning, asked keep.Meaning) int {
	best, most := -1, alikeFrom
	for i, g := range groups {
		if like := Likeness(g, asked); like >= most {
			best, most = i, like
		}
	}
	return best
}
