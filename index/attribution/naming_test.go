package attribution_test

import "testing"

// Who speaks where what stands before the name, or the name itself, looks like something else.
func TestWhoSpeaksByName(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a verb that opens the sentence", "Ilka Varga left at noon.\n\nWrote Varga: “The road is closed.”", "Ilka Varga"},
		{"her niece behind a comma", "Dara Lunt left. “The road is closed,” said her niece, Marta Boyle.", "Marta Boyle"},
		{"a skipper who is a hooker", "“The road is closed,” Kestrel skipper and hooker Jory Tamm said.", "Jory Tamm"},
		{"a petty officer", "“The road is closed,” said Petty Officer 2nd Class Jory Tamm.", "Jory Tamm"},
		{"a brigadier in short", "Norland’s Brig. Gen. Yoran Mord, said the road was closed.", "Yoran Mord"},
		{"initials", "K.V. Tamm, who led the survey, said the road was closed.", "K.V. Tamm"},
		{"a rare given name behind a comma", "A spokesman for the camp, Tunde Boyle, said the road was closed.", "Tunde Boyle"},
		{"a person before a state’s governor", "“The road is closed,” said Jory Tamm, Norland Gov. Ada Holt’s aide.", "Jory Tamm"},
		{"a surname that is a colour", "Gary White owns the ferry. “The road is closed,” White said.", "Gary White"},
	} {
		if got := speakerOf(t, row.body); got != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
