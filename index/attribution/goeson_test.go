package attribution_test

import "testing"

// What “it” and “they” go on with: a body that is the subject of the sentence before, or that made the statement before.
func TestABodyGoesOn(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"it, after what somebody did", "Karl Bern left on Monday. It said the road was closed.", ""},
		{"they, after a body’s statement", "Velmo Motors said sales fell. They said the road was closed.", "Velmo Motors"},
		{"they, after a body spoke of somebody", "Velmo Motors said Ostrid Falk fell. They said the road was closed.", "Velmo Motors"},
		{"they, after a body spoke of another", "Velmo Motors said the Marlow Council fell. They said the road was closed.", ""},
		{"they, after a body spoke of itself", "Velmo Motors said Velmo Motors fell. They said the road was closed.", "Velmo Motors"},
		{"they, after a body spoke of nobody", "Velmo Motors said JR fell. They said the road was closed.", "Velmo Motors"},
		{"they, who speak of another body", "Velmo Motors said sales fell. They said the road of the Marlow Council was closed.", "Velmo Motors"},
		{"they, after a body spoke of people", "Velmo Motors said workers were late. They said the road was closed.", ""},
		{"they, after two bodies", "Starlight Union and the Marlow Council said sales fell. They said the road was closed.", ""},
		{"they, after a body’s report", "The Marlow Council’s report said sales fell. They said the road was closed.", ""},
		{"they, after somebody’s statement", "Karl Bern said sales fell. They said the road was closed.", ""},
		{"they, who uses they/them", "Robin Tamm, who uses they/them pronouns, carves wood. “The road is closed,” they said.", "Robin Tamm"},
		{"they, where a work is of somebody", "Robin Tamm (they/them) carves wood. The show is a story of Noah Bern. “The road is closed,” they said.", "Robin Tamm"},
		{"they, in words", "Robin Tamm, who is nonbinary and uses they and them pronouns, carves wood. “The road is closed,” they said.", "Robin Tamm"},
		{"they, in brackets", "Robin Tamm (they/them) carves wood. “The road is closed,” they said.", "Robin Tamm"},
		{"they, where somebody else came in between", "Robin Tamm (they/them) carves wood. Ann Holt came. “The road is closed,” they said.", ""},
	} {
		got := speakersOf(t, row.body, "closed")
		if len(got) == 0 {
			got = []string{""}
		}
		if got[len(got)-1] != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
