package nlp

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"

	"pullquote/index/article"
	"pullquote/index/nlp/linear"
	"pullquote/index/sentence"
)

// A Language is what was learned of English: how words are tagged, and how they make trees. MODEL.md tells from what.
type Language struct {
	Tagger Tagger
	Parser Parser
}

//go:embed model.bin
var languageFile []byte

// English decodes the embedded model when it is first needed.
var English = sync.OnceValue(func() *Language {
	m, err := decodeLanguage(languageFile)
	if err != nil {
		panic("nlp: embedded model: " + err.Error()) // the test of this file would have failed
	}
	return m
})

const languageMagic = "pullquote language 1\n"

// Read cuts an article into words, tags them and finds its base noun phrases. ended is closed once nobody waits for it
// any more; nil: never.
func (m *Language) Read(ended <-chan struct{}, body string, blocks []article.Block, sentences []sentence.Sentence) *Text {
	t := NewText(body, blocks, sentences)
	t.ended = ended
	m.Tagger.TagAll(t)
	t.findPhrases()
	return t
}

// Encode writes the model: the magic line and the SHA-256 of what follows, then, compressed, how many words have one tag,
// these words and their tags, and the tagger's and the parser's rows.
func (m *Language) Encode() ([]byte, error) {
	known := slices.Sorted(maps.Keys(m.Tagger.Known))
	tags := make([]Tag, len(known))
	for i, w := range known {
		tags[i] = m.Tagger.Known[w]
	}
	return linear.Pack(languageMagic, uint32(len(known)), known, tags, m.Tagger.Weights, m.Parser.Weights)
}

func decodeLanguage(data []byte) (*Language, error) {
	from, err := linear.Unpacked(languageMagic, data)
	if err != nil {
		return nil, err
	}
	read := func(part any) error { return binary.Read(from, binary.LittleEndian, part) }
	var count uint32
	if err := read(&count); err != nil || count > 1<<20 {
		return nil, errors.Join(errors.New("read known words: too many, or none"), err)
	}
	known, tags := make([]uint32, count), make([]Tag, count)
	m := &Language{Tagger{Weights: make([]int8, TagLanes<<TagBits)}, Parser{Weights: make([]int8, MoveLanes<<ParseBits)}}
	if err := errors.Join(read(known), read(tags), read(m.Tagger.Weights), read(m.Parser.Weights)); err != nil {
		return nil, fmt.Errorf("read rows: %w", err)
	}
	m.Tagger.Known = make(map[uint32]Tag, count)
	for i, w := range known {
		m.Tagger.Known[w] = tags[i]
	}
	m.Tagger.Unpack()
	m.Parser.Unpack()
	return m, nil
}
