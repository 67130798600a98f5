package encoder

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"pullquote/index/meaning/encoder/kernel"
)

// A referenceFit is a sentence read with a question, and what the reference makes of it in full precision.
type referenceFit struct {
	Question, Sentence, Title, Before string
	Fit                               float64
}

func referenceFits(t testing.TB) []referenceFit {
	t.Helper()
	f, err := os.Open("testdata/fits.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []referenceFit
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var r referenceFit
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	if testing.Short() {
		return all[:6]
	}
	return all
}

func TestFitsAreTheReferences(t *testing.T) {
	f, all := DefaultFitter(), referenceFits(t)
	sum := 0.0
	for _, want := range all {
		got, err := f.Fit(t.Context(), want.Question, []Reply{{want.Sentence, want.Title, want.Before}})
		if err != nil {
			t.Fatal(err)
		}
		off := math.Abs(float64(got[0]) - want.Fit)
		if sum += off; off > 0.5 {
			t.Errorf("%q with %q fits %.2f, the reference says %.2f", want.Question, want.Sentence, got[0], want.Fit)
		}
	}
	t.Logf("mean difference %.4f", sum/float64(len(all)))
}

var replies = []Reply{{"Nora Beck called off the strike at midnight.", "Ferries sail again", ""}, {"The strike lasted nine days.", "Ferries sail again", "It was cold."}}

func TestTheSentenceThatAnswersFitsBest(t *testing.T) {
	fits, err := DefaultFitter().Fit(t.Context(), "who called off the strike?", replies)
	if err != nil || fits[0] <= fits[1] {
		t.Errorf("%.2f and %.2f, %v", fits[0], fits[1], err)
	}
}

func TestFitsDoNotDependOnTheirBatchOrProcessor(t *testing.T) {
	fit := func() []float32 {
		var all []float32
		for _, r := range replies {
			one, err := DefaultFitter().Fit(t.Context(), "who called off the strike?", []Reply{r})
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, one...)
		}
		return all
	}
	want, err := DefaultFitter().Fit(t.Context(), "who called off the strike?", replies)
	if err != nil {
		t.Fatal(err)
	}
	for name, without := range map[string]func() func(){
		"one by one": func() func() { return func() {} },
		"AVX2":       func() func() { return kernel.Without(false) },
		"plain Go":   func() func() { return kernel.Without(true) },
	} {
		restore := without()
		if got := fit(); !slices.Equal(got, want) {
			t.Errorf("%s: %v instead of %v", name, got, want)
		}
		restore()
	}
}

func TestALongSentenceIsReadToItsLimit(t *testing.T) {
	long := strings.Repeat("Ferries sail again today. ", 200)
	if _, err := DefaultFitter().Fit(t.Context(), long, []Reply{{long, long, long}, {}}); err != nil {
		t.Error(err)
	}
}

func TestFitEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := DefaultFitter().Fit(ctx, "who?", replies); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestABrokenFitterIsRefused(t *testing.T) {
	for name, data := range map[string][]byte{
		"nothing":         nil,
		"another file":    []byte(strings.Repeat("no fitter ", 100)),
		"half":            embeddedFit[:len(embeddedFit)/2],
		"one more":        append(bytes.Clone(embeddedFit), 0),
		"too many layers": append([]byte(fitMagic), 13, 0, 0, 0, 8, 0, 0, 0),
	} {
		if _, err := ReadFitter(data, Default()); err == nil {
			t.Errorf("%s is taken for a fitter", name)
		}
	}
}

func TestTheFitterIsTheOneDescribed(t *testing.T) {
	page, err := os.ReadFile("MODEL.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(embeddedFit)); !strings.Contains(string(page), sum) {
		t.Errorf("MODEL.md does not describe the fitter with the SHA-256 %s", sum)
	}
}

func BenchmarkFit(b *testing.B) {
	f := DefaultFitter()
	all := slices.Repeat([]Reply{{"It says that rents rose by nine per cent last year, more than twice as fast as wages.", "Rents rise in the old town",
		"The housing office published its yearly report on Monday."}}, 8)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := f.Fit(b.Context(), twelveWords, all); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(f.join(inner(f.encoder.tokens(twelveWords, new(room)), mostAsked), &all[0], new(room)))), "pieces")
}

func BenchmarkReadFitter(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadFitter(embeddedFit, Default()); err != nil {
			b.Fatal(err)
		}
	}
}
