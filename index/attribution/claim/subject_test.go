package claim

import "testing"

// whose is what a claim's source and content are, as written.
func (r *Reader) whose(c *Claim) (source, content string) {
	if c.Phrase >= 0 {
		source = r.Span(c.Source).Of(r.Body)
	}
	for i, x := range c.Content {
		if i > 0 {
			content += " … "
		}
		content += r.Span(x).Of(r.Body)
	}
	return source, content
}

// Where no source was chosen, a name or a pronoun just before the verb is it.
func TestSubjectsThatWereNotChosen(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, from, to, want string }{
		{"a name", "This week, Marlow said boats left.", "said", "boats", "left", "Marlow"},
		{"he", "He announced boats left.", "announced", "boats", "left", "He"},
		{"she", "She announced boats left.", "announced", "boats", "left", "She"},
		{"a noun", "The clerk announced boats left.", "announced", "boats", "left", ""},
		{"it", "It announced boats left.", "announced", "boats", "left", ""},
		{"no finite verb", "This week, Ruth Lowell now announcing boats left.", "announcing", "boats", "left", ""},
		{"a verb of doing", "Marlow sold boats that left.", "sold", "boats", "left", ""},
		{"nobody", "Announced boats left.", "Announced", "boats", "left", ""},
		{"what the content holds", "Boats of Marlow announced it.", "announced", "Boats", "Marlow", ""},
		{"what the content holds in the middle", "This week, old Ruth Lowell announced boats left.", "announced", "week", "Lowell", ""},
		{"a name behind the verb", "They left, then announced to Quill that boats were late.", "announced", "boats", "late", ""},
		{"a participle", "Marlow said boats, Kestrel denying boats left.", "denying", "boats", "left", ""},
		{"a name behind an infinitive", "They want Marlow to say boats left.", "say", "boats", "left", ""},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		r.subjectOf(c)
		if got, _ := r.whose(c); got != row.want {
			t.Errorf("%s: %q is said by %q, want %q", row.fact, row.line, got, row.want)
		}
	}
	r, c := claimOf("This week, Ruth Lowell announced boats left.", "announced", "boats", "left", "")
	c.Asked = stretches(0, 2)[0]
	if r.subjectOf(c); c.Phrase >= 0 {
		t.Error("an answer is said by whoever stands before a verb")
	}
	r, c = claimOf("The clerk heard that Marlow announced boats left.", "announced", "boats", "left", "clerk")
	if r.subjectOf(c); r.Span(c.Source).Of(r.Body) != "The clerk" {
		t.Error("a source that was chosen is changed")
	}
}

// What is told in the passive is said by the person behind “by”.
func TestAgentsOfPassives(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, from, to, source, content string }{
		{"behind the content", "It was called a gift by Ruth Lowell.", "called", "a", "gift", "Ruth Lowell", "a gift"},
		{"at the content’s end", "It was called a gift by Ruth Lowell.", "called", "a", "Lowell", "Ruth Lowell", "a gift"},
		{"before the content", "It was called by Ruth Lowell a gift.", "called", "a", "gift", "Ruth Lowell", "a gift"},
		{"behind an active verb", "They called it a gift by Ruth Lowell.", "called", "a", "gift", "", "a gift"},
		{"a place", "It was called a gift by the river.", "called", "a", "gift", "", "a gift"},
		{"a place, and then a person", "It was called by the river a gift by Ruth Lowell.", "called", "a", "gift", "Ruth Lowell", "a gift"},
		{"within a quotation", "It was called “a gift by Ruth Lowell”.", "called", "a", "Lowell", "", "a gift by Ruth Lowell"},
		{"where the content goes on", "It was called a gift by Ruth Lowell for all.", "called", "a", "all", "", "a gift by Ruth Lowell for all"},
		{"not right behind the content", "It was called a gift in May by Ruth Lowell.", "called", "a", "gift", "", "a gift"},
		{"where nothing is left", "It was called by Ruth Lowell.", "called", "by", "Lowell", "", "by Ruth Lowell"},
		{"another preposition", "It was called a gift for Ruth Lowell.", "called", "a", "gift", "", "a gift"},
		{"what follows is no phrase", "It was called a gift by then.", "called", "a", "gift", "", "a gift"},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		r.agentOf(c)
		if source, content := r.whose(c); source != row.source || content != row.content {
			t.Errorf("%s: in %q %q says %q, want %q and %q", row.fact, row.line, source, content, row.source, row.content)
		}
	}
	r, c := claimOf("It was called a gift by Ruth Lowell.", "called", "a", "gift", "")
	c.Asked = stretches(0, 2)[0]
	if r.agentOf(c); c.Phrase >= 0 {
		t.Error("an answer is said by an agent")
	}
	r, c = claimOf("The clerk was called a gift by Ruth Lowell.", "called", "a", "gift", "clerk")
	if r.agentOf(c); r.Span(c.Source).Of(r.Body) != "The clerk" {
		t.Error("a source that was chosen is changed")
	}
}

