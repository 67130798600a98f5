package answers

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
)

// A Weighing is all that the ranking of one question looked at. The weights are learned from it (see answers/train).
type Weighing struct {
	Sentences []Weighed // best first
	Passages  []Weighed // best first
	Doubts    []float64 // evidence about the best excerpt; nil when there is none
	Lacks     bool      // what the question cannot be answered without is in none of the first excerpts: never Answered
	Excerpts  []article.Span
	Articles  []article.ID // of Excerpts
}

// Weighed is one sentence or passage with its features, in the order of Features.
type Weighed struct {
	Article  article.ID
	Span     article.Span
	Features []float64
}

// FeatureNames are the names of the features of sentences, of passages and of the verdict.
func FeatureNames() (sentence, passage, verdict []string) {
	return slices.Clone(featureNames[:]), slices.Clone(passageNames[:]), slices.Clone(verdictNames[:])
}

// Weigh ranks as Answer does, for learning and for scoring, and tells what it looked at. The question's narrowing is kept to strictly.
func (d *Desk) Weigh(ctx context.Context, q Question) (Weighing, error) {
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Weighing{}, fmt.Errorf("weigh: %w", err)
	}
	defer s.Close()
	f, err := d.findWithin(ctx, s, q, passagesRead)
	if err != nil {
		return Weighing{}, err
	}
	var w Weighing
	for _, c := range f.candidates {
		w.Sentences = append(w.Sentences, Weighed{c.read.doc.ID, c.read.sentences[c.sentence].span, slices.Clone(c.features[:])})
	}
	for _, p := range f.passages {
		w.Passages = append(w.Passages, Weighed{p.read.doc.ID, p.span(), slices.Clone(p.features[:])})
	}
	if chosen := d.choose(f, defaultExcerpts); len(chosen) > 0 {
		doubts := f.doubts(chosen)
		w.Doubts, w.Lacks = doubts[:], f.lacks(chosen)
		for _, c := range chosen {
			w.Excerpts = append(w.Excerpts, c.span)
			w.Articles = append(w.Articles, c.read.doc.ID)
		}
	}
	return w, nil
}

// Weights are the learned weights by model (sentence, passage, verdict) and feature name.
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

// topScore is the best score of the hits, at least 1e-9 so that it can be divided by.
func topScore(hits []index.Hit) float64 {
	top := 1e-9
	for _, h := range hits {
		top = max(top, h.Score)
	}
	return top
}
