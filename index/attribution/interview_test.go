package attribution_test

import (
	"slices"
	"strings"
	"testing"
)

const introduction = "Mara Quill meets me at the harbour, where she was born. It is raining.\n\n"

// Each row is an article, and whether the words “since my daughter was born” are Mara Quill's statement, whose cue is the question.
func TestInterviews(t *testing.T) {
	answers := []string{"It was time. I had wanted to go since my daughter was born.", "No. Nobody pushed me.", "I hear it is a quiet life.\n\nMy father thinks I shall be bored."}
	bold := []string{"**Why did you leave the council?**", "**There were threats.**", "**And the sea?**"}
	for _, row := range []struct {
		fact, text string
		want       bool
	}{
		{"questions in bold", introduction + strings.Join(alternate(bold, answers), "\n\n"), true},
		{"questions that only ask", introduction + strings.Join(alternate([]string{"Why did you leave the council?", "Were there threats?", "And the sea?"}, answers), "\n\n"), true},
		{"what asks without a question mark, and is not in bold", introduction + strings.Join(alternate([]string{"Why did you leave the council?", "Were there threats?", "And the sea?"},
			[]string{"It was time, I think.\n\nYou had wanted to go since my daughter was born.", "I heard of none.", "I like it."}), "\n\n"), false},
		{"two questions", introduction + strings.Join(alternate(bold[:2], answers[:2]), "\n\n"), false},
		{"nobody introduced", "It is raining at the harbour.\n\n" + strings.Join(alternate(bold, answers), "\n\n"), false},
		{"two people introduced, and no title that tells", "Mara Quill and Tom Brandt meet me at the harbour.\n\n" + strings.Join(alternate(bold, answers), "\n\n"), false},
		{"two people introduced, one in the title", "---\ntitle: Mara Quill leaves\n---\nMara Quill and Tom Brandt meet me at the harbour.\n\n" + strings.Join(alternate(bold, answers), "\n\n"), true},
		{"an explainer", introduction + strings.Join(alternate(bold, []string{"She had wanted to since my daughter was born.", "The police know of two.", "It goes on."}), "\n\n"), false},
	} {
		a, reading := readFile(t, "test.md", row.text)
		got := false
		for _, q := range reading.Quotes {
			cue := q.Cue[0].Of(a.Body)
			if strings.HasPrefix(cue, "**") && (len(q.Source) > 0 || !slices.Contains(bold, cue)) {
				t.Errorf("%s: %q leads to an answer whose source is %v", row.fact, cue, q.Source)
			}
			asked := strings.Trim(cue, "*") == "Why did you leave the council?" && len(q.Source) == 0
			for _, s := range q.Content {
				got = got || asked && strings.Contains(s.Of(a.Body), "since my daughter was born") && q.Speaker != nil && q.Speaker.Name == "Mara Quill"
			}
		}
		if got != row.want {
			t.Errorf("%s: Mara Quill's %v, want %v", row.fact, got, row.want)
		}
	}
}

func alternate(questions, answers []string) []string {
	var all []string
	for i := range questions {
		all = append(all, questions[i], answers[i])
	}
	return all
}
