package encoder

import (
	"math"
	"pullquote/index/meaning/encoder/kernel"
)

// layer is one of the twelve: rows look at each other, then each is reworked for itself.
type layer struct {
	look         linear // queries, keys, values
	looked       linear
	afterLooking norm
	widen        linear
	narrow       linear
	afterWork    norm
}

// norm brings a row to mean 0 and variance 1, stretches and moves it.
type norm struct {
	gain, bias []float32
	eps        float32
}

func readNorm(r *reader, eps float32) norm {
	return norm{gain: r.floats(Width), bias: r.floats(Width), eps: eps}
}

func readLayer(r *reader, eps float32) layer {
	l := layer{
		look:         readLinear(r, Width, Width, Width, Width),
		looked:       readLinear(r, Width, Width),
		afterLooking: readNorm(r, eps),
		widen:        readLinear(r, Width, kernel.Inner),
		narrow:       readLinear(r, kernel.Inner, Width),
		afterWork:    readNorm(r, eps),
	}
	scaleQueries(&l.look)
	return l
}

// scaleQueries divides the queries by the root of a head's width, so that attention need not.
func scaleQueries(l *linear) {
	by := float32(1 / math.Sqrt(kernel.HeadWidth))
	for i := range Width {
		l.scales[i] *= by
		l.bias[i] *= by
	}
}

func (l *layer) run(texts [][]uint16, r *room) {
	n := len(r.x) / Width
	r.all, r.saw = grown(r.all, 3*Width*n), grown(r.saw, Width*n)
	r.wide, r.y = grown(r.wide, kernel.Inner*n), grown(r.y, Width*n)

	r.numbers.quantise(r.x, Width)
	l.look.apply(r.all, &r.numbers)
	at := 0
	for _, t := range texts {
		attention(r.saw[at*Width:][:len(t)*Width], r.all[at*3*Width:], r)
		at += len(t)
	}
	r.numbers.quantise(r.saw, Width)
	l.looked.apply(r.y, &r.numbers)
	l.afterLooking.apply(r.x, r.y)

	r.numbers.quantise(r.x, Width)
	l.widen.apply(r.wide, &r.numbers)
	kernel.Activate(r.wide)
	r.numbers.quantise(r.wide, kernel.Inner)
	l.narrow.apply(r.y, &r.numbers)
	l.afterWork.apply(r.x, r.y)
}

// apply adds y to x and brings every row of x in order.
func (n *norm) apply(x, y []float32) {
	for ; len(x) > 0; x, y = x[Width:], y[Width:] {
		kernel.Normalise(x[:Width], y[:Width], n.gain, n.bias, n.eps)
	}
}
