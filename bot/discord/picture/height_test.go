package main

import (
	"os"
	"testing"
)

// A card is read on a phone without scrolling much. These are bounds, not measures: whoever makes a card taller is to know.
func TestCardsAreNoTallerThanAPhoneHasRoomFor(t *testing.T) {
	for _, c := range []struct {
		card string
		most int
	}{
		{"ask-one.en", 420}, {"ask-one.es", 420}, // one excerpt
		{"ask.en", 620}, {"ask.es", 620}, // two
		{"ask-narrowed.en", 700}, {"ask-narrowed.es", 700}, // narrowed, the first of two pages, one excerpt with a correction
		{"ask-related.en", 620}, {"ask-related.es", 620},
		{"ask-none.en", 260}, {"ask-none.es", 300},
		{"quotes.en", 740}, {"quotes.es", 740},
	} {
		payload, err := os.ReadFile("../testdata/cards/" + c.card + ".json")
		if err != nil {
			t.Fatal(err)
		}
		if got, err := height(payload); err != nil || got > c.most {
			t.Errorf("%s is %d px tall, %v; want %d at the most", c.card, got, err, c.most)
		}
	}
}

func TestHeightsAreThoseOfThePage(t *testing.T) {
	text := func(content string) string { return `{"type":10,"content":"` + content + `"}` }
	box := func(inner string) string { return `{"components":[{"type":17,"components":[` + inner + `]}]}` }
	for _, c := range []struct {
		fact, payload string
		want          int
	}{
		{"a line", box(text("one line")), around + frame + 22},
		{"a small line", box(text("-# one line")), around + frame + 18},
		{"two lines", box(text("words that are too long for one line of a phone and go on")), around + frame + 44},
		{"a quotation's margin", box(text("> one line")), around + frame + 22 + 4},
		{"an address is not shown", box(text("[Post](https://example.org/a-very-long-address/that-nobody-sees/at-all)")), around + frame + 22},
		{"two texts", box(text("a") + "," + text("b")), around + frame + 44 + between},
		{"a menu", box(`{"type":1,"components":[{"type":3}]}`), around + frame + menu},
		{"buttons in a row", box(`{"type":1,"components":[{"type":2,"label":"Next"},{"type":2,"label":"Share"}]}`), around + frame + button},
		{"buttons in two rows", box(`{"type":1,"components":[{"type":2,"label":"A very long label indeed"},{"type":2,"label":"Another long label"}]}`),
			around + frame + 2*button + between},
	} {
		if got, err := height([]byte(c.payload)); err != nil || got != c.want {
			t.Errorf("%s: %d, %v; want %d", c.fact, got, err, c.want)
		}
	}
	if _, err := height([]byte(`{"components":[{"type":99}]}`)); err == nil {
		t.Error("a component that is not known has a height")
	}
}
