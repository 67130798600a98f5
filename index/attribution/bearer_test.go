package attribution_test

import (
	"strings"
	"testing"
)

// TestWhoBearsTheName: which of those whom a text names a surname, a pronoun or a longer run of capitals means.
func TestWhoBearsTheName(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a relative goes by the given name", "Edda Marsh, the painter, was born here. Her brother, the Rev. Karl Marsh, was a preacher. “The road is closed,” Marsh said in 2011.", "Edda Marsh"},
		{"a caption's word is no name", "Courtesy Karen Holt\n\nKaren Holt said on Friday that the road was closed.", "Karen Holt"},
		{"a place is nobody", "The convoy reached Marlen on Friday. The boats wait in Marlen. The road is closed, he said.", ""},
		{"an office between two names", "“The road is closed,” Green House press secretary Karolin Lett said.", "Karolin Lett"},
		{"a body in the plural", "The Centers for River Control said the road was closed.", "Centers for River Control"},
		{"a subject behind a subordinator", "Tom Grady left the hall after Jim Holt on Monday warned of floods. “The road is closed,” he said.", "Jim Holt"},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s: %s\nis said by %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// TestQuotationsThatTouchAVerbOfSaying: they are its content, whatever else stands around it.
func TestQuotationsThatTouchAVerbOfSaying(t *testing.T) {
	for _, row := range []struct{ body, want string }{
		{"\"Is the road closed?\" Jim Holt said, repeating what others had asked.", "Jim Holt"},
		{"“How can the road be closed!” Ruth Lowell wrote, pointing at the map.", "Ruth Lowell"},
		{"Ruth Lowell told the Harbour Post on Friday: “The road is closed.”", "Ruth Lowell"},
		{"Calling it a “bad day,” Ruth Lowell said: “The road is closed!\n\n“Nobody can pass at all. We wait,” she added.", "Ruth Lowell"},
		{"Holt’s Long Road to the Coast\n\nHolt said the road was closed. President Jim Holt left on Friday.", "Jim Holt"},
		{"Reckless Lowell’s Last War on the Hills\n\nLowell said the road was closed. Mayor Ruth Lowell left on Friday.", "Ruth Lowell"},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s\nis said by %q, want %q", row.body, got, row.want)
		}
	}
}
