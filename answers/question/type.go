package question

import (
	"slices"

	"pullquote/index/surface"
)

// An AnswerType is what a question asks for.
type AnswerType string

// The answer types; AskAnything is every other.
const (
	AskAnything AnswerType = ""
	AskWho      AnswerType = "who"
	AskWhen     AnswerType = "when"
	AskWhere    AnswerType = "where"
	AskNumber   AnswerType = "how many"
	AskMoney    AnswerType = "how much"
	AskPercent  AnswerType = "percent"
	AskDuration AnswerType = "how long"
	AskMeasure  AnswerType = "how far"
	AskAge      AnswerType = "how old"
	AskWhy      AnswerType = "why"
	AskHow      AnswerType = "how"
	AskMeaning  AnswerType = "what is"
	AskSaid     AnswerType = "what X said"
	AskSayer    AnswerType = "who said"
	AskYesNo    AnswerType = "yes or no"
	AskChange   AnswerType = "what changed"
	AskList     AnswerType = "list"
	AskWhich    AnswerType = "which"
	AskWhat     AnswerType = "what"
	AskWritten  AnswerType = "what a sign says"
)

// wanted is the evidence that a sentence of an answer type shows.
var wanted = map[AnswerType]surface.Evidence{
	AskWho:      surface.HasName,
	AskWhen:     surface.HasDate,
	AskWhere:    surface.HasPlace,
	AskNumber:   surface.HasNumber | surface.HasPercent | surface.HasMoney | surface.HasMeasure,
	AskMoney:    surface.HasMoney,
	AskPercent:  surface.HasPercent,
	AskDuration: surface.HasDuration | surface.HasDate,
	AskMeasure:  surface.HasMeasure | surface.HasNumber,
	AskAge:      surface.HasAge,
	AskWhy:      surface.HasCause,
	AskMeaning:  surface.HasMeaning,
	AskSaid:     surface.HasSpeech | surface.HasQuote,
	AskSayer:    surface.HasSpeech | surface.HasQuote,
	AskChange:   surface.HasChange,
	AskWritten:  surface.HasQuote,
}

// Wants is the evidence that an answer of this type shows; 0 where the type promises nothing of the surface.
func (t AnswerType) Wants() surface.Evidence { return wanted[t] }

// Counted reports whether the answer is a figure.
func (t AnswerType) Counted() bool {
	return slices.Contains([]AnswerType{AskNumber, AskMoney, AskPercent, AskDuration, AskMeasure, AskAge}, t)
}

// Names reports whether the answer is a name.
func (t AnswerType) Names() bool { return t == AskWho || t == AskWhere || t == AskSayer }

// Speech reports whether the answer is a statement or who made it.
func (t AnswerType) Speech() bool { return t == AskSaid || t == AskSayer }
