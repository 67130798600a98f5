package local

import (
	"context"
	"flag"
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
	texts []string
}

func (n *noting) Passages(_ context.Context, texts []string) ([]meaning.Vector, error) {
	n.texts = append(n.texts, texts...)
	var v encoder.Vector
	v[0] = 1
	return slices.Repeat([]meaning.Vector{meaning.NewVector(v[:])}, len(texts)), nil
}

// TestTheSamplesVectorsAreKnown: all of them, and they are what the encoder makes of the texts.
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
		writeKnown(t, n.texts)
		return
	}
	for _, text := range n.texts {
		if knownVector(text).IsZero() {
			t.Fatalf("%q is not known; run this test with -update", text)
		}
	}
	for i := 0; i < len(n.texts); i += 40 {
		v, err := encoder.Default().Passages(t.Context(), n.texts[i:i+1])
		if err != nil || !slices.Equal(v[0][:], knownVector(n.texts[i]).Values()) {
			t.Errorf("%q has another vector, %v; run this test with -update", n.texts[i], err)
		}
	}
}

func writeKnown(t *testing.T, texts []string) {
	t.Helper()
	slices.Sort(texts)
	texts = slices.Compact(texts)
	vectors, err := encoder.Default().Passages(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	data := []byte(encoder.DefaultID() + "\n")
	for i, text := range texts {
		key := keyOf(text)
		data = append(data, key[:]...)
		for _, x := range vectors[i] {
			data = append(data, byte(x))
		}
	}
	if err := os.WriteFile("known.bin", data, 0o644); err != nil {
		t.Fatal(err)
	}
}
