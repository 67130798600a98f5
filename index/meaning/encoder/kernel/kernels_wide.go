//go:build amd64 || arm64

package kernel

// Score writes the products of a query with every key: keys has HeadWidth rows of len(out) numbers, a multiple of Lanes.
func Score(out, query, keys []float32) {
	if !wide {
		scorePlain(out, query, keys)
		return
	}
	_, _ = query[HeadWidth-1], keys[HeadWidth*len(out)-1]
	scoreWide(&out[0], &query[0], &keys[0], len(out))
}

// Mix adds up the rows of values, HeadWidth numbers every stride, each times its share.
func Mix(out, shares, values []float32, stride int) {
	if !wide {
		mixPlain(out, shares, values, stride)
		return
	}
	n := len(shares)
	_, _ = out[HeadWidth-1], values[(n-1)*stride+HeadWidth-1]
	mixWide(&out[0], &shares[0], &values[0], n, stride)
}

// Dot is the product of two vectors.
func Dot(v, w *[Width]int8) int32 {
	if !wide {
		return dotPlain(v, w)
	}
	return dotWide(v, w)
}

//go:noescape
func scoreWide(out, query, keys *float32, n int)

//go:noescape
func mixWide(out, shares, values *float32, n, stride int)

//go:noescape
func dotWide(v, w *[Width]int8) int32
