package claim

import "testing"

func TestInitialsOfWhoSpeaks(t *testing.T) {
	for line, want := range map[string]string{
		"AK: I would rather jump.":    "ak",
		"AKB: I would rather jump.":   "akb",
		"AKBC: I would rather jump.":  "",
		"Ak: I would rather jump.":    "",
		"AK would rather jump.":       "",
		"AK":                          "",
		"Then AK: I would then jump.": "",
	} {
		r := readerOf(line)
		if got, _ := r.initials(r.Paragraphs()[0]); got != want {
			t.Errorf("%q begins with the initials %q, want %q", line, got, want)
		}
	}
}

func TestWhoseInitialsTheyAre(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"the only one", "They met Ana Kord in May.", "Ana Kord"},
		{"one who is named twice", "They met Ana Kord in May. They like Ana Kord.", "Ana Kord"},
		{"one of two", "They met Ana Kord in May. They like Abe Kline.", ""},
		{"one of three", "They met Ana Kord in May. They like Abe Kline. They know Al Kent.", ""},
		{"a body", "They called the Ak Kestrel Institute. They called the Arbor Kestrel Institute.", ""},
		{"nobody", "They met Jim Day in May.", ""},
	} {
		r := readerOf(row.body)
		got := ""
		if n := r.byInitials(len(r.Tokens))["ak"]; n.Len() > 0 {
			got = r.Span(n.Stretch).Of(r.Body)
		}
		if got != row.want {
			t.Errorf("%s: AK of %q is %q, want %q", row.fact, row.body, got, row.want)
		}
	}
	r := readerOf("They met Ana Kord in May. They called the Kestrel Institute, and Ana.")
	if people := r.byInitials(len(r.Tokens)); len(people) != 1 {
		t.Errorf("a body or a given name has initials: %v", people)
	}
}
