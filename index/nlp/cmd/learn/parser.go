package main

import (
	"math/rand/v2"
	"strings"

	"pullquote/index/nlp"
)

// relationOf names a treebank's relations.
func relationOf(name string) nlp.Relation {
	switch base, _, _ := strings.Cut(name, ":"); base {
	case "nsubj", "csubj", "expl":
		return nlp.Subject
	case "obj", "iobj":
		return nlp.Object
	case "ccomp", "xcomp", "parataxis":
		return nlp.Clause
	case "advcl":
		return nlp.Adverbial
	case "acl":
		return nlp.Relative
	case "conj":
		return nlp.Conjunct
	}
	return nlp.Modifier
}

// trainParser trains an averaged perceptron with a dynamic oracle (Goldberg and Nivre 2013), so that the parser learns to
// go on well after its own mistakes. Tags must be those of a tagger that has not seen the sentences. The share of
// held-out words with the right head, and with the right head and relation, comes with it.
func trainParser(all []tagged, seed uint64, epochs int) (p *nlp.Parser, heads, labelled float64) {
	var train, held []tagged
	for i, s := range all {
		if i%20 == 7 {
			held = append(held, s)
		} else {
			train = append(train, s)
		}
	}
	l := &parseLearner{c: config{new(nlp.Config)}, weights: make([]float32, nlp.MoveLanes<<nlp.ParseBits), sums: make([]float64, nlp.MoveLanes<<nlp.ParseBits), time: 1}
	rng := rand.New(rand.NewPCG(seed, 3))
	for epoch := range epochs {
		rng.Shuffle(len(train), func(i, j int) { train[i], train[j] = train[j], train[i] })
		l.n, l.bad = 0, 0
		for _, s := range train {
			l.learn(s, rng, epoch > 0)
		}
	}
	p = l.average()
	heads, labelled = parseAccuracy(p, held)
	return p, heads, labelled
}

// A config is the state of a parse, and what each move would cost.
type config struct{ *nlp.Config }

type parseLearner struct {
	weights []float32
	sums    []float64
	time    float64
	c       config
	n, bad  int
}

func (l *parseLearner) learn(s tagged, rng *rand.Rand, explore bool) {
	var rows [nlp.ParseFeatures]uint32
	var score [nlp.Moves]float32
	l.c.Reset(s.text.Tokens, s.text.Sentences[0])
	for !l.c.Done() {
		l.c.Rows(&rows)
		score = [nlp.Moves]float32{}
		for _, row := range rows {
			for j := range uint32(nlp.Moves) {
				score[j] += l.weights[row*nlp.MoveLanes+j]
			}
		}
		guess, good := -1, -1
		costs := l.c.costs(s.links)
		least := min(costs[0], costs[1], costs[2])
		l.c.each(func(move int) {
			if guess < 0 || score[move] > score[guess] {
				guess = move
			}
			if costs[kindOfMove(move)] == least && l.c.labelled(move, s.links) && (good < 0 || score[move] > score[good]) {
				good = move
			}
		})
		if good >= 0 && guess != good && !(costs[kindOfMove(guess)] == least && l.c.labelled(guess, s.links)) {
			l.bad++
			l.update(&rows, good, 1)
			l.update(&rows, guess, -1)
			if !explore || rng.Float64() > 0.9 {
				guess = good
			}
		}
		l.time++
		l.n++
		l.c.Apply(guess)
	}
}

func kindOfMove(move int) int {
	switch {
	case move == nlp.Shift:
		return 0
	case move < nlp.Right:
		return 1
	}
	return 2
}

func (c config) each(try func(move int)) {
	shifts, lefts, rights := c.May()
	if shifts {
		try(nlp.Shift)
	}
	for r := range int(nlp.Relations) {
		if lefts {
			try(nlp.Left + r)
		}
		if rights {
			try(nlp.Right + r)
		}
	}
}

// labelled reports whether a move names its arc as it may: the right arc must be named rightly, a wrong one as the move
// likes.
func (c config) labelled(move int, gold []nlp.Link) bool {
	if move == nlp.Shift {
		return true
	}
	top := c.Stack[len(c.Stack)-1]
	head, r := int32(c.Next), nlp.Relation(move-nlp.Left)
	if move >= nlp.Right {
		head, r = c.Stack[len(c.Stack)-2], nlp.Relation(move-nlp.Right)
	}
	return gold[top].Head != head || gold[top].Relation == r
}

const never = 1 << 20

// costs are the right arcs that each kind of move makes impossible.
func (c config) costs(gold []nlp.Link) [3]int {
	shifts, lefts, rights := c.May()
	costs := [3]int{never, never, never}
	if shifts {
		costs[0] = c.shiftCost(gold)
	}
	if !rights {
		return costs
	}
	top, below := c.Stack[len(c.Stack)-1], c.Stack[len(c.Stack)-2]
	lost := 0
	for i := c.Next; i < c.End; i++ {
		lost += btoi(gold[i].Head == top)
	}
	h := gold[top].Head
	if lefts {
		costs[1] = lost + btoi(h == below || int(h) > c.Next)
	}
	costs[2] = lost + btoi(int(h) >= c.Next)
	return costs
}

func (c config) shiftCost(gold []nlp.Link) int {
	cost, b := 0, int32(c.Next)
	for i, w := range c.Stack {
		if i < len(c.Stack)-1 && gold[b].Head == w {
			cost++
		}
		if w >= 0 && gold[w].Head == b {
			cost++
		}
	}
	return cost
}

func (l *parseLearner) update(rows *[nlp.ParseFeatures]uint32, move int, by float32) {
	for _, row := range rows {
		at := int(row)*nlp.MoveLanes + move
		l.weights[at] += by
		l.sums[at] += float64(by) * l.time
	}
}

func (l *parseLearner) average() *nlp.Parser {
	p := &nlp.Parser{Weights: averaged(l.weights, l.sums, l.time, 100_000)}
	p.Unpack()
	return p
}

func parseAccuracy(p *nlp.Parser, held []tagged) (heads, labelled float64) {
	n := 0
	for _, s := range held {
		p.ParseAll(s.text)
		for i, k := range s.text.Tokens {
			if k.Shape == nlp.Mark {
				continue
			}
			n++
			if s.text.Links[i].Head == s.links[i].Head {
				heads++
				labelled += float64(btoi(s.text.Links[i].Relation == s.links[i].Relation))
			}
		}
	}
	return heads / float64(max(n, 1)), labelled / float64(max(n, 1))
}

// jackknife tags each half of the treebank with a tagger that learned from the other: the parser must learn from tags as
// good as those it will get.
func jackknife(all []tagged, seed uint64) {
	const parts = 2
	for part := range parts {
		var train, rest []tagged
		for i, s := range all {
			if i%parts == part {
				rest = append(rest, s)
			} else {
				train = append(train, s)
			}
		}
		g, _ := trainTagger(train, seed, 5)
		for _, s := range rest {
			g.TagAll(s.text)
		}
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
