package encoder

import (
	"encoding/binary"
	"math"
	"pullquote/index/meaning/encoder/kernel"
)

// linear is a layer that multiplies rows by a matrix and adds a bias. Weights have 8 bits and a scale an output.
//
// They are packed for the kernels: by block of 64 outputs, then by four inputs, then by output, then by input.
type linear struct {
	inputs, outputs int
	weights         []int8
	sums            []int32   // of each output's weights: rows are stored shifted, and this takes the shift back
	scales          []float32 // an output
	bias            []float32
}

// readLinear reads the 4-bit groups of the matrices, one below the other, then their biases.
func readLinear(r *reader, inputs int, outputs ...int) linear {
	l := linear{inputs: inputs}
	for _, n := range outputs {
		l.outputs += n
	}
	groups := r.take(l.outputs * inputs / groupSize * groupBytes)
	l.bias = r.floats(l.outputs)
	l.weights = make([]int8, l.outputs*inputs)
	l.sums = make([]int32, l.outputs)
	l.scales = make([]float32, l.outputs)
	size := inputs / groupSize * groupBytes
	for o := range l.outputs {
		l.pack(o, groups[o*size:(o+1)*size])
	}
	return l
}

// pack brings an output's weights from 4 bits with many scales to 8 bits with one.
func (l *linear) pack(output int, groups []byte) {
	scale := widest(groups) / math.MaxInt8
	if scale == 0 {
		scale = 1
	}
	block := l.weights[output/kernel.BlockOutputs*kernel.BlockOutputs*l.inputs:]
	lane := output % kernel.BlockOutputs * 4
	var sum int32
	var steps [16]int8
	for g := 0; g < len(groups)/groupBytes; g++ {
		group := groups[g*groupBytes:][:groupBytes]
		unit := half(binary.LittleEndian.Uint16(group)) / scale
		for q := range steps {
			steps[q] = int8(math.RoundToEven(float64(float32(q-8) * unit)))
		}
		into := block[g*groupSize*kernel.BlockOutputs+lane:]
		for i, b := range group[2:] {
			low, high := steps[b&15], steps[b>>4]
			at := i/4*(4*kernel.BlockOutputs) + i%4
			into[at], into[at+groupSize/2*kernel.BlockOutputs] = low, high
			sum += int32(low) + int32(high)
		}
	}
	l.scales[output], l.sums[output] = scale, sum
}

// widest is the largest of the groups' numbers without sign.
func widest(groups []byte) float32 {
	var most float32
	for ; len(groups) >= groupBytes; groups = groups[groupBytes:] {
		var far int
		for _, b := range groups[2:groupBytes] {
			far = max(far, 8-int(b&15), int(b&15)-8, 8-int(b>>4), int(b>>4)-8)
		}
		most = max(most, float32(far)*float32(math.Abs(float64(half(binary.LittleEndian.Uint16(groups))))))
	}
	return most
}

// rows are numbers of 8 bits, each row with its own scale and its own shift: x = scale·(n−shift).
type rows struct {
	numbers []uint8
	scales  []float32
	shifts  []int32
}

// quantise reads rows of the width from x. The number of rows is filled up to whole tiles; what fills them is of no account.
func (q *rows) quantise(x []float32, width int) {
	n := len(x) / width
	full := (n + kernel.TileRows - 1) / kernel.TileRows * kernel.TileRows
	q.numbers = grown(q.numbers, full*width)
	q.scales, q.shifts = grown(q.scales, full), grown(q.shifts, full)
	for i := range n {
		q.scales[i], q.shifts[i] = kernel.Quantise(q.numbers[i*width:][:width], x[i*width:][:width])
	}
}

// apply writes q·l + bias of len(out)/outputs rows into out.
func (l *linear) apply(out []float32, q *rows) {
	n := len(out) / l.outputs
	var sums kernel.Tile
	for block := 0; block < l.outputs; block += kernel.BlockOutputs {
		weights := l.weights[block*l.inputs:][:kernel.BlockOutputs*l.inputs]
		to := kernel.Channels{Sums: l.sums[block:], Scales: l.scales[block:], Bias: l.bias[block:]}
		for row := 0; row < n; row += kernel.TileRows {
			kernel.Multiply(&sums, q.numbers[row*l.inputs:][:kernel.TileRows*l.inputs], weights)
			count := min(kernel.TileRows, n-row)
			kernel.Rescale(out[row*l.outputs+block:], l.outputs, &sums, &to, q.scales[row:][:count], q.shifts[row:][:count])
		}
	}
}
