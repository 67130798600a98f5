package attribution_test

import (
	"strings"
	"testing"
)

// Which phrases tell a trait, of whom the article tells it, and who else may be meant.
func TestWhatTellsATrait(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"any man of an age", "Odran Tamm, 58, left. “The road is closed,” a 58-year-old man said.", ""},
		{"any mother of two", "Tracey Boyle left. “The road is closed,” a mother-of-two said.", ""},
		{"the lawyer of somebody of an age", "Ada Tamm, 58, swam. “The road is closed,” the 58-year-old driver’s lawyer said.", ""},
		{"an age and a longer office", "Ada Tamm, 58, swam. Jim Holt left. “The road is closed,” the 58-year-old lorry driver said.", ""},
		{"another of a nation", "Cody Lind of the United States beat Kaito Mori. “The road is closed,” the young American said.", ""},
		{"a mother of two, of a town", "Tracey Boyle left. “The road is closed,” the mother-of-two of Kestrel said.", "Tracey Boyle"},
		{"a mother who said so later", "Tracey Boyle left. “The road is closed,” the mother said two days later.", ""},
		{"a cousin of two", "Tracey Boyle left. “The road is closed,” the cousin of two said.", ""},
		{"a chairman of two", "Jim Holt left. “The road is closed,” the chairman of two said.", ""},
		{"children in figures", "Tracey Boyle left. “The road is closed,” the mother of 3 said.", "Tracey Boyle"},
		{"a mother of what stands in brackets", "Tracey Boyle left. “The road is closed,” the mother of (some) said.", ""},
		{"an age of two who are far, and one near", "Ada Tamm, 58, swam. Her uncle, Jory Boyle, 58, watched.\n\nIt was late.\n\nIt was cold.\n\nJim Holt left.\n\n“The road is closed,” the 58-year-old said.", ""},
		{"an age and a name that is nobody’s", "JR left. Odran Tamm, 58, left. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"an age told twice of one", "Ada Tamm, 58, swam. Jim Holt left. Ada Tamm, 58, won. “The road is closed,” the 58-year-old said.", "Ada Tamm"},
		{"a nation of a body as well", "Ola Dahl of Sweden sued Swedish carmaker Velmo Motors. Jim Holt left. “The road is closed,” the Swede said.", "Ola Dahl"},
		{"somebody else’s age before an adverb", "The 58-year-old left early, Ada Tamm swam. Jim Holt watched. “The road is closed,” the 58-year-old said.", ""},
		{"an age of whoever told somebody", "The 58-year-old driver told Ada Tamm it was late. Jim Holt left. “The road is closed,” the 58-year-old said.", ""},
		{"a number that is no age", "Ada Tamm won 58 games. Jim Holt left. “The road is closed,” the 58-year-old said.", ""},
		{"a mother whom somebody met", "Ana Boyle met a mother of four. Mary Lind stayed. “The road is closed,” the mother of four said.", ""},
		{"a driver of trams", "Ana Boyle, a driver of trams, left. Mary Lind stayed. “The road is closed,” the mother of four said.", ""},
		{"somebody’s mother", "Ana Boyle, whose mother drove, left. Mary Lind stayed. “The road is closed,” the mother of four said.", ""},
		{"a nation behind “from”", "Kaito Mori from Japan beat Cody Lind from the United States. “The road is closed,” the American said.", "Cody Lind"},
		{"a nation behind a comma", "Kaito Mori, of Japan, beat Cody Lind, of the United States. “The road is closed,” the American said.", "Cody Lind"},
		{"a nation far behind", "Ola Dahl of the mill on the hill near Sweden met Kaito Mori. “The road is closed,” the Swede said.", ""},
		{"a nation behind the verb", "Ola Dahl of the mill knew Sweden. Kaito Mori stayed. “The road is closed,” the Swede said.", ""},
		{"a nation behind another comma", "Ola Dahl of the mill, like Sweden, lost. Kaito Mori won. “The road is closed,” the Swede said.", ""},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// Whom a trait that the article tells of nobody by name means.
func TestWhomATraitMeansThatIsToldOfNobody(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"somebody did something with something", "Odran Tamm bought a mill. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"“an” before", "Cody Lind met an American. “The road is closed,” the American said.", ""},
		{"“another” before", "Cody Lind met another American. “The road is closed,” the American said.", ""},
		{"described so twice", "Odran Tamm left. The 58-year-old swam. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"described so beside a place", "Odran Tamm left. The 58-year-old loves Kestrel. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"described so before a clause", "Odran Tamm left. The 58-year-old, who was ill, swam. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"named three paragraphs before", "Odran Tamm left.\n\nIt was late.\n\nIt was cold.\n\n“The road is closed,” the 58-year-old said.", ""},
		{"named two paragraphs before", "Odran Tamm left.\n\nIt was late.\n\n“The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"beside a name that is nobody’s", "JR stayed. Odran Tamm left. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"named twice", "Odran Tamm left. Odran Tamm came back. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"beside somebody in a quotation", "Odran Tamm left. A sign read: “Ann Day is here.” “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"beside somebody of whom it is said", "Jim Holt left. Odran Tamm stayed. “Jim Holt says the road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"beside a body", "Odran Tamm left. VKX said sales fell. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"beside what may be nobody", "Odran Tamm left with Fendrick. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"beside what may be a place", "They met in Roe Dale and left Roe Dale. They sat in Roe Dale. Odran Tamm left. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"somebody behind “in”", "They believe in Odran Tamm, a driver. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
