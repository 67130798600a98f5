//go:build !amd64 && !arm64

package kernel

// Without does nothing: there is plain Go alone.
func Without(bool) (restore func()) { return func() {} }

// Multiply writes the products of four rows of 8-bit numbers, Inner a row at most, and a block of BlockOutputs into sums.
func Multiply(sums *Tile, numbers []uint8, weights []int8) {
	multiplyPlain(sums, numbers, weights)
}

// Score writes the products of a query with every key: keys has HeadWidth rows of len(out) numbers.
func Score(out, query, keys []float32) { scorePlain(out, query, keys) }

// Mix adds up the rows of values, HeadWidth numbers every stride, each times its share.
func Mix(out, shares, values []float32, stride int) { mixPlain(out, shares, values, stride) }

// Dot is the product of two vectors.
func Dot(v, w *[Width]int8) int32 { return dotPlain(v, w) }
