package kernel

import "golang.org/x/sys/cpu"

// What the processor has. AVX2 is in nearly all since 2013 (Intel) and 2015 (AMD); the instruction that multiplies and
// adds 64 pairs of 8-bit numbers at once (VNNI) in servers since 2019 (Intel) and 2022 (AMD).
var (
	wide = cpu.X86.HasAVX2 && cpu.X86.HasAVX
	vnni = wide && cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512VNNI
)

// Without makes the kernels do as on a processor that lacks VNNI, or AVX2 as well, until restore is called: for tests that
// compare processors. Nothing else may compute meanwhile.
func Without(avx2 bool) (restore func()) {
	hadWide, hadVNNI := wide, vnni
	wide, vnni = wide && !avx2, false
	return func() { wide, vnni = hadWide, hadVNNI }
}

// Multiply writes the products of four rows of 8-bit numbers, Inner a row at most, and a block of BlockOutputs into sums.
func Multiply(sums *Tile, numbers []uint8, weights []int8) {
	width := len(numbers) / TileRows
	_ = weights[width*BlockOutputs-1]
	switch {
	case vnni:
		multiplyVNNI(&sums[0], &numbers[0], &weights[0], width)
	case wide:
		multiplyAVX2(&sums[0], &numbers[0], &weights[0], width)
	default:
		multiplyPlain(sums, numbers, weights)
	}
}

// Rescale writes the sums of a tile as numbers into out, for every row that has a scale and a shift, stride apart.
func Rescale(out []float32, stride int, sums *Tile, to *Channels, scales []float32, shifts []int32) {
	if !wide {
		rescalePlain(out, stride, sums, to, scales, shifts)
		return
	}
	const last = BlockOutputs - 1
	_, _, _, _, _ = out[(len(scales)-1)*stride+last], shifts[len(scales)-1], to.Sums[last], to.Scales[last], to.Bias[last]
	rescaleAVX2(&out[0], stride, &sums[0], &to.Sums[0], &to.Scales[0], &to.Bias[0], &scales[0], &shifts[0], len(scales))
}

// Quantise brings x to 8 bits: x is scale·(out−shift).
func Quantise(out []uint8, x []float32) (scale float32, shift int32) {
	if !wide || len(x)%32 != 0 {
		return quantisePlain(out, x)
	}
	_ = out[len(x)-1]
	low, high := extentAVX2(&x[0], len(x))
	scale, inverse, shift := steps(low, high)
	packAVX2(&out[0], &x[0], len(x), inverse, shift)
	return scale, shift
}

// Normalise adds y to x and brings x to mean 0 and variance 1, then stretches and moves each number.
func Normalise(x, y, gain, bias []float32, eps float32) {
	n := len(x)
	if !wide || n%Lanes != 0 {
		normalisePlain(x, y, gain, bias, eps)
		return
	}
	_, _, _ = y[n-1], gain[n-1], bias[n-1]
	normaliseAVX2(&x[0], &y[0], &gain[0], &bias[0], n, float32(n), eps)
}

// Activate replaces every x by x·Φ(x), Φ being the normal distribution function.
func Activate(x []float32) {
	if !wide || len(x)%Lanes != 0 {
		activatePlain(x)
		return
	}
	activateAVX2(&x[0], len(x), &bell)
}

// Softmax turns the first n of x into shares that add up to 1, the others into 0. len(x) is a multiple of Lanes.
func Softmax(x []float32, n int) {
	if !wide {
		softmaxPlain(x, n)
		return
	}
	hide(x[n:])
	softmaxAVX2(&x[0], len(x), &powers)
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
