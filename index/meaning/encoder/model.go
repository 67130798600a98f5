package encoder

import (
	"pullquote/index/meaning/encoder/kernel"

	_ "embed"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"sync"
)

//go:embed model.bin
var embedded []byte

// Default is the embedded model. It is read when first asked for, and shared.
var Default = sync.OnceValue(func() *Encoder {
	e, err := Read(embedded)
	if err != nil {
		panic("encoder: the embedded model is broken: " + err.Error())
	}
	return e
})

// DefaultID is Default().ID(), without reading all of the model: it takes some milliseconds, once.
var DefaultID = sync.OnceValue(func() string { return idOf(embedded) })

// idOf names what vectors depend on: the model, and the reading, which is counted up when other texts are made of the
// same articles.
func idOf(data []byte) string {
	const reading = 2
	return fmt.Sprintf("e5-%08x-%d", crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli)), reading)
}

const magic = "pqenc\x00\x00\x01"

// Encoder turns texts into vectors. It may be used by several goroutines at once.
type Encoder struct {
	id     string
	folds  folds
	pieces pieces
	words  []byte    // a row of 4-bit groups for each piece, expanded when looked up
	places []float32 // a row for each position
	first  norm
	layers []layer
	rooms  sync.Pool
}

// ID names the model: vectors of encoders with different IDs must not be compared.
func (e *Encoder) ID() string { return e.id }

// Read reads a model as prune/prune.py writes it. It keeps data, which must not be changed afterwards.
func Read(data []byte) (*Encoder, error) {
	r := reader{rest: data}
	if string(r.take(len(magic))) != magic {
		return nil, errors.New("not a model of this version")
	}
	head := r.numbers(9)
	layers, count := int(head[0]), int(head[5])
	if shape := [4]uint32(head[1:5]); shape != [4]uint32{Width, kernel.Heads, kernel.Inner, positions} || layers > 1000 || count > math.MaxUint16 {
		return nil, fmt.Errorf("a model of the shape %v with %d layers and %d pieces is not known", shape, layers, count)
	}
	e := &Encoder{}
	eps := r.floats(1)[0]
	e.folds = readFolds(r.take(int(head[6])), r.take(int(head[7])))
	e.pieces = readPieces(r.take(count), r.take(int(head[8])), r.floats(count))
	e.words = r.take((count + special) * Width / groupSize * groupBytes)
	e.places = r.floats(positions * Width)
	e.first = readNorm(&r, eps)
	for range layers {
		e.layers = append(e.layers, readLayer(&r, eps))
	}
	if r.short || len(r.rest) != 0 {
		return nil, errors.New("the model is cut short or has more than it should")
	}
	e.id = idOf(data)
	e.rooms.New = func() any { return new(room) }
	return e, nil
}
