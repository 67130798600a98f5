package text_test

import (
	"testing"

	"pullquote/index/text"
)

// What is remembered of a word is what was made of it.
func TestAnalysingTwiceGivesTheSame(t *testing.T) {
	for _, input := range []string{"Mayor’s mayors MAYOR mayor", "U.S. US", "running ran runs", "Acción accion"} {
		first := text.Analyse(input)
		for i, again := range text.Analyse(input) {
			if again != first[i] {
				t.Errorf("%q: %+v, then %+v", input, first[i], again)
			}
		}
	}
}
