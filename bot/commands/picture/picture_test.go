package picture

import (
	"bytes"
	"errors"
	"image/png"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

var said = Quotation{Words: "He said immigration policies that separate parents from children, which can happen when ICE detains someone living here, are “un-American.”",
	Speaker: "Richard Blumenthal (“He”), U.S. Democratic Sen.", Title: "Connecticut Immigration Advocates To Trump: No More Raids", Publication: "The Public's Radio",
	Date: "June 2019", Link: "https://thepublicsradio.org/article/connecticut-immigration-advocates-to-trump-no-more-raids#:~:text=He%20said"}

func TestAQuotationIsDrawnWithAllThatCitesIt(t *testing.T) {
	got, err := Draw(said)
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := png.Decode(bytes.NewReader(got.PNG))
	if err != nil || drawn.Bounds().Dx() != wide || drawn.Bounds().Dy() > wide || len(got.PNG) > 200_000 {
		t.Errorf("the picture is %v in %d bytes, %v", drawn.Bounds(), len(got.PNG), err)
	}
	for _, part := range []string{said.Words, said.Speaker, said.Title, said.Publication, said.Date, "thepublicsradio.org/article/connecticut"} {
		if !strings.Contains(got.Alt, part) {
			t.Errorf("the alternative text lacks %q: %s", part, got.Alt)
		}
	}
	l, err := lay(said)
	if err != nil {
		t.Fatal(err)
	}
	whole := l.read(0, len(l.runs))
	for _, part := range []string{said.Words, said.Speaker, said.Title, said.Publication + " · " + said.Date, "thepublicsradio.org/article/connecticut"} {
		if !strings.Contains(whole, part) {
			t.Errorf("the layout lacks %q: %s", part, whole)
		}
	}
	for _, r := range l.runs {
		if r.x < margin || r.x+r.pen.width(r.text) > wide-margin || r.y > l.bottom {
			t.Errorf("%q stands outside, at %d,%d", r.text, r.x, r.y)
		}
	}
	if folder := os.Getenv("PULLQUOTE_TEST_PICTURES"); folder != "" { // to be looked at
		os.WriteFile(folder+"/quotation.png", got.PNG, 0o644)
		chart, _ := Chart("Articles on “TRUST Act” by year", []Year{{2006, 1}, {2013, 2}, {2017, 1}, {2019, 4}})
		os.WriteFile(folder+"/chart.png", chart.PNG, 0o644)
	}
}

// Whatever the words are, what was laid out reads as they do, or nothing is drawn.
func TestWhatIsLaidOutReadsAsTheExcerpt(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	words := []string{"“No,”", "she", "said.", "Ñandú", "señal", "coração", "Łódź", "naïve", "Straße", "€5,000", "½", strings.Repeat("long", 60), "—", "‘94", "…", "[sic]", "https://a.example/x_y", "Ωmega", "Привет", "e\u0301te\u0301"}
	for range 60 {
		var b strings.Builder
		for range 1 + r.IntN(200) {
			b.WriteString(words[r.IntN(len(words))] + []string{" ", "\n", "\u00a0", "  "}[r.IntN(4)])
		}
		if _, err := lay(Quotation{Words: b.String(), Cut: r.IntN(2) == 0}); err != nil {
			t.Fatalf("%q: %v", b.String(), err)
		}
	}
}

func TestLettersThatTheFontLacksAreNotDrawnWrong(t *testing.T) {
	for _, words := range []string{"東京の新聞", "مرحبا", "שלום", "👍 yes", "a\u200bb", "\ufffd"} {
		if _, err := Draw(Quotation{Words: words}); !errors.Is(err, ErrLetter) && !strings.ContainsRune(words, '\ufffd') {
			t.Errorf("%q is drawn: %v", words, err)
		}
	}
	for letter := rune(0xA1); letter < 0x180; letter++ { // Latin with accents, all of it
		if _, err := lay(Quotation{Words: "a" + string(letter)}); err != nil && letter != 0xAD {
			t.Errorf("%c (%U): %v", letter, letter, err)
		}
	}
}

func TestAChartSaysItsNumbers(t *testing.T) {
	got, err := Chart("Articles by year", []Year{{2019, 3}, {2013, 1}})
	if err != nil || got.Alt != "Articles by year: 2013: 1, 2019: 3" {
		t.Errorf("it says %q, %v", got.Alt, err)
	}
	for _, c := range []struct{ first, last, bars int }{{2019, 2019, 1}, {2013, 2019, 7}, {1850, 2020, 35}} {
		all := spread([]Year{{c.first, 1}, {c.last, 2}})
		total := 0
		for _, y := range all {
			total += y.Articles
		}
		if len(all) != c.bars || total != 3 {
			t.Errorf("%d to %d: %d bars of %d articles, want %d of 3", c.first, c.last, len(all), total, c.bars)
		}
	}
}
