package entry

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/index/score"
	"pullquote/index/text"
)

// The cluster scores a word that stands once in a passage within a hundredth of what it should, whatever the average length.
func TestFixTakesBackHowTheClusterRoundsLengths(t *testing.T) {
	for words := 1; words < 400; words++ {
		if r := rounded(words); r > words || r < words-words/8-1 {
			t.Fatalf("%d words are rounded to %d", words, r)
		}
		for _, average := range []float64{60, 80, 120} {
			norm := func(n int) float64 { return score.LengthNorm(float64(n), average) }
			got, want := score.Saturate(1, norm(rounded(words)))*fix(words), score.Saturate(1, norm(words))
			if got < want*0.99 || got > want*1.01 {
				t.Errorf("%d words at %v: %v, want %v", words, average, got, want)
			}
		}
	}
}

func TestASentenceKeepsThePlacesOfItsWords(t *testing.T) {
	for sentence, want := range map[string]string{
		"The ferry of the island left.": "_ ferri _ _ island left",
		"":                              "",
	} {
		if got, written := sentenceOf(text.Analyse(sentence)); got != want || len(written) != strings.Count(got+" ", " ")-strings.Count(got, Gap) && sentence != "" {
			t.Errorf("%q: %q, %v; want %q", sentence, got, written, want)
		}
	}
}

func TestAPackedPassageIsReadAsItWasPacked(t *testing.T) {
	body := []string{"_ ferri _ _ island left", "", "zürich " + strings.Repeat("x", longestStem)}
	p := Passage{Article: "2013/04/ferries", Number: 300, From: 1 << 40, Own: 2, Title: []string{"ferri", "ferri"}, Body: body, Written: []byte{7, 6, 4, 255, 200}}
	packed := p.Pack()
	w, err := Unpack(packed)
	if err != nil || w.Article != p.Article || w.Number != 300 || w.From != p.From || w.Own != 2 || w.Title != 2 || w.Sentences() != 3 {
		t.Errorf("%+v, %v", w, err)
	}
	got := ""
	w.InTitle(func(stem []byte) { got += string(stem) + "; " })
	w.Each(func(sentence, place int, stem []byte, written byte) {
		got += fmt.Sprintf("%d/%d %.6s %d; ", sentence, place, stem, written)
	})
	if want := "ferri; ferri; 0/1 ferri 7; 0/4 island 6; 0/5 left 4; 2/0 zürich 255; 2/1 xxxxxx 200; "; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for n := range packed { // damaged ones are no panic
		if w, err := Unpack(packed[:n]); err == nil {
			w.Each(func(int, int, []byte, byte) {})
		}
	}
}

// However long a word is, it is one word to the cluster, and no other.
func FuzzStems(f *testing.F) {
	f.Add("ferries")
	f.Add(strings.Repeat("ł", 300))
	f.Add("_ a_b")
	f.Fuzz(func(t *testing.T, words string) {
		for _, token := range text.Analyse(words) {
			stem := Stem(token.Stem)
			if stem == "" || stem == Gap || len(stem) > longestStem || strings.ContainsAny(stem, " \t\n") {
				t.Errorf("%q is kept as %q", token.Stem, stem)
			}
			if other := Stem(token.Stem + "x"); other == stem {
				t.Errorf("%q is kept as another word is", token.Stem)
			}
		}
	})
}
