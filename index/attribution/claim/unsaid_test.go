package claim

import "testing"

func TestWhatNobodySaidIsNoStatement(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		want                              bool
	}{
		{"what somebody did not specify", "The clerk did not specify how the boats were lost.", "specify", "how", "lost", "clerk", true},
		{"what somebody has never yet disclosed", "The clerk has never yet disclosed how the boats were lost.", "disclosed", "how", "lost", "clerk", true},
		{"what somebody specified", "The clerk specified how the boats were lost.", "specified", "how", "lost", "clerk", false},
		{"what somebody has not said, who will not say", "The clerk has not said how the boats were lost.", "said", "how", "lost", "clerk", false},
		{"what somebody does not believe", "The clerk does not believe that the boats were lost.", "believe", "that", "lost", "clerk", false},
		{"what another did not leave", "Those who did not leave specified how the boats were lost.", "specified", "how", "lost", "", false},
		{"what somebody declined to say", "The clerk declined to say how the boats were lost.", "declined", "to", "lost", "clerk", true},
		{"what somebody declined to comment on", "The clerk declined to comment.", "declined", "to", "comment", "clerk", true},
		{"what somebody refused to publicly say", "The clerk refused to publicly say how the boats were lost.", "refused", "to", "lost", "clerk", true},
		{"what somebody refused to do", "The clerk refused to leave how the boats were lost.", "refused", "to", "lost", "clerk", false},
		{"what somebody refused", "The clerk refused how the boats were lost.", "refused", "how", "lost", "clerk", false},
		{"telling behind declining", "The clerk declined to say how the boats were lost.", "say", "how", "lost", "clerk", true},
		{"telling behind failing", "The clerk failed to disclose how the boats were lost.", "disclose", "how", "lost", "clerk", true},
		{"telling behind planning", "The clerk planned to disclose how the boats were lost.", "disclose", "how", "lost", "clerk", false},
		{"pledging behind refusing", "The clerk refused to pledge that the boats were lost.", "pledge", "that", "lost", "clerk", false},
		{"what is left out", "The note leaves out that the boats were lost.", "leaves", "that", "lost", "note", true},
		{"a condition", "If the clerk hopes to win, the boats were lost.", "hopes", "to", "win", "clerk", true},
		{"a condition with “unless”", "Unless the clerk hopes to win, the boats were lost.", "hopes", "to", "win", "clerk", true},
		{"a condition in the passive", "If the findings are confirmed, the boats were lost.", "confirmed", "findings", "findings", "", true},
		{"somebody’s hope with a condition behind it", "The clerk hopes to win if the boats were lost.", "hopes", "to", "win", "clerk", false},
		{"somebody’s hope behind a condition", "If all goes well, the clerk hopes to win.", "hopes", "to", "win", "clerk", false},
		{"what is expected of nobody’s mouth", "The boats are expected to leave.", "expected", "to", "leave", "", true},
		{"what was scheduled", "The boats were scheduled to leave.", "scheduled", "to", "leave", "", true},
		{"what is believed", "The boats are believed to leave.", "believed", "to", "leave", "", false},
		{"what somebody expects", "The clerk expects the boats to leave.", "expects", "the", "leave", "clerk", false},
		{"who knows how", "The clerk knows how to win.", "knows", "how", "win", "clerk", true},
		{"who learned whether", "The clerk learned whether the boats were lost.", "learned", "whether", "lost", "clerk", true},
		{"who knows that", "The clerk knows that the boats were lost.", "knows", "that", "lost", "clerk", false},
		{"who asks how", "The clerk asks how the boats were lost.", "asks", "how", "lost", "clerk", false},
		{"what will tell", "Data will show whether the boats were lost.", "show", "whether", "lost", "Data", true},
		{"who will tell", "Ruth Lowell will explain whether the boats were lost.", "explain", "whether", "lost", "Lowell", false},
		{"who will tell by a trade", "The mayor will explain whether the boats were lost.", "explain", "whether", "lost", "mayor", false},
		{"what will tell that", "The data will show that the boats were lost.", "show", "that", "lost", "data", false},
		{"what tells", "The data show whether the boats were lost.", "show", "whether", "lost", "data", false},
		{"a plea", "The clerk pleaded not guilty to the loss.", "pleaded", "not", "loss", "clerk", true},
		{"somebody who pleads for something", "The clerk pleaded that the boats were lost.", "pleaded", "that", "lost", "clerk", false},
		{"what is not even mentioned", "Without openly mentioning the boats, the clerk left.", "mentioning", "the", "boats", "clerk", true},
		{"what is mentioned", "Openly mentioning the boats, the clerk left.", "mentioning", "the", "boats", "clerk", false},
		{"what is expected before its verb", "Also expected to leave are boats.", "expected", "to", "leave", "", true},
		{"what somebody learned at some time", "When the clerk learned that the boats were lost, all left.", "learned", "that", "lost", "clerk", true},
		{"what a name indicates", "As the name indicates, the boats were lost.", "indicates", "the", "lost", "name", true},
		{"what a clerk indicates", "The clerk indicates the boats were lost.", "indicates", "the", "lost", "clerk", false},
		{"what something is called", "The plan included a boat called Old Martha.", "called", "Old", "Martha", "boat", true},
		{"what somebody called something", "The clerk called the boat a loss.", "called", "the", "loss", "clerk", false},
		{"what people are to do", "Visitors are encouraged to leave.", "encouraged", "to", "leave", "Visitors", true},
		{"what people were asked", "Visitors were asked to leave.", "asked", "to", "leave", "Visitors", false},
		{"photos that are shared", "Photos shared by the clerk show the boats.", "shared", "Photos", "Photos", "clerk", true},
		{"photos that are shared by nobody", "Photos shared at noon show the boats.", "shared", "Photos", "Photos", "", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.unsaid(c); got != row.want {
			t.Errorf("%s: %q is unsaid: %v", row.fact, row.line, got)
		}
	}
}

