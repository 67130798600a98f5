package answers

import (
	_ "embed"
	"encoding/json"
	"sync"

	"pullquote/answers/rank"
	"pullquote/answers/verdict"
)

// Weights are learned twice, with meaning and for words alone, so that without meaning nothing else is lost.
var (
	//go:embed weights.json
	weightsFile []byte
	//go:embed weights_words.json
	wordWeightsFile []byte
)

// Weights are the learned weights by model (sentence, passage, reread and verdict; foreign and foreign
// verdict for questions in another language than the coverage's) and feature name.
type Weights map[string]map[string]float64

// Learned are the weights in the binary, for words and meaning or for words alone.
func Learned(meaning bool) Weights {
	data := wordWeightsFile
	if meaning {
		data = weightsFile
	}
	var w Weights
	if err := json.Unmarshal(data, &w); err != nil {
		panic("answers: learned weights: " + err.Error())
	}
	return w
}

// weights are Weights made ready.
type weights struct {
	rank    *rank.Weights
	verdict verdict.Weights
}

// learned and learnedWords read an embedded table once. They panic when the file names a feature that does not exist: the
// program was built wrong.
var learned, learnedWords = learnedOnce(true), learnedOnce(false)

func learnedOnce(meaning bool) func() *weights {
	return sync.OnceValue(func() *weights {
		w, err := weightsOf(Learned(meaning))
		if err != nil {
			panic("answers: learned weights: " + err.Error())
		}
		return w
	})
}

func weightsOf(w Weights) (*weights, error) {
	ranking, err := rank.NewWeights(w["sentence"], w["passage"], w["reread"], w["foreign"])
	if err != nil {
		return nil, err
	}
	judging, err := verdict.NewWeights(w["verdict"], w["foreign verdict"])
	return &weights{ranking, judging}, err
}
