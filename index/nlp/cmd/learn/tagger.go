package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
)

// trainTagger trains an averaged perceptron; the share of held-out tokens that it tags rightly comes with it.
func trainTagger(all []tagged, seed uint64, epochs int) (*nlp.Tagger, float64) {
	var train, held []tagged
	for i, s := range all {
		if i%20 == 7 {
			held = append(held, s)
		} else {
			train = append(train, s)
		}
	}
	p := newPerceptron()
	rng := rand.New(rand.NewPCG(seed, 1))
	for range epochs {
		rng.Shuffle(len(train), func(i, j int) { train[i], train[j] = train[j], train[i] })
		for _, s := range train {
			p.learn(s)
		}
	}
	g := p.average()
	g.Known = knownWords(train)
	g.Unpack()
	return g, tagAccuracy(g, held)
}

// knownWords are those that come up at least thirty times and have the same tag in 199 of 200.
func knownWords(train []tagged) map[uint32]nlp.Tag {
	seen := map[uint32]*[nlp.TagCount]int{}
	for _, s := range train {
		for i, k := range s.text.Tokens {
			if seen[k.Hash] == nil {
				seen[k.Hash] = new([nlp.TagCount]int)
			}
			seen[k.Hash][s.gold[i]]++
		}
	}
	known := map[uint32]nlp.Tag{}
	for h, counts := range seen {
		all, best := 0, nlp.Other
		for t, n := range counts {
			all += n
			if n > counts[best] {
				best = nlp.Tag(t)
			}
		}
		if all >= 30 && counts[best]*200 >= all*199 {
			known[h] = best
		}
	}
	return known
}

func tagAccuracy(g *nlp.Tagger, held []tagged) float64 {
	right, n := 0, 0
	for _, s := range held {
		g.TagAll(s.text)
		for i, k := range s.text.Tokens {
			if k.Shape != nlp.Mark {
				n++
				if k.Tag == s.gold[i] {
					right++
				}
			}
		}
	}
	return float64(right) / float64(max(n, 1))
}

// A perceptron holds the running weights and what averaging needs.
type perceptron struct {
	weights []float32
	sums    []float64 // of weight × time of the change
	time    float64
}

func newPerceptron() *perceptron {
	n := nlp.TagLanes << nlp.TagBits
	return &perceptron{make([]float32, n), make([]float64, n), 1}
}

func (p *perceptron) learn(s tagged) {
	var rows [nlp.TagFeatures]uint32
	tokens := s.text.Tokens
	for _, stretch := range s.text.Sentences {
		for i := stretch.From; i < stretch.To; i++ {
			if tokens[i].Shape == nlp.Mark {
				tokens[i].Tag = nlp.Punct
				continue
			}
			nlp.TagRows(tokens, stretch, i, &rows)
			guess := p.best(&rows)
			if want := s.gold[i]; guess != want {
				p.update(&rows, want, 1)
				p.update(&rows, guess, -1)
			}
			p.time++
			tokens[i].Tag = guess // it learns to live with its own mistakes
		}
	}
}

func (p *perceptron) best(rows *[nlp.TagFeatures]uint32) nlp.Tag {
	var sum [nlp.TagLanes]float32
	for _, row := range rows {
		for j := range uint32(nlp.TagCount) {
			sum[j] += p.weights[row*nlp.TagLanes+j]
		}
	}
	best := nlp.Other
	for j := range nlp.TagCount {
		if sum[j] > sum[best] {
			best = j
		}
	}
	return best
}

func (p *perceptron) update(rows *[nlp.TagFeatures]uint32, t nlp.Tag, by float32) {
	for _, row := range rows {
		at := row*nlp.TagLanes + uint32(t)
		p.weights[at] += by
		p.sums[at] += float64(by) * p.time
	}
}

// average is the mean of the weights over all steps.
func (p *perceptron) average() *nlp.Tagger {
	return &nlp.Tagger{Weights: averaged(p.weights, p.sums, p.time, 10_000)}
}

// averaged is the mean of a perceptron's weights over all its steps, as bytes. The scale only has to be common: it is
// chosen so that one weight in so many is cut off.
func averaged(weights []float32, sums []float64, time float64, oneIn int) []int8 {
	mean := make([]float64, len(weights))
	var sizes []float64
	for i, w := range weights {
		mean[i] = float64(w) - sums[i]/time
		if mean[i] != 0 {
			sizes = append(sizes, max(mean[i], -mean[i]))
		}
	}
	slices.Sort(sizes)
	scale := 127.0
	if len(sizes) > 0 {
		scale /= sizes[len(sizes)*(oneIn-1)/oneIn]
	}
	rounded := make([]int8, len(mean))
	for i, m := range mean {
		rounded[i] = linear.ToByte(math.Round(m * scale))
	}
	return rounded
}
