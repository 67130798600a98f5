package claim

import "testing"

// What a statement goes on with that the choice of sides left out: the content “from” to “to” is what was chosen.
func TestWhatAStatementGoesOnWith(t *testing.T) {
	for _, row := range []struct{ fact, body, cue, from, to, source, want string }{
		{"what is broken off before subject and verb", "“For the port,” she said, “this is bad.”", "said", "this", "bad", "she", "For the port … this is bad"},
		{"broken off behind a verb and its subject", "“For the port,” said Lowell, “this is bad.”", "said", "this", "bad", "Lowell", "For the port … this is bad"},
		{"with a comma behind the mark", "“For the port”, she said, “this is bad.”", "said", "this", "bad", "she", "For the port … this is bad"},
		{"a sentence of its own is not broken off", "“For the port,” she said, “This is bad.”", "said", "This", "bad", "she", "This is bad"},
		{"behind a full stop nothing is broken off", "“For the port.” She said “this is bad.”", "said", "this", "bad", "She", "this is bad"},
		{"from the middle of a quotation on nothing was broken off", "“For the port,” she said, “this is bad.”", "said", "is", "bad", "she", "is bad"},
		{"of the first of two quotations nothing", "“No.” “For the port,” she said, “this is bad.”", "said", "this", "bad", "she", "For the port … this is bad"},
		{"nothing before what begins the text", "She said “this is bad.”", "said", "this", "bad", "She", "this is bad"},
		{"behind a mark that closes nothing", "For the port,” she said, “this is bad.”", "said", "this", "bad", "she", "this is bad"},
		{"behind a mark that opens the text", "” she said, “this is bad.”", "said", "this", "bad", "she", "this is bad"},
		{"nothing quoted before", "For the port, she said, “this is bad.”", "said", "this", "bad", "she", "this is bad"},
		{"in the paragraph before", "“For the port,”\n\nshe said, “this is bad.”", "said", "this", "bad", "she", "this is bad"},

		{"behind a comma and “but”", "“I love the port,” she said, but “when it rains, it floods.”", "said", "I", "port", "she", "I love the port … but “when it rains, it floods"},
		{"behind a comma and “that”", "“I love the port,” she said, that “is all.”", "said", "I", "port", "she", "I love the port … that “is all"},
		{"behind a comma, quoted at once", "“I love the port,” she said, “and the dam.”", "said", "I", "port", "she", "I love the port … and the dam"},
		{"behind no comma", "“I love the port,” she said but “when it rains, it floods.”", "said", "I", "port", "she", "I love the port"},
		{"behind other words", "“I love the port,” she said, when “it rains and floods.”", "said", "I", "port", "she", "I love the port"},
		{"with another verb of saying", "“I love the port,” she said, but Holt said “it floods.”", "said", "I", "port", "she", "I love the port"},
		{"with a verb of saying within marks", "“I love the port,” she said, but “they say it floods.”", "said", "I", "port", "she", "I love the port … but “they say it floods"},
		{"without marks", "“I love the port,” she said, but it floods when it rains.", "said", "I", "port", "she", "I love the port"},
		{"a statement without marks", "I love the port, she said, but “when it rains, it floods.”", "said", "I", "port", "she", "I love the port"},
		{"with nothing behind it", "“I love the port,” she said, “…”", "said", "I", "port", "she", "I love the port"},
		{"one word", "“I love the port,” she said, “truly.”", "said", "I", "port", "she", "I love the port"},

		{"the next two", "She said the port is “old.” “It floods.” “They all left us.”", "said", "the", "old", "She", "the port is “old … It floods … They all left us"},
		{"behind a verb that opens the text, before an adverb", "Says she that the port is old. “It floods when it rains.” Often.", "Says", "that", "old", "she", "that the port is old … It floods when it rains"},
		{"before somebody who does not tell it", "She said that the port is old. “It floods when it rains.” They asking why.", "said", "that", "old", "She", "that the port is old … It floods when it rains"},
		{"before a name that ends the text", "She said that the port is old. “It floods when it rains.” Holt", "said", "that", "old", "She", "that the port is old … It floods when it rains"},
		{"before a verb of being", "She said that the port is old. “It floods when it rains” was all.", "said", "that", "old", "She", "that the port is old"},
		{"behind “that”", "She said that the port is old. “It floods when it rains.”", "said", "that", "old", "She", "that the port is old … It floods when it rains"},
		{"behind a clause without “that”", "She said the port is old. “It floods when it rains.”", "said", "the", "old", "She", "the port is old … It floods when it rains"},
		{"behind a bare noun", "She stressed the port. “It floods when it rains.”", "stressed", "the", "port", "She", "the port"},
		{"behind a clause of an infinitive", "To say the port is old is too much. “It floods when it rains.”", "say", "the", "old", "", "the port is old"},
		{"behind more of its sentence", "She said that the port is old in May. “It floods when it rains.”", "said", "that", "old", "She", "that the port is old"},
		{"in the next paragraph", "She said that the port is old.\n\n“It floods when it rains.”", "said", "that", "old", "She", "that the port is old"},
		{"at the end of the text", "She said that the port is old.", "said", "that", "old", "She", "that the port is old"},
		{"marks alone", "She said that the port is old. …", "said", "that", "old", "She", "that the port is old"},
		{"a sentence without marks", "She said that the port is old. It floods when it rains.", "said", "that", "old", "She", "that the port is old"},
		{"a sentence that is quoted in part", "She said that the port is old. “It floods” when it rains.", "said", "that", "old", "She", "that the port is old"},
		{"a sentence that ends with marks", "She said that the port is old. It floods “when it rains.”", "said", "that", "old", "She", "that the port is old"},
		{"a sentence that somebody else’s verb follows", "She said that the port is old. “It floods when it rains.” Holt said.", "said", "that", "old", "She", "that the port is old"},
		{"a sentence that a verb of doing follows", "She said that the port is old. “It floods when it rains.” Holt left.", "said", "that", "old", "She", "that the port is old … It floods when it rains"},
		{"a sentence that another paragraph follows", "She said that the port is old. “It floods when it rains.”\n\nHolt said.", "said", "that", "old", "She", "that the port is old … It floods when it rains"},

		{"the rest of its quotation is no other", "She said: “The port is old. It floods when it rains.”", "said", "The", "old", "She", "The port is old"},
		{"a thing in marks", "She stressed “the old port.” “It floods when it rains.”", "stressed", "the", "port", "She", "the old port … It floods when it rains"},
		{"“that” behind a participle", "She wept, saying that the port is old. “It floods when it rains.”", "saying", "that", "old", "She", "that the port is old … It floods when it rains"},
		{"a clause behind a participle", "She wept, saying the port is old. “It floods when it rains.”", "saying", "the", "old", "She", "the port is old"},
		{"what a dash parts from its verb", "“For the port,” — she said, “this is bad.”", "said", "this", "bad", "she", "this is bad"},
		{"quoted in its middle", "“I love the port,” she said, but “when it rains” it floods.", "said", "I", "port", "she", "I love the port … but “when it rains” it floods"},
		{"any words that are quoted at once", "“I love the port,” she said, “old as it is.”", "said", "I", "port", "she", "I love the port … old as it is"},
		{"behind its verb and in the next sentence", "“I love the port,” she said, “old as it is.” “It floods when it rains.”", "said", "I", "port", "she", "I love the port … old as it is … It floods when it rains"},
		{"nobody’s, behind a comma", "“I love the port,” she said, but “when it rains, it floods.”", "said", "I", "port", "", "I love the port"},
		{"a verb within marks before a quotation", "“She said that the port is old.” “It floods when it rains.”", "said", "that", "old", "She", "that the port is old"},
		{"nobody", "“For the port,” she said, “this is bad.”", "said", "this", "bad", "", "this is bad"},
		{"a verb of doing", "“For the port,” she sold, “this is bad.”", "sold", "this", "bad", "she", "this is bad"},
		{"a verb within marks", "“For the port, she said, ‘this is bad.’”", "said", "this", "bad", "she", "this is bad"},
	} {
		r, c := claimOf(row.body, row.cue, row.from, row.to, row.source)
		all := []Claim{*c}
		if r.rejoin(all); r.contentOf(&all[0]) != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.body, r.contentOf(&all[0]), row.want)
		}
		if c.side == RightSide && len(all[0].Content) > 1 && all[0].Content[0].From > c.Cue && all[0].side != RightSide {
			t.Errorf("%s: %s\ntells it on another side", row.fact, row.body)
		}
	}
}

