package encoder

import (
	"errors"
	"fmt"
	"math"
	"sync"

	"pullquote/index/meaning/encoder/kernel"

	_ "embed"
)

//go:embed fit.bin
var embeddedFit []byte

// DefaultFitter is the embedded one, on top of the embedded model. It is read when first asked for, in some 0.1 s, and shared.
var DefaultFitter = sync.OnceValue(func() *Fitter {
	f, err := ReadFitter(embeddedFit, Default())
	if err != nil {
		panic("encoder: the embedded fitter is broken: " + err.Error())
	}
	return f
})

// Quick reports whether the processor reads sentences quickly enough for a Fitter, which reads them while somebody waits.
func Quick() bool { return kernel.Quick() }

const fitMagic = "pqfit\x00\x00\x01"

// ReadFitter reads a fitter as fit/train.py writes it. Of each matrix it has what was added to the encoder's, as the product of
// two narrow ones (their common side is the rank): that takes a tenth of the space.
func ReadFitter(data []byte, e *Encoder) (*Fitter, error) {
	r := &reader{rest: data}
	if string(r.take(len(fitMagic))) != fitMagic {
		return nil, errors.New("not a fitter of this version")
	}
	shape := r.numbers(2)
	count, rank := int(shape[0]), int(shape[1])
	if count > len(e.layers) || rank > Width {
		return nil, fmt.Errorf("a fitter of %d layers and rank %d does not fit a model of %d layers", count, rank, len(e.layers))
	}
	f := &Fitter{encoder: e, layers: make([]layer, count)}
	for i := range f.layers {
		f.layers[i] = readFitting(r, &e.layers[len(e.layers)-count+i], rank)
	}
	f.head, f.bias = r.floats(2*Width), r.floats(1)[0]
	if r.short || len(r.rest) != 0 {
		return nil, errors.New("the fitter is cut short or has more than it should")
	}
	return f, nil
}

// readFitting reads what makes a layer one of the fitter's.
func readFitting(r *reader, from *layer, rank int) layer {
	l := layer{
		look:         readAdded(r, &from.look, rank),
		looked:       readAdded(r, &from.looked, rank),
		afterLooking: readNorm(r, from.afterLooking.eps),
		widen:        readAdded(r, &from.widen, rank),
		narrow:       readAdded(r, &from.narrow, rank),
		afterWork:    readNorm(r, from.afterWork.eps),
	}
	scaleQueries(&l.look)
	return l
}

// readAdded reads two narrow matrices and the biases, and adds the product of the former to a linear layer's weights.
func readAdded(r *reader, from *linear, rank int) linear {
	l := newLinear(from.inputs, from.outputs)
	left, right := r.halves(l.outputs*rank), r.halves(rank*l.inputs)
	l.bias = r.floats(l.outputs)
	row, part := make([]float32, l.inputs), make([]float32, kernel.HeadWidth)
	for o := range l.outputs {
		expand(from.row(o), row)
		for at := 0; at < l.inputs; at += len(part) {
			kernel.Mix(part, left[o*rank:][:rank], right[at:], l.inputs)
			for i, v := range part {
				row[at+i] += v
			}
		}
		l.packRow(o, row)
	}
	return l
}

// packRow brings an output's weights to 8 bits with one scale.
func (l *linear) packRow(output int, row []float32) {
	var most float32
	for _, v := range row {
		most = max(most, float32(math.Abs(float64(v))))
	}
	scale := max(most/math.MaxInt8, math.SmallestNonzeroFloat32)
	block := l.weights[output/kernel.BlockOutputs*kernel.BlockOutputs*l.inputs:]
	lane := output % kernel.BlockOutputs * 4
	var sum int32
	for i, v := range row {
		n := int32(math.RoundToEven(float64(v / scale)))
		block[i/4*(4*kernel.BlockOutputs)+lane+i%4] = int8(n)
		sum += n
	}
	l.scales[output], l.sums[output] = scale, sum
}
