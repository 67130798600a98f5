package attribution_test

import (
	"strings"
	"testing"
)

// Who made a quotation may stand in the line above it or, behind a dash, below.
func TestVoicesWithLinesOfTheirOwn(t *testing.T) {
	for _, row := range []struct{ body, want string }{
		{"Ilsa Brandt, union secretary\n\n“The road stays closed all winter.”", "Ilsa Brandt"},
		{"“The road stays closed all winter.”\n\n— Ilsa Brandt, union secretary", "Ilsa Brandt"},
		{"“The road stays closed all winter.”\n\n- Mayor Sven Holm", "Sven Holm"},
		{"Kenneth Day (Ostby)\n\n“The road stays closed all winter.”", "Kenneth Day"},
		{"“The road stays closed all winter.”\n— Ilsa Umber", "Ilsa Umber"},
		{"“The road stays closed all winter.” Skipper Ilsa Umber, on the new road.", "Ilsa Umber"},
		{"“The road stays closed all winter.” Road builder Ilsa Umber.", "Ilsa Umber"},
		{"“The road stays closed all winter.” Ilsa Umber left.", ""},
		{"“The road stays closed all winter.” The mayor, on the new road.", ""},
		{"Road Works, a summary\n\n“The road stays closed all winter.”", ""},
		{"Ilsa Brandt opened the fair.\n\n“The road stays closed all winter.”", ""},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s\nis said by %q, want %q", row.body, got, row.want)
		}
		if _, reading := read(t, row.body); len(reading.Quotes) > 0 && len(reading.Quotes[0].Cue) > 0 {
			t.Errorf("%s\nhas a cue", row.body)
		}
	}
}