func (r *Reader) contentOf(c *Claim) string {
	_, content := r.whose(c)
	return content
}

// What other claims tell, and what the layout tells, is not gone on with.
func TestWhatAStatementLeavesToOthers(t *testing.T) {
	const broken, next = "“For the port,” she said, “this is bad.” They wept.", "She said that the port is old. “It floods when it rains.”"
	const both = "“I love the port,” she said, but “when it rains, it floods.”"
	for _, row := range []struct {
		fact, body, from, to string
		change               func(*Reader, *Claim) []Claim
		want                 string
	}{
		{"nothing else", broken, "this", "bad", func(*Reader, *Claim) []Claim { return nil }, "For the port … this is bad"},
		{"what another tells before it", broken, "this", "bad", func(r *Reader, _ *Claim) []Claim {
			return []Claim{{Cue: r.word("wept"), Phrase: -1, Content: stretches(r.word("For"), r.word("port")+1)}}
		}, "this is bad"},
		{"what an interview asks for", broken, "this", "bad", func(_ *Reader, c *Claim) []Claim { c.Asked = stretches(0, 1)[0]; return nil }, "this is bad"},
		{"what a caption tells", broken, "this", "bad", func(_ *Reader, c *Claim) []Claim { c.Captioned = true; return nil }, "this is bad"},
		{"what another tells behind it", next, "that", "old", func(r *Reader, _ *Claim) []Claim {
			return []Claim{{Cue: 0, Phrase: -1, Content: stretches(r.word("It"), r.word("rains")+1)}}
		}, "that the port is old"},
		{"whose beginning another tells", next, "that", "old", func(r *Reader, _ *Claim) []Claim {
			return []Claim{{Cue: 0, Phrase: -1, Content: stretches(r.word("It"), r.word("It")+1)}}
		}, "that the port is old"},
		{"whose end another tells", next, "that", "old", func(r *Reader, _ *Claim) []Claim {
			return []Claim{{Cue: 0, Phrase: -1, Content: stretches(r.word("rains"), r.word("rains")+1)}}
		}, "that the port is old"},
		{"a sentence with another’s cue", next, "that", "old", func(r *Reader, _ *Claim) []Claim {
			return []Claim{{Cue: r.word("floods"), Phrase: -1, Content: stretches(0, 1)}}
		}, "that the port is old"},
		{"a sentence with two cues", both, "I", "port", func(r *Reader, _ *Claim) []Claim {
			return []Claim{{Cue: r.word("rains"), Phrase: -1, Content: stretches(0, 1)}}
		}, "I love the port"},
		{"what stands before one of two verbs", "“The port is old.” “It floods when it rains.” So she said and wept.", "The", "old", func(r *Reader, _ *Claim) []Claim {
			return []Claim{{Cue: r.word("wept"), Phrase: -1, Content: stretches(r.word("wept"), r.word("wept")+1)}}
		}, "The port is old"},
		{"what stands before its verb as well", "“The port is old.” “It floods when it rains.” She said so and wept.", "The", "old", func(r *Reader, _ *Claim) []Claim {
			return []Claim{{Cue: r.word("wept"), Phrase: -1, Content: stretches(r.word("so"), r.word("so")+1)}}
		}, "The port is old"},
	} {
		r, c := claimOf(row.body, "said", row.from, row.to, "")
		c.Phrase, _ = r.PhraseNumber(r.word("said") - 1)
		c.Source = r.Phrases[c.Phrase].Stretch
		others := row.change(r, c)
		all := append([]Claim{*c}, others...)
		if r.rejoin(all); r.contentOf(&all[0]) != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.body, r.contentOf(&all[0]), row.want)
		}
	}
}

