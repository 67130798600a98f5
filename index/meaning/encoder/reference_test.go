package encoder

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"flag"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
)

var tokensFile = flag.String("tokens", "testdata/tokens.jsonl", "texts and their pieces as prune/tokens.py writes them")

func TestPiecesAreTheReferences(t *testing.T) {
	f, err := os.Open(*tokensFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	e, r, n := Default(), new(room), 0
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var text string
		var want []uint16
		if err := json.Unmarshal(lines.Bytes(), &[]any{&text, &want}); err != nil {
			t.Fatal(err)
		}
		if got := e.tokens(text, r); !slices.Equal(got, want) {
			t.Errorf("%q is cut into %v, the reference cuts %v", text, got, want)
		}
		n++
	}
	if n < 200 {
		t.Errorf("%d texts were compared, too few", n)
	}
}

// sample is the texts and the reference's vectors.
func sample(t testing.TB) (texts []string, vectors [][]float32) {
	t.Helper()
	lines, err := os.ReadFile("testdata/texts.txt")
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile("testdata/vectors.bin")
	if err != nil {
		t.Fatal(err)
	}
	texts = strings.Split(strings.TrimSpace(string(lines)), "\n")
	if len(raw) != len(texts)*Width*2 {
		t.Fatalf("%d bytes of vectors for %d texts", len(raw), len(texts))
	}
	for range texts {
		v := make([]float32, Width)
		for i := range v {
			v[i] = half(binary.LittleEndian.Uint16(raw[2*i:]))
		}
		vectors, raw = append(vectors, v), raw[2*Width:]
	}
	if testing.Short() { // without assembly, the texts take half a minute
		return texts[:20], vectors[:20]
	}
	return texts, vectors
}

func TestVectorsAreTheReferences(t *testing.T) {
	texts, want := sample(t)
	got, err := Default().Encode(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	least := 1.0
	for i := range texts {
		c := cosine(got[i], want[i])
		if c < 0.999 {
			t.Errorf("%q has cosine %.5f with the reference's vector", texts[i], c)
		}
		least = min(least, c)
	}
	t.Logf("least cosine of %d texts: %.5f", len(texts), least)
}

func cosine(a, b []float32) float64 {
	var ab, aa, bb float64
	for i := range a {
		x, y := float64(a[i]), float64(b[i])
		ab, aa, bb = ab+x*y, aa+x*x, bb+y*y
	}
	return ab / math.Sqrt(aa*bb)
}

func TestEightBitsKeepTheCosine(t *testing.T) {
	_, want := sample(t)
	for i, v := range want {
		w := want[(i+1)%len(want)]
		a, b := Quantise(v), Quantise(w)
		if got, exact := a.Cosine(&b), cosine(v, w); math.Abs(got-exact) > 0.004 {
			t.Errorf("texts %d and %d: cosine %.4f, in full precision %.4f", i, i+1, got, exact)
		}
		if c := cosine(a.Floats(), v); c < 0.999 {
			t.Errorf("text %d: cosine %.5f with itself in full precision", i, c)
		}
	}
}
