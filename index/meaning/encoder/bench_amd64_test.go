package encoder

import (
	"fmt"
	"testing"
)

// BenchmarkMultiply is the products of a tile, on which nearly all time goes: those of each processor.
func BenchmarkMultiply(b *testing.B) {
	x, w := make([]uint8, tileRows*inner), make([]int8, blockOutputs*inner)
	run := func(name string, multiply func(sums *tile, width int)) {
		for _, width := range []int{Width, inner} {
			b.Run(fmt.Sprint(name, "-", width), func(b *testing.B) {
				var sums tile
				b.SetBytes(int64(tileRows * blockOutputs * width)) // products
				for b.Loop() {
					multiply(&sums, width)
				}
			})
		}
	}
	run("plain", func(sums *tile, width int) { multiplyPlain(sums, x[:tileRows*width], w[:blockOutputs*width]) })
	if wide {
		run("AVX2", func(sums *tile, width int) { multiplyAVX2(&sums[0], &x[0], &w[0], width) })
	}
	if vnni {
		run("VNNI", func(sums *tile, width int) { multiplyVNNI(&sums[0], &x[0], &w[0], width) })
	}
}
