package answers

import (
	_ "embed"
	"fmt"
	"sync"
)

//go:embed weights.json
var weightsFile []byte

// A table holds what was learned by answers/train: the weight of each feature, by name.
type table struct {
	sentence weights
	passage  passageWeights
	verdict  verdictWeights
}

// learned reads the embedded table once. It panics when the file names a feature that does not exist: the program was
// built wrong.
var learned = sync.OnceValue(func() *table {
	t, err := tableOf(Learned())
	if err != nil {
		panic("answers: weights.json: " + err.Error())
	}
	return t
})

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
