package question

import (
	"slices"
	"testing"

	"pullquote/index/text"
)

func TestTheLanguageOfAQuestionIsThatOfItsFunctionWords(t *testing.T) {
	for _, row := range []struct{ asked, want string }{
		{"who called off the ferry strike?", "en"},
		{"Moreno on the budget", "en"},
		{"ferry strike", "en"},
		{"no way", "en"},
		{"ferry to Port-de-la-Mer", "en"}, // a part of a name is no function word
		{"is-it-that so", "en"},           // hyphens join what they stand between
		{"qui s'oppose à la mine", "fr"},
		{"quel âge a l'accusé", "fr"},
		{"", "en"},
		{"¿Quién dijo que la huelga terminó?", "es"},
		{"dónde enterraron a Ana Ruiz", "es"},
		{"ana ruiz a quel age", "fr"},
		{"cuántos barcos hay en el puerto", "es"},
		{"¿Cuándo vuelve a abrir la piscina municipal?", "es"},
		{"Qui a dit que la grève est finie ?", "fr"},
		{"combien de bateaux sont au port", "fr"},
		{"Quem disse que a greve acabou?", "pt"},
		{"quantos barcos estão no porto", "pt"},
	} {
		if got := LanguageOf(text.Fold(row.asked)); got != row.want {
			t.Errorf("%q is %s, want %s", row.asked, got, row.want)
		}
	}
}

func TestFunctionWordsAreThoseOfTheLanguage(t *testing.T) {
	var codes []string
	for _, l := range languages() {
		codes = append(codes, l.name)
	}
	if want := []string{"en", "es", "fr", "pt"}; !slices.Equal(codes, want) {
		t.Errorf("the languages are %q, want %q", codes, want)
	}
	for _, c := range []struct {
		language, word string
		want           bool
	}{{"en", "when", true}, {"es", "cuando", true}, {"en", "cuando", false}, {"es", "the", false}, {"es", "piscina", false}, {"xx", "when", false}} {
		if got := IsFunctionWord(c.language, c.word); got != c.want {
			t.Errorf("%s in %s: %v", c.word, c.language, got)
		}
	}
}
