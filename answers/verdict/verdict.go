package verdict

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"pullquote/answers/rank"
	"pullquote/answers/rank/match"
)

// A Found is what ranking found for a question.
type Found struct {
	Query      *match.Query
	Passages   []*rank.Passage
	Candidates []*rank.Candidate
	Chosen     []rank.Choice // the best first
}

// Judged is how many excerpts the verdict looks at: it promises that one of so many answers.
const Judged = 3

// AnsweredFrom is the chance from which a question is called answered: a promise that is not kept costs more trust than an
// answer shown as merely near.
const AnsweredFrom = 0.6

// Answers reports whether the first excerpts answer: none of the question's needs is unmet, and it is likely enough that one
// of them answers.
func (f *Found) Answers(w Weights) bool { return !f.Lacks() && f.confidence(w) >= AnsweredFrom }

// first are the excerpts that are judged.
func (f *Found) first() []rank.Choice { return f.Chosen[:min(Judged, len(f.Chosen))] }

// confidence is the chance that one of the first excerpts answers, as learned.
func (f *Found) confidence(w Weights) float64 {
	weights := w.home
	if f.Query.Foreign {
		weights = w.foreign
	}
	sum := 0.0
	for i, v := range f.Doubts() {
		sum += v * weights[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// Unlikeness is the cosine below which a sentence that shares no word with the question is not worth showing. Questions
// and sentences on unlike subjects have cosines up to 0.3.
const Unlikeness = 0.4

// talkFrom is the chance from which a question is taken for talk, as long as nothing near it is found, and surelyTalk that from
// which what is found must be nearer still.
const talkFrom, surelyTalk = 0.5, 0.9

// Talk reports whether no coverage is asked, but somebody greets, or wants a machine to do something, or a fact that is no
// news. Where the coverage has something like it, it is a question all the same.
func (f *Found) Talk() bool {
	switch most := f.mostLike(); {
	case f.Query.Sense.Talk < talkFrom:
		return false
	case f.Query.Sense.Talk < surelyTalk:
		return most < nearLikeness
	default:
		return most < veryLike
	}
}

// mostLike is how like the question the candidate most like it is.
func (f *Found) mostLike() float64 {
	most := math.Inf(-1)
	for _, c := range f.Candidates {
		if c.Reread() {
			most = max(most, c.Likeness())
		}
	}
	return most
}

// Small reports whether the question was none, but small talk or about the bot.
func (f *Found) Small() bool { return f.Query.Sense.Small >= talkFrom }

// veryLike is the likeness that hardly any sentence of the news has with small talk or with an order to a machine: a cosine of
// 0.87.
const veryLike = 0.7

// nearLikeness is the same for the encoder, as rank counts likeness: a cosine of 0.83. Of questions and sentences on unlike
// subjects nearly all have less.
const nearLikeness = 0.3

// Near reports whether anything that was chosen is near the question: sentences or their title share a word with it, or
// its meaning. For a question in another language what is nearest counts as near: no words tell how near it is. Nothing is
// near what has no letter and no digit.
func (f *Found) Near() bool {
	if !strings.ContainsFunc(f.Query.Plain, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return false
	}
	return f.Query.Foreign && len(f.Chosen) > 0 || slices.ContainsFunc(f.Chosen, alike)
}

// Far reports whether what was chosen has some of the question's words and nothing else to do with it, as where a coverage
// of politics is asked about planets: no sentence is like the question, most of its words are not around the best one, and
// hardly any chance is left that it answers. Whoever asks for somebody's words sees what is closest all the same. Of 848
// questions with an answer on newsqa and the invented coverages nine are taken for such, of which one had it among three
// excerpts, and ten of newsqa's twenty greetings, orders and questions on other subjects.
func (f *Found) Far(w Weights) bool {
	if f.Query.Foreign || len(f.Chosen) == 0 || !f.Query.Speaker.IsZero() {
		return false
	}
	most := f.mostLike()
	if math.IsInf(most, -1) || most >= unlike || f.confidence(w) >= hardlyAnswered {
		return false
	}
	s := look(f)
	return s.q.Share(s.around) < mostWords
}

// unlike is a likeness that the best sentence on the same subject mostly exceeds: a cosine of 0.825. hardlyAnswered is a chance
// that one of three excerpts answers, mostWords a share of the question's words.
const unlike, hardlyAnswered, mostWords = 0.25, 0.1, 0.5

func alike(c rank.Choice) bool {
	for i := c.From; i < c.To; i++ {
		if len(c.Sites[i]) > 0 || c.Title != 0 {
			return true
		}
	}
	return c.Like() >= Unlikeness || c.Likeness() >= nearLikeness
}

// Weights are what the doubts count, in the order of Names, for questions in the coverage's language and in another.
type Weights struct{ home, foreign []float64 }

// NewWeights are weights by name. The error names a doubt that does not exist.
func NewWeights(home, foreign map[string]float64) (w Weights, err error) {
	if w.home, err = rank.Fill(Names(), home); err != nil {
		return w, err
	}
	w.foreign, err = rank.Fill(Names(), foreign)
	return w, err
}

// Abroad reports whether a doubt tells something of a question in another language than the coverage's: those that go by its words
// do not.
func Abroad(doubt string) bool { return slices.Contains(abroad, doubt) }

var abroad = []string{"bias", "score", "lead", "rivals", "passage", "likeness", "likeness of three", "likeness lead", "talk", "nothing shown", "off time", "note", "length"}