// A person just before a verb that introduces statements is its source for sure.
func TestPersonsJustBeforeTheirVerb(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, to, source string
		want                        bool
	}{
		{"a name", "Ruth Lowell claimed boats left.", "claimed", "left", "Lowell", true},
		{"she", "She claimed boats left.", "claimed", "left", "She", true},
		{"a noun", "The clerk claimed boats left.", "claimed", "left", "clerk", false},
		{"nobody", "Ruth Lowell claimed boats left.", "claimed", "left", "", false},
		{"a passive", "Ruth Lowell was told boats left.", "told", "left", "Lowell", false},
		{"a verb of doing", "Ruth Lowell sold boats that left.", "sold", "left", "Lowell", false},
		{"somebody further off", "Ruth Lowell and crew claimed boats left.", "claimed", "left", "Lowell", false},
		{"a clause about a noun before it", "The speech she claimed boats left.", "claimed", "left", "she", false},
		{"a name before it", "In Kestrel Ruth Lowell claimed boats left.", "claimed", "left", "Lowell", true},
		{"a title before it", "Yesterday Ruth Lowell claimed boats left.", "claimed", "left", "Lowell", true},
		{"an adverb before it within a sentence", "They wept, and now Ruth Lowell claimed boats left.", "claimed", "left", "Lowell", true},
		{"a name behind its verb", "“All boats left,” said Ruth Lowell.", "said", "left", "Lowell", false},
		{"an adverb before it", "Now Ruth Lowell claimed boats left.", "claimed", "left", "Lowell", true},
	} {
		r, c := claimOf(row.line, row.cue, "boats", row.to, row.source)
		if got := r.byPerson(c); got != row.want {
			t.Errorf("%s: %q is told by a person just before its verb: %v", row.fact, row.line, got)
		}
	}
}

// Nobody speaks within the words that are told.
func TestSourcesWithinAQuotation(t *testing.T) {
	const need = "“The boats are here; we need them,” the clerk said."
	for _, row := range []struct {
		fact, line, to, source string
		change                 func(*Claim)
		want                   string
	}{
		{"the subject of the verb", need, "them", "we", nil, "clerk"},
		{"the subject behind the verb", "“The boats are here; we need them,” said the clerk.", "them", "we", nil, "clerk"},
		{"a source of its own", need, "them", "clerk", nil, "clerk"},
		{"a source outside the marks that is not the subject", "“The boats are here,” Holt told them, the clerk said.", "here", "Holt", nil, "Holt"},
		{"what a line of its own tells", need, "them", "we", func(c *Claim) { c.Captioned = true }, "we"},
		{"what an interview asks for", need, "them", "we", func(c *Claim) { c.Asked = stretches(0, 1)[0] }, "we"},
		{"a verb within marks as well", "“The boats are here; we need them, said old clerks,” they sang.", "them", "we", nil, "we"},
		{"no subject", "“The boats are here; we need them,” often said.", "them", "we", nil, "we"},
		{"no subject behind a phrase", "At noon “The boats are here; we need them,” often said.", "them", "we", nil, "we"},
	} {
		r, c := claimOf(row.line, "said", "The", row.to, row.source)
		if row.change != nil {
			row.change(c)
		}
		r.leaveQuote(c)
		if got := r.Tokens[r.Phrases[c.Phrase].Head].Of(r.Body); got != row.want {
			t.Errorf("%s: %q is said by %q", row.fact, row.line, got)
		}
	}
	r, c := claimOf(need, "said", "The", "them", "")
	if r.leaveQuote(c); c.Phrase >= 0 {
		t.Error("nobody’s words are given a source")
	}
}

