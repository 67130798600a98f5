package claim

import "testing"

func TestStatementsOfSubordinateClausesEndWithThem(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"where the main clause begins", "While Lowell said the road was a ruin, the council kept it open.", "the road was a ruin"},
		{"behind a quotation", "After Lowell said the road was “a ruin,” the crowd went home.", "the road was “a ruin"},
		{"a clause within goes on", "When Lowell said that if it rained, the road would go, they left.", "that if it rained, the road would go"},
		{"a list goes on", "While Lowell said the road, the bridge and the dam were old, nobody went home.", "the road, the bridge and the dam were old"},
		{"a clause that waits for its subject", "When Lowell said that, in this fight, they would lose, nobody wept.", "that, in this fight, they would lose"},
		{"“as” tells who says the main clause", "As Lowell said the road was a ruin, the council kept it open.", "the road was a ruin, the council kept it open"},
		{"a main clause goes on", "Lowell said the road was a ruin, the council kept it open.", "the road was a ruin, the council kept it open"},
		{"a comma within marks", "After Lowell said it was “a ruin, the council knew,” the crowd went home.", "it was “a ruin, the council knew"},
		{"a single word is no statement to end", "While Lowell said so, the council kept it open.", "so, the council kept it open"},
		{"“that” whose verb has come", "When Lowell said that the port was old, the crowd went home.", "that the port was old"},
		{"“that” whose verb is a modal", "When Lowell said that the port would go, the crowd went home.", "that the port would go"},
		{"“whether”", "While Lowell said whether the port was old, the crowd went home.", "whether the port was old"},
		{"a conjunction within marks", "While Lowell said the port was “old because of rain,” the crowd went home.", "the port was “old because of rain"},
		{"“that” opens what the main clause tells", "That Lowell said the road was a ruin, the council knew.", "the road was a ruin, the council knew"},
		{"“whether” does so", "Whether Lowell said the road was a ruin, the council knew.", "the road was a ruin, the council knew"},
		{"all of it within marks", "“While Lowell said the road was a ruin, the council kept it open,” they sang.", "the road was a ruin, the council kept it open,” they sang"},
		{"a subject within marks", "While Lowell said the road was a ruin, “the council kept it open”.", "the road was a ruin, “the council kept it open"},
		{"a verb of the clause before it", "While it rained Lowell said the road was a ruin, the council kept it open.", "the road was a ruin, the council kept it open"},
		{"an auxiliary before it", "While Lowell had said the road was a ruin, the council kept it open.", "the road was a ruin"},
		{"a main clause with a modal", "While Lowell said the road was a ruin, the council will keep it open.", "the road was a ruin"},
		{"a main clause with an adverb", "While Lowell said the road was a ruin, the council often kept it open.", "the road was a ruin"},
		{"what is no subject behind the comma", "While Lowell said the road was a ruin, then the council kept it open.", "the road was a ruin, then the council kept it open"},
	} {
		r := readerOf(row.line)
		said := r.word("said")
		c := Claim{Cue: said, Content: stretches(said+1, r.LastWord(0, len(r.Tokens)))}
		if r.endSubordinate(&c); r.Span(c.Content[0]).Of(r.Body) != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, r.Span(c.Content[0]).Of(r.Body), row.want)
		}
	}
}

func TestAClauseGoesOnBehindWhatCommasAddToItsSubject(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, to, want string }{
		{"what somebody is", "Lowell said her brother, the driver, had warned them.", "said", "brother", "her brother, the driver, had warned them"},
		{"a name", "Lowell said her brother, Ned Roe, had warned them in May.", "said", "brother", "her brother, Ned Roe, had warned them in May"},
		{"a clause", "Lowell said the road, which was old, was often lost.", "said", "road", "the road, which was old, was often lost"},
		{"a modal", "Lowell said the road, an old one, would flood.", "said", "road", "the road, an old one, would flood"},
		{"no verb follows", "Lowell said the road, an old one, of course.", "said", "road", "the road"},
		{"one comma", "Lowell said the road, as ever.", "said", "road", "the road"},
		{"a participle", "Lowell described the road, saying it was old, had been old.", "described", "road", "the road"},
		{"a preposition", "Lowell described the road, along with others, was old.", "described", "road", "the road"},
		{"a pronoun", "Lowell described them, the old roads, were lost.", "described", "them", "them"},
		{"another verb of saying", "Lowell said the road, said Roe, was old.", "said", "road", "the road"},
		{"somebody else tells it", "Lowell said the road, an old one, says Roe.", "said", "road", "the road"},
		{"a verb of doing", "Lowell sold the road, an old one, was late.", "sold", "road", "the road"},
		{"a clause of its own", "Lowell said the road was old, a ruin, had been old.", "said", "old", "the road was old"},
		{"no comma", "Lowell said the road had warned them.", "said", "road", "the road"},
		{"a clause that the comma ends", "Lowell said the road everybody took, was old.", "said", "road", "the road"},
		{"a clause whose last noun commas add to", "Lowell said snow hit the road, an old one, was late.", "said", "road", "snow hit the road"},
		{"what was reported of it", "Lowell said the road, which was reported lost, was old.", "said", "road", "the road, which was reported lost, was old"},
		{"a quotation", "Lowell said “the road,” an old one, was lost.", "said", "road", "“the road"},
		{"what it is called within marks", "Lowell said the road, “an old ruin”, was lost.", "said", "road", "the road"},
		{"what joins it with another", "Lowell said the road, and the bridge, were lost.", "said", "road", "the road, and the bridge, were lost"},
	} {
		r := readerOf(row.line)
		cue := r.word(row.cue)
		c := Claim{Cue: cue, Content: stretches(cue+1, r.word(row.to)+1)}
		if r.endApposed(&c); r.Span(c.Content[0]).Of(r.Body) != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, r.Span(c.Content[0]).Of(r.Body), row.want)
		}
	}
	r, c := claimOf("The road, often told of by Roe, was old.", "told", "The", "road", "Roe")
	if r.endApposed(c); r.Span(c.Content[0]).Of(r.Body) != "The road" {
		t.Error("what stands before its verb goes on behind it")
	}
}

