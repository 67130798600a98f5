package claim

import (
	"strings"
	"testing"
)

func TestQuotationsThatAreAParagraphOfTheirOwn(t *testing.T) {
	const road = "It was late.\n\n“The road was never safe. We told them so.”\n\n"
	for _, row := range []struct{ fact, body, want string }{
		{"before hers", road + "“Nobody listened,” she said.", "she: The road was never safe. We told them so; she: Nobody listened"},
		{"before his", road + "“Nobody listened,” he said.", "he: The road was never safe. We told them so; he: Nobody listened"},
		{"before somebody's by name", road + "“Nobody listened,” Roe said.", "Roe: Nobody listened"},
		{"before theirs", road + "“Nobody listened,” they said.", "they: Nobody listened"},
		{"of four words", "It was late.\n\n“The road was lost.”\n\n“Nobody listened,” she said.", "she: Nobody listened"},
		{"without a verb", "It was late.\n\n“The old road of Torsby in the rain.”\n\n“Nobody listened,” she said.", "she: Nobody listened"},
		{"before what opens without marks", road + "Nobody listened, she said.", "she: Nobody listened"},
		{"before what another opens", road + "“Nobody listened.” Then “nobody heard,” she said.", "she: Then “nobody heard"},
		{"before a verb that is none of saying", road + "“Nobody listened,” she smiled.", "she: Nobody listened"},
		{"before a verb in the next paragraph", road + "“Nobody listened”\n\nshe said.", "she: Nobody listened"},
		{"that somebody spoke already", "Roe said:\n\n“The road was never safe. We told them so.”\n\n“Nobody listened,” she said.", "Roe: The road was never safe. We told them so; she: Nobody listened"},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.Claims()); got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, strings.ReplaceAll(row.body, "\n\n", " | "), got, row.want)
		}
	}
}
