package attribution_test

import (
	"strings"
	"testing"
)

// Whom “the home manager” and “the visiting manager” mean, of all whom the article names.
func TestWhichSideIsAtHome(t *testing.T) {
	game := "Norby drew 1-1 at Ardmore on Sunday. Ardmore manager Owen Boyle left. "
	both := game + "His opposite number, Liam Tamm of Norby, stayed. "
	for _, row := range []struct{ fact, body, want string }{
		{"the visitor, who is “away”", both + "“The road is closed,” the away manager said.", "Liam Tamm"},
		{"the manager of neither side", both + "“The road is closed,” the former manager said.", ""},
		{"the manager as he is called alone", game + "“The road is closed,” the manager said.", "Owen Boyle"},
		{"the manager’s brother", both + "“The road is closed,” the visiting manager’s brother said.", ""},
		{"a name that is nobody’s", both + "JR left. “The road is closed,” the visiting manager said.", "Liam Tamm"},
		{"whoever is at home, named twice", both + "Ardmore manager Owen Boyle came back. “The road is closed,” the home manager said.", "Owen Boyle"},
		{"the visitor, named twice", both + "Liam Tamm came back. “The road is closed,” the visiting manager said.", "Liam Tamm"},
		{"two visitors", both + "Karl Bern, a manager of Velby, watched. “The road is closed,” the visiting manager said.", ""},
		{"the manager of the visiting team", both + "“The road is closed,” the visiting team manager said.", "Liam Tamm"},
		{"a body beside them that is called a number of something", both + "The Kestrel Council, a number of friends, left. “The road is closed,” the visiting manager said.", "Liam Tamm"},
		{"a counterpart", game + "His counterpart, Liam Tamm of Norby, stayed. “The road is closed,” the visiting manager said.", "Liam Tamm"},
		{"a striker beside them", both + "Norby striker Karl Bern left. “The road is closed,” the visiting manager said.", "Liam Tamm"},
		{"a place that is not “at”", "Norby drew with Ardmore on Sunday. Ardmore manager Owen Boyle left. Norby manager Liam Tamm stayed. “The road is closed,” the home manager said.", ""},
		{"at what is no place", "A vote at caretaker level came. Ardmore caretaker manager Owen Boyle left. Liam Tamm, the Norby manager, stayed. “The road is closed,” the home manager said.", ""},
		{"places that are not told", "Ardmore manager Owen Boyle left. Liam Tamm, the Norby manager, stayed. “The road is closed,” the home manager said.", ""},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
