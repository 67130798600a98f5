package attribution_test

import (
	"strings"
	"testing"
)

// Whom “he” and “she” mean, and whom they do not.
func TestWhomAPronounMeans(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a body is not he", "VKX said it was late. He said the road was closed.", ""},
		{"they", "Ostrid Falk left. They said the road was closed.", ""},
		{"we", "Ostrid Falk left. We said the road was closed.", ""},
		{"a camp alone", "They met in Lorne Basecamp. The wind at Lorne Basecamp was cold. He said the road was closed.", ""},
		{"her as whose neighbour somebody is", "Wanda Kuczek came. “The road is closed,” said her neighbour.", ""},
		{"a camp", "Marek Olin camped in Lorne Basecamp. The wind at Lorne Basecamp was cold. He said the road was closed.", "Marek Olin"},
		{"a town of a team", "Torrin beat Ostrid Falk. Besk spoke. He said the road was closed.", "Ostrid Falk"},
		{"a relative told of by a noun", "They met Ann Day, the sister she said closed the road.", "Ann Day"},
		{"he in the first sentence", "He said the road was closed.", ""},
		{"another man", "Karl Bern came. He said it was late. Another man was there. “The road is closed,” he said.", ""},
		{"one soldier", "Karl Bern came. He said it was late. One soldier was there. “The road is closed,” he said.", ""},
		{"a soldier who met a name that is nobody’s", "Karl Bern came. He said it was late. Another soldier met JR. “The road is closed,” he said.", ""},
		{"a soldier who sang of somebody", "Karl Bern came. He said it was late. Another soldier sang “Lars Holt and I”. “The road is closed,” he said.", ""},
		{"a soldier before somebody else comes", "Karl Bern came. He said it was late. Another soldier was there. “The road is closed,” he said. Lars Holt left.", ""},
		{"who tells of himself by name", "Karl Bern knew where the road was. He said Karl Bern closed the road.", "Karl Bern"},
		{"the American, whom what is said names outside of marks", "Karl Bern left. The American said Karl Bern closed the road.", "Karl Bern"},
		{"the American, whom another quotation names", "Karl Bern left. “The road is closed,” the American said. They read: “Karl Bern slept.”", "Karl Bern"},
		{"a soldier", "Karl Bern came. He said it was late. A soldier was there. “The road is closed,” he said.", ""},
		{"an uncle", "Karl Bern came. He said it was late. An uncle was there. “The road is closed,” he said.", ""},
		{"he behind a passive", "Tom Hale was called “late” by Jim Holt. He said the road was closed.", "Tom Hale"},
		{"he behind what another told of him", "Tom Hale was described as “a ruin” by Jim Holt. He said the road was closed.", "Tom Hale"},
		{"he who was she before", "Ostrid Falk left. She said it was late. He said the road was closed.", ""},
		{"a surname alone of somebody who speaks", "Ruth Lowell came with Falk. Falk said it was late. “The road is closed,” he said.", "Falk"},
		{"who spoke before somebody without a name", "Jim Holt told us it was cold. A clerk said it was late. Tom Hale met Jim Holt. He said the road was closed.", "Tom Hale"},
		{"a soldier of five sentences before", "Karl Bern came. He said it was late. Another soldier said: “It is late. It is cold. It is wet. It is old.” He said the road was closed.", "Karl Bern"},
		{"who is named in a later quotation", "Karl Bern came. “The road is closed,” he said.\n\n“Karl Bern is old,” a clerk said.", "Karl Bern"},
		{"a surname alone of somebody who only hopes", "Ruth Lowell came with Falk. Falk hopes it is late. “The road is closed,” he said.", ""},
		{"a soldier of four sentences before", "Karl Bern came. He said it was late. Another soldier said: “It is late. It is cold. It is wet.” He said the road was closed.", ""},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s: %s\nis said by %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
