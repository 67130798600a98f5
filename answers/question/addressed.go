package question

import (
	_ "embed"
	"encoding/json"
	"math"
	"sync"
)

// A Sense is what a learned head reads off a question's vector: what is asked, in any language that the encoder knows, and
// whether the coverage is asked at all.
type Sense struct {
	Type   AnswerType // the likeliest; AskAnything where the question is open
	Chance float64    // of Type, from 0 to 1
	Talk   float64    // the chance that it is small talk, or about the bot, or asks a machine for something to be done
	Small  float64    // the chance that it is small talk, or about the bot: a part of Talk

	chances map[AnswerType]float64
}

// Of is the chance that a question asks for something, from 0 to 1; 0 for what the head does not tell apart.
func (s Sense) Of(t AnswerType) float64 { return s.chances[t] }

// senseLine is one class of the head: what it stands for, and its weights, the last of which is the bias.
type senseLine struct {
	Class   string    `json:"class"`
	Weights []float32 `json:"weights"`
}

// The classes that answers/cmd/types learns which are no answer types: talk that no coverage is asked with.
const (
	classChat      = "chat"
	classBot       = "bot"
	classElsewhere = "elsewhere"
)

// classTypes are the answer types of the other classes; those that are not here are open questions.
var classTypes = map[string]AnswerType{
	"person": AskWho, "said": AskSaid, "who-said": AskSayer, "when": AskWhen, "where": AskWhere, "amount": AskNumber, "why": AskWhy,
	"yes-no": AskYesNo, "list": AskList, "definition": AskMeaning, "thing": AskWhat, "how": AskHow,
}

//go:embed head.json
var headFile []byte

var head = sync.OnceValue(func() []senseLine {
	var lines []senseLine
	if err := json.Unmarshal(headFile, &lines); err != nil {
		panic("question: head: " + err.Error())
	}
	return lines
})

// SenseOf reads a question's vector, of unit length times whatever scale: only its direction counts. A vector of another
// width than the head's, as other models have, tells nothing.
func SenseOf(vector []int8) Sense {
	lines := head()
	if len(vector)+1 != len(lines[0].Weights) {
		return Sense{}
	}
	s := Sense{chances: make(map[AnswerType]float64, len(classTypes))}
	for class, chance := range chances(lines, vector) {
		switch name := lines[class].Class; name {
		case classChat, classBot:
			s.Talk, s.Small = s.Talk+chance, s.Small+chance
		case classElsewhere:
			s.Talk += chance
		default:
			s.chances[classTypes[name]] += chance
			if chance > s.Chance {
				s.Type, s.Chance = classTypes[name], chance
			}
		}
	}
	return s
}

// chances is the softmax over the classes.
func chances(lines []senseLine, vector []int8) []float64 {
	length := 0.0
	for _, v := range vector {
		length += float64(v) * float64(v)
	}
	length = math.Sqrt(max(length, 1))
	all, top := make([]float64, len(lines)), math.Inf(-1)
	for i, l := range lines {
		sum := float64(l.Weights[len(vector)])
		for k, v := range vector {
			sum += float64(l.Weights[k]) * float64(v) / length
		}
		all[i], top = sum, max(top, sum)
	}
	total := 0.0
	for i := range all {
		all[i] = math.Exp(all[i] - top)
		total += all[i]
	}
	for i := range all {
		all[i] /= total
	}
	return all
}
