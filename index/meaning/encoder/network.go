package encoder

import (
	"context"
	"math"
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
		widen:        readLinear(r, Width, inner),
		narrow:       readLinear(r, inner, Width),
		afterWork:    readNorm(r, eps),
	}
	scaleQueries(&l.look)
	return l
}

// scaleQueries divides the queries by the root of a head's width, so that attention need not.
func scaleQueries(l *linear) {
	by := float32(1 / math.Sqrt(headWidth))
	for i := range Width {
		l.scales[i] *= by
		l.bias[i] *= by
	}
}

// room is the memory of one call, used again by the next.
type room struct {
	text  []byte
	steps []step

	x, all, saw, y []float32
	wide           []float32
	numbers        rows
	keys, shares   []float32
}

// grown is x with n elements, whatever they hold.
func grown[T any](x []T, n int) []T {
	if cap(x) < n {
		return make([]T, n)
	}
	return x[:n]
}

// run reads several texts at once; every row of r.x becomes what the network makes of one piece.
func (e *Encoder) run(ctx context.Context, texts [][]uint16, r *room) error {
	e.look(texts, r)
	for i := range e.layers {
		if err := ctx.Err(); err != nil {
			return err
		}
		e.layers[i].run(texts, r)
	}
	return nil
}

// look writes the rows of the pieces and of their positions.
func (e *Encoder) look(texts [][]uint16, r *room) {
	n := 0
	for _, t := range texts {
		n += len(t)
	}
	r.x = grown(r.x, n*Width)
	x := r.x
	const size = Width / groupSize * groupBytes
	for _, t := range texts {
		for at, piece := range t {
			expand(e.words[int(piece)*size:][:size], x[:Width])
			e.first.apply(x[:Width], e.places[at*Width:][:Width])
			x = x[Width:]
		}
	}
}

func (l *layer) run(texts [][]uint16, r *room) {
	n := len(r.x) / Width
	r.all, r.saw = grown(r.all, 3*Width*n), grown(r.saw, Width*n)
	r.wide, r.y = grown(r.wide, inner*n), grown(r.y, Width*n)

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
	activate(r.wide)
	r.numbers.quantise(r.wide, inner)
	l.narrow.apply(r.y, &r.numbers)
	l.afterWork.apply(r.x, r.y)
}

// apply adds y to x and brings every row of x in order.
func (n *norm) apply(x, y []float32) {
	for ; len(x) > 0; x, y = x[Width:], y[Width:] {
		normalise(x[:Width], y[:Width], n.gain, n.bias, n.eps)
	}
}