func TestParagraphsOfQuotationGoOnWithTheVoiceBefore(t *testing.T) {
	const told = "\n\n“We told them so at once.”"
	for _, row := range []struct{ fact, before, want string }{
		{"a person's", "“The road was never safe,” said Ruth Lowell.", "Ruth Lowell: We told them so at once; Ruth Lowell: The road was never safe"},
		{"a person's without marks", "Ruth Lowell said the road was never safe.", "Ruth Lowell: We told them so at once; Ruth Lowell: the road was never safe"},
		{"hers", "She said the road was never safe.", "She: We told them so at once; She: the road was never safe"},
		{"his", "He said the road was never safe.", "He: We told them so at once; He: the road was never safe"},
		{"a report's", "The report said the road was never safe.", "The report: We told them so at once; The report: the road was never safe"},
		{"a thing's", "The rain said the road was never safe.", "The rain: the road was never safe"},
		{"what somebody believes", "Ruth Lowell believes the road was never safe.", "Ruth Lowell: the road was never safe"},
		{"according to whom", "According to Ruth Lowell, the road was never safe.", "Ruth Lowell: the road was never safe"},
		{"what somebody asked", "“The road was never safe,” Ruth Lowell asked.", "Ruth Lowell: The road was never safe"},
		{"two who speak", "“The road was never safe,” said Ruth Lowell. “It fell,” said Tom Grady.", "Ruth Lowell: The road was never safe; Tom Grady: It fell"},
		{"hers, and then by name", "“The road was never safe,” she said. “It fell,” said Ruth Lowell.",
			"Ruth Lowell: We told them so at once; Ruth Lowell: It fell; she: The road was never safe"},
		{"its, and then a body's", "“The road was never safe,” it said. “It fell,” said the council.", "the council: It fell; it: The road was never safe"},
		{"what stands before a further sentence", "“The road was never safe,” said Ruth Lowell. They left then.", "Ruth Lowell: The road was never safe"},
	} {
		r := readerOf(row.before + told)
		if got := r.toldIn(r.Claims()); got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.before, got, row.want)
		}
	}
	r := readerOf("“The road was never safe,” said Ruth Lowell.\n\n“We Told Them So.”")
	if got := r.toldIn(r.Claims()); got != "Ruth Lowell: The road was never safe" {
		t.Errorf("a title is told as %q", got)
	}
}
