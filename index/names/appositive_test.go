package names

import "testing"

// What an article says of Ingmar Tollund, or of the Kestrel Council, by the words behind the name.
func TestWhatStandsBehindAName(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"an article opens it", "Then Ingmar Tollund, a lawyer, left.", "a lawyer"},
		{"“another” opens it", "Then Ingmar Tollund, another lawyer, left.", "another lawyer"},
		{"a possessor opens it", "Then Ingmar Tollund, her lawyer, left.", "her lawyer"},
		{"a noun in lower case opens it", "Then Ingmar Tollund, chairman of the port, left.", "chairman of the port"},
		{"an adjective opens it", "Then Ingmar Tollund, legal director of the port, left.", "legal director of the port"},
		{"two adjectives open it", "Then Ingmar Tollund, legal and financial director of the port, left.", "legal and financial director of the port"},
		{"a title opens it", "Then, as everybody had long expected, Ingmar Tollund, Mayor of Kestrel, left the room.", "Mayor of Kestrel"},
		{"“who” opens it", "Then Ingmar Tollund, who runs the port, left.", "who runs the port"},
		{"an adverb opens none", "Then Ingmar Tollund, however, left.", ""},
		{"another name opens none", "Then Ingmar Tollund, Ana Ruiz and others left.", ""},
		{"the sentence’s end closes it", "Then they met Ingmar Tollund, a lawyer.", "a lawyer"},
		{"a semicolon closes it", "Then they met Ingmar Tollund, a lawyer; he left.", "a lawyer"},
		{"a dash closes it", "Then they met Ingmar Tollund, a lawyer — he left.", "a lawyer"},
		{"a second one may hang on a name in it", "Then Ingmar Tollund, a clerk for Kestrel, a small port, left.", "a clerk for Kestrel, a small port"},
		{"a second one may hang on no noun", "Then Ingmar Tollund, a clerk, a singer, left.", "a clerk"},
		{"a finite verb makes a clause of it", "Then Ingmar Tollund, the clerk says, left.", ""},
		{"but not behind “which”", "Then Ingmar Tollund, clerk of a port which sells fish, left.", "clerk of a port which sells fish"},
		{"but not behind “that”", "Then Ingmar Tollund, clerk of a port that sells fish, left.", "clerk of a port that sells fish"},
		{"an opening mark ends it in vain", "Then Ingmar Tollund, author of “The Sea”, left.", ""},
		{"what is longer than any description is a clause", "Then Ingmar Tollund, a man of many ports and many ships and many nets and many lamps and many ropes and many sails and many oars and many masts and many flags, left.", ""},
		{"a party in brackets is passed", "Then Ingmar Tollund (D-Kestrel), a lawyer, left.", "a lawyer"},
		{"a body’s begins with an article", "Then the Kestrel Council, a group of friends, left.", "a group of friends"},
		{"a body has no other", "Then the Kestrel Council, friends of the port, left.", ""},
		{"a body is of nothing", "Then everybody at CIRA of Yarrow left.", ""},
		{"somebody is of a place", "Then Ingmar Tollund of Yarrow left.", "of Yarrow"},
		{"but of a thing nobody is", "Then Ingmar Tollund of all people left.", ""},
		{"a class year alone", "Then Ingmar Tollund ’08 left.", "’08"},
		{"“an” opens it", "Then Ingmar Tollund, an engineer, left.", "an engineer"},
		{"“the” opens it", "Then Ingmar Tollund, the engineer of the port, left.", "the engineer of the port"},
		{"“some” opens none", "Then Ingmar Tollund, some lawyer, left.", ""},
		{"two adjectives without a noun open none", "Then Ingmar Tollund, young and bold, left.", ""},
		{"several people are none", "Then Ingmar Tollund, young people, left.", ""},
		{"a title in capitals opens it", "Then Ingmar Tollund, CEO of the port, left.", "CEO of the port"},
		{"a name before a noun opens it", "Then Ingmar Tollund, Kestrel harbour clerk, left.", "Kestrel harbour clerk"},
		{"another name between commas opens none", "Then Ingmar Tollund, Ana Ruiz, and others left.", ""},
		{"two hyphens close it", "Then they met Ingmar Tollund, a lawyer -- he left.", "a lawyer"},
		{"a colon closes it", "Then they met Ingmar Tollund, a lawyer: he left.", "a lawyer"},
		{"a semicolon closes it before an article too", "Then Ingmar Tollund, a clerk for Kestrel; a small port, left.", "a clerk for Kestrel"},
		{"a second one may open with “an”", "Then Ingmar Tollund, a clerk for Kestrel, an old port, left.", "a clerk for Kestrel, an old port"},
		{"a second one may open with “another”", "Then Ingmar Tollund, a clerk for Kestrel, another port, left.", "a clerk for Kestrel, another port"},
		{"a clause may open with “that”", "Then Ingmar Tollund, a friend of the view that ships sink, left.", "a friend of the view that ships sink"},
		{"a word in single marks is no class year", "Then they heard Ingmar Tollund 'buck', a lawyer, sing.", ""},
		{"without a comma there is none", "Then Ingmar Tollund met a lawyer, and left.", ""},
		{"a body has none without an article", "Then the Kestrel Council, owner of the port, left.", ""},
		{"a number opens none", "Then Ingmar Tollund, 64, left.", ""},
		{"two nouns of which the second goes on open it", "Then Ingmar Tollund, search and rescue specialist of the port, left.", "search and rescue specialist of the port"},
		{"what somebody claims may open with “that”", "Then Ingmar Tollund, a clerk besieged by claims that he paid for boats, left.", "a clerk besieged by claims that he paid for boats"},
		{"a capital before “and” opens none", "Then Ingmar Tollund, Old and Wet Harbour clerk, left.", ""},
		{"several people behind two adjectives are none", "Then Ingmar Tollund, old and busy directors of the port, left.", ""},
		{"an age that the tagger takes for a noun opens none", "Then Martin Tollund, 64, suffered two falls in the harbour.", ""},
	} {
		c := NewCast(textOf(row.body))
		if len(c.Names) == 0 {
			t.Errorf("%s: %s\nnames nobody", row.fact, row.body)
			continue
		}
		got := ""
		if s := c.Behind(&c.Names[0]); s.Len() > 0 {
			got = c.TextOf(s)
		}
		if got != row.want {
			t.Errorf("%s: %s\nbehind %q stands %q, want %q", row.fact, row.body, c.TextOf(c.Names[0].Stretch), got, row.want)
		}
	}
}

