package attribution_test

import (
	"strings"
	"testing"
)

// Which body “the company”, “it”, “police” and “the report” go on with.
func TestWhichBodyIsMeant(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"the company behind somebody who speaks", "VKX said sales fell. It was late. It was late. Jim Holt said it was cold. The road is closed, the company said.", "VKX"},
		{"the agency of another paragraph that is named again", "The Norland Weather Service said ice came.\n\nIt was late.\n\nThey saw the Norland Weather Service then.\n\nThe road is closed, the agency said.", "Norland Weather Service"},
		{"the company behind a name that is nobody’s", "VKX rose. They saw JR then. The road is closed, the company said.", "VKX"},
		{"the company in the midst of a sentence", "They sold Velmo Motors then. The road is closed, the company said.", "Velmo Motors"},
		{"the company before another is named", "VKX said sales fell. They met. They left. They sat. The road is closed, the company said. The Dale Bank left.", "VKX"},
		{"it beside a name that is nobody’s", "VKX told JR sales fell. It said the road was closed.", "VKX"},
		{"it behind a quotation", "VKX said: “It is late. It is cold. It is wet.” It said the road was closed.", "VKX"},
		{"police behind a name that is nobody’s", "JR left. Torsby Regional Police came. The road is closed, police said.", "Torsby Regional Police"},
		{"the police of a state", "Torsby Regional Police came. The road is closed, state police said.", ""},
		{"its report", "A report by VKX came. Its report said the road was closed.", ""},
		{"the report that is told of twice", "A report by VKX came. The report was long. The report said the road was closed.", "VKX"},
		{"the report behind a new one", "A report by VKX came. The new report came. The report said the road was closed.", ""},
		{"a report on a body", "A report on VKX came. The report said the road was closed.", ""},
		{"a body’s name before “report”", "A VKX report came. The report said the road was closed.", "VKX"},
		{"a name that is nobody’s before “report”", "A JR report came. The report said the road was closed.", ""},
		{"it behind what is only said to be so", "VKX said sales fell, which is said to be late. It said the road was closed.", "VKX"},
		{"the company of four statements before", "VKX said sales fell. They met. A clerk said it was late. A clerk said it was cold. A clerk said it was wet. The road is closed, the company said.", "VKX"},
		{"the company two paragraphs on", "VKX said sales fell. They met.\n\nIt was late. It was cold.\n\nThe road is closed, the company said.", "VKX"},
		{"they within a quotation", "The Kestrel Council said it was late. “They said the road was closed,” a clerk said.", ""},
		{"they behind a body that speaks", "VKX said it was late. They said the road was closed.", "VKX"},
		{"they where another body is named between", "VKX said it was late. Velmo Motors left. They said the road was closed.", ""},
		{"they where somebody is named between", "VKX said it was late. Jim Holt left. They said the road was closed.", "VKX"},
		{"they where the body is named again between", "VKX said it was late. VKX left. They said the road was closed.", "VKX"},
		{"they where another body is named behind", "VKX said it was late. They said the road was closed to Velmo Motors.", "VKX"},
		{"a body’s name before “report”, and another since", "A VKX report came. Velmo Motors left. The report said the road was closed.", "VKX"},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s: %s\nis said by %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
