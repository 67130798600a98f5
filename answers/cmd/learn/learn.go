package main

import (
	"math"
	"slices"
)

// A group is one question's choices: what was weighed, and which of them are right.
type group struct {
	rows   [][]float64
	right  []bool
	weight float64
	fold   int
}

// learnRanking finds weights that make the right choices of each group likely: the softmax over the group is to lie on
// them. Full batches and a fixed start make it deterministic. A weight whose feature tells no group's choices apart stays
// as it was: sets without dates teach nothing about dates. One feature may be left out (without, else -1).
func learnRanking(groups []group, n int, start []float64, l2 float64, rounds, without int) []float64 {
	told := tellingApart(groups, n)
	start = lacking(start, without)
	return descend(start, n, rounds, func(w, gradient []float64) {
		total := 0.0
		for _, g := range groups {
			total += g.weight
		}
		for _, g := range groups {
			g.push(w, gradient, g.weight/total)
		}
		for i := range w {
			if gradient[i] += l2 * w[i]; !told[i] {
				gradient[i] = 0 // what is left is rounding, which Adam would make steps of
			}
		}
		if without >= 0 {
			gradient[without] = 0
		}
	})
}

// fromNothing is where learning starts, so that nothing of what was learned before, from all folds, is left: 0 for every
// weight that the groups teach about.
func fromNothing(groups []group, before []float64) []float64 {
	start := slices.Clone(before)
	for i, told := range tellingApart(groups, len(before)) {
		if told {
			start[i] = 0
		}
	}
	return start
}

// tellingApart tells for each feature whether any group's choices differ in it.
func tellingApart(groups []group, n int) []bool {
	told := make([]bool, n)
	for _, g := range groups {
		for _, row := range g.rows {
			for i, v := range row {
				told[i] = told[i] || v != g.rows[0][i]
			}
		}
	}
	return told
}

// push adds the gradient of -log(share of the softmax on the right rows).
func (g *group) push(w, gradient []float64, weight float64) {
	scores := make([]float64, len(g.rows))
	top := math.Inf(-1)
	for i, row := range g.rows {
		scores[i] = dot(w, row)
		top = max(top, scores[i])
	}
	all, right := 0.0, 0.0
	for i := range scores {
		scores[i] = math.Exp(scores[i] - top)
		all += scores[i]
		if g.right[i] {
			right += scores[i]
		}
	}
	if right == 0 {
		return
	}
	for i, row := range g.rows {
		share := scores[i] / all
		if g.right[i] {
			share -= scores[i] / right
		}
		if share *= weight; math.Abs(share) > 1e-12 {
			for k, v := range row {
				gradient[k] += share * v
			}
		}
	}
}

// learnChance finds weights of a logistic regression by Newton's method (Hastie, Tibshirani and Friedman, The Elements of
// Statistical Learning, 4.4). The first feature is the bias, which is free; the others are held to l2 in units of their
// own spread, so that it does not matter how large a feature's numbers are. A feature that never changes weighs nothing.
func learnChance(rows [][]float64, right []bool, weight []float64, n int, l2 float64) []float64 {
	spread := spreadOf(rows, weight, n)
	w := make([]float64, n)
	for range 12 {
		gradient, curve := make([]float64, n), make([][]float64, n)
		for i := range curve {
			curve[i] = make([]float64, n)
		}
		total := 0.0
		for r, row := range rows {
			p := 1 / (1 + math.Exp(-dot(w, row)))
			total += weight[r]
			miss, bend := weight[r]*(p-one(right[r])), weight[r]*p*(1-p)
			for i, v := range row {
				if v == 0 {
					continue
				}
				gradient[i] += miss * v
				for j := range i + 1 {
					curve[i][j] += bend * v * row[j]
				}
			}
		}
		for i := range n {
			hold := 1e-9
			if i > 0 {
				hold = l2 * spread[i] * spread[i]
			}
			gradient[i] += total * hold * w[i]
			curve[i][i] += total * (hold + 1e-9)
		}
		for i, step := range solve(curve, gradient) {
			w[i] -= step
		}
	}
	return w
}

// spreadOf is the standard deviation of each feature; 1 for one that never changes.
func spreadOf(rows [][]float64, weight []float64, n int) []float64 {
	sum, square, total := make([]float64, n), make([]float64, n), 0.0
	for r, row := range rows {
		total += weight[r]
		for i, v := range row {
			sum[i] += weight[r] * v
			square[i] += weight[r] * v * v
		}
	}
	spread := make([]float64, n)
	for i := range spread {
		mean := sum[i] / total
		if spread[i] = math.Sqrt(max(0, square[i]/total-mean*mean)); spread[i] < 1e-9 {
			spread[i] = 1
		}
	}
	return spread
}

// solve solves a system of equations whose matrix is symmetric and positive, given by its lower half, by Cholesky's
// method. It overwrites the matrix.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		for j := range i + 1 {
			sum := a[i][j]
			for k := range j {
				sum -= a[i][k] * a[j][k]
			}
			if i == j {
				a[i][i] = math.Sqrt(max(sum, 1e-12))
			} else {
				a[i][j] = sum / a[j][j]
			}
		}
	}
	x := make([]float64, n)
	for i := range n {
		x[i] = (b[i] - dot(x[:i], a[i][:i])) / a[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			x[i] -= a[k][i] * x[k]
		}
		x[i] /= a[i][i]
	}
	return x
}

// descend is Adam (Kingma and Ba 2015) on whole batches, with a rate that falls to a tenth.
func descend(start []float64, n, rounds int, slope func(w, gradient []float64)) []float64 {
	w, m, v, g := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	copy(w, start)
	for t := 1; t <= rounds; t++ {
		clear(g)
		slope(w, g)
		rate := 0.1 * math.Pow(0.1, float64(t)/float64(rounds))
		for i := range w {
			m[i] = 0.9*m[i] + 0.1*g[i]
			v[i] = 0.999*v[i] + 0.001*g[i]*g[i]
			w[i] -= rate * (m[i] / (1 - math.Pow(0.9, float64(t)))) / (math.Sqrt(v[i]/(1-math.Pow(0.999, float64(t)))) + 1e-8)
		}
	}
	return w
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range b {
		sum += a[i] * b[i]
	}
	return sum
}

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// lacking is a row with one feature at 0.
func lacking(row []float64, without int) []float64 {
	if without < 0 {
		return row
	}
	row = slices.Clone(row)
	row[without] = 0
	return row
}