// What ran on into its source ends before it, where its quotation does.
func TestQuotationsEndBeforeTheirSource(t *testing.T) {
	const lost = "“The boats are lost,” Ruth Lowell, author of “The Mill,” said."
	for _, row := range []struct{ fact, line, cue, from, to, source, want string }{
		{"a book behind its author", lost, "said", "The", "Mill", "Lowell", "lost"},
		{"a quotation that has ended", lost, "said", "The", "boats", "Lowell", "boats"},
		{"one word", "“Lost,” Ruth Lowell, author of “The Mill,” said.", "said", "Lost", "Mill", "Lowell", "Mill"},
		{"a source behind the verb", "They say “the boats were lost” Ruth Lowell sold.", "say", "the", "sold", "Lowell", "sold"},
		{"without marks", "The boats are lost, Ruth Lowell, author of “The Mill,” said.", "said", "The", "Mill", "Lowell", "Mill"},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		r.leaveSource(c)
		if got := r.Tokens[c.Content[0].To-1].Of(r.Body); got != row.want {
			t.Errorf("%s: what was said in %q ends with %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

// A number behind a verb of saying opens what is said.
func TestNumbersDoNotSpeak(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, source, want, from string }{
		{"a number that opens what is said", "The boats left, and the clerk said 100 boats would come.", "said", "100", "the clerk", "100"},
		{"a subject behind the verb", "The boats left, said clerks.", "said", "clerks", "clerks", "The"},
		{"a number before the verb", "The boats left, and 100 of the clerks said boats would come.", "said", "100", "100", "The"},
		{"another phrase behind the verb", "The boats left, and the clerk said crews would come.", "said", "crews", "crews", "The"},
		{"a verb of doing", "The boats left, and the clerk sold 100 boats to them.", "sold", "100", "100 boats", "The"},
		{"a verb within marks", "The boats left, and the clerk “said 100 boats would come”.", "said", "100", "100 boats", "The"},
		{"no subject", "The boats left, said 100 clerks of the port.", "said", "100", "100 clerks", "The"},
		{"nothing but the number", "The boats left, and the clerk said 100.", "said", "100", "100", "The"},
	} {
		r, c := claimOf(row.line, row.cue, "The", "left", row.source)
		r.leaveNumber(c)
		if got := r.Span(c.Source).Of(r.Body); got != row.want {
			t.Errorf("%s: %q is said by %q", row.fact, row.line, got)
		}
		if got := r.Tokens[c.Content[0].From].Of(r.Body); got != row.from {
			t.Errorf("%s: what is said in %q begins with %q", row.fact, row.line, got)
		}
	}
}

// Where the source was looked for in the clause before, whoever stands between commas just before the verb is it.
func TestSubjectsOfTheirOwnClause(t *testing.T) {
	const husband = "her husband"
	for _, row := range []struct{ fact, line, phrase, verb, want string }{
		{"behind “while”", "Ruth Lowell left early, while her husband, Tom Grady, said boats left.", "Ruth", "said", husband},
		{"behind a comma", "Ruth Lowell left, her husband, Tom Grady, said boats left.", "Ruth", "said", husband},
		{"“and” may join two who speak", "Ruth Lowell, who left, and her husband, Tom Grady, said boats left.", "Ruth", "said", "Ruth Lowell"},
		{"what the source is of is no clause", "Ruth Lowell of her husband, Tom Grady, said boats left.", "Ruth", "said", "Ruth Lowell"},
		{"no comma before the verb", "Ruth Lowell left, while her husband, Tom Grady said boats left.", "Ruth", "said", "Ruth Lowell"},
		{"no name between the commas", "Ruth Lowell left, while her husband, the clerk, said boats left.", "Ruth", "said", "Ruth Lowell"},
		{"a verb of doing", "Ruth Lowell left, while her husband, Tom Grady, sold boats that left.", "Ruth", "sold", "Ruth Lowell"},
		{"a participle", "Ruth Lowell left, while her husband, Tom Grady, saying boats left.", "Ruth", "saying", "Ruth Lowell"},
		{"another word before the comma", "Ruth Lowell left, while her husband, Tom Grady then, said boats left.", "Ruth", "said", "Ruth Lowell"},
		{"no word before the name", "Ruth Lowell left, while early, Tom Grady, said boats left.", "Ruth", "said", "Ruth Lowell"},
		{"behind a subordinator alone", "Ruth Lowell wept while her husband, Tom Grady, said boats left.", "Ruth", "said", husband},
		{"another sentence before", "Ruth Lowell left. It, Tom Grady, said boats left.", "Ruth", "said", "Ruth Lowell"},
		{"already the source", "Early, her husband, Tom Grady, said boats left.", "husband", "said", husband},
	} {
		r := readerOf(row.line)
		number, ok := r.PhraseNumber(r.word(row.phrase))
		if !ok {
			t.Fatalf("%s: %q is no phrase", row.fact, row.phrase)
		}
		c := Claim{Cue: r.word(row.verb), Phrase: number, Source: r.Phrases[number].Stretch, Content: stretches(r.word("boats"), r.word("boats")+2), side: RightSide}
		if r.ownSubject(&c); r.Span(c.Source).Of(r.Body) != row.want {
			t.Errorf("%s: %q\nis said by %q, want %q", row.fact, row.line, r.Span(c.Source).Of(r.Body), row.want)
		}
	}
}

func TestEachOfTwoJoinedClausesHasItsSubject(t *testing.T) {
	for _, row := range []struct{ fact, line, phrase, want string }{
		{"behind “and”", "Ruth Lowell laughed and Tom Grady said boats left.", "Ruth", "Tom Grady"},
		{"behind “but”", "The men laughed loudly but Tom Grady said boats left.", "men", "Tom Grady"},
		{"with an object before it", "Ruth Lowell called a meeting and Tom Grady said boats left.", "Ruth", "Tom Grady"},
		{"a pronoun", "Ruth Lowell laughed and he said boats left.", "Ruth", "he"},
		{"two who speak", "Ruth Lowell and Tom Grady said boats left.", "Ruth", "Ruth Lowell"},
		{"two within a relative clause", "The man who met Ruth Lowell and Tom Grady said boats left.", "man", "The man"},
		{"words that are quoted", "Ruth Lowell called “it is late” and Tom Grady said boats left.", "Ruth", "Ruth Lowell"},
		{"behind “as”", "Ruth Lowell laughed as Tom Grady said boats left.", "Ruth", "Ruth Lowell"},
		{"somebody without a name", "Ruth Lowell laughed and the clerk said boats left.", "Ruth", "Ruth Lowell"},
		{"where the source is of a place", "Ruth Lowell of Torsby and Tom Grady said boats left.", "Ruth", "Ruth Lowell"},
		{"two within a relative clause of a thing", "The plan which fell and Tom Grady said boats left.", "plan", "The plan"},
		{"no conjunction", "Ruth Lowell thinks Tom Grady said boats left.", "Ruth", "Ruth Lowell"},
	} {
		r := readerOf(row.line)
		number, ok := r.PhraseNumber(r.word(row.phrase))
		if !ok {
			t.Fatalf("%s: %q is no phrase", row.fact, row.phrase)
		}
		c := Claim{Cue: r.word("said"), Phrase: number, Source: r.Phrases[number].Stretch, Content: stretches(r.word("boats"), r.word("boats")+2), side: RightSide}
		if r.nextSubject(&c); r.Span(c.Source).Of(r.Body) != row.want {
			t.Errorf("%s: %q\nis said by %q, want %q", row.fact, row.line, r.Span(c.Source).Of(r.Body), row.want)
		}
	}
}

func TestSubjectsThatWereTakenForWhatIsSaid(t *testing.T) {
	for _, row := range []struct {
		fact, line, first, source string
		side                      Side
		want                      string
	}{
		{"a pronoun", "It has also threatened to sue.", "It", "", BothSides, "It: to sue"},
		{"with a source", "It has also threatened to sue.", "It", "It", BothSides, "It: It … to sue"},
		{"on one side", "It has also threatened to sue.", "It", "", RightSide, "nobody: It … to sue"},
		{"in the passive", "It is also threatened to sue.", "It", "", BothSides, "nobody: It … to sue"},
		{"no subject", "Also threatened to sue.", "Also", "", BothSides, "nobody: Also … to sue"},
	} {
		r, c := claimOf(row.line, "threatened", row.first, row.first, row.source)
		c.side = row.side
		c.Content = append(c.Content, stretches(r.word("to"), r.word("sue")+1)...)
		if r.takeSubject(c); r.toldIn([]Claim{*c}) != row.want {
			t.Errorf("%s: %q is told as %q, want %q", row.fact, row.line, r.toldIn([]Claim{*c}), row.want)
		}
	}
	r, c := claimOf("Then it has also threatened to sue.", "threatened", "Then", "it", "")
	c.side = BothSides
	c.Content = append(c.Content, stretches(r.word("to"), r.word("sue")+1)...)
	if r.takeSubject(c); c.Phrase >= 0 {
		t.Errorf("more than the subject is its source: %q", r.toldIn([]Claim{*c}))
	}
	r, c = claimOf("It has also threatened to sue.", "threatened", "It", "It", "")
	c.side = BothSides
	if r.takeSubject(c); c.Phrase >= 0 {
		t.Errorf("a subject that is all there is tells %q", r.toldIn([]Claim{*c}))
	}
}

func TestOnlyWhatStandsBehindAVerbHasItsSubject(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		side                              Side
		change                            func(*Reader, *Claim)
		want                              string
	}{
		{"a statement before its verb", "Boats left, while her husband, Tom Grady, said so.", "said", "Boats", "left", "Boats", LeftSide, (*Reader).ownSubject, "Boats: Boats left"},
		{"a statement on both sides", "Ruth Lowell laughed and Tom Grady said boats left.", "said", "boats", "left", "Lowell", BothSides, (*Reader).nextSubject, "Ruth Lowell: boats left"},
		{"a statement without a source", "Ruth Lowell laughed and Tom Grady said boats left.", "said", "boats", "left", "", RightSide, (*Reader).nextSubject, "nobody: boats left"},
		{"a verb of doing", "Ruth Lowell laughed and Tom Grady built boats that left.", "built", "boats", "left", "Lowell", RightSide, (*Reader).nextSubject, "Ruth Lowell: boats that left"},
		{"a body in lower case", "This week, the council announced boats left.", "announced", "boats", "left", "", RightSide, (*Reader).subjectOf, "the council: boats left"},
		{"a person in lower case", "This week, the clerk announced boats left.", "announced", "boats", "left", "", RightSide, (*Reader).subjectOf, "nobody: boats left"},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		c.side = row.side
		if row.change(r, c); r.toldIn([]Claim{*c}) != row.want {
			t.Errorf("%s: %q is told as %q, want %q", row.fact, row.line, r.toldIn([]Claim{*c}), row.want)
		}
	}
}
