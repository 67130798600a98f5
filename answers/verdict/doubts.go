package verdict

import (
	"math"
	"slices"

	"pullquote/answers/question"
	"pullquote/answers/rank"
	"pullquote/answers/rank/match"
)

// A doubt is one named piece of evidence for or against one of the first three excerpts being an answer. Shares are of the
// question's words, by how rare they are in the coverage (weight) or by how much they say in English (gravity). “Best” is
// the best excerpt, “three” the first three, “around” its paragraph and title as well. Plain words name nobody.
type doubt struct {
	Name string
	Sees string
	of   func(s *sight) float64
}

// doubts is all that the verdict is learned from.
var doubts = []doubt{
	{"bias", "always there", func(*sight) float64 { return 1 }},

	// How far ahead the best is
	{"score", "of the best", func(s *sight) float64 { return s.best.Score / 10 }},
	{"lead", "its score above the best sentence of another paragraph", func(s *sight) float64 { return s.lead }},
	{"rivals", "how many sentences of other paragraphs are hardly worse", func(s *sight) float64 { return s.rivals }},
	{"passage", "the score of its passage", func(s *sight) float64 { return s.passage / 10 }},
	{"passage words", "share of the words in its passage", func(s *sight) float64 { return s.passageWords }},

	// The question's words as they stand
	{"around", "share of the words around it", func(s *sight) float64 { return s.q.Share(s.around) }},
	{"topic", "share of the plain words in it", func(s *sight) float64 { return of(s.q, s.got, s.q.All()&^s.q.Named, 0) }},
	{"names around", "share of the names around it", func(s *sight) float64 { return of(s.q, s.around, s.q.Named, 1) }},
	{"unknown name", "a name that the coverage does not know", func(s *sight) float64 { return one(s.unknownName) }},
	{"unknown words", "share of words that the coverage does not know, by gravity", func(s *sight) float64 { return s.unknown }},
	{"rarest missing", "the rarest word that it lacks", func(s *sight) float64 { return s.best.RarestMissing() }},
	{"pairs", "neighbouring words of the question that are neighbours in it", func(s *sight) float64 { return s.best.Pairs() }},

	// As other words stand for them
	{"mass", "closeness of all words with it, by weight", func(s *sight) float64 { return s.q.Mass(s.within) }},
	{"core", "of all words with its best sentence, by gravity", func(s *sight) float64 { return covered(s.q, s.best.Closest(s.best.Sentence), match.Any) }},
	{"three", "of all words with the best of three", func(s *sight) float64 { return s.bestOfThree(match.Any) }},
	{"plain around", "of the plain words around it", func(s *sight) float64 { return covered(s.q, s.closeAround, s.isPlain) }},
	{"plain three", "of the plain words with the best of three", func(s *sight) float64 { return s.bestOfThree(s.isPlain) }},
	{"named around", "of the names around it", func(s *sight) float64 { return covered(s.q, s.closeAround, s.q.IsNamed) }},
	{"named three", "of the names with the best of three", func(s *sight) float64 { return s.bestOfThree(s.q.IsNamed) }},
	{"both", "of the plain words times that of the names", func(s *sight) float64 { return covered(s.q, s.within, s.isPlain) * covered(s.q, s.within, s.q.IsNamed) }},
	{"no plain", "all words are names", func(s *sight) float64 { return one(!s.has(s.isPlain)) }},
	{"no named", "none is", func(s *sight) float64 { return one(!s.has(s.q.IsNamed)) }},
	{"hole", "the word that it lacks most, by gravity", func(s *sight) float64 { return s.q.Hole(s.within) }},
	{"hole around", "the same around it", func(s *sight) float64 { return s.q.Hole(s.closeAround) }},
	{"weakest around", "the worst closeness of a plain word around it", func(s *sight) float64 {
		return s.q.Weakest(s.closeAround, func(t int) bool { return s.isPlain(t) && !s.q.Asks(t) })
	}},
	{"weakest name", "of a name", func(s *sight) float64 { return s.q.Weakest(s.closeAround, s.q.IsNamed) }},
	plainFor("plain who", question.AskWho),
	plainFor("plain where", question.AskWhere),
	plainFor("plain why", question.AskWhy),
	plainFor("plain which", question.AskWhich),
	plainFor("plain how", question.AskHow),

	// The answer type
	asks("when", question.AskWhen),
	asks("who", question.AskWho),
	asks("where", question.AskWhere),
	asks("sayer", question.AskSayer),
	asks("age", question.AskAge),
	{"counting", "how many of something", func(s *sight) float64 { return one(s.q.Type == question.AskNumber && s.q.HasFocus()) }},
	{"answer near", "share of the words near what could be the answer", func(s *sight) float64 { return s.answerNear(s.three[:1]) }},
	nearFor("near who", question.AskWho),
	nearFor("near where", question.AskWhere),
	{"counts", "how many: a figure in one of three counts what is counted", (*sight).counts},
	{"no figure", "asks for a figure, and none of three has one of its unit", (*sight).noFigure},
	{"nothing shown", "asks for a name, a place, a cause …, and the best shows none", (*sight).nothingShown},
	{"counted words", "asks for a figure: share of the words in the best sentence", func(s *sight) float64 { return one(s.q.Type.Counted()) * s.best.Words() }},

	// Who says what
	{"about", "what it is to be about: closeness with it, by gravity", (*sight).about},
	{"about around", "around it, by weight", (*sight).aboutAround},
	{"about three", "with the best of three that the speaker asked for says", (*sight).aboutThree},
	{"nobody", "asks who said it, and nobody does", func(s *sight) float64 { return one(s.q.Type == question.AskSayer && !s.best.Speech.Named) }},
	{"unsaid", "asks what somebody said, and none of three is theirs", func(s *sight) float64 { return one(s.asksOfSpeaker() && !theirStatement(s.three)) }},
	{"others", "asks what somebody said, and the best is not theirs nor names them", func(s *sight) float64 {
		return one(s.asksOfSpeaker() && !s.best.Speech.Theirs && !s.best.Speech.Mentioned)
	}},

	// The rest
	{"off time", "asks of a time, and the best excerpt is of another", func(s *sight) float64 { return offTime(s.best) }},
	{"three off time", "and so are all of three", func(s *sight) float64 { return s.least(offTime) }},
	{"not quoted", "has not the words that the asker quoted", func(s *sight) float64 { return one(len(s.q.Quotes) > 0) * (1 - s.best.Quoted()) }},
	{"holder", "names who held the role asked for", func(s *sight) float64 { return one(rank.Holds(s.best.Match, s.best.Sentence)) }},
	{"spells out", "has both an acronym of the question and its name", func(s *sight) float64 { return one(rank.SpellsOut(s.best.Match, s.best.Sentence)) }},
	{"note", "it is a correction note", func(s *sight) float64 { return one(s.best.IsNote()) }},
	{"likeness", "how like the question its best sentence is, as the encoder reads it", func(s *sight) float64 { return s.best.Likeness() }},
	{"likeness of three", "of the best of three", func(s *sight) float64 { return s.likenessOfThree() }},
	{"likeness lead", "by how much the best is more like it than the sentences of other paragraphs", func(s *sight) float64 { return s.likenessLead }},
	{"not reread", "nothing is known of its likeness", func(s *sight) float64 { return one(!s.best.Reread()) }},
	{"talk", "the chance that no coverage is asked at all", func(s *sight) float64 { return s.talk }},
	{"terms", "how many words the question has", func(s *sight) float64 { return float64(min(len(s.q.Terms), 12)) / 12 }},
	{"length", "how many it has", func(s *sight) float64 { return lengthOf(s.best) / 5 }},
}

