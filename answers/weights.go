package answers

import (
	_ "embed"
	"fmt"
	"sync"
)

// Weights are learned twice, with meaning and for words alone, so that without meaning nothing else is lost.
var (
	//go:embed weights.json
	weightsFile []byte
	//go:embed weights_words.json
	wordWeightsFile []byte
)

// A table holds what was learned by answers/train: the weight of each feature, by name.
type table struct {
	sentence weights
	passage  passageWeights
	verdict  verdictWeights
}

// learned and learnedWords read an embedded table once. They panic when the file names a feature that does not exist: the program was
// built wrong.
var learned, learnedWords = tableOnce(true), tableOnce(false)

func tableOnce(meaning bool) func() *table {
	return sync.OnceValue(func() *table {
		t, err := tableOf(Learned(meaning))
		if err != nil {
			panic("answers: learned weights: " + err.Error())
		}
		return t
	})
}

func tableOf(w Weights) (*table, error) {
	var t table
	if err := fill(t.sentence[:], featureNames[:], w["sentence"]); err != nil {
		return nil, err
	}
	if err := fill(t.passage[:], passageNames[:], w["passage"]); err != nil {
		return nil, err
	}
	return &t, fill(t.verdict[:], verdictNames[:], w["verdict"])
}

func fill(to []float64, names []string, from map[string]float64) error {
	known := map[string]int{}
	for i, name := range names {
		known[name] = i
	}
	for name, value := range from {
		i, ok := known[name]
		if !ok {
			return fmt.Errorf("no feature is called %q", name)
		}
		to[i] = value
	}
	return nil
}
