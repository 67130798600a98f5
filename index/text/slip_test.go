package text_test

import (
	"testing"

	"pullquote/index/text"
)

func TestSlipsOfOneLetter(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want bool
	}{
		{"brandt", "brandt", true},
		{"brandt", "brant", true},   // missing
		{"brandt", "brandtt", true}, // too many
		{"brandt", "brendt", true},  // wrong
		{"brandt", "brnadt", true},  // changed round
		{"brandt", "brnadk", false},
		{"brandt", "brand", true},
		{"brandt", "bran", false},
		{"", "a", true},
		{"", "", true},
	} {
		if got := text.IsSlip(row.a, row.b); got != row.want {
			t.Errorf("%q for %q: %v, want %v", row.a, row.b, got, row.want)
		}
	}
}
