package attribution_test

import (
	"testing"

	"pullquote/index/attribution"
)

func TestAReaderIsToldHowAPronounLeadsToAName(t *testing.T) {
	for _, row := range []struct {
		fact, written, name string
		want                bool
	}{
		{"a pronoun is no part of the name", "he", "Richard Blumenthal", true},
		{"a description is none", "the mayor", "John DeStefano Jr.", true},
		{"a surname is", "DeStefano", "John DeStefano Jr.", false},
		{"a no-break space is a space", "Megan\u00a0Fountain", "Megan Fountain", false},
		{"nothing written leads nowhere", "", "Megan Fountain", false},
	} {
		if got := (attribution.Speaker{Name: row.name, AsWritten: row.written}).Resolved(); got != row.want {
			t.Errorf("%s: got %v", row.fact, got)
		}
	}
}
