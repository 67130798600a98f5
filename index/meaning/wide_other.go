//go:build !amd64

package meaning

const wide = false

func dotWide(a, b []int8) int32 { panic("meaning: no wide arithmetic") }

func nextWithinWide(rows []uint64, sketch *[4]uint64, most int) (row, differ int) {
	panic("meaning: no wide arithmetic")
}

func addWide(sums []int32, row []byte, scale int32) { panic("meaning: no wide arithmetic") }
