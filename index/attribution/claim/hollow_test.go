package claim

import "testing"

func TestVerbsBehindWhichNothingIsTold(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		hollow                            bool
	}{
		{"a pronoun alone", "Roe confirmed that.", "confirmed", "that", "that", "Roe", true},
		{"a pronoun before “but”", "Roe acknowledges that, but he will go.", "acknowledges", "that", "go", "Roe", true},
		{"himself", "Roe announced himself with a shout.", "announced", "himself", "himself", "Roe", true},
		{"a clause", "Roe confirmed that it was late.", "confirmed", "that", "late", "Roe", false},
		{"what a quotation is about", "“It is late,” said Roe, referring to the storm.", "referring", "the", "storm", "Roe", true},
		{"what somebody speaks of himself", "He kept referring to the storm.", "referring", "the", "storm", "He", false},
		{"what somebody comments on who then says something", "Commenting on the delay, Roe said it was late.", "Commenting", "the", "delay", "Roe", true},
		{"what somebody comments on", "Commenting on the delay, Roe left.", "Commenting", "the", "delay", "Roe", false},
		{"whose news is passed on", "It was late, the Post reported, citing officials.", "citing", "officials", "officials", "Post", true},
		{"whose news by name", "It was late, the Herald reported, citing Reuters.", "citing", "Reuters", "Reuters", "Herald", true},
		{"a reason", "Roe left, citing the rain.", "citing", "the", "rain", "Roe", false},
		{"whose news is passed on behind another verb", "The Post said, citing officials, on Monday.", "said", "officials", "officials", "Post", true},
		{"a participle before a noun", "He fears the promised funds will not come.", "promised", "will", "come", "He", true},
		{"a verb before a noun", "He promised funds to the town.", "promised", "funds", "town", "He", false},
		{"a condition", "The boats may leave, provided that it is dry.", "provided", "that", "dry", "boats", true},
		{"a rule", "The law provided that boats leave.", "provided", "that", "leave", "law", false},
		{"somebody did not get something", "Roe was denied a boat when he came.", "denied", "when", "came", "Roe", true},
		{"somebody denies something", "Roe denied a raid in May.", "denied", "a", "May", "Roe", false},
		{"somebody could not tell", "Roe was unable to explain the letter.", "explain", "the", "letter", "Roe", true},
		{"somebody was able to", "Roe was able to explain the letter.", "explain", "the", "letter", "Roe", false},
		{"something was not asked for", "Roe did not call for a vote.", "call", "a", "vote", "Roe", true},
		{"something was asked for", "Roe did call for a vote.", "call", "a", "vote", "Roe", false},
		{"no answer was given", "Roe has not said whether it is late.", "said", "whether", "late", "Roe", true},
		{"something was not said", "Roe has not said that it is late.", "said", "that", "late", "Roe", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.hollow(c); got != row.hollow {
			t.Errorf("%s: %q\nnothing told: %v, want %v", row.fact, row.line, got, row.hollow)
		}
	}
}

func TestWhoIsAccusedBetweenCommasSaysNothing(t *testing.T) {
	r, c := claimOf("Roe, who has been accused by three clerks of theft, was dismissed in May.", "accused", "who", "who", "clerks")
	c.Content = append(c.Content, stretches(r.word("was"), r.word("May")+1)...)
	if !r.hollow(c) {
		t.Error("“who … was dismissed in May” is listed")
	}
	r, c = claimOf("The law, which, critics say, will add to the cost, was signed.", "say", "which", "which", "critics")
	c.Content = append(c.Content, stretches(r.word("will"), r.word("cost")+1)...)
	if r.hollow(c) {
		t.Error("“which … will add to the cost” is not listed")
	}
}

func TestWhatGoesAccordingToPlanNobodyTells(t *testing.T) {
	for line, listed := range map[string]int{
		"If all goes according to plan, the bridge will open in May.":        0,
		"The bridge will open in May, according to the plan of the council.": 1,
		"There are still questions over whether the bridge will open.":       0,
	} {
		r := readerOf(line)
		if got := len(r.Claims()); got != listed {
			t.Errorf("%s\n%d claims, want %d: %s", line, got, listed, r.toldIn(r.Claims()))
		}
	}
}
