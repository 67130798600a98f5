package attribution

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/attribution/claim"
	"pullquote/index/sentence"
)

// castOf are the speakers of a text, none of whose statements is read.
func castOf(text string) *speakers { return newSpeakers(readerOf(text), nil) }

func readerOf(text string) *claim.Reader {
	a, _ := article.Read("a.txt", []byte(text))
	blocks := a.Blocks()
	return claim.NewReader(claim.Loaded(), claim.Loaded().Read(nil, a.Body, blocks, sentence.Split(a.Body, blocks)), a.Title)
}

// lastWord is where a word stands last; 0 where it does not.
func (s *speakers) lastWord(word string) int {
	at := len(s.Tokens) - 1
	for at > 0 && s.Word(at) != word {
		at--
	}
	return at
}

// What the first name of a text weighs for the pronoun “he” that stands last in it.
func TestWhatANameWeighsForAPronoun(t *testing.T) {
	for _, row := range []struct {
		fact, text string
		want       float64
	}{
		{"a subject", "Then Karl Bern left. He sat.", 1},
		{"a subject with a modal", "Then Karl Bern will go. He sat.", 1},
		{"a subject with an adverb", "Then Karl Bern quickly left. He sat.", 1},
		{"a subject of whom more is told", "Then Karl Bern, a clerk, left. He sat.", 1},
		{"a subject with a relative clause", "Then Karl Bern who sang left. He sat.", 1},
		{"a subject with a day behind it", "Then Karl Bern on Friday left. He sat.", 1},
		{"a subject with a day between commas", "Then Karl Bern, Friday night, left. He sat.", 1},
		{"a subject behind a subordinator", "They left after Karl Bern left. He sat.", 1},
		{"whoever opens a sentence", "Karl Bern of Torsby left. He sat.", 1},
		{"whoever only opens a phrase", "Karl Bern campaigns cost much. He sat.", 0.5},
		{"an object", "They met Karl Bern in May. He sat.", 0.5},
		{"an object with something behind it", "They met Karl Bern on water. He sat.", 0.5},
		{"an object with something and a comma behind it", "They met Karl Bern on water, where snow fell. He sat.", 0.5},
		{"behind a preposition", "Then with Karl Bern, the clerk, they left. He sat.", 0.5},
		{"behind a preposition, where a verb follows", "A dog of Karl Bern will go. He sat.", 0.5},
		{"behind a subordinator without a verb", "They left after Karl Bern, the clerk. He sat.", 0.5},
		{"behind “to”", "Then to Karl Bern, the clerk, they left. He sat.", 0.5},
		{"a possessor", "Then Karl Bern’s dog left. He sat.", 0.45},
		{"a possessor that opens a sentence before", "In Karl Bern’s letter was snow. He sat.", 0.45},
		{"a possessor that opens the sentence behind a preposition", "In Karl Bern’s letter, he sat.", 1.4},
		{"a possessor that opens the sentence", "Karl Bern’s dog left when he sat.", 0.45},
		{"a possessor in the midst of the sentence", "They left Karl Bern’s dog as he sat.", 0.45},
		{"a possessor behind what opens the sentence", "In snow, Karl Bern’s dog left as he sat.", 0.45},
		{"a possessor behind another word that opens the sentence", "Now Karl Bern’s dog left as he sat.", 0.45},
		{"somebody named so before", "In Karl Bern, he sat.", 0.5},
		{"who said it", "“It is late,” said Karl Bern. He sat.", 2.2},
		{"who says it", "“It is late,” says Karl Bern. He sat.", 2.2},
		{"who added it", "“It is late,” added Karl Bern. He sat.", 2.2},
		{"who said it, with a title", "“It is late,” said Mayor Karl Bern. He sat.", 2.2},
		{"a name within a quotation", "“Now Karl Bern left.” He sat.", 0.25},
		{"a name within the pronoun’s own quotation", "“Now Karl Bern left. He sat.", 1},
	} {
		who := castOf(row.text)
		if got := who.weightOf(&who.Names[0], who.lastWord("he")); got != row.want {
			t.Errorf("%s: %q of %q weighs %v, want %v", row.fact, who.TextOf(who.Names[0].Stretch), row.text, got, row.want)
		}
	}
}

// How much whom a text names first stands out for the pronoun “he” that stands last in it.
func TestHowMuchSomebodyStandsOut(t *testing.T) {
	clerks := func(n int) string { return strings.Repeat("A clerk said it was late. ", n) }
	for _, row := range []struct {
		fact, text string
		want       float64
	}{
		{"named in the sentence before", "Karl Bern left. He sat.", 0.5},
		{"named two sentences before", "Karl Bern left. It was late. He sat.", 0.25},
		{"named twice", "Karl Bern left. Then Bern slept. He sat.", 0.75},
		{"named in the paragraph before", "Karl Bern left.\n\nHe sat.", 0.2},
		{"named twelve sentences before", "Karl Bern left. " + strings.Repeat("It was late. ", 11) + "He sat.", math.Pow(0.5, 12)},
		{"named twenty sentences before", "Karl Bern left. " + strings.Repeat("It was late. ", 19) + "He sat.", math.Pow(0.5, 12)},
		{"who spoke last", "Karl Bern said it was late. He sat.", (1 + 1.2) / 2},
		{"who spoke as the agent of a passive", "They were warned by Karl Bern that it was late. He sat.", 0.5 / 2},
		{"who spoke before another one", "Karl Bern said it was late. " + clerks(1) + "He sat.", (1 + 0.8) / 4},
		{"who spoke before five others", "Karl Bern said it was late. " + clerks(5) + "He sat.", (1 + 0.8) / 64},
		{"who spoke before six others", "Karl Bern said it was late. " + clerks(6) + "He sat.", 1.0 / 128},
	} {
		r := readerOf(row.text)
		who := newSpeakers(r, r.Claims())
		who.rate(len(who.claims), who.lastWord("he"))
		if got := who.standing[who.Names[0].Entity]; math.Abs(got-row.want) > 1e-9 {
			t.Errorf("%s: %q stands out by %v, want %v", row.fact, row.text, got, row.want)
		}
	}
}

// How many sentences that are not all quotation there are, up to each.
func TestSentencesThatAreNotAllQuotation(t *testing.T) {
	for text, want := range map[string][]int{
		"It is late. It is cold.":                               {1, 2},
		"He said: “It is late. It is cold. It is wet.” He sat.": {1, 1, 1, 2},
		"He said: “It is late. It is cold,” he said. He sat.":   {1, 2, 3},
		"He said: “It is late.” It is cold. He sat.":            {1, 2, 3},
	} {
		if got := countTold(castOf(text).Text); !slices.Equal(got[len(got)-len(want):], want) {
			t.Errorf("%q has %v, want %v", text, got, want)
		}
	}
}
