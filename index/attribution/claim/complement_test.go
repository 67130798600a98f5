package claim

import "testing"

func TestWhereTheClauseOfANounEnds(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		subject    bool
		want       string
	}{
		{"before the verb of its noun", "Her claim that boats had left was heard.", true, "that boats had left"},
		{"where no verb is waited for, with the sentence", "Her claim that boats had left was heard.", false, "that boats had left was heard"},
		{"before the adverbs of that verb", "Her claim that boats had left never moved them.", true, "that boats had left"},
		{"behind a modal of its own", "Her claim that boats would sink was heard.", true, "that boats would sink"},
		{"at a comma behind its verb", "Her claim that boats had left, old as it is, was heard.", true, "that boats had left"},
		{"not at a comma before its verb", "Her claim that in May, boats had left was heard.", true, "that in May, boats had left"},
		{"at a semicolon", "Her claim that boats had left; they wept.", false, "that boats had left"},
		{"at a dash", "Her claim that boats had left — they wept.", false, "that boats had left"},
		{"not at a comma that is quoted", "They heard her claim that the mill was “old, lost” in May.", false, "that the mill was “old, lost” in May"},
		{"behind a clause that a verb introduces", "Her claim that Holt said the mill had failed was heard.", true, "that Holt said the mill had failed"},
		{"behind a verb with a preposition", "Her claim that Holt spoke of mills was heard.", true, "that Holt spoke of mills"},
		{"behind a second clause", "Her claim that boats had left and crews had wept was heard.", true, "that boats had left and crews had wept"},
		{"behind “which” and its verb", "Her claim that the mill which fed them had failed was heard.", true, "that the mill which fed them had failed"},
		{"behind “who” and its verb", "Her claim that the clerk who left had wept was heard.", true, "that the clerk who left had wept"},
		{"behind “when” and its verb", "Her claim that crews wept when boats left was heard.", true, "that crews wept when boats left"},
		{"behind “because” and its verb", "Her claim that crews wept because boats left was heard.", true, "that crews wept because boats left"},
		{"behind “that” and its verb", "Her claim that Holt knew that boats had left was heard.", true, "that Holt knew that boats had left"},
		{"behind a clause without “that”", "Her claim that the house they built had burned was heard.", true, "that the house they built had burned"},
		{"“it” behind a noun opens none", "Her claim that in May it rained was heard.", true, "that in May it rained"},
		{"before a participle that must be the verb", "Her claim that the mill was old failed to move them.", true, "that the mill was old"},
		{"an object has no verb to wait for", "They heard of her claim that they found it sold.", false, "that they found it sold"},
		{"not before a participle of its own verb", "Her claim that they knew the mill was sold.", true, "that they knew the mill was sold"},
		{"not before a participle that is quoted", "Her claim that they found it “given away”.", true, "that they found it “given away"},
		{"not before a participle behind a comma", "Her claim that the mill, sold in May, had burned.", true, "that the mill, sold in May, had burned"},
		{"not before a participle behind “and”", "Her claim that the road was old and closed in May.", true, "that the road was old and closed in May"},
		{"not before a participle with “by”", "Her claim that they liked the house built by Holt.", true, "that they liked the house built by Holt"},
		{"a clause about the noun, with a verb", "Her claim that drew crowds was heard.", true, ""},
		{"a clause about the noun, with a modal", "Her claim that would draw crowds was heard.", true, ""},
		{"a mark behind “that”", "Her claim that, they wept, boats had left was heard.", true, ""},
		{"a mark of quotation behind “that”", "Her claim that “boats” had left was heard.", true, "that “boats” had left"},
		{"broken off behind “and”", "They heard her claim that boats had left and", false, "that boats had left and"},
		{"no verb", "They heard her claim that boats in the old port.", false, ""},
		{"two words", "Her claim that it rains, old as it is, was heard.", true, ""},
		{"no “that”", "Her claim about boats had left them cold.", true, ""},
	} {
		r := readerOf(row.line)
		got := ""
		if x, ok := r.thatClause(r.word("claim")+1, r.Sentences[0], row.subject); ok {
			got = r.Span(x).Of(r.Body)
		}
		if got != row.want {
			t.Errorf("%s: %q\nhas the clause %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestVerbsThatGoOnAGroup(t *testing.T) {
	for _, row := range []struct {
		line, verb string
		want       bool
	}{
		{"They would go.", "go", true},
		{"They have gone.", "gone", true},
		{"They would not have gone.", "have", true},
		{"They have often gone.", "gone", true},
		{"They go.", "go", false},
		{"They often go.", "go", false},
	} {
		r := readerOf(row.line)
		if got := r.inGroup(r.word(row.verb)); got != row.want {
			t.Errorf("%q of %q goes on a group: %v", row.verb, row.line, got)
		}
	}
}

func TestNounsThatAreSubjects(t *testing.T) {
	for _, row := range []struct {
		fact, line string
		want       bool
	}{
		{"at the beginning", "Her claim was heard.", true},
		{"behind a day", "Today her claim was heard.", true},
		{"behind a verb", "They heard her claim.", false},
		{"behind a preposition", "In her claim boats were late.", false},
		{"behind “to”", "They came to her claim.", false},
		{"behind “to” at the beginning", "To her claim nobody listened.", false},
		{"behind a participle", "Hearing her claim they wept.", false},
		{"a second object", "They gave Holt her claim.", false},
		{"behind a mark", "They left, her claim was old.", true},
		{"behind “and”", "They left and her claim was old.", true},
		{"behind “when”", "They left when her claim was old.", true},
		{"within no phrase", "They claim boats.", false},
	} {
		r := readerOf(row.line)
		if got := r.isSubject(r.word("claim")); got != row.want {
			t.Errorf("%s: the claim of %q is a subject: %v", row.fact, row.line, got)
		}
	}
}

func TestSubjunctives(t *testing.T) {
	for line, want := range map[string]bool{
		"They ask that the road be closed.": true,
		"They ask that it be closed.":       true,
		"The road may be closed.":           false,
		"It has to be closed.":              false,
	} {
		r := readerOf(line)
		if got := r.subjunctive(r.word("be")); got != want {
			t.Errorf("“be” of %q stands for a finite verb: %v", line, got)
		}
	}
}
