package attribution

import (
	"math/rand/v2"
	"strings"
)

// relationOf names a treebank's relations.
func relationOf(name string) relation {
	switch base, _, _ := strings.Cut(name, ":"); base {
	case "nsubj", "csubj", "expl":
		return subject
	case "obj", "iobj":
		return object
	case "ccomp", "xcomp", "parataxis":
		return clause
	case "advcl":
		return adverbial
	case "acl":
		return relative
	case "conj":
		return conjunct
	}
	return modifier
}

// trainParser trains an averaged perceptron with a dynamic oracle (Goldberg and Nivre 2013), so that the parser learns to
// go on well after its own mistakes. Tags must be those of a tagger that has not seen the sentences. The share of
// held-out words with the right head, and with the right head and relation, comes with it.
func trainParser(all []tagged, seed uint64, epochs int) (p *parser, heads, labelled float64) {
	var train, held []tagged
	for i, s := range all {
		if i%20 == 7 {
			held = append(held, s)
		} else {
			train = append(train, s)
		}
	}
	l := &parseLearner{weights: make([]float32, moveLanes<<parseBits), sums: make([]float64, moveLanes<<parseBits), time: 1}
	rng := rand.New(rand.NewPCG(seed, 3))
	for epoch := range epochs {
		rng.Shuffle(len(train), func(i, j int) { train[i], train[j] = train[j], train[i] })
		l.n, l.bad = 0, 0
		for _, s := range train {
			l.learn(s, rng, epoch > 0)
		}
	}
	p = l.average()
	heads, labelled = p.accuracy(held)
	return p, heads, labelled
}

type parseLearner struct {
	weights []float32
	sums    []float64
	time    float64
	c       config
	n, bad  int
}

func (l *parseLearner) learn(s tagged, rng *rand.Rand, explore bool) {
	var rows [parseFeatures]uint32
	var score [moves]float32
	l.c.reset(s.text.tokens, s.text.sentences[0])
	for !l.c.done() {
		l.c.rows(&rows)
		score = [moves]float32{}
		for _, row := range rows {
			for j := range uint32(moves) {
				score[j] += l.weights[row*moveLanes+j]
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
		l.c.apply(guess)
	}
}

func kindOfMove(move int) int {
	switch {
	case move == shift:
		return 0
	case move < right:
		return 1
	}
	return 2
}

func (c *config) each(try func(move int)) {
	shifts, lefts, rights := c.may()
	if shifts {
		try(shift)
	}
	for r := range int(relations) {
		if lefts {
			try(left + r)
		}
		if rights {
			try(right + r)
		}
	}
}

// labelled: a move that builds the right arc must name it rightly; one that builds a wrong arc may name it as it likes.
func (c *config) labelled(move int, gold []link) bool {
	if move == shift {
		return true
	}
	top := c.stack[len(c.stack)-1]
	head, r := int32(c.next), relation(move-left)
	if move >= right {
		head, r = c.stack[len(c.stack)-2], relation(move-right)
	}
	return gold[top].head != head || gold[top].relation == r
}

const never = 1 << 20

// costs are the right arcs that each kind of move makes impossible.
func (c *config) costs(gold []link) [3]int {
	shifts, lefts, rights := c.may()
	costs := [3]int{never, never, never}
	if shifts {
		costs[0] = c.shiftCost(gold)
	}
	if !rights {
		return costs
	}
	top, below := c.stack[len(c.stack)-1], c.stack[len(c.stack)-2]
	lost := 0
	for i := c.next; i < c.end; i++ {
		lost += btoi(gold[i].head == top)
	}
	h := gold[top].head
	if lefts {
		costs[1] = lost + btoi(h == below || int(h) > c.next)
	}
	costs[2] = lost + btoi(int(h) >= c.next)
	return costs
}

func (c *config) shiftCost(gold []link) int {
	cost, b := 0, int32(c.next)
	for i, w := range c.stack {
		if i < len(c.stack)-1 && gold[b].head == w {
			cost++
		}
		if w >= 0 && gold[w].head == b {
			cost++
		}
	}
	return cost
}

func (l *parseLearner) update(rows *[parseFeatures]uint32, move int, by float32) {
	for _, row := range rows {
		at := int(row)*moveLanes + move
		l.weights[at] += by
		l.sums[at] += float64(by) * l.time
	}
}

func (l *parseLearner) average() *parser {
	p := &parser{weights: averaged(l.weights, l.sums, l.time, 100_000)}
	p.unpack()
	return p
}

func (p *parser) accuracy(held []tagged) (heads, labelled float64) {
	n := 0
	for _, s := range held {
		p.parseAll(s.text)
		for i, k := range s.text.tokens {
			if k.shape == mark {
				continue
			}
			n++
			if s.text.links[i].head == s.links[i].head {
				heads++
				labelled += float64(btoi(s.text.links[i].relation == s.links[i].relation))
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
			g.tagAll(s.text)
		}
	}
}
