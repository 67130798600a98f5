package claim

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"sync"

	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
)

// A Model is everything learned of statements: the choices, each a linear model over hashed features. MODEL.md tells what it
// was trained on.
type Model struct {
	*nlp.Language
	Lexicon    map[uint32]bool // hashes of the words that may be cues though no verbs
	Cue        linear.Table    // does this word introduce a statement?
	Source     linear.Table    // which phrase says it?
	SideOf     linear.Table    // where does its content stand?
	Start, End linear.Table    // where does the content begin and end?
	Confidence linear.Table    // is all of it right?
	Context    linear.Table    // and beside the article's other claims?

	CueFloor        float64 // cues below these log odds are not looked at further
	ConfidenceFloor float64 // claims below are not made
}

//go:embed model.bin
var modelFile []byte

// Loaded decodes the embedded model when it is first needed.
var Loaded = sync.OnceValue(func() *Model {
	m, err := decodeModel(modelFile)
	if err != nil {
		panic("attribution: embedded model: " + err.Error()) // the test of this file would have failed
	}
	return m
})

const modelMagic = "pullquote attribution 3\n"

func (m *Model) tables() []*linear.Table {
	return []*linear.Table{&m.Cue, &m.Source, &m.SideOf, &m.Start, &m.End, &m.Confidence, &m.Context}
}

// Encode writes the model: the magic line and the SHA-256 of what follows, then, compressed, the floors, the lexicon, and
// each table's scale and weights.
func (m *Model) Encode() ([]byte, error) {
	parts := []any{m.CueFloor, m.ConfidenceFloor, uint32(len(m.Lexicon)), slices.Sorted(maps.Keys(m.Lexicon))}
	for _, t := range m.tables() {
		parts = append(parts, t.Scale, t.Weights)
	}
	return linear.Pack(modelMagic, parts...)
}

// decodeModel reads what encode wrote.
func decodeModel(data []byte) (*Model, error) {
	from, err := linear.Unpacked(modelMagic, data)
	if err != nil {
		return nil, err
	}
	m := &Model{Language: nlp.English()}
	read := func(part any) error { return binary.Read(from, binary.LittleEndian, part) }
	var words uint32
	err = errors.Join(read(&m.CueFloor), read(&m.ConfidenceFloor), read(&words))
	if words > 1<<20 {
		return nil, fmt.Errorf("read head: %d words are too many", words)
	}
	lexicon := make([]uint32, words)
	err = errors.Join(err, read(lexicon))
	for _, t := range m.tables() {
		t.Weights = make([]int8, 1<<linear.Bits)
		err = errors.Join(err, read(&t.Scale), read(t.Weights))
	}
	if err != nil || math.IsNaN(m.CueFloor) {
		return nil, fmt.Errorf("read tables: %w", err)
	}
	m.Lexicon = make(map[uint32]bool, words)
	for _, w := range lexicon {
		m.Lexicon[w] = true
	}
	return m, nil
}
