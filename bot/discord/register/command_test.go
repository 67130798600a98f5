package register

import (
	"testing"

	"pullquote/bot/commands/texts"
)

// Whoever reads a language in Discord finds the commands in it.
func TestEveryLanguageHasItsLocales(t *testing.T) {
	for _, l := range texts.Languages() {
		if l != texts.English && len(localesOf[l]) == 0 {
			t.Errorf("%s is registered for no locale of Discord's", l)
		}
		for _, locale := range localesOf[l] {
			if got := texts.LanguageOf(string(locale)); got != l {
				t.Errorf("%s reads its commands in %s and its replies in %s", locale, l, got)
			}
		}
	}
}