func TestHowMuchSoIsNoCue(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue string
		want            bool
	}{
		{"so", "The fog was so widespread that the boats stayed.", "widespread", true},
		{"too", "The fog was too widespread to leave.", "widespread", true},
		{"very", "The fog was very widespread there.", "widespread", false},
		{"a sentence’s first word", "So said the clerk.", "said", false},
	} {
		r := readerOf(row.line)
		if got := r.measures(r.word(row.cue)); got != row.want {
			t.Errorf("%s: %q tells how much so something is: %v", row.fact, row.line, got)
		}
	}
}

func TestThingsInMarksAreShown(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to string
		want                      bool
	}{
		{"a dress", "She posted her “Big Night” dress.", "posted", "her", "dress", true},
		{"a clause", "She posted the boats “were lost” there.", "posted", "the", "there", false},
		{"words", "She posted “Big Night” there.", "posted", "Big", "Night", false},
		{"another verb", "She praised her “Big Night” dress.", "praised", "her", "dress", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := r.shownThing(c); got != row.want {
			t.Errorf("%s: %q shows a thing: %v", row.fact, row.line, got)
		}
	}
}

func TestNobodySpeaksWithinTheWordsThatAreTold(t *testing.T) {
	for _, row := range []struct{ fact, line, source, want string }{
		{"the subject of the verb", "“The boats are here; we need them,” the clerk said.", "we", "clerk"},
		{"the subject behind the verb", "“The boats are here; we need them,” said the clerk.", "we", "clerk"},
		{"a source of its own", "“The boats are here; we need them,” the clerk said.", "clerk", "clerk"},
	} {
		r, c := claimOf(row.line, "said", "The", "them", row.source)
		r.leaveQuote(c)
		if got := r.Tokens[r.Phrases[c.Phrase].Head].Of(r.Body); got != row.want {
			t.Errorf("%s: %q is said by %q", row.fact, row.line, got)
		}
	}
}

func TestWhoHearsIsNotWhatIsSaid(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to string
		want                      bool
	}{
		{"people", "The mayor assured the workers on Friday.", "assured", "the", "Friday", true},
		{"a name", "The mayor told Ruth Lowell on Friday.", "told", "Ruth", "Friday", true},
		{"a thing", "The mayor told the story on Friday.", "told", "the", "Friday", false},
		{"people and a clause", "The mayor told the clerks how surprised he was.", "told", "the", "was", false},
		{"people and what they are to do", "The mayor told clerks to leave.", "told", "clerks", "leave", false},
		{"another verb", "The mayor praised the clerks on Friday.", "praised", "the", "Friday", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "mayor")
		if got := r.hears(c); got != row.want {
			t.Errorf("%s: %q has only who hears it: %v", row.fact, row.line, got)
		}
	}
}

func TestWhereItWasSaidIsNotWhatIsSaid(t *testing.T) {
	for _, row := range []struct{ fact, line, from, to, want string }{
		{"a statement", "The clerk called the plan “a loss” in a statement on Friday.", "the", "Friday", "loss"},
		{"an interview", "The clerk called the plan “a loss” during an interview.", "the", "interview", "loss"},
		{"something else", "The clerk called the plan “a loss” in the long run.", "the", "run", "run"},
		{"a statement that is told of", "The clerk said the loss was told in a statement.", "the", "statement", "statement"},
		{"a quotation behind it", "The clerk called the plan “a loss” in a statement on “Friday”.", "the", "Friday", "Friday"},
	} {
		cue := "called"
		if row.fact == "a statement that is told of" {
			cue = "said"
		}
		r, c := claimOf(row.line, cue, row.from, row.to, "clerk")
		r.endMedium(c)
		if got := r.Tokens[c.Content[0].To-1].Of(r.Body); got != row.want {
			t.Errorf("%s: %q ends with %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestANumberBehindTheVerbDoesNotSpeak(t *testing.T) {
	for _, row := range []struct{ fact, line, source, want, from string }{
		{"a number that opens what is said", "The boats left, and the clerk said 100 boats would come.", "100", "clerk", "100"},
		{"a subject behind the verb", "The boats left, said clerks.", "clerks", "clerks", "The"},
	} {
		r, c := claimOf(row.line, "said", "The", "left", row.source)
		r.leaveNumber(c)
		if got := r.Tokens[r.Phrases[c.Phrase].Head].Of(r.Body); got != row.want {
			t.Errorf("%s: %q is said by %q", row.fact, row.line, got)
		}
		if got := r.Tokens[c.Content[0].From].Of(r.Body); got != row.from {
			t.Errorf("%s: what is said in %q begins with %q", row.fact, row.line, got)
		}
	}
}

func TestAQuotationEndsBeforeItsSource(t *testing.T) {
	r, c := claimOf("“The boats are lost,” Ruth Lowell, author of “The Mill,” said.", "said", "The", "Mill", "Lowell")
	r.leaveSource(c)
	if got := r.Tokens[c.Content[0].To-1].Of(r.Body); got != "lost" {
		t.Errorf("what was said ends with %q", got)
	}
}
