package attribution

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"sync"
)

// A model is everything learned: a tagger, a parser and the choices, each a linear model over hashed features. MODEL.md tells what
// it was trained on.
type model struct {
	tagger     tagger
	parser     parser
	lexicon    map[uint32]bool // hashes of the words that may be cues though no verbs
	cue        table           // does this word introduce a statement?
	source     table           // which phrase says it?
	sideOf     table           // where does its content stand?
	start, end table           // where does the content begin and end?
	confidence table           // is all of it right?
	context    table           // and beside the article's other claims?

	cueFloor        float64 // cues below these log odds are not looked at further
	confidenceFloor float64 // claims below are not made
}

//go:embed model.bin
var modelFile []byte

// loaded decodes the embedded model when it is first needed.
var loaded = sync.OnceValue(func() *model {
	m, err := decodeModel(modelFile)
	if err != nil {
		panic("attribution: embedded model: " + err.Error()) // the test of this file would have failed
	}
	return m
})

const modelMagic = "pullquote attribution 2\n"

func (m *model) tables() []*table {
	return []*table{&m.cue, &m.source, &m.sideOf, &m.start, &m.end, &m.confidence, &m.context}
}

// encode writes the model: the magic line and the SHA-256 of what follows, then, compressed, the floors, the lexicon, the
// tagger's and the parser's rows, and each table's scale and weights.
func (m *model) encode() ([]byte, error) {
	var packed bytes.Buffer
	zip, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, fmt.Errorf("compress model: %w", err)
	}
	known := slices.Sorted(maps.Keys(m.tagger.known))
	tags := make([]tag, len(known))
	for i, w := range known {
		tags[i] = m.tagger.known[w]
	}
	parts := []any{m.cueFloor, m.confidenceFloor, uint32(len(m.lexicon)), uint32(len(known)),
		slices.Sorted(maps.Keys(m.lexicon)), known, tags, m.tagger.weights, m.parser.weights}
	for _, t := range m.tables() {
		parts = append(parts, t.scale, t.weights)
	}
	for _, part := range parts {
		if err := binary.Write(zip, binary.LittleEndian, part); err != nil {
			return nil, fmt.Errorf("write model: %w", err)
		}
	}
	if err := zip.Close(); err != nil {
		return nil, fmt.Errorf("compress model: %w", err)
	}
	sum := sha256.Sum256(packed.Bytes())
	return slices.Concat([]byte(modelMagic), sum[:], packed.Bytes()), nil
}

func decodeModel(data []byte) (*model, error) {
	rest, ok := bytes.CutPrefix(data, []byte(modelMagic))
	if !ok || len(rest) < sha256.Size {
		return nil, errors.New("not a model of this version")
	}
	if sum := sha256.Sum256(rest[sha256.Size:]); !bytes.Equal(sum[:], rest[:sha256.Size]) {
		return nil, errors.New("checksum differs")
	}
	zip, err := gzip.NewReader(bytes.NewReader(rest[sha256.Size:]))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	m := &model{}
	return m, m.read(zip)
}

func (m *model) read(from io.Reader) error {
	var words, count uint32
	read := func(part any) error { return binary.Read(from, binary.LittleEndian, part) }
	if err := errors.Join(read(&m.cueFloor), read(&m.confidenceFloor), read(&words), read(&count)); err != nil {
		return fmt.Errorf("read head: %w", err)
	}
	if words > 1<<20 || count > 1<<20 {
		return errors.New("read head: too many words")
	}
	lexicon, known, tags := make([]uint32, words), make([]uint32, count), make([]tag, count)
	m.tagger.weights, m.parser.weights = make([]int8, tagLanes<<tagBits), make([]int8, moveLanes<<parseBits)
	err := errors.Join(read(lexicon), read(known), read(tags), read(m.tagger.weights), read(m.parser.weights))
	for _, t := range m.tables() {
		t.weights = make([]int8, 1<<tableBits)
		err = errors.Join(err, read(&t.scale), read(t.weights))
	}
	m.lexicon = make(map[uint32]bool, words)
	for _, w := range lexicon {
		m.lexicon[w] = true
	}
	m.tagger.known = make(map[uint32]tag, count)
	for i, w := range known {
		m.tagger.known[w] = tags[i]
	}
	m.tagger.unpack()
	m.parser.unpack()
	if err != nil || math.IsNaN(m.cueFloor) {
		return fmt.Errorf("read tables: %w", err)
	}
	return nil
}
