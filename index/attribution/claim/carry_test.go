package claim

import (
	"slices"
	"strings"
	"testing"

	"pullquote/index/nlp"
)

// Each paragraph of closed quotations is its own: who speaks behind the second did not say the first.
func TestClosedParagraphsAreNotOneQuotation(t *testing.T) {
	r := readerOf("“We are afraid of change,” Jim Holt told the Post in May ahead of a trip to Norland. “Really, creation and craft are part of our nature.”\n\n" +
		"“The tide behind Holt shows that the centre may yet have a future in the north. This would be good for us,” said Ruth Lowell, director of the Harbour Centre.")
	for _, c := range r.Claims() {
		content := r.Span(c.Content[0]).Of(r.Body)
		if c.Phrase >= 0 && r.Tokens[r.Phrases[c.Phrase].Head].Word == "lowell" && strings.Contains(content, "creation") {
			t.Errorf("Ruth Lowell said %q", content)
		}
	}
	said := r.word("said")
	c := Claim{Cue: said, side: LeftSide, Content: stretches(r.word("Really"), r.word("us")+1)}
	if r.part(&c); r.Tokens[c.Content[0].From].Word != "the" {
		t.Errorf("what she said begins with %q, want the paragraph's first word", r.Tokens[c.Content[0].From].Word)
	}
}

// What stands before its verb's paragraph is another's only where its quotation is closed there.
func TestWhichParagraphsBeforeAreParted(t *testing.T) {
	for _, row := range []struct {
		fact, body, from string
		change           func(*Claim)
		want             string
	}{
		{"closed there", "“It is late for us.”\n\n“We leave the port,” said Lowell.", "It", nil, "we"},
		{"left open there", "“It is late for us.\n\n“We leave the port,” said Lowell.", "It", nil, "it"},
		{"in one paragraph", "“It is late for us.” “We leave the port,” said Lowell.", "It", nil, "it"},
		{"what stands behind the verb", "“It is late for us.”\n\n“We leave the port,” said Lowell.", "It", func(c *Claim) { c.side = RightSide }, "it"},
		{"what the layout tells", "“It is late for us.”\n\n“We leave the port,” said Lowell.", "It", func(c *Claim) { c.Confidence = layoutConfidence }, "it"},
		{"what goes on behind the verb", "“It is late for us.”\n\n“We leave the port,” said Lowell.", "It", func(c *Claim) { c.Cue = 0 }, "it"},
		{"not quoted", "It is late for us.\n\n“We leave the port,” said Lowell.", "It", nil, "it"},
		{"what begins in its own paragraph", "“It is late for us.”\n\n“Boats come. We leave the port,” said Lowell.", "We", nil, "we"},
		{"of one word each", "“It is late for us.”\n\n“Port,” said Lowell.", "It", func(c *Claim) { c.Content[0].To = c.Cue - 2 }, "it"},
	} {
		r := readerOf(row.body)
		c := Claim{Cue: r.word("said"), side: LeftSide, Content: stretches(r.word(row.from), r.word("port")+1)}
		if row.change != nil {
			row.change(&c)
		}
		if r.part(&c); r.Tokens[c.Content[0].From].Word != row.want {
			t.Errorf("%s: the content of %q begins with %q, want %q", row.fact, row.body, r.Tokens[c.Content[0].From].Word, row.want)
		}
	}
}

func TestQuotationsAreCarriedOnOnlyWhereTheyAreLeftOpen(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"left open", "She said: “It is late.\n\n“We must go.” They left.", "go"},
		{"closed", "She said: “It is late.”\n\n“We must go.” They left.", "late"},
		{"in one paragraph", "She said: “It is late. “We must go.” They left.", "late"},
		{"no mark opens the next", "She said: “It is late.\n\nWe must go. They left.", "late"},
		{"a paragraph later", "She said: “It is late.\n\nThey left.\n\n“We must go.”", "late"},
		{"the next paragraph’s quotation opens later", "She said: “It is late.\n\nThen “we must go.”", "late"},
		{"nothing follows", "She said: “It is late.", "late"},
		{"a mark alone follows", "She said: “It is late.\n\n“", "late"},
		{"to the text’s end", "She said: “It is late.\n\n“We must go", "go"},
		{"no further than its paragraph, though that is not closed", "She said: “It is late.\n\n“We must go.\n\nThey wait.” Nobody left.", "go"},
		{"no further than its paragraph", "She said: “It is late.\n\n“We must go.\n\nThey left.", "go"},
	} {
		r := readerOf(row.body)
		c := Claim{Cue: r.word("said"), Content: stretches(r.word("It"), r.word("late")+1)}
		if r.CarryOn(&c); r.Tokens[c.Content[0].To-1].Word != row.want {
			t.Errorf("%s: the quotation of %q goes on to %q, want %q", row.fact, row.body, r.Tokens[c.Content[0].To-1].Word, row.want)
		}
	}
}

