package encoder

import (
	"encoding/binary"
	"math"
)

// The stored weights: groups of 32 numbers of 4 bits that share a scale of half precision.
const (
	groupSize  = 32
	groupBytes = 2 + groupSize/2
)

// expand writes the numbers of the groups into out, which is as long.
func expand(groups []byte, out []float32) {
	for ; len(groups) >= groupBytes; groups, out = groups[groupBytes:], out[groupSize:] {
		scale := half(binary.LittleEndian.Uint16(groups))
		low, high := out[:groupSize/2], out[groupSize/2:groupSize]
		for i, b := range groups[2:groupBytes] {
			low[i] = float32(int(b&15)-8) * scale
			high[i] = float32(int(b>>4)-8) * scale
		}
	}
}

// half is a number of half precision as a float32.
func half(h uint16) float32 {
	sign, exponent, fraction := uint32(h>>15)<<31, uint32(h>>10&31), uint32(h&1023)
	switch exponent {
	case 0:
		return math.Float32frombits(sign|0x3f800000) * float32(fraction) / (1 << 24)
	case 31:
		return math.Float32frombits(sign | 0x7f800000 | fraction<<13)
	}
	return math.Float32frombits(sign | (exponent+112)<<23 | fraction<<13)
}