func TestASecondClauseGoesOnWithTheFirst(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"behind a comma", "Lowell said that the port was old, and that the dam would go.", "that the port was old, and that the dam would go"},
		{"behind “but”", "Lowell said that the port was old but that the dam would hold.", "that the port was old but that the dam would hold"},
		{"without “that” it may be the writer’s", "Lowell said that the port was old, and the dam would go.", "that the port was old"},
		{"somebody else’s verb in it", "Lowell said that the port was old, and that, Holt said, was all.", "that the port was old"},
		{"behind a quotation mark", "Lowell said that the port was “old”, and that the dam would go.", "that the port was “old”, and that the dam would go"},
		{"past an adverb", "Lowell said that the port was old and also that the dam would go.", "that the port was old and also that the dam would go"},
		{"what the second clause quotes may say so", "Lowell said that the port was old and that the dam was “as they say it is”.", "that the port was old and that the dam was “as they say it is"},
		{"without a verb there is no second clause", "Lowell said that the port was old and that of the dam.", "that the port was old"},
		{"“that” that means something", "Lowell said that the port was old and that was all.", "that the port was old"},
		{"a participle of saying", "Lowell said that the port was old and that the dam, saying no more, would go.", "that the port was old and that the dam, saying no more, would go"},
		{"a clause behind a comma alone", "Lowell said that the port was old, that the dam would go.", "that the port was old"},
		{"“now that” tells when", "Lowell said that the port was old, now that the dam would go.", "that the port was old"},
		{"“if” opens what the writer adds", "Lowell said that the port was old and if it rained it would go.", "that the port was old"},
		{"what has no verb is no clause", "Lowell said that the port was old and that in May.", "that the port was old"},
	} {
		r := readerOf(row.line)
		c := Claim{Cue: r.word("said"), Content: stretches(r.word("that"), r.word("old")+1)}
		if r.endSecond(&c); r.Span(c.Content[0]).Of(r.Body) != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, r.Span(c.Content[0]).Of(r.Body), row.want)
		}
	}
}

func TestWhatAQuotationEndsBeginsWithItsSentence(t *testing.T) {
	for _, row := range []struct{ fact, line, quoted, want string }{
		{"it goes on in small letters", "That makes her “a friend of ours,” Lowell said.", "a", "That makes her “a friend of ours"},
		{"it is a sentence", "Then came the end. “We go,” Lowell said.", "We", "We go"},
		{"with a capital it stands alone", "At noon came “Long live the port,” Lowell said.", "Long", "Long live the port"},
		{"behind another verb it is another's", "They said that she was “a friend of ours,” Lowell wrote.", "a", "a friend of ours"},
		{"behind another quotation it stays", "“No,” they cried, “a friend of ours,” Lowell wrote.", "a", "a friend of ours"},
		{"behind a quotation of its own", "They “hugged” her, “a friend of ours,” Lowell said.", "a", "a friend of ours"},
		{"behind a colon", "That makes her this: “a friend of ours,” Lowell said.", "a", "a friend of ours"},
		{"where it opens the sentence", "“a friend of ours,” Lowell said.", "a", "a friend of ours"},
		{"a noun that also introduces", "Her claim is “a friend of ours,” Lowell said.", "a", "Her claim is “a friend of ours"},
	} {
		r := readerOf(row.line)
		from := r.word(row.quoted)
		to := r.regionFrom(from).To
		c := Claim{Cue: max(r.word("said"), r.word("wrote")), side: LeftSide, Content: stretches(from, to)}
		if row.fact == "behind another verb it is another's" {
			c.Cue = r.word("wrote")
		}
		if r.startWhole(&c); r.Span(c.Content[0]).Of(r.Body) != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, r.Span(c.Content[0]).Of(r.Body), row.want)
		}
	}
}

