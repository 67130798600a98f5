package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math"
	"os"
	"slices"
	"strings"

	"pullquote/index/attribution"
)

// learnWeights learns what the evidence on a candidate weighs for each kind of anaphor, and prints what that is worth on articles that it
// did not learn from.
func learnWeights(o options, out io.Writer, log *slog.Logger) error {
	data, err := os.ReadFile(o.meant)
	if err != nil {
		return fmt.Errorf("read what anaphors mean: %w", err)
	}
	meanings, err := readMeanings(string(data))
	if err != nil {
		return fmt.Errorf("read %s: %w", o.meant, err)
	}
	all, err := choices(meanings, strings.Split(o.coverage, ","))
	if err != nil {
		return err
	}
	log.Info("anaphors", "read", len(meanings), "found", len(all))
	compareWeights(all, out)
	named := map[string]map[string]float64{}
	for kind, w := range fitWeights(all) {
		named[kind] = map[string]float64{}
		for i, name := range attribution.Evidence() {
			named[kind][name] = math.Round(1000*w[i]) / 1000
		}
	}
	packed, err := json.MarshalIndent(named, "", " ")
	if err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	return os.WriteFile(cmp.Or(o.out, "index/attribution/antecedents.json"), append(packed, '\n'), 0o644)
}

// A weight is the sum of one that all kinds share and the kind's own, which is held back more, so that kinds with few examples lean on
// the others (Daumé 2007, “Frustratingly easy domain adaptation”).
const (
	sharedPenalty = 0.3
	ownPenalty    = 2
)

// rounds and pace are of the descent (Adam, Kingma and Ba 2015).
const (
	rounds = 300
	pace   = 0.05
)

// fitWeights finds the weights under which the right candidates, or nobody, are likeliest.
func fitWeights(all []choice) map[string][]float64 {
	n := len(attribution.Evidence())
	kinds := map[string]int{}
	for _, c := range all {
		if _, ok := kinds[c.kind]; !ok {
			kinds[c.kind] = len(kinds) + 1
		}
	}
	w := make([]float64, n*(len(kinds)+1))
	mean, square, slope := make([]float64, len(w)), make([]float64, len(w)), make([]float64, len(w))
	for round := 1; round <= rounds; round++ {
		for i := range w {
			slope[i] = w[i] * ownPenalty
			if i < n {
				slope[i] = w[i] * sharedPenalty
			}
		}
		for i := range all {
			all[i].descend(w[:n], w[n*kinds[all[i].kind]:], slope[:n], slope[n*kinds[all[i].kind]:])
		}
		for i, g := range slope {
			mean[i] = 0.9*mean[i] + 0.1*g
			square[i] = 0.999*square[i] + 0.001*g*g
			m, s := mean[i]/(1-math.Pow(0.9, float64(round))), square[i]/(1-math.Pow(0.999, float64(round)))
			w[i] -= pace * m / (math.Sqrt(s) + 1e-8)
		}
	}
	by := map[string][]float64{}
	for kind, k := range kinds {
		for i := range n {
			by[kind] = append(by[kind], w[i]+w[n*k+i])
		}
	}
	return by
}

// descend adds a choice's slope to those of the shared weights and of its kind's own.
func (c *choice) descend(shared, own, sharedSlope, ownSlope []float64) {
	chance := c.chances(func(i int, x float64) float64 { return x * (shared[i] + own[i]) })
	right := 0.0
	for _, i := range c.right {
		right += chance[i]
	}
	for j, seen := range c.evidence {
		pull := chance[j]
		if slices.Contains(c.right, j) {
			pull -= chance[j] / right
		}
		for i, x := range seen {
			sharedSlope[i] += pull * x
			ownSlope[i] += pull * x
		}
	}
}

// chances are how likely each candidate is; nobody has the rest.
func (c *choice) chances(weighed func(i int, x float64) float64) []float64 {
	chance := make([]float64, len(c.evidence))
	total := 1.0
	for j, seen := range c.evidence {
		score := 0.0
		for i, x := range seen {
			score += weighed(i, x)
		}
		chance[j] = math.Exp(score)
		total += chance[j]
	}
	for j := range chance {
		chance[j] /= total
	}
	return chance
}

// compareWeights prints, kind by kind, what becomes of anaphors at some floors, each choice weighed by weights that
// have not seen its article.
func compareWeights(all []choice, out io.Writer) {
	scored := make([][]float64, len(all))
	for k := range folds {
		var train []choice
		for _, c := range all {
			if foldOf(c.body) != k {
				train = append(train, c)
			}
		}
		by := fitWeights(train)
		for i, c := range all {
			if foldOf(c.body) == k {
				w := by[c.kind]
				scored[i] = c.chances(func(i int, x float64) float64 { return x * w[i] })
			}
		}
	}
	for _, kind := range []string{"person", "it", "holder", "body", "document"} {
		fmt.Fprintln(out, kind)
		for _, floor := range []float64{0.3, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8} {
			fmt.Fprintf(out, "%9.2f       %s\n", floor, tallyOf(all, kind, func(i int) int { return likeliest(scored[i], floor) }))
		}
	}
}

// likeliest is the likeliest candidate, or -1 where it is less likely than floor.
func likeliest(chance []float64, floor float64) int {
	best := -1
	for i, x := range chance {
		if x >= floor && (best < 0 || x > chance[best]) {
			best = i
		}
	}
	return best
}

// A tally counts what becomes of anaphors.
type tally struct{ right, wrong, missed, invented, silent int }

func (t tally) String() string {
	return fmt.Sprintf("right %4d  wrong %4d  missed %4d  invented %4d  rightly silent %4d", t.right, t.wrong, t.missed, t.invented, t.silent)
}

func tallyOf(all []choice, kind string, chosen func(i int) int) (t tally) {
	for i := range all {
		c := &all[i]
		if c.kind != kind {
			continue
		}
		switch x := chosen(i); {
		case x >= 0 && slices.Contains(c.right, x):
			t.right++
		case x >= 0 && c.named:
			t.wrong++
		case x >= 0:
			t.invented++
		case c.named:
			t.missed++
		default:
			t.silent++
		}
	}
	return t
}
