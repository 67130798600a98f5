package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"

	"pullquote/index/meaning/encoder"
)

func (o *options) run(ctx context.Context) error {
	all, err := o.read()
	if err != nil {
		return err
	}
	for _, e := range all {
		v, err := encoder.Default().Question(ctx, e.text)
		if err != nil {
			return err
		}
		e.vector = direction(v[:])
	}
	names := classesOf(all)
	report(all, names)
	if o.write == "" {
		return nil
	}
	return save(o.write, names, learn(all, names))
}

func direction(values []int8) []float64 {
	v, length := make([]float64, len(values)+1), 0.0
	for i, x := range values {
		v[i] = float64(x)
		length += v[i] * v[i]
	}
	for i := range values {
		v[i] /= math.Sqrt(max(length, 1))
	}
	v[len(values)] = 1 // the bias
	return v
}

// hold keeps the weights small: less fits the questions learned from better and others worse (by a point of a hundred at a
// tenth of it).
const hold, rounds = 1e-5, 400

// learn is a multinomial logistic regression, by Adam on the whole (Kingma and Ba 2015).
func learn(all []*example, names []string) [][]float64 {
	width := len(all[0].vector)
	n := len(names) * width
	w, m, v, g := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	total := 0.0
	for _, e := range all {
		total += e.weight
	}
	for t := 1; t <= rounds; t++ {
		for i := range g {
			g[i] = hold * w[i]
		}
		for _, e := range all {
			for c, p := range shares(w, e.vector, len(names)) {
				if names[c] == e.class {
					p--
				}
				p *= e.weight / total
				row := g[c*width:][:width]
				for k, x := range e.vector {
					row[k] += p * x
				}
			}
		}
		rate := 0.3 * math.Pow(0.1, float64(t)/rounds)
		for i := range w {
			m[i] = 0.9*m[i] + 0.1*g[i]
			v[i] = 0.999*v[i] + 0.001*g[i]*g[i]
			w[i] -= rate * (m[i] / (1 - math.Pow(0.9, float64(t)))) / (math.Sqrt(v[i]/(1-math.Pow(0.999, float64(t)))) + 1e-8)
		}
	}
	rows := make([][]float64, len(names))
	for c := range rows {
		rows[c] = w[c*width:][:width]
	}
	return rows
}

func shares(w, vector []float64, classes int) []float64 {
	all, top, total := make([]float64, classes), math.Inf(-1), 0.0
	for c := range all {
		for k, x := range vector {
			all[c] += w[c*len(vector)+k] * x
		}
		top = max(top, all[c])
	}
	for c := range all {
		all[c] = math.Exp(all[c] - top)
		total += all[c]
	}
	for c := range all {
		all[c] /= total
	}
	return all
}

// isTalk reports whether a class is nothing that a coverage is asked.
func isTalk(class string) bool { return class == "chat" || class == "bot" || class == "elsewhere" }

// report prints what questions that were not learned from are taken for.
func report(all []*example, names []string) {
	type line struct{ n, right, asked, talkOfAsked, talk, askedOfTalk int }
	found := map[string]*line{}
	for fold := range folds {
		rest := slices.DeleteFunc(slices.Clone(all), func(e *example) bool { return e.fold() == fold })
		flat := slices.Concat(learn(rest, names)...)
		for _, e := range all {
			if e.fold() != fold {
				continue
			}
			l := found[e.from]
			if l == nil {
				l = &line{}
				found[e.from] = l
			}
			p := shares(flat, e.vector, len(names))
			best, chat := 0, 0.0
			for c := range p {
				if p[c] > p[best] {
					best = c
				}
				if isTalk(names[c]) {
					chat += p[c]
				}
			}
			l.n++
			if names[best] == e.class {
				l.right++
			}
			switch talk := chat > 0.5; {
			case isTalk(e.class):
				l.talk++
				if !talk {
					l.askedOfTalk++
					if e.from != "clinc" {
						fmt.Println("missed", e.from, e.class, e.text)
					}
				}
			default:
				l.asked++
				if talk {
					l.talkOfAsked++
					fmt.Println("taken for talk", e.from, e.class, e.text)
				}
			}
		}
	}
	for _, from := range []string{"en", "es", "fr", "pt", "own", "clinc"} {
		if l := found[from]; l != nil {
			fmt.Printf("%-6s %5d questions, class right %5.1f%%; of %d to a coverage %d taken for talk, of %d of talk %d for questions\n", from, l.n,
				100*float64(l.right)/float64(l.n), l.asked, l.talkOfAsked, l.talk, l.askedOfTalk)
		}
	}
}

type class struct {
	Class   string    `json:"class"`
	Weights []float64 `json:"weights"`
}

func save(file string, names []string, rows [][]float64) error {
	all := make([]class, len(names))
	for c := range names {
		all[c].Class = names[c]
		for _, w := range rows[c] {
			all[c].Weights = append(all[c].Weights, math.Round(w*1000)/1000)
		}
	}
	data, err := json.Marshal(all)
	if err != nil {
		return err
	}
	return os.WriteFile(file, append(data, '\n'), 0o644)
}
