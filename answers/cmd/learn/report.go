package main

import (
	"context"
	"fmt"
	"slices"

	"pullquote/answers"
)

func (o *options) report(ctx context.Context, title string, benches []*bench, weights func(fold int) answers.Weights) error {
	fmt.Printf("\n%s\n%-10s %6s %6s %6s %6s %6s %6s %8s %6s %6s %6s\n", title, "set", "n", "R@1", "R@5", "hit@1", "hit@3", "chars", "answered", "silent", "apart", "alone")
	for _, b := range benches {
		line, err := o.score(ctx, b, weights)
		if err != nil {
			return err
		}
		fmt.Println(line)
	}
	for _, b := range benches {
		if !b.news {
			continue
		}
		s, err := o.scoreSpeakers(ctx, b, weights)
		if err != nil {
			return err
		}
		fmt.Printf("speakers of %s: %v\n", b.name, s)
		for _, fault := range s.faults {
			if o.misses {
				fmt.Println(fault)
			}
		}
	}
	fmt.Print(curves(benches))
	return nil
}

// score asks a set's questions, each of the weights of its fold, and gives its line of the table.
func (o *options) score(ctx context.Context, b *bench, weights func(fold int) answers.Weights) (string, error) {
	t := tally{bench: b}
	b.judged = nil
	for fold := range folds {
		if !slices.ContainsFunc(b.examples, func(e example) bool { return e.fold == fold }) {
			continue
		}
		w := weights(fold)
		weighed, err := o.weigh(ctx, b, w)
		if err != nil {
			return "", err
		}
		_, _, names := answers.FeatureNames()
		home, foreign := vector(w["verdict"], names), vector(w[foreignVerdict], names)
		for i := range b.examples {
			if e := &b.examples[i]; e.fold == fold {
				verdict := home
				if weighed[i].Foreign {
					verdict = foreign
				}
				t.add(e, weighed[i], verdict, o.misses && b.news)
			}
		}
	}
	return t.line(), nil
}
