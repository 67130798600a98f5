package question

import (
	"testing"

	"pullquote/index/text"
)

func TestTheLanguageOfAQuestionIsThatOfItsFunctionWords(t *testing.T) {
	for _, row := range []struct{ asked, want string }{
		{"who called off the ferry strike?", "en"},
		{"Moreno on the budget", "en"},
		{"ferry strike", "en"},
		{"no way", "en"},
		{"qui s'oppose à la mine", "fr"},
		{"quel âge a l'accusé", "fr"},
		{"", "en"},
		{"¿Quién dijo que la huelga terminó?", "es"},
		{"cuántos barcos hay en el puerto", "es"},
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
