package record

import (
	"slices"
	"testing"

	"pullquote/index/meaning"
)

func TestSentencesComeBackAsTheyWere(t *testing.T) {
	s := NoSentences(11).With([]int{9, 2}, []meaning.Vector{vector(1, -2, 3), vector(-128, 0, 127)})
	s = s.With([]int{2, 0}, []meaning.Vector{vector(9, 9, 9), vector(4, 5, 6)}) // the second has one already
	model, again, err := UnpackSentences(string(s.Pack("m")), 11)
	if err != nil || model != "m" || again.Filled() != 3 || again.Len() != 11 {
		t.Fatalf("%q, %+v, %v", model, again, err)
	}
	for i, want := range map[int][]int8{0: {4, 5, 6}, 1: nil, 2: {-128, 0, 127}, 9: {1, -2, 3}, 10: nil} {
		if got := again.Of(i).Values(); !slices.Equal(got, want) {
			t.Errorf("sentence %d: %v, want %v", i, got, want)
		}
	}
}

func TestAnotherModelsSentencesAreLeftOut(t *testing.T) {
	s := NoSentences(3).With([]int{0}, []meaning.Vector{vector(1, 2)}).With([]int{1}, []meaning.Vector{vector(1, 2, 3)})
	if s.Filled() != 1 || !s.Of(0).IsZero() || len(s.Of(1).Values()) != 3 {
		t.Errorf("%+v", s)
	}
}

func TestDamagedSentencesAreAnError(t *testing.T) {
	data := string(NoSentences(9).With([]int{0, 8}, []meaning.Vector{vector(1, 2), vector(3, 4)}).Pack("m"))
	for end := range len(data) {
		if _, _, err := UnpackSentences(data[:end], 9); err == nil {
			t.Errorf("cut at %d of %d it is read", end, len(data))
		}
	}
	if _, _, err := UnpackSentences(data, 8); err == nil {
		t.Error("those of 9 sentences are taken for those of 8")
	}
}

func vector(values ...int8) meaning.Vector { return meaning.NewVector(values) }
