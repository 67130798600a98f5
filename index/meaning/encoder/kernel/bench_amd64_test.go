package kernel

import (
	"fmt"
	"testing"
)

// BenchmarkMultiply is the products of a tile, on which nearly all time goes: those of each processor.
func BenchmarkMultiply(b *testing.B) {
	x, w := make([]uint8, TileRows*Inner), make([]int8, BlockOutputs*Inner)
	run := func(name string, multiply func(sums *Tile, width int)) {
		for _, width := range []int{Width, Inner} {
			b.Run(fmt.Sprint(name, "-", width), func(b *testing.B) {
				var sums Tile
				b.SetBytes(int64(TileRows * BlockOutputs * width)) // products
				for b.Loop() {
					multiply(&sums, width)
				}
			})
		}
	}
	run("plain", func(sums *Tile, width int) { multiplyPlain(sums, x[:TileRows*width], w[:BlockOutputs*width]) })
	if wide {
		run("AVX2", func(sums *Tile, width int) { multiplyAVX2(&sums[0], &x[0], &w[0], width) })
	}
	if vnni {
		run("VNNI", func(sums *Tile, width int) { multiplyVNNI(&sums[0], &x[0], &w[0], width) })
	}
}
