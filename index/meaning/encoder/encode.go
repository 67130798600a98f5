package encoder

import (
	"context"
	"fmt"
	"math"
)

// The prefixes by which the model tells questions from what may answer them.
const (
	questionPrefix = "query: "
	passagePrefix  = "passage: "
)

// Question is the vector of a question.
func (e *Encoder) Question(ctx context.Context, text string) (Vector, error) {
	x, err := e.Encode(ctx, []string{questionPrefix + text})
	if err != nil {
		return Vector{}, err
	}
	return Quantise(x[0]), nil
}

// Passages are the vectors of texts that may answer: passages, or sentences with title and context before them.
func (e *Encoder) Passages(ctx context.Context, texts []string) ([]Vector, error) {
	prefixed := make([]string, len(texts))
	for i, t := range texts {
		prefixed[i] = passagePrefix + t
	}
	x, err := e.Encode(ctx, prefixed)
	if err != nil {
		return nil, err
	}
	out := make([]Vector, len(x))
	for i := range x {
		out[i] = Quantise(x[i])
	}
	return out, nil
}

// mostRows is how many pieces go through the network at once: enough that weights are read seldom, and little enough
// that the memory of a call stays at some 8 MB.
const mostRows = positions

// Encode is the unit vector of each text as it stands, without a prefix. The error is the context's.
func (e *Encoder) Encode(ctx context.Context, texts []string) ([][]float32, error) {
	r := e.rooms.Get().(*room)
	defer e.rooms.Put(r)
	out := make([][]float32, 0, len(texts))
	for len(out) < len(texts) {
		cuts := e.cut(texts[len(out):], r)
		if err := e.run(ctx, cuts, r); err != nil {
			return nil, fmt.Errorf("encode text %d of %d: %w", len(out)+1, len(texts), err)
		}
		x := r.x
		for _, t := range cuts {
			n := len(t) * Width
			out, x = append(out, mean(x[:n])), x[n:]
		}
	}
	return out, nil
}

// cut cuts the first texts into pieces, as many as go through the network together: mostRows pieces at most, but at least
// one text. Texts lie one behind the other without filling, so that long and short ones may stand together.
func (e *Encoder) cut(texts []string, r *room) [][]uint16 {
	var out [][]uint16
	for rows := 0; len(out) < len(texts); {
		t := e.tokens(texts[len(out)], r)
		if rows += len(t); rows > mostRows && len(out) > 0 {
			break
		}
		out = append(out, t)
	}
	return out
}

// mean is the mean of the rows, brought to length 1.
func mean(x []float32) []float32 {
	out := make([]float32, Width)
	for ; len(x) > 0; x = x[Width:] {
		for i, v := range x[:Width] {
			out[i] += v
		}
	}
	var square float64
	for _, v := range out {
		square += float64(float64(v) * float64(v)) // not fused: the same on every machine
	}
	length := float32(math.Sqrt(max(square, 1e-24)))
	for i := range out {
		out[i] /= length
	}
	return out
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
