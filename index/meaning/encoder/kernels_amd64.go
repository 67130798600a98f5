package encoder

import "golang.org/x/sys/cpu"

// What the processor has. AVX2 is in nearly all since 2013 (Intel) and 2015 (AMD); the instruction that multiplies and
// adds 64 pairs of 8-bit numbers at once (VNNI) in servers since 2019 (Intel) and 2022 (AMD).
var (
	wide = cpu.X86.HasAVX2 && cpu.X86.HasAVX
	vnni = wide && cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512VNNI
)

func multiply(sums *tile, numbers []uint8, weights []int8) {
	width := len(numbers) / tileRows
	_ = weights[width*blockOutputs-1]
	switch {
	case vnni:
		multiplyVNNI(&sums[0], &numbers[0], &weights[0], width)
	case wide:
		multiplyAVX2(&sums[0], &numbers[0], &weights[0], width)
	default:
		multiplyPlain(sums, numbers, weights)
	}
}

func rescale(out []float32, stride int, sums *tile, to *channels, scales []float32, shifts []int32) {
	if !wide {
		rescalePlain(out, stride, sums, to, scales, shifts)
		return
	}
	const last = blockOutputs - 1
	_, _, _, _, _ = out[(len(scales)-1)*stride+last], shifts[len(scales)-1], to.sums[last], to.scales[last], to.bias[last]
	rescaleAVX2(&out[0], stride, &sums[0], &to.sums[0], &to.scales[0], &to.bias[0], &scales[0], &shifts[0], len(scales))
}

func quantise(out []uint8, x []float32) (scale float32, shift int32) {
	if !wide || len(x)%32 != 0 {
		return quantisePlain(out, x)
	}
	_ = out[len(x)-1]
	low, high := extentAVX2(&x[0], len(x))
	scale, inverse, shift := steps(low, high)
	packAVX2(&out[0], &x[0], len(x), inverse, shift)
	return scale, shift
}

func normalise(x, y, gain, bias []float32, eps float32) {
	n := len(x)
	if !wide || n%lanes != 0 {
		normalisePlain(x, y, gain, bias, eps)
		return
	}
	_, _, _ = y[n-1], gain[n-1], bias[n-1]
	normaliseAVX2(&x[0], &y[0], &gain[0], &bias[0], n, float32(n), eps)
}

func activate(x []float32) {
	if !wide || len(x)%lanes != 0 {
		activatePlain(x)
		return
	}
	activateAVX2(&x[0], len(x), &bell)
}

func softmax(x []float32, n int) {
	if !wide {
		softmaxPlain(x, n)
		return
	}
	hide(x[n:])
	softmaxAVX2(&x[0], len(x), &powers)
}

func score(out, query, keys []float32) {
	if !wide {
		scorePlain(out, query, keys)
		return
	}
	_, _ = query[headWidth-1], keys[headWidth*len(out)-1]
	scoreAVX2(&out[0], &query[0], &keys[0], len(out))
}

func mix(out, shares, values []float32, stride int) {
	if !wide {
		mixPlain(out, shares, values, stride)
		return
	}
	n := len(shares)
	_, _ = out[headWidth-1], values[(n-1)*stride+headWidth-1]
	mixAVX2(&out[0], &shares[0], &values[0], n, stride)
}

func dot(v, w *Vector) int32 {
	if !wide {
		return dotPlain(v, w)
	}
	return dotAVX2(v, w)
}

//go:noescape
func multiplyVNNI(sums *int32, numbers *uint8, weights *int8, width int)

//go:noescape
func multiplyAVX2(sums *int32, numbers *uint8, weights *int8, width int)

//go:noescape
func rescaleAVX2(out *float32, stride int, sums, weightSums *int32, weightScales, bias, scales *float32, shifts *int32, n int)

//go:noescape
func extentAVX2(x *float32, n int) (low, high float32)

//go:noescape
func packAVX2(out *uint8, x *float32, n int, inverse float32, shift int32)

//go:noescape
func normaliseAVX2(x, y, gain, bias *float32, n int, count, eps float32)

//go:noescape
func activateAVX2(x *float32, n int, bell *[9]float32)

//go:noescape
func softmaxAVX2(x *float32, n int, powers *[12]float32)

//go:noescape
func scoreAVX2(out, query, keys *float32, n int)

//go:noescape
func mixAVX2(out, shares, values *float32, n, stride int)

//go:noescape
func dotAVX2(v, w *Vector) int32
