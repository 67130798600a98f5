package attribution_test

import (
	"strings"
	"testing"
)

// When “it” goes on with the subject of the sentence before, and when not.
func TestItGoesOnWithTheSubjectBefore(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a body that opens its sentence", "Velmo Motors closed two plants. It said the road was closed.", "Velmo Motors"},
		{"it, as the first word of all", "It said the road was closed.", ""},
		{"it, after what a clerk of a body did", "A clerk at Velmo Motors left on Monday. It said the road was closed.", ""},
		{"it, after the same body spoke further up", "Velmo Motors said sales fell. It was late. It was cold. It was wet. Velmo Motors closed two plants. It said the road was closed.", "Velmo Motors"},
		{"it, after another body spoke in another paragraph", "The Dale Bank said sales fell.\n\nIt was late. It was cold. It was wet. Velmo Motors closed two plants. It said the road was closed.", "Velmo Motors"},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// When “they” goes on with a body or with whoever uses they/them, and when others may be meant.
func TestWhomTheyGoesOnWith(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"they who only hope", "Velmo Motors said sales fell. They hope the road is closed.", ""},
		{"they, after what nobody by name claimed", "Velmo Motors said sales fell. It was claimed that it was late. They said the road was closed.", "Velmo Motors"},
		{"they, after a clerk spoke", "A clerk said sales fell. They said the road was closed.", ""},
		{"they, in another paragraph", "Velmo Motors said sales fell.\n\nThey said the road was closed.", ""},
		{"they, after somebody of no known gender spoke", "Ostrid Falk said sales fell. They said the road was closed.", ""},
		{"they, after one body spoke, and another", "Starlight Union said ice came and Velmo Motors said sales fell. They said the road was closed.", ""},
		{"they, after people", "Velmo Motors said people were late. They said the road was closed.", ""},
		{"they, after one driver", "Velmo Motors said a driver was late. They said the road was closed.", "Velmo Motors"},
		{"they, after nurses", "Velmo Motors said nurses were late. They said the road was closed.", ""},
		{"they, after visitors", "Velmo Motors said visitors were late. They said the road was closed.", ""},
		{"they, after families", "Velmo Motors said families were late. They said the road was closed.", ""},
		{"they, after princes", "Velmo Motors said princes were late. They said the road was closed.", ""},
		{"they/them, four paragraphs up", "Robin Tamm (they/them) carves wood.\n\nIt was late.\n\nIt was cold.\n\n“The road is closed,” they said.", ""},
		{"they/them, before a name that is nobody’s", "Robin Tamm (they/them) carves wood. JR left. “The road is closed,” they said.", "Robin Tamm"},
		{"they/them, before a body", "Robin Tamm (they/them) carves wood. VKX said sales fell. “The road is closed,” they said.", "Robin Tamm"},
		{"they/them, before what may be nobody", "Robin Tamm (they/them) carves wood. The Fendrick sank. “The road is closed,” they said.", "Robin Tamm"},
		{"they/them, before a sign with a name", "Robin Tamm (they/them) carves wood. A sign read: “Ann Day is here.” “The road is closed,” they said.", "Robin Tamm"},
		{"all of them", "Robin Tamm told all of them. “The road is closed,” they said.", ""},
		{"whoever hoped they left", "Robin Tamm hoped they left. “The road is closed,” they said.", ""},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
