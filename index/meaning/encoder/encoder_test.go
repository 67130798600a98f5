package encoder

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
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

func TestATextsVectorDoesNotDependOnItsBatch(t *testing.T) {
	texts, _ := sample(t)
	all, err := Default().Encode(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range []int{0, 9, 33, len(texts) - 1} {
		one, err := Default().Encode(t.Context(), texts[i:i+1])
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(one[0], all[i]) {
			t.Errorf("%q has another vector alone than among others", texts[i])
		}
	}
}

func TestTheAnswerIsNearestInAnyLanguage(t *testing.T) {
	e := Default()
	answers := []string{
		"Union chair Lena Ortiz called off the ferry strike at midnight.",
		"The pool will stay shut until spring, because the boiler can no longer be repaired.",
		"The Harbour Bridge reopens to cars on 3 May.",
	}
	near, err := e.Passages(t.Context(), answers)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		question string
		want     int
	}{
		{"who cancelled the walkout of the boat crews?", 0},
		{"¿quién canceló la huelga de los ferris?", 0},
		{"pourquoi la piscine est-elle fermée ?", 1},
		{"quando a ponte volta a abrir?", 2},
	} {
		q, err := e.Question(t.Context(), c.question)
		if err != nil {
			t.Fatal(err)
		}
		best := 0
		for i := range near {
			if q.Cosine(&near[i]) > q.Cosine(&near[best]) {
				best = i
			}
		}
		if best != c.want {
			t.Errorf("%q is nearest to %q", c.question, answers[best])
		}
	}
}

func TestALongTextIsReadToItsLimit(t *testing.T) {
	e, r := Default(), new(room)
	long := strings.Repeat("The river rose again. ", 5000)
	got := e.tokens(long, r)
	if len(got) != positions || got[0] != begin || got[positions-1] != end {
		t.Fatalf("%d pieces from %d to %d", len(got), got[0], got[len(got)-1])
	}
	if again := e.tokens(long[:5000], r); !slices.Equal(got, again) {
		t.Error("text beyond the limit changes the pieces")
	}
}

func TestNoTextIsTwoPieces(t *testing.T) {
	for _, text := range []string{"", " ", "\n\t \u00a0", "\x00\x01"[1:]} {
		if got := Default().tokens(text, new(room)); !slices.Equal(got, []uint16{begin, end}) {
			t.Errorf("%q is cut into %v", text, got)
		}
	}
}

func TestEncodeEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Default().Passages(ctx, []string{"The river rose again."}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestABrokenModelIsRefused(t *testing.T) {
	for name, data := range map[string][]byte{
		"nothing":      nil,
		"another file": []byte(strings.Repeat("no model ", 100)),
		"half":         embedded[:len(embedded)/2],
		"one more":     append(bytes.Clone(embedded), 0),
		"other shape":  append(append([]byte(magic), 12, 0, 0, 0, 12), make([]byte, 100)...),
	} {
		if _, err := Read(data); err == nil {
			t.Errorf("%s is taken for a model", name)
		}
	}
}

func TestTheModelIsTheOneDescribed(t *testing.T) {
	page, err := os.ReadFile("MODEL.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(embedded)); !strings.Contains(string(page), sum) {
		t.Errorf("MODEL.md does not describe the model with the SHA-256 %s", sum)
	}
}
