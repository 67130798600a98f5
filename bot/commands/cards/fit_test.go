package cards_test

import (
	"strings"
	"testing"

	"pullquote/bot/commands/cards"
)

func TestFittingKeepsTheBeginningOfEveryExcerpt(t *testing.T) {
	long := strings.Repeat("One sentence of it. And “another one,” she said. ", 40)
	card := cards.Card{Excerpts: []cards.Excerpt{{Words: cards.Text(long)}, {Words: cards.Text("Short.")}},
		Paragraphs: []cards.Rich{cards.Text(long)}}
	for _, most := range []int{4000, 2000, 700, 200, 1} {
		size := func(c cards.Card) int {
			n := 0
			for _, e := range c.Excerpts {
				n += len(e.Words.String())
			}
			for _, p := range c.Paragraphs {
				n += len(p.String())
			}
			return n
		}
		got := card.Fit(func(c cards.Card) bool { return size(c) <= most })
		if size(got) > max(most, 300) {
			t.Errorf("at most %d: %d are left", most, size(got))
		}
		for i, e := range got.Excerpts {
			whole := card.Excerpts[i].Words.String()
			if words := e.Words.String(); !strings.HasPrefix(whole, words) || e.Cut != (len(words) < len(whole)) || words == "" {
				t.Errorf("at most %d: excerpt %d is %q, cut %v", most, i, words, e.Cut)
			}
		}
		if most == 700 && !strings.HasSuffix(got.Excerpts[0].Words.String(), "said.") && !strings.HasSuffix(got.Excerpts[0].Words.String(), "it.") {
			t.Errorf("it is not cut at a sentence: %q", got.Excerpts[0].Words)
		}
	}
	if n := len(card.Excerpts[0].Words.String()); n != len(long) || card.Excerpts[0].Cut {
		t.Error("fitting changed the card it was called on")
	}
}

// A hostile article's paragraph of thousands of sentences of two letters takes no more steps than any other.
func TestFittingTakesFewSteps(t *testing.T) {
	tiny := cards.Text(strings.Repeat("A? ", 3000))
	card := cards.Card{Excerpts: []cards.Excerpt{{Words: tiny}, {Words: tiny}}, Paragraphs: []cards.Rich{tiny}}
	steps := 0
	card.Fit(func(cards.Card) bool { steps++; return false })
	if steps > 500 {
		t.Errorf("%d steps", steps)
	}
}
