package attribution

import (
	"slices"
	"testing"

	"pullquote/index/article"
	"pullquote/index/attribution/claim"
	"pullquote/index/sentence"
)

// castOf are the speakers of a text, none of whose statements is read.
func castOf(text string) *speakers {
	a, _ := article.Read("a.txt", []byte(text))
	blocks := a.Blocks()
	r := claim.NewReader(claim.Loaded(), claim.Loaded().Read(nil, a.Body, blocks, sentence.Split(a.Body, blocks)), a.Title)
	return newSpeakers(r, nil)
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
		before := len(who.Tokens) - 1
		for before > 0 && who.Word(before) != "he" {
			before--
		}
		if got := who.weightOf(&who.Names[0], before); got != row.want {
			t.Errorf("%s: %q of %q weighs %v, want %v", row.fact, who.TextOf(who.Names[0].Stretch), row.text, got, row.want)
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
