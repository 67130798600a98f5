package rank

import "fmt"

// Weights are what the features count, by their places in the tables.
type Weights struct {
	sentence, passage, reread, foreign []float64
}

// NewWeights are weights by name: of sentences, of passages, and of sentences once their likeness is known. A feature without
// one weighs nothing; the error names one that does not exist.
func NewWeights(sentence, passage, reread map[string]float64) (*Weights, error) {
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

// foreign are the weights for questions in another language than the coverage's: how like the question a sentence is, and,
// since names are written alike, whether it has them; its passage counts as much. The numbers are not learned: any that let likeness outweigh all else
// give the same order.
var foreign = map[string]float64{likenessFeature: 4, "passage behind": 4, "names": 2}

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
