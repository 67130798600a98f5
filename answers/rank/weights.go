package rank

import (
	"fmt"
	"slices"
	"strings"
)

// Weights are what the features count, by their places in the tables.
type Weights struct {
	sentence, passage, reread, foreign []float64
}

// NewWeights are weights by name: of sentences, of passages, and of sentences once their likeness is known, to a question in the
// coverage's language and to one in another. A feature without one weighs nothing; the error names one that does not exist.
func NewWeights(sentence, passage, reread, foreign map[string]float64) (*Weights, error) {
	sentences, passages := FeatureNames()
	w := &Weights{}
	var err error
	if w.sentence, err = Fill(sentences, sentence); err != nil {
		return nil, err
	}
	if w.reread, err = Fill(sentences, reread); err != nil {
		return nil, err
	}
	if w.foreign, err = Fill(sentences, foreign); err != nil {
		return nil, err
	}
	w.passage, err = Fill(passages, passage)
	return w, err
}

// FeatureNames are the names of the features of sentences and of passages, in the order of their values.
func FeatureNames() (sentence, passage []string) {
	for _, f := range sentenceFeatures {
		sentence = append(sentence, f.Name)
	}
	for _, f := range passageFeatures {
		passage = append(passage, f.Name)
	}
	return sentence, passage
}

// Fill puts values in the order of names.
func Fill(names []string, values map[string]float64) ([]float64, error) {
	at := make(map[string]int, len(names))
	for i, name := range names {
		at[name] = i
	}
	all := make([]float64, len(names))
	for name, value := range values {
		i, ok := at[name]
		if !ok {
			return nil, fmt.Errorf("no feature is called %q", name)
		}
		all[i] = value
	}
	return all, nil
}

// Abroad reports whether a sentence's feature can be of use to a question in another language than the coverage's: how like the
// question it and what stands around it is, its form, its article's date, names, which are written alike, and what it shows of what
// the question's vector says is asked.
func Abroad(feature string) bool {
	return strings.HasPrefix(feature, "sense ") || slices.Contains(abroad, feature)
}

var abroad = []string{likenessFeature, likenessFeature + " near", "passage", "nearness near", "names", "length", "opening", "note", "asks", "date", "fresh"}

// dot is the sum of features times weights.
func dot(features, weights []float64) float64 {
	sum := 0.0
	for i, f := range features {
		sum += f * weights[i]
	}
	return sum
}

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
