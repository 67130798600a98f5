package main

import "math"

// A group is one question's choices: what was weighed, and which of them are right.
type group struct {
	rows   [][]float64
	right  []bool
	weight float64
	fold   int
}

// learnRanking finds weights that make the right choices of each group likely: the softmax over the group is to lie on
// them. Full batches and a fixed start make it deterministic.
func learnRanking(groups []group, n int, start []float64, l2 float64, rounds int) []float64 {
	return descend(start, n, rounds, func(w, gradient []float64) {
		total := 0.0
		for _, g := range groups {
			total += g.weight
		}
		for _, g := range groups {
			g.push(w, gradient, g.weight/total)
		}
		for i := range w {
			gradient[i] += l2 * w[i]
		}
	})
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

// learnChance finds weights of a logistic regression.
func learnChance(rows [][]float64, right []bool, weight []float64, n int, l2 float64, rounds int) []float64 {
	return descend(nil, n, rounds, func(w, gradient []float64) {
		total := 0.0
		for _, x := range weight {
			total += x
		}
		for i, row := range rows {
			miss := 1 / (1 + math.Exp(-dot(w, row)))
			if right[i] {
				miss--
			}
			for k, v := range row {
				gradient[k] += miss * v * weight[i] / total
			}
		}
		for i := 1; i < len(w); i++ { // the bias is free
			gradient[i] += l2 * w[i]
		}
	})
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
