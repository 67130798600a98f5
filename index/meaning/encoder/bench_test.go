package encoder

import (
	"slices"
	"strings"
	"testing"
)

const twelveWords = "why did the city council close the old public swimming pool today"

// sixtyPieces has 60 pieces with those that begin and end every text.
const sixtyPieces = "passage: Rents in the old town rose again. The housing office published its yearly report on Monday. Rents in the old town rose by nine per cent last year, more than twice as fast as wages, and nearly three times as fast as the prices of food, it says there"

func BenchmarkQuestion(b *testing.B) {
	e := Default()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := e.Question(b.Context(), twelveWords); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(e.tokens(questionPrefix+twelveWords, new(room)))), "pieces")
}

func BenchmarkPassages(b *testing.B) {
	e := Default()
	texts := make([]string, 20)
	for i := range texts {
		texts[i] = sixtyPieces
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := e.Encode(b.Context(), texts); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(texts)*b.N)/b.Elapsed().Seconds(), "texts/s")
	b.ReportMetric(float64(len(e.tokens(sixtyPieces, new(room)))), "pieces")
}

// BenchmarkSentences reads what an index is filled with most: a short paragraph of news behind its title and what stands before.
func BenchmarkSentences(b *testing.B) {
	e := Default()
	p := Paragraph{Title: "Rents rise in the old town", Before: "Rents in the old town rose again.", Sentences: []string{
		"The housing office published its yearly report on Monday.", "It says that rents rose by nine per cent last year, more than twice as fast as wages."}}
	all := slices.Repeat([]Paragraph{p}, 8)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := e.Sentences(b.Context(), all); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(all)*len(p.Sentences)*b.N)/b.Elapsed().Seconds(), "sentences/s")
}

func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(embedded); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTokens(b *testing.B) {
	e, r := Default(), new(room)
	text := strings.Repeat(sixtyPieces+" ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		e.tokens(text, r)
	}
}

func BenchmarkCosine(b *testing.B) {
	var v, w Vector
	for b.Loop() {
		v.Cosine(&w)
	}
}