func TestQuotationsAreCarriedBackOnlyWhereTheyWereLeftOpen(t *testing.T) {
	for _, row := range []struct{ fact, body, from, want string }{
		{"left open", "“It was late.\n\n“We must go,” she said.", "We", "It"},
		{"left open behind another paragraph", "They left.\n\n“It was late.\n\n“We must go,” she said.", "We", "It"},
		{"over two paragraphs", "“It was late.\n\n“Nobody came.\n\n“We must go,” she said.", "We", "It"},
		{"closed", "“It was late.”\n\n“We must go,” she said.", "We", "We"},
		{"left open behind another mark", "\"It was late.\n\n“We must go,” she said.", "We", "We"},
		{"in one paragraph", "“It was late. “We must go,” she said.", "We", "We"},
		{"a paragraph earlier", "“It was late.\n\nThey left.\n\n“We must go,” she said.", "We", "We"},
		{"opened within its paragraph", "They left. “It was late.\n\n“We must go,” she said.", "We", "We"},
		{"within its own paragraph there is more before it", "“It was late.\n\nOh, “we must go,” she said.", "we", "we"},
		{"from its second word on", "“It was late.\n\n“We must go,” she said.", "must", "must"},
		{"nothing before", "“We must go,” she said.", "We", "We"},
	} {
		r := readerOf(row.body)
		c := Claim{Cue: r.word("said"), side: LeftSide, Content: stretches(r.word(row.from), r.word("go")+1)}
		if r.carryBack(&c, make([]bool, len(r.Tokens))); r.Tokens[c.Content[0].From].Of(r.Body) != row.want {
			t.Errorf("%s: the quotation of %q begins with %q, want %q", row.fact, row.body, r.Tokens[c.Content[0].From].Of(r.Body), row.want)
		}
	}
	r := readerOf("“It was late.\n\n“We must go,” she said.")
	covered := make([]bool, len(r.Tokens))
	covered[r.word("late")] = true
	c := Claim{Cue: r.word("said"), side: LeftSide, Content: stretches(r.word("We"), r.word("go")+1)}
	if r.carryBack(&c, covered); c.Content[0].From != r.word("We") {
		t.Error("what another claim covers is taken back")
	}
}

// What stands in the next paragraph before a verb of its own is left to it.
func TestQuotationsOfTheNextParagraphAreLeftToTheirVerb(t *testing.T) {
	for _, row := range []struct {
		fact, next string
		left       bool
	}{
		{"a subject and a verb follow", "“Why is the road closed for us?” Lowell demanded.", true},
		{"a verb and a subject follow", "“Why is the road closed for us?” asked Lowell.", true},
		{"nothing follows", "“Why is the road closed for us?”", false},
		{"something that is told of it follows", "“Why is the road closed for us?” was all.", false},
		{"something else follows", "“Why is the road closed for us?” Nobody left.", false},
		{"no mark closes it", "“Why is the road closed for us? Lowell demanded.", false},
		{"another quotation follows", "“Why is the road closed for us?” “We ask that,” they sang.", false},
		{"a paragraph follows", "“Why is the road closed for us?”\n\nLowell demanded it.", false},
		{"a verb of doing follows", "“Why is the road closed for us?” Lowell left.", false},
		{"a comma and a subject follow", "“Why is the road closed for us”, Lowell demanded.", true},
		{"nothing is quoted", "Why is the road closed for us? Lowell demanded.", false},
		{"a verb of doing comes first", "“Why is the road closed for us?” left Lowell.", false},
		{"a participle comes first", "“Why is the road closed for us?” asking Lowell.", false},
		{"a subject and a participle follow", "“Why is the road closed for us?” Lowell demanding it.", false},
		{"a verb of doing and its subject follow", "“Why is the road closed for us?” wept Lowell.", false},
		{"a subject without its verb follows", "“Why is the road closed for us?” Lowell, who demanded it.", false},
	} {
		r := readerOf("“Every time you come,” Grady said, “you give us hope.”\n\n" + row.next)
		why := r.word("Why")
		us := why + slices.IndexFunc(r.Tokens[why:], func(k nlp.Token) bool { return k.Word == "us" })
		c := Claim{Cue: r.word("said"), side: BothSides, Content: stretches(r.word("Every"), r.word("come")+1, why, us+1)}
		if r.leave(&c); (len(c.Content) == 1) != row.left {
			t.Errorf("%s: it is left %v, want %v", row.fact, len(c.Content) == 1, row.left)
		}
	}
}

