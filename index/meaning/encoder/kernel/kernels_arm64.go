package kernel

import (
	"runtime"

	"golang.org/x/sys/cpu"
)

// wide reports whether the processor adds four products of 8-bit numbers at once (SDOT): Apple's all do, servers since 2019,
// the Raspberry Pi since its fifth. What is no product is plain Go.
var wide = cpu.ARM64.HasASIMDDP || runtime.GOOS == "darwin"

// Without makes the kernels do as on a processor that lacks these products, if vectors is true, until restore is called: for
// tests that compare processors. Nothing else may compute meanwhile.
func Without(vectors bool) (restore func()) {
	had := wide
	wide = wide && !vectors
	return func() { wide = had }
}

// Multiply writes the products of four rows of 8-bit numbers, Inner a row at most, and a block of BlockOutputs into sums.
func Multiply(sums *Tile, numbers []uint8, weights []int8) {
	if !wide {
		multiplyPlain(sums, numbers, weights)
		return
	}
	width := len(numbers) / TileRows
	_ = weights[width*BlockOutputs-1]
	var signed [TileRows * Inner]int8
	interleave(&signed, numbers)
	multiplySDOT(&sums[0], &signed[0], &weights[0], width)
}

// interleave brings four numbers of each row side by side, and takes 128 from each: SDOT knows numbers with a sign alone.
func interleave(out *[TileRows * Inner]int8, numbers []uint8) {
	width := len(numbers) / TileRows
	for row := range TileRows {
		for i := 0; i < width; i += 4 {
			from, to := numbers[row*width+i:][:4], out[TileRows*i+4*row:][:4]
			to[0], to[1], to[2], to[3] = int8(from[0]-128), int8(from[1]-128), int8(from[2]-128), int8(from[3]-128)
		}
	}
}

//go:noescape
func multiplySDOT(sums *int32, numbers, weights *int8, width int)
