package local

import (
	"bytes"
	"context"
	"flag"
	"maps"
	"os"
	"slices"
	"testing"

	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
	"pullquote/seeds"
)

var update = flag.Bool("update", false, "write known.bin anew")

// A noting encoder notes what it is asked for.
type noting struct {
	embedded
	texts      []string
	paragraphs []encoder.Paragraph
}

func (n *noting) Passages(_ context.Context, texts []string) ([]meaning.Vector, error) {
	n.texts = append(n.texts, texts...)
	return slices.Repeat([]meaning.Vector{anything()}, len(texts)), nil
}

func (n *noting) Sentences(_ context.Context, all []encoder.Paragraph) ([][]meaning.Vector, error) {
	n.paragraphs = append(n.paragraphs, all...)
	var vectors [][]meaning.Vector
	for _, p := range all {
		vectors = append(vectors, slices.Repeat([]meaning.Vector{anything()}, len(p.Sentences)))
	}
	return vectors, nil
}

func anything() meaning.Vector {
	var v encoder.Vector
	v[0] = 1
	return meaning.NewVector(v[:])
}

// All of them, and they are what the encoder makes of the texts.
func TestTheSamplesVectorsAreKnown(t *testing.T) {
	n := new(noting)
	x, err := Open(t.Context(), seeds.FS, Options{Encoder: n})
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	if err := x.Fill(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if *update {
		n.write(t)
		return
	}
	for i, text := range n.texts {
		known := knownVector(text)
		if known.IsZero() {
			t.Fatalf("%q is not known; run this test with -update", text)
		}
		if i%40 == 0 && !slices.Equal(n.made(t, text), known.Values()) {
			t.Errorf("%q has another vector; run this test with -update", text)
		}
	}
	for i, p := range n.paragraphs {
		known := knownSentences(p)
		if known == nil {
			t.Fatalf("%q is not known; run this test with -update", p)
		}
		if i%40 == 0 && !slices.Equal(n.madeOf(t, p)[0], known[0].Values()) {
			t.Errorf("%q has another vector; run this test with -update", p.Sentences[0])
		}
	}
}

// made is what the encoder makes of a text.
func (n *noting) made(t *testing.T, text string) []int8 {
	t.Helper()
	v, err := encoder.Default().Passages(t.Context(), []string{text})
	if err != nil {
		t.Fatal(err)
	}
	return v[0][:]
}

// madeOf is what it makes of a paragraph's sentences.
func (n *noting) madeOf(t *testing.T, p encoder.Paragraph) (all [][]int8) {
	t.Helper()
	v, err := encoder.Default().Sentences(t.Context(), []encoder.Paragraph{p})
	if err != nil {
		t.Fatal(err)
	}
	for i := range v[0] {
		all = append(all, v[0][i][:])
	}
	return all
}

// write writes known.bin, in an order that does not depend on the index's.
func (n *noting) write(t *testing.T) {
	t.Helper()
	lines := map[knownKey][]int8{}
	for _, text := range n.texts {
		lines[keyOf(text)] = n.made(t, text)
	}
	for _, p := range n.paragraphs {
		for i, v := range n.madeOf(t, p) {
			lines[keyOf(textOf(p, i))] = v
		}
	}
	data := []byte(encoder.DefaultID() + "\n")
	for _, key := range slices.SortedFunc(maps.Keys(lines), func(a, b knownKey) int { return bytes.Compare(a[:], b[:]) }) {
		data = append(data, key[:]...)
		for _, x := range lines[key] {
			data = append(data, byte(x))
		}
	}
	if err := os.WriteFile("known.bin", data, 0o644); err != nil {
		t.Fatal(err)
	}
}
