package encoder

// room is the memory of one call, used again by the next.
type room struct {
	text  []byte
	steps []step

	x, all, saw, y []float32
	wide           []float32
	numbers        rows
	keys, shares   []float32
}
