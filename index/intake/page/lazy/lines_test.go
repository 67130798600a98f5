package lazy

import (
	"slices"
	"testing"
)

func TestAListIsItsLinesWithoutWhatIsSaidAboutIt(t *testing.T) {
	lines := Lines("# What belongs here.\nnot found\n\n  access denied\r\n# and here\nlog in")
	if want := []string{"not found", "access denied", "log in"}; !slices.Equal(lines(), want) {
		t.Errorf("got %q, want %q", lines(), want)
	}
	if empty := Lines("# nothing\n")(); len(empty) != 0 {
		t.Errorf("a list that only says what belongs in it has %q", empty)
	}
}
