package local

import (
	"crypto/sha256"
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
)

// known holds the vectors of the sample articles' passages and sentences, so that a first question need not wait until
// they are read: the encoder's ID and a line end, then for each text the beginning of its SHA-256 and its vector. The text of
// a sentence is its paragraph's with the sentence's number. A test writes it with -update, and holds it against the encoder.
//
//go:embed known.bin
var known string

// A knownKey is the beginning of a text's SHA-256.
type knownKey [8]byte

func keyOf(text string) knownKey {
	sum := sha256.Sum256([]byte(text))
	return knownKey(sum[:])
}

var knownVectors = sync.OnceValue(func() map[knownKey]string { return readKnown(known) })

// readKnown is empty for vectors of another encoder.
func readKnown(data string) map[knownKey]string {
	id, rest, _ := strings.Cut(data, "\n")
	all := make(map[knownKey]string)
	const size = len(knownKey{}) + encoder.Width
	for id == encoder.DefaultID() && len(rest) >= size {
		all[knownKey([]byte(rest[:len(knownKey{})]))] = rest[len(knownKey{}):size]
		rest = rest[size:]
	}
	return all
}

// knownSentences are the vectors of a paragraph's sentences; nil where one is not known.
func knownSentences(p encoder.Paragraph) []meaning.Vector {
	all := make([]meaning.Vector, len(p.Sentences))
	for i := range all {
		if all[i] = knownVector(textOf(p, i)); all[i].IsZero() {
			return nil
		}
	}
	return all
}

// textOf names a sentence of a paragraph.
func textOf(p encoder.Paragraph, sentence int) string {
	return strings.Join(append([]string{p.Title, p.Before, strconv.Itoa(sentence)}, p.Sentences...), "\n")
}

// knownVector is the vector of a text; the zero one where it is not known.
func knownVector(text string) meaning.Vector {
	numbers := knownVectors()[keyOf(text)]
	if numbers == "" {
		return meaning.Vector{}
	}
	values := make([]int8, len(numbers))
	for i := range values {
		values[i] = int8(numbers[i])
	}
	return meaning.NewVector(values)
}