// asks is the doubt of an answer type.
func asks(name string, t question.AnswerType) doubt {
	return doubt{name, "asks “" + string(t) + "”", func(s *sight) float64 { return one(s.q.Type == t) }}
}

// plainFor is closeness of the plain words around the best, for one answer type.
func plainFor(name string, t question.AnswerType) doubt {
	return doubt{name, "plain around, for “" + string(t) + "”", func(s *sight) float64 {
		if s.q.Type != t {
			return 0
		}
		return covered(s.q, s.closeAround, s.isPlain)
	}}
}

// nearFor is the share of the words near what could be the answer in the best of three, for one answer type.
func nearFor(name string, t question.AnswerType) doubt {
	return doubt{name, "answer near, in the best of three, for “" + string(t) + "”", func(s *sight) float64 {
		if s.q.Type != t {
			return 0
		}
		return s.answerNear(s.three)
	}}
}

// Names are those of the doubts, in the order of their values.
func Names() []string {
	names := make([]string, len(doubts))
	for i, d := range doubts {
		names[i] = d.Name
	}
	return names
}

// Doubts are the evidence about the first excerpts, of which there must be one.
func (f *Found) Doubts() []float64 {
	s := look(f)
	values := make([]float64, len(doubts))
	for i := range doubts {
		values[i] = doubts[i].of(s)
	}
	return values
}

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// of is the share of some terms that are there; otherwise where there are none.
func of(q *match.Query, there, some uint64, otherwise float64) float64 {
	all := q.Share(some)
	if all <= 0 {
		return otherwise
	}
	return q.Share(there&some) / all
}

func covered(q *match.Query, c match.Closeness, some func(t int) bool) float64 {
	share, _ := q.Covered(c, some)
	return share
}

// lengthOf grows with the words of an excerpt.
func lengthOf(c rank.Choice) float64 {
	words := 0
	for i := c.From; i < c.To; i++ {
		words += c.Read.Length(i)
	}
	return math.Log1p(float64(words))
}

// offTime is how far an excerpt lies from the time that the question asks of: 0 where its article is of that time or that
// year, or it names the year itself, up to 1.
func offTime(c rank.Choice) float64 {
	q, date := c.Query, c.Read.Doc.Date
	if q.Time.IsZero() || date.IsZero() || slices.Contains(q.Years, date.Year) {
		return 0
	}
	for i := c.From; i < c.To; i++ {
		if rank.OfYear(c.Match, i) {
			return 0
		}
	}
	return (1 - q.Fits(date)) / 2
}
