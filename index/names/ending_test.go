package names

import "testing"

// What goes on behind a name, and what within a name does not end it.
func TestWhatGoesOnBehindAName(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a post in capitals behind a name in capitals", "They told RUTH LOWELL MP about it.", "p:RUTH LOWELL"},
		{"a word behind initials in capitals", "Then MEGAN VK Tollund left.", "p:MEGAN VK Tollund"},
		{"a word like “as” within a name", "Then Megan As Tollund left.", "p:Megan As Tollund"},
		{"“as” in capitals", "RUTH LOWELL AS MAYOR LEAVES. It was as late as ever.", "p:RUTH LOWELL AS; p:[MAYOR] LEAVES"},
		{"a paper of a day", "Then Old Kestrel Sunday Herald left.", "o:Old Kestrel Sunday Herald"},
		{"a paper that is called after somebody", "Then Megan Sunday Herald left.", "p:Megan Sunday Herald"},
		{"a paper of a day in capitals", "Then Kestrel SUNDAY Herald left.", "Kestrel; o:SUNDAY Herald"},
		{"a paper behind an article in capitals", "Then Kestrel The Sunday Herald left.", "Kestrel The; o:Sunday Herald"},
		{"news of a day", "They told Kestrel Sunday news of it.", "Kestrel"},
		{"a day before another name", "They told Kestrel Sunday Tollund was late.", "Kestrel; Sunday Tollund"},
		{"a day that ends the text", "They told Kestrel Sunday", "Kestrel"},
		{"a given month in capitals before a colon", "JUNE TOLLUND: It was late.", "p:JUNE TOLLUND"},
		{"a month in capitals before a verb", "JUNE TOLLUND LEFT THE HARBOUR.", "TOLLUND LEFT THE HARBOUR"},
		{"a month in capitals before a surname that is not", "JUNE Tollund left the harbour.", "p:JUNE Tollund"},
		{"a month before a surname in capitals", "June TOLLUND: It was late.", "o:TOLLUND"},
		{"a month in capitals within a sentence", "Then JUNE TOLLUND: It was late.", "o:TOLLUND"},
		{"a given month before a comma", "June Tollund, the mayor, left.", "p:June Tollund"},
		{"a month before what it has", "June Tollund polls came late.", "Tollund"},
		{"“&” before a word in lower case", "Then Tollund & sons left.", "Tollund"},
		{"“on” behind those who do something", "They told Dock Workers on Kestrel about it.", "Dock Workers; Kestrel"},
		{"“of” behind those who do something and a given name", "They told Megan Workers of Kestrel about it.", "p:Megan Workers; Kestrel"},
		{"“for” behind one who does something", "They saw Old Farmer for Kestrel about it.", "Old Farmer; Kestrel"},
		{"a saint's hospital with a full stop", "Then St. George’s Hospital left.", "o:St. George’s Hospital"},
		{"a saint's hospital in full", "Then Saint George’s Hospital left.", "o:Saint George’s Hospital"},
		{"whom a saint has", "Then St George’s Tollund left.", "St George; Tollund"},
		{"a hospital in lower case that a saint has", "Then St George’s hospital left.", "St George"},
		{"a saint's that ends the text", "Then St George’s", "St George"},
	} {
		if got := found(row.body); got != row.want {
			t.Errorf("%s: %s\nhas %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
