package encoder

import (
	"strings"
	"testing"
)

func TestASentenceIsReadInItsContext(t *testing.T) {
	long := strings.Repeat("The river rose again and again. ", 10)
	for _, c := range []struct{ title, previous, sentence, want string }{
		{"Ferry strike off", "Talks lasted all night.", "She signed at dawn.", "Ferry strike off. Talks lasted all night. She signed at dawn."},
		{"Is the water safe?", "", "It is.", "Is the water safe? It is."},
		{" Ferry strike off ", long, "She signed\nat dawn.", "Ferry strike off. She signed at dawn."},
		{"", "", "She signed at dawn.", "She signed at dawn."},
		{"Ferry strike off", "", "", "Ferry strike off."},
		{"", "", "", ""},
	} {
		if got := InContext(c.title, c.previous, c.sentence); got != c.want {
			t.Errorf("InContext(%q, %q, %q) = %q, want %q", c.title, c.previous, c.sentence, got, c.want)
		}
	}
}
