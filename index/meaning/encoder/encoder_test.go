package encoder

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"pullquote/index/meaning/encoder/kernel"
)

func TestATextsVectorDoesNotDependOnItsBatch(t *testing.T) {
	texts, _ := sample(t)
	all, err := Default().Encode(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range []int{0, 9, len(texts) / 2, len(texts) - 1} {
		one, err := Default().Encode(t.Context(), texts[i:i+1])
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(one[0], all[i]) {
			t.Errorf("%q has another vector alone than among others", texts[i])
		}
	}
}

func TestVectorsAreTheSameOnEveryProcessor(t *testing.T) {
	texts := []string{"query: who called off the strike?", "passage: Elle n'a pas démissionné.", ""}
	want, err := Default().Encode(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	for name, avx2 := range map[string]bool{"AVX2": false, "plain Go": true} {
		restore := kernel.Without(avx2)
		got, err := Default().Encode(t.Context(), texts)
		restore()
		if err != nil {
			t.Fatal(err)
		}
		for i := range texts {
			if !slices.Equal(got[i], want[i]) {
				t.Errorf("%q has another vector with %s", texts[i], name)
			}
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

func TestManyMayEncodeAtOnce(t *testing.T) {
	texts, want := sample(t)
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			got, err := Default().Encode(t.Context(), texts[i:i+1])
			if err != nil || cosine(got[0], want[i]) < 0.999 {
				t.Errorf("%q: another vector than alone, error %v", texts[i], err)
			}
		})
	}
	all.Wait()
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
