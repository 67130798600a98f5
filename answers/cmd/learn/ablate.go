package main

import (
	"context"
	"fmt"
	"math"
	"slices"
	"sync"

	"pullquote/answers"
)

// ablate prints what each feature is worth: how much worse the cross-validated models are when they are learned without
// it. The models are taken one by one; what stands below a model stays as it is in the binary. "loss" is the mean of
// -log of the chance that the model gives to what is right, each set counting as in learning; it feels what the count
// of right ones (first) is too coarse for. A feature whose absence costs nothing is a candidate for removal.
func (o *options) ablate(ctx context.Context, benches []*bench) error {
	sentence, passage, verdict := answers.FeatureNames()
	w := learnedBefore(o.words, map[string][]string{"sentence": sentence, "passage": passage, "verdict": verdict})
	var passages, sentences, verdicts []group
	for _, b := range benches {
		weighed, err := o.weigh(ctx, b, w)
		if err != nil {
			return err
		}
		for i := range b.examples {
			e := &b.examples[i]
			if !b.holes {
				passages = append(passages, b.passageGroup(e, weighed[i]))
				sentences = append(sentences, b.sentenceGroup(e, weighed[i]))
			}
			if x := weighed[i]; (b.holes || b.news) && x.Doubts != nil && !x.Lacks {
				verdicts = append(verdicts, group{rows: [][]float64{x.Doubts}, right: []bool{b.answered(e, x)}, weight: b.verdictWeight(), fold: e.fold})
			}
		}
	}
	for _, m := range []ablated{
		{"passage", passage, rankingTrial(passages, vector(w["passage"], passage))},
		{"sentence", sentence, rankingTrial(sentences, vector(w["sentence"], sentence))},
		{"verdict", verdict, chanceTrial(verdicts, len(verdict))},
	} {
		m.print()
	}
	return nil
}

// An outcome is what a model reaches on the folds it was not learned from.
type outcome struct{ loss, first float64 }

// A trial cross-validates a model without one feature (-1: with all).
type trial func(without int) outcome

type ablated struct {
	model string
	names []string
	try   trial
}

// print tries without each feature, two at a time, and prints those that are worth most first.
func (m ablated) print() {
	all := m.try(-1)
	worth := make([]outcome, len(m.names))
	var wait sync.WaitGroup
	for worker := range 2 {
		wait.Go(func() {
			for i := worker; i < len(m.names); i += 2 {
				worth[i] = m.try(i)
			}
		})
	}
	wait.Wait()
	order := make([]int, len(m.names))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return int(math.Copysign(1, worth[j].loss-worth[i].loss)) })
	fmt.Printf("\n%s: cross-validated loss %.4f, first right %.1f%%; without a feature\n%-20s %8s %7s\n", m.model, all.loss, 100*all.first, "feature", "loss", "first")
	for _, i := range order {
		fmt.Printf("%-20s %+8.4f %+7.2f\n", m.names[i], worth[i].loss-all.loss, 100*(worth[i].first-all.first))
	}
}

// rankingTrial tries a ranking. Each trial goes on from what was learned with all, as far as any other.
func rankingTrial(groups []group, before []float64) trial {
	n := len(before)
	groups = slices.DeleteFunc(groups, func(g group) bool { return !slices.Contains(g.right, true) })
	known := make([][]float64, folds)
	for f := range folds {
		known[f] = learnRanking(othersOf(groups, f), n, fromNothing(groups, before), 1e-4, rankingRounds, -1)
	}
	return func(without int) outcome {
		var sum, first, total float64
		for f := range folds {
			w := learnRanking(othersOf(groups, f), n, known[f], 1e-4, 40, without)
			for _, g := range groups {
				if g.fold == f {
					share, top := g.test(w)
					sum, total = sum-g.weight*math.Log(max(share, 1e-12)), total+g.weight
					first += g.weight * one(top)
				}
			}
		}
		return outcome{sum / total, first / total}
	}
}

func othersOf(groups []group, fold int) []group {
	var others []group
	for _, g := range groups {
		if g.fold != fold {
			others = append(others, g)
		}
	}
	return others
}

// test is the share of the softmax on the right rows, and whether the best row is one.
func (g *group) test(w []float64) (share float64, first bool) {
	best := 0
	scores := make([]float64, len(g.rows))
	for i, row := range g.rows {
		scores[i] = dot(w, row)
		if scores[i] > scores[best] {
			best = i
		}
	}
	all, right := 0.0, 0.0
	for i, s := range scores {
		p := math.Exp(s - scores[best])
		all += p
		if g.right[i] {
			right += p
		}
	}
	return right / all, g.right[best]
}

// chanceTrial tries a model of chances; of its groups each has one row.
func chanceTrial(groups []group, n int) trial {
	return func(without int) outcome {
		var sum, first, total float64
		for f := range folds {
			var rows [][]float64
			var right []bool
			var weight []float64
			for _, g := range othersOf(groups, f) {
				rows, right, weight = append(rows, lacking(g.rows[0], without)), append(right, g.right[0]), append(weight, g.weight)
			}
			w := learnChance(rows, right, weight, n, verdictHold)
			for _, g := range groups {
				if g.fold != f {
					continue
				}
				p := 1 / (1 + math.Exp(-dot(w, lacking(g.rows[0], without))))
				if !g.right[0] {
					p = 1 - p
				}
				sum, total = sum-g.weight*math.Log(max(p, 1e-12)), total+g.weight
				first += g.weight * one(p >= answers.AnsweredFrom)
			}
		}
		return outcome{sum / total, first / total}
	}
}
