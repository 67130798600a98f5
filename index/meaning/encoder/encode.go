package encoder

import (
	"context"
	"fmt"
	"math"
	"slices"
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
	cuts := make([][]uint16, len(texts))
	for i, t := range texts {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("encode text %d of %d: %w", i+1, len(texts), err)
		}
		cuts[i] = e.tokens(t, r)
	}
	out := make([][]float32, len(texts))
	for _, batch := range batches(cuts) {
		if err := e.encode(ctx, cuts, batch, out, r); err != nil {
			return nil, fmt.Errorf("encode %d texts: %w", len(texts), err)
		}
	}
	return out, nil
}

// encode fills the places of a batch in out.
func (e *Encoder) encode(ctx context.Context, cuts [][]uint16, batch []int, out [][]float32, r *room) error {
	texts := make([][]uint16, len(batch))
	for i, at := range batch {
		texts[i] = cuts[at]
	}
	if err := e.run(ctx, texts, r); err != nil {
		return err
	}
	x := r.x
	for i, at := range batch {
		n := len(texts[i]) * Width
		out[at] = mean(x[:n])
		x = x[n:]
	}
	return nil
}

// batches puts texts of like length together, mostRows pieces at most.
func batches(cuts [][]uint16) [][]int {
	order := make([]int, len(cuts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(cuts[a]) - len(cuts[b]) })
	var out [][]int
	for len(order) > 0 {
		n, rows := 0, 0
		for n < len(order) && (n == 0 || rows+len(cuts[order[n]]) <= mostRows) {
			rows += len(cuts[order[n]])
			n++
		}
		out, order = append(out, order[:n]), order[n:]
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
		square += float64(v) * float64(v)
	}
	length := float32(math.Sqrt(max(square, 1e-24)))
	for i := range out {
		out[i] /= length
	}
	return out
}