func TestWhatStandsBeforeAName(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"the rest of its phrase", "Then harbour clerk Megan Tollund left.", "harbour clerk"},
		{"without the article", "Then the journalist Megan Tollund left.", "journalist"},
		{"without the possessor", "Then their journalist Megan Tollund left.", "journalist"},
		{"with the title", "Then harbour board director Megan Tollund left.", "harbour board director"},
		{"an adjective alone is none", "Then young Megan Tollund left.", ""},
		{"a body has none", "Then the port authority Kestrel Council left.", ""},
		{"an adjective before a title is none", "Then young Mayor Megan Tollund left.", ""},
		{"a noun before a title goes with it", "Then harbour Mayor Megan Tollund left.", "harbour Mayor"},
		{"an adjective right before the name ends none", "Then the port’s happy Megan Tollund left.", ""},
		{"a name within a phrase has none", "Then harbour clerk Megan Tollund fans left.", ""},
		{"a surname within a phrase has the rest", "Then they met harbour clerk Tollund’s father.", "harbour clerk"},
		{"“former” goes with a title", "They met former CEO Mark Tollund.", "former CEO"},
		{"several people share it", "Then harbour owners Doug Tollund and Ana Ruiz left.", "owners"},
		{"an adjective with the sentence’s capital is none", "Senior Megan Tollund left.", ""},
		{"a word for somebody who does something, whatever the tagger takes it for", "They met senior adviser Mike Tollund.", "senior adviser"},
	} {
		c := NewCast(textOf(row.body))
		if len(c.Names) == 0 {
			t.Errorf("%s: %s\nnames nobody", row.fact, row.body)
			continue
		}
		got := ""
		if s := c.before(&c.Names[0]); s.Len() > 0 {
			got = c.TextOf(s)
		}
		if got != row.want {
			t.Errorf("%s: %s\nbefore %q stands %q, want %q", row.fact, row.body, c.TextOf(c.Names[0].Stretch), got, row.want)
		}
	}
}

func TestWhatStandsAheadOfAComma(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"an office", "Then the director, Megan Tollund, left.", "director"},
		{"with what it is of", "Then the director of the port of the town, Megan Tollund, left.", "director of the port of the town"},
		{"whose it is is no part of it", "Then his brother, Megan Tollund, left.", "brother"},
		{"an indefinite one is another person", "Then with a director, Megan Tollund left.", ""},
		{"several are others", "Then the directors, Megan Tollund, left.", ""},
		{"a surname with a title is enough", "Then the director, Mrs. Tollund, left.", "director"},
		{"a group is nobody", "Then the board, Megan Tollund said, left.", ""},
		{"a list has none", "Then the director, Megan Tollund and a cook left.", ""},
		{"another sentence is not looked into", "Then they met the director. Megan Tollund left.", ""},
		{"another trade between does not hide it", "Then the director, clerk Megan Tollund, left.", "director"},
		{"without a comma it is another’s", "Then the director and Megan Tollund left.", ""},
		{"a body has none", "Then the owner, the Kestrel Council, left.", ""},
		{"a surname alone has none", "In the old harbour, Tollund left.", ""},
		{"another paragraph is not looked into", "They left the north end of the harbour,\n\nMegan Tollund said.", ""},
	} {
		c := NewCast(textOf(row.body))
		if len(c.Names) == 0 {
			t.Errorf("%s: %s\nnames nobody", row.fact, row.body)
			continue
		}
		got := ""
		if s := c.ahead(&c.Names[0]); s.Len() > 0 {
			got = c.TextOf(s)
		}
		if got != row.want {
			t.Errorf("%s: %s\nahead of %q stands %q, want %q", row.fact, row.body, c.TextOf(c.Names[0].Stretch), got, row.want)
		}
	}
}