// What a verb of its own paragraph follows is not left to another.
func TestWhatIsLeftToNobody(t *testing.T) {
	for _, row := range []struct {
		fact, between string
		change        func(*Claim)
		want          int
	}{
		{"another paragraph’s", "\n\n", func(*Claim) {}, 1},
		{"one paragraph’s", " ", func(*Claim) {}, 2},
		{"what the layout tells", "\n\n", func(c *Claim) { c.Confidence = layoutConfidence }, 2},
		{"all there is", "\n\n", func(c *Claim) { c.Content = c.Content[1:] }, 1},
	} {
		r := readerOf("“Every time you come,” Grady said, “you give hope.”" + row.between + "“Why is the road closed for us?” Lowell demanded.")
		c := Claim{Cue: r.word("said"), side: BothSides, Content: stretches(r.word("Every"), r.word("come")+1, r.word("Why"), r.word("us")+1)}
		row.change(&c)
		if r.leave(&c); len(c.Content) != row.want {
			t.Errorf("%s: %d pieces stay, want %d", row.fact, len(c.Content), row.want)
		}
	}
}

// What stands on both sides of cue and source between commas is one statement.
func TestContentThatFlanksItsCue(t *testing.T) {
	const both = "But for farmers … the rains came too late"
	for _, row := range []struct{ fact, line, cue, from, to, source, want string }{
		{"a phrase before, a clause behind", "But for farmers, says Abel Roe, the rains came too late.", "says", "But", "farmers", "Roe", both},
		{"the source before the cue", "But for farmers, Abel Roe says, the rains came too late.", "says", "But", "farmers", "Roe", both},
		{"nobody says it", "But for farmers, says Abel Roe, the rains came too late.", "says", "But", "farmers", "", "But for farmers"},
		{"a verb of doing", "But for farmers, sells Abel Roe, the rains came too late.", "sells", "But", "farmers", "Roe", "But for farmers"},
		{"no comma before", "But for farmers says Abel Roe, the rains came too late.", "says", "But", "farmers", "Roe", "But for farmers"},
		{"no comma behind", "But for farmers, says Abel Roe the rains came too late.", "says", "But", "farmers", "Roe", "But for farmers"},
		{"it begins a sentence before", "Boats of ours. But for farmers, says Abel Roe, the rains came too late.", "says", "Boats", "farmers", "Roe", "Boats of ours. But for farmers"},
		{"it is quoted", "“But for farmers”, says Abel Roe, the rains came too late.", "says", "But", "farmers", "Roe", "But for farmers"},
		{"it is a clause", "The boats left, says Abel Roe, the rains came too late.", "says", "The", "left", "Roe", "The boats left"},
		{"two words behind", "But for farmers, says Abel Roe, boats left.", "says", "But", "farmers", "Roe", "But for farmers"},
		{"a quotation behind", "But for farmers, says Abel Roe, “the rains came too late”.", "says", "But", "farmers", "Roe", "But for farmers"},
		{"no clause behind", "But for farmers, says Abel Roe, the rains of the old port.", "says", "But", "farmers", "Roe", "But for farmers"},
		{"who", "But for farmers, says Abel Roe, who thinks the rains came too late.", "says", "But", "farmers", "Roe", "But for farmers"},
		{"which", "But for farmers, says Abel Roe, which the rains knew came too late.", "says", "But", "farmers", "Roe", "But for farmers"},
		{"what goes along", "But for farmers, says Abel Roe, knowing the rains came too late.", "says", "But", "farmers", "Roe", "But for farmers"},
		{"what was done", "But for farmers, says Abel Roe, given the rains came too late.", "says", "But", "farmers", "Roe", "But for farmers"},
		{"it begins with the sentence", "But for farmers, says Abel Roe, in May the rains came too late.", "says", "But", "farmers", "Roe", "But for farmers … in May the rains came too late"},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		r.flank(c)
		if _, got := r.whose(c); got != row.want {
			t.Errorf("%s: of %q the content is %q, want %q", row.fact, row.line, got, row.want)
		}
	}
	for fact, change := range map[string]func(*Reader, *Claim){
		"content behind the cue": func(_ *Reader, c *Claim) { c.side = RightSide },
		"what the layout tells":  func(_ *Reader, c *Claim) { c.Confidence = layoutConfidence },
		"content on both sides yet": func(r *Reader, c *Claim) {
			c.Content = append(c.Content, stretches(r.word("rains"), r.word("came"))...)
		},
	} {
		r, c := claimOf("But for farmers, says Abel Roe, the rains came too late.", "says", "But", "farmers", "Roe")
		change(r, c)
		n := len(c.Content)
		if r.flank(c); len(c.Content) != n || c.Content[n-1].To > r.word("came")+1 {
			t.Errorf("%s: it has %d pieces, had %d", fact, len(c.Content), n)
		}
	}
}
