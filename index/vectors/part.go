package vectors

import (
	"strconv"
	"strings"
)

// A Part names the record of an article's vectors: what they are of, and whose. So it is known without reading a
// record which articles have which vectors.
type Part struct {
	Of string // Passages, Sentences, Opening or SomeSentences
	Model
}

// A Model is an encoder, and how many numbers its vectors have.
type Model struct {
	ID    string
	Width int
}

// What vectors are of.
const (
	Passages      = "passages"
	Sentences     = "sentences"      // all of them
	Opening       = "opening"        // those that are read ahead of a very long article, and perhaps others
	SomeSentences = "some-sentences" // the others lack theirs yet
)

// String is the part of a bleve id.
func (p Part) String() string {
	return p.Of + " " + strconv.Itoa(p.Width) + " " + strings.ReplaceAll(p.ID, "\x00", "")
}

// ParsePart reads what String wrote.
func ParsePart(text string) (p Part, is bool) {
	of, rest, _ := strings.Cut(text, " ")
	width, id, whole := strings.Cut(rest, " ")
	n, err := strconv.Atoi(width)
	known := of == Passages || of == Sentences || of == Opening || of == SomeSentences
	return Part{of, Model{id, n}}, known && whole && err == nil && n > 0
}