func TestStatementsGoOnBehindTheirCues(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"behind a comma, quoted in part", "“I love the port,” Ruth Lowell said, but “when it rains, it floods.”", "Ruth Lowell: I love the port … but “when it rains, it floods"},
		{"in the next sentence", "Ruth Lowell said that the port was old. “It floods when it rains.”", "Ruth Lowell: that the port was old … It floods when it rains"},
		{"and before them", "“For the Port,” Ruth Lowell once said, “nothing is too late.”", "Ruth Lowell: For the Port … nothing is too late"},
		{"in the next paragraph as a statement of its own", "Ruth Lowell said that the port was old.\n\n“It floods when it rains.”", "Ruth Lowell: It floods when it rains; Ruth Lowell: that the port was old"},
		{"not what another says", "Ruth Lowell said that the port was old. “It floods when it rains,” said Holt.", "Ruth Lowell: that the port was old; Holt: It floods when it rains"},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.byCue(r.Claims())); got != row.want {
			t.Errorf("%s: %s\ntells %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// What does not stand before its verb, or is no quotation's beginning, begins where it did.
func TestWhatBeginsWhereItDid(t *testing.T) {
	for _, row := range []struct {
		fact, line, from, cue, source string
		change                        func(*Claim)
	}{
		{"content behind the cue", "That makes her “a friend of ours,” Lowell said.", "a", "said", "Lowell", func(c *Claim) { c.side = RightSide }},
		{"what an interview asks for", "That makes her “a friend of ours,” Lowell said.", "a", "said", "Lowell", func(c *Claim) { c.Asked = stretches(0, 1)[0] }},
		{"what is not quoted", "That makes her a friend of ours, Lowell said.", "a", "said", "Lowell", func(*Claim) {}},
		{"a word within a quotation", "That makes her “a friend of ours,” Lowell said.", "friend", "said", "Lowell", func(*Claim) {}},
		{"where the source stands before it", "For Lowell she is “a friend of ours,” some said.", "a", "said", "Lowell", func(*Claim) {}},
	} {
		r, c := claimOf(row.line, row.cue, row.from, "ours", row.source)
		c.side = LeftSide
		row.change(c)
		if r.startWhole(c); c.Content[0].From != r.word(row.from) {
			t.Errorf("%s: of %q the content is %q", row.fact, row.line, r.Span(c.Content[0]).Of(r.Body))
		}
	}
}

// Only the clause that a verb outside marks has behind it goes on.
func TestSecondClausesThatAreNotHers(t *testing.T) {
	for _, row := range []struct {
		fact, body, from, to string
		change               func(*Reader, *Claim)
	}{
		{"what stands before its verb", "Lowell said that the port was old, and that the dam would go.", "that", "old", func(_ *Reader, c *Claim) { c.side = LeftSide }},
		{"what an interview asks for", "Lowell said that the port was old, and that the dam would go.", "that", "old", func(_ *Reader, c *Claim) { c.Asked = stretches(0, 1)[0] }},
		{"what has no verb", "Lowell said the port in May, and that the dam would go.", "port", "May", func(*Reader, *Claim) {}},
		{"what is said in another sentence", "Lowell said so. She knew that the port was old, and that the dam would go.", "that", "old", func(*Reader, *Claim) {}},
		{"what is said within marks", "“Lowell said that the port was old, and that the dam would go,” they sang.", "that", "old", func(*Reader, *Claim) {}},
	} {
		r := readerOf(row.body)
		c := &Claim{Cue: r.word("said"), Content: stretches(r.word(row.from), r.word(row.to)+1)}
		row.change(r, c)
		if r.endSecond(c); c.Content[0].To != r.word(row.to)+1 {
			t.Errorf("%s: of %q the content is %q", row.fact, row.body, r.Span(c.Content[0]).Of(r.Body))
		}
	}
}

func TestClausesThatAConjunctionOpens(t *testing.T) {
	for _, row := range []struct {
		line, cue string
		want      bool
	}{
		{"As Lowell feared the road was a ruin, it was kept open.", "feared", true},
		{"As Lowell said the road was a ruin, it was kept open.", "said", false},
		{"While Lowell feared the road was a ruin, it was kept open.", "feared", true},
		{"Today Lowell feared the road was a ruin.", "feared", false},
	} {
		r := readerOf(row.line)
		if got := r.subordinates(0, r.word(row.cue)); got != row.want {
			t.Errorf("%q of %q stands in a clause that a conjunction opens: %v", row.cue, row.line, got)
		}
	}
}

// What stands before its verb, and what an interview asks for, ends where it did.
func TestStatementsThatEndWhereTheyDid(t *testing.T) {
	for fact, change := range map[string]func(*Claim){
		"before its verb":  func(c *Claim) { c.side = LeftSide },
		"of an interview":  func(c *Claim) { c.Asked = stretches(0, 1)[0] },
		"on both sides of": func(c *Claim) { c.side = BothSides },
	} {
		r, c := claimOf("While Lowell said the road was a ruin, the council kept it open.", "said", "the", "open", "")
		change(c)
		if r.endSubordinate(c); c.Content[0].To != r.word("open")+1 {
			t.Errorf("a statement %s its verb ends as %q", fact, r.contentOf(c))
		}
	}
}
