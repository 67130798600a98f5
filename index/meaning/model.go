package meaning

import (
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"sync"
)

// mostPieces is how many pieces of a text count. The sums of as many rows stay within 32 bits: 512 × 127 × 4095 < 2³¹.
const mostPieces = 512

//go:embed model.bin
var embedded []byte

// defaultModel reads the embedded model once, when it is first asked for: it takes about 5 ms.
var defaultModel = sync.OnceValue(func() *Model {
	m, err := Read(embedded)
	if err != nil {
		panic("meaning: the embedded model is broken: " + err.Error())
	}
	return m
})

// A Model turns texts into vectors. It is immutable and safe for concurrent use.
type Model struct {
	id     string
	width  int
	pieces vocabulary
	scales []byte // one uint16 a piece, little endian: by how much its row counts, 0 to 4095
	rows   []byte // int8, width of them a piece
}

// Default is the model in the program.
func Default() *Model { return defaultModel() }

// Read reads a model as the trainer writes it: "PQM1", the width and the number of pieces (uint32, little endian), the
// length of the vocabulary and the vocabulary with a line end between pieces, a uint16 a piece for its scale, and the
// rows. The model keeps the data.
func Read(data []byte) (*Model, error) {
	if len(data) < 16 || string(data[:4]) != "PQM1" {
		return nil, fmt.Errorf("read model: not a model file")
	}
	width := int(binary.LittleEndian.Uint32(data[4:]))
	count := int(binary.LittleEndian.Uint32(data[8:]))
	text := int(binary.LittleEndian.Uint32(data[12:]))
	rest := data[16:]
	if width == 0 || width > 1<<12 || count > 1<<20 || text > len(rest) || len(rest) != text+count*(2+width) {
		return nil, fmt.Errorf("read model: %d bytes do not hold %d rows of %d", len(data), count, width)
	}
	v := readVocabulary(string(rest[:text]))
	if len(v.number) != count {
		return nil, fmt.Errorf("read model: %d pieces for %d rows", len(v.number), count)
	}
	sum := sha256.Sum256(data)
	return &Model{
		id:     hex.EncodeToString(sum[:6]),
		width:  width,
		pieces: v,
		scales: rest[text : text+2*count],
		rows:   rest[text+2*count:],
	}, nil
}

// ID names the model by its content: the first 12 hexadecimal digits of its file's SHA-256.
func (m *Model) ID() string { return m.id }

// Width is how many numbers a vector has.
func (m *Model) Width() int { return m.width }

// Embed is the vector of a text, of which the first 512 word pieces count.
func (m *Model) Embed(text string) Vector {
	var room [96]int32
	sums := make([]int32, m.width)
	for _, n := range m.pieces.appendPieces(room[:0], text, mostPieces) {
		m.add(sums, int(n))
	}
	return NewVector(shrink(sums))
}

// Spelled counts the words of a text that the vocabulary lacks and spells in pieces. The more there are, the less its
// vector is worth: added to BM25, vectors find 7 points more on questions of COVID-QA without such a word, and nothing
// on those with two.
func (m *Model) Spelled(text string) int {
	var room [96]int32
	n := 0
	before := false
	for _, p := range m.pieces.appendPieces(room[:0], text, mostPieces) {
		inside := m.pieces.inside[p] || p == m.pieces.unknown
		if inside && !before {
			n++
		}
		before = inside
	}
	return n
}

// add adds a piece's row.
func (m *Model) add(sums []int32, piece int) {
	scale := int32(binary.LittleEndian.Uint16(m.scales[2*piece:]))
	if scale == 0 {
		return
	}
	row := m.rows[piece*m.width:][:len(sums)]
	if wide {
		addWide(sums, row, scale)
		n := len(sums) &^ 15
		sums, row = sums[n:], row[n:]
	}
	addPlain(sums, row, scale)
}

// addPlain adds a row, times a scale, without help of the processor.
func addPlain(sums []int32, row []byte, scale int32) {
	row = row[:len(sums)]
	for i := range sums {
		sums[i] += scale * int32(int8(row[i]))
	}
}

// Weight is how much a word counts in what a text means: the length of its row, of use only against another's. That of
// "the" is a third of that of "get", that of "get" a third of that of "immigration". It is 0 for a text without letters
// and digits.
func (m *Model) Weight(word string) float64 {
	var room [96]int32
	sums := make([]int32, m.width)
	for _, n := range m.pieces.appendPieces(room[:0], word, mostPieces) {
		m.add(sums, int(n))
	}
	square := 0.0
	for _, s := range sums {
		square += float64(s) * float64(s)
	}
	return math.Sqrt(square)
}
