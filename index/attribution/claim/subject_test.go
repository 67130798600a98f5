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
	r, c = claimOf("The clerk heard Marlow announced boats left.", "announced", "boats", "left", "clerk")
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
		{"an adverb before it", "Now Ruth Lowell claimed boats left.", "claimed", "left", "Lowell", true},
	} {
		r, c := claimOf(row.line, row.cue, "boats", row.to, row.source)
		if got := r.byPerson(c); got != row.want {
			t.Errorf("%s: %q is told by a person just before its verb: %v", row.fact, row.line, got)
		}
	}
}
