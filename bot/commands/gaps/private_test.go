package gaps_test

import (
	"slices"
	"testing"

	"pullquote/bot/commands/gaps"
)

func TestNamesNumbersAndAddressesArePrivate(t *testing.T) {
	for _, c := range []struct {
		asked   string
		private []string
		without string
	}{
		{"When does the city pool open again?", nil, "When does the city pool open again"},
		{"did Jane Roe get evicted?", []string{"jane", "roe"}, "did get evicted"},
		{"did jane roe get evicted?", []string{"jane", "roe"}, "did get evicted"},
		{"DID JANE ROE GET EVICTED", []string{"jane", "roe"}, "DID GET EVICTED"},
		{"What about Mr. Zyxwell's dog?", []string{"mr", "zyxwell"}, "What about dog"},
		{"what did mrs smith say", []string{"smith"}, "what did mrs say"},
		{"why was khrzanowski arrested", []string{"khrzanowski"}, "why was arrested"},
		{"Who lives at 12 Elm Street?", []string{"12", "elm", "street"}, "Who lives at"},
		{"who lives on elm street", []string{"elm"}, "who lives on street"},
		{"is 555-0134 the number of the school?", []string{"555-0134"}, "is the number of the school"},
		{"who is jane@example.org", []string{"jane@example.org"}, "who is"},
		{"is harbourpost.example down", []string{"harbourpost.example"}, "is down"},
		{"¿Cuándo vuelve a abrir la piscina municipal?", nil, "Cuándo vuelve a abrir la piscina municipal"},
		{"¿Desahuciaron a Rosa Peña?", []string{"desahuciaron", "rosa", "pena"}, "a"},
		{"¿Quién vive en la calle mayor?", []string{"mayor"}, "Quién vive en la calle"},
		{"Will buses run on Monday?", nil, "Will buses run on Monday"},
		{"Blumenthal said what?", []string{"blumenthal"}, "said what"},
		{"", nil, ""},
	} {
		if got := gaps.Private(c.asked); !slices.Equal(got, c.private) {
			t.Errorf("private in %q: %q, want %q", c.asked, got, c.private)
		}
		if got := gaps.Without(c.asked, gaps.Private(c.asked)); got != c.without {
			t.Errorf("%q without them: %q, want %q", c.asked, got, c.without)
		}
	}
}
