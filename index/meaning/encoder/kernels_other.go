//go:build !amd64

package encoder

func multiply(sums *tile, numbers []uint8, weights []int8) {
	multiplyPlain(sums, numbers, weights)
}

func rescale(out []float32, stride int, sums *tile, to *channels, scales []float32, shifts []int32) {
	rescalePlain(out, stride, sums, to, scales, shifts)
}

func quantise(out []uint8, x []float32) (scale float32, shift int32) { return quantisePlain(out, x) }

func normalise(x, y, gain, bias []float32, eps float32) { normalisePlain(x, y, gain, bias, eps) }

func activate(x []float32) { activatePlain(x) }

func softmax(x []float32, n int) { softmaxPlain(x, n) }

func score(out, query, keys []float32) { scorePlain(out, query, keys) }

func mix(out, shares, values []float32, stride int) { mixPlain(out, shares, values, stride) }

func dot(v, w *Vector) int32 { return dotPlain(v, w) }
