package main

import (
	"context"
	"encoding/json"
	"os"

	"pullquote/answers"
)

// A choice is one passage that the ranking looked at for a question.
type choice struct {
	Text     string    `json:"text"`
	Features []float64 `json:"features"`
	Right    bool      `json:"right"`
}

// A chosenFrom is a question with its choices, as learning weighs it.
type chosenFrom struct {
	Set      string   `json:"set"`
	Question string   `json:"question"`
	Category string   `json:"category,omitempty"`
	Fold     int      `json:"fold"`
	Weight   float64  `json:"weight"`
	Passages []choice `json:"passages"`
}

// writeCandidates writes the names of the passages' features, and then a line for each question that has an answer:
// what index/meaning/train/judge.py needs to tell in seconds what other vectors would give.
func (o *options) writeCandidates(ctx context.Context, benches []*bench) (err error) {
	f, err := os.Create(o.candidates)
	if err != nil {
		return err
	}
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	out := json.NewEncoder(f)
	_, names, _ := answers.FeatureNames()
	if err := out.Encode(names); err != nil {
		return err
	}
	for _, b := range benches {
		if b.holes {
			continue
		}
		weighed, err := o.weigh(ctx, b, answers.Learned(!o.words))
		if err != nil {
			return err
		}
		for i := range b.examples {
			if !b.examples[i].answerable {
				continue
			}
			if err := out.Encode(b.chosenFrom(&b.examples[i], weighed[i])); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *bench) chosenFrom(e *example, x answers.Weighing) chosenFrom {
	c := chosenFrom{Set: b.name, Question: e.text, Category: e.category, Fold: e.fold, Weight: b.weightOf(), Passages: []choice{}}
	for _, p := range x.Passages[:min(rowsKept, len(x.Passages))] {
		c.Passages = append(c.Passages, choice{p.Span.Of(b.bodies[p.Article]), p.Features, e.relevant(p)})
	}
	return c
}
