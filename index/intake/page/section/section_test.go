package section

import "testing"

func TestASectionIsAllOfALabel(t *testing.T) {
	for label, want := range map[string]bool{
		"Tech":                     true,
		"U.S.":                     true,
		"WIRTSCHAFT":               true,
		"Politique / Monde":        true,
		"Deportes":                 true,
		"Notícias › Economia":      true,
		"Tech wins again":          false,
		"Mill Gazette":             false,
		"World Health Day in Mill": false,
		"News / Mill":              false,
		"":                         false,
		"|":                        false,
	} {
		if got := Is(label); got != want {
			t.Errorf("%q: %v", label, got)
		}
	}
}
