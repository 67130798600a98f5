//go:build !amd64

package encoder

func multiply(sums *[tileRows * blockOutputs]int32, numbers []uint8, weights []int8) {
	multiplyPlain(sums, numbers, weights)
}

func rescale(out []float32, sums, weightSums []int32, scales, bias []float32, scale float32, shift int32) {
	rescalePlain(out, sums, weightSums, scales, bias, scale, shift)
}

func quantise(out []uint8, x []float32) (scale float32, shift int32) { return quantisePlain(out, x) }

func normalise(x, y, gain, bias []float32, eps float32) { normalisePlain(x, y, gain, bias, eps) }

func activate(x []float32) { activatePlain(x) }

func softmax(x []float32, n int) { softmaxPlain(x, n) }

func score(out, query, keys []float32) { scorePlain(out, query, keys) }

func mix(out, shares, values []float32, stride int) { mixPlain(out, shares, values, stride) }

func dot(v, w *Vector) int32 { return dotPlain(v, w) }
