package question

import (
	"slices"
	"testing"
)

func TestNamesOfAQuestion(t *testing.T) {
	for question, want := range map[string][]string{
		"Who met Ana Ruiz's aide in Oldport?": {"Ana", "Ruiz", "Oldport"},
		"who was THE Governor on Friday":      {"Governor"},
		"WHO MET ANA RUIZ IN OLDPORT TODAY":   nil, // all is capitals
		"Who met Ana Ruiz":                    {"Ana", "Ruiz"},
		"Ana Ruiz, Ole Vint!":                 {"Ruiz", "Ole", "Vint"}, // too short to tell
		"who met – Ana ’s aide":               {"Ana"},
		"who met “ Ana ” there":               {"Ana"}, // marks alone are no words
		"Ana?":                                nil,     // a question's first word may be any
	} {
		if got := namesIn(question); !slices.Equal(got, want) {
			t.Errorf("%q names %q, want %q", question, got, want)
		}
	}
}

func TestCounts(t *testing.T) {
	for word, want := range map[string]int{"a": 1, "few": 3, "eleven": 11, "7": 7, "many": 0, "dozens": 0} {
		if got := count(word); got != want {
			t.Errorf("%q counts %d, want %d", word, got, want)
		}
	}
}
