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
		{"a pronoun before the verb", "That Roe confirmed.", "confirmed", "That", "That", "Roe", false},
		{"a pronoun within marks", "Roe confirmed “that.”", "confirmed", "that", "that", "Roe", false},
		{"“this” alone", "Roe confirmed this.", "confirmed", "this", "this", "Roe", true},
		{"two who did something", "Roe confirmed that he and Holt left.", "confirmed", "that", "left", "Roe", false},
		{"a clause behind a comma", "Roe confirmed that, of course, it was late.", "confirmed", "that", "late", "Roe", false},
		{"“who” alone", "Roe, who has been accused by three clerks, left.", "accused", "who", "who", "clerks", false},
		{"what a quotation is about", "“It is late,” said Roe, referring to the storm.", "referring", "the", "storm", "Roe", true},
		{"what somebody speaks of himself", "He kept referring to the storm.", "referring", "the", "storm", "He", false},
		{"what is referred to somebody", "“It is late,” said Roe, referring the storm to Holt.", "referring", "the", "storm", "Roe", false},
		{"what somebody comments on who then says something", "Commenting on the delay, Roe said it was late.", "Commenting", "the", "delay", "Roe", true},
		{"what somebody comments on", "Commenting on the delay, Roe left.", "Commenting", "the", "delay", "Roe", false},
		{"what somebody speaks of", "Speaking of the delay, Roe said it was late.", "Speaking", "the", "delay", "Roe", true},
		{"what somebody responds to", "Responding to the delay, Roe said it was late.", "Responding", "the", "delay", "Roe", true},
		{"what somebody reacts to", "Reacting to the delay, Roe said it was late.", "Reacting", "the", "delay", "Roe", true},
		{"what somebody replies to", "Replying to the delay, Roe said it was late.", "Replying", "the", "delay", "Roe", true},
		{"what somebody comments on behind his words", "Roe was late, commenting on the delay, Holt said.", "commenting", "the", "delay", "Roe", false},
		{"what somebody comments", "Commenting that it was late, Roe said no.", "Commenting", "that", "late", "Roe", false},
		{"what somebody comments without “that”", "Commenting it was late, Roe said no.", "Commenting", "it", "late", "Roe", false},
		{"what somebody comments on who says it at once", "Commenting on the delay Roe said it was late.", "Commenting", "the", "delay", "Roe", false},
		{"what somebody comments on before a quotation", "Commenting on the delay, “it was late,” Roe said.", "Commenting", "the", "delay", "Roe", true},
		{"whose news is passed on", "It was late, the Post reported, citing officials.", "citing", "officials", "officials", "Post", true},
		{"whose news by name", "It was late, the Herald reported, citing Reuters.", "citing", "Reuters", "Reuters", "Herald", true},
		{"whose news by the name of a firm", "It was late, the Herald reported, citing Velmo Motors.", "citing", "Velmo", "Motors", "Herald", true},
		{"that sources told it", "It was late, the Post reported, citing sources.", "citing", "sources", "sources", "Post", true},
		{"that media told it", "It was late, the Post reported, citing local media.", "citing", "local", "media", "Post", true},
		{"a document by name", "It was late, the Post reported, citing the Kestrel Report.", "citing", "the", "Report", "Post", false},
		{"officials and what they did", "It was late, the Post reported, citing officials who left.", "citing", "officials", "left", "Post", false},
		{"somebody is citing officials", "Roe was citing officials.", "citing", "officials", "officials", "Roe", false},
		{"a reason", "Roe left, citing the rain.", "citing", "the", "rain", "Roe", false},
		{"whose news is passed on behind another verb", "The Post said, citing officials, on Monday.", "said", "officials", "officials", "Post", true},
		{"a participle before a noun", "He fears the promised funds will not come.", "promised", "will", "come", "He", true},
		{"a participle behind “his”", "He fears his promised funds will not come.", "promised", "will", "come", "He", true},
		{"a participle before no noun", "He fears the promised will not come.", "promised", "will", "come", "He", false},
		{"a noun before a noun", "He fears the claim funds will not come.", "claim", "will", "come", "He", false},
		{"a participle behind “all”", "He fears all promised funds will not come.", "promised", "will", "come", "He", false},
		{"a participle behind “some”", "He fears some promised funds will not come.", "promised", "will", "come", "He", false},
		{"a verb behind “that”", "He left that promised funds to the town.", "promised", "funds", "town", "He", false},
		{"a verb behind “this”", "He left this promised funds to the town.", "promised", "funds", "town", "He", false},
		{"a verb before a noun", "He promised funds to the town.", "promised", "funds", "town", "He", false},
		{"a condition", "The boats may leave, provided that it is dry.", "provided", "that", "dry", "boats", true},
		{"a condition with “providing”", "The boats may leave, providing that it is dry.", "providing", "that", "dry", "boats", true},
		{"a thing behind a comma", "The boats may leave, provided with all.", "provided", "with", "all", "boats", false},
		{"a rule", "The law provided that boats leave.", "provided", "that", "leave", "law", false},
		{"somebody did not get something", "Roe was denied a boat when he came.", "denied", "when", "came", "Roe", true},
		{"something was denied in May", "The raid was denied last May when he came.", "denied", "when", "came", "raid", false},
		{"something was denied", "The raid was denied when he came.", "denied", "when", "came", "raid", false},
		{"somebody was told something", "Roe was told a tale when he came.", "told", "when", "came", "Roe", false},
		{"somebody denies something", "Roe denied a raid in May.", "denied", "a", "May", "Roe", false},
		{"somebody could not tell", "Roe was unable to explain the letter.", "explain", "the", "letter", "Roe", true},
		{"somebody could not find something", "Roe was unable to find the letter.", "find", "the", "letter", "Roe", false},
		{"somebody who could not tells", "The unable Roe explain the letter.", "explain", "the", "letter", "Roe", false},
		{"somebody was able to", "Roe was able to explain the letter.", "explain", "the", "letter", "Roe", false},
		{"something was not asked for", "Roe did not call for a vote.", "call", "a", "vote", "Roe", true},
		{"something was not asked for in marks", "Roe did not call for “a vote.”", "call", "a", "vote", "Roe", false},
		{"what stands before what was not asked for", "The vote Roe did not call for was late.", "call", "The", "vote", "Roe", false},
		{"something was asked for", "Roe did call for a vote.", "call", "a", "vote", "Roe", false},
		{"no answer was given", "Roe has not said whether it is late.", "said", "whether", "late", "Roe", true},
		{"an answer was given", "Roe has said whether it is late.", "said", "whether", "late", "Roe", false},
		{"no answer was found", "Roe has not thought whether it is late.", "thought", "whether", "late", "Roe", false},
		{"what stands before the verb", "Whether it is late Roe has not said.", "said", "Whether", "late", "Roe", false},
		{"something was not said", "Roe has not said that it is late.", "said", "that", "late", "Roe", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.hollow(c); got != row.hollow {
			t.Errorf("%s: %q\nnothing told: %v, want %v", row.fact, row.line, got, row.hollow)
		}
	}
}

func TestWhoIsAccusedBetweenCommasSaysNothing(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source, on, end string
		hollow                                     bool
	}{
		{"who is accused", "Roe, who has been accused by three clerks of theft, was dismissed in May.", "accused", "who", "who", "clerks", "was", "May", true},
		{"who is accused by nobody", "Roe, who has been accused of theft, was dismissed in May.", "accused", "who", "who", "", "was", "May", true},
		{"no comma", "Roe, who has been accused by three clerks of theft was dismissed in May.", "accused", "who", "who", "clerks", "was", "May", false},
		{"no verb behind it", "Roe, who has been accused by three clerks of theft, a man of May, left.", "accused", "who", "who", "clerks", "a", "May", false},
		{"more than “who”", "Roe, who once has been accused by three clerks of theft, was dismissed in May.", "accused", "who", "once", "clerks", "was", "May", false},
		{"“that” and more", "Roe confirmed that, as they say, to Holt.", "confirmed", "that", "that", "Roe", "to", "Holt", false},
		{"a name", "Roe has been accused by three clerks of theft, was dismissed in May.", "accused", "Roe", "Roe", "clerks", "was", "May", false},
		{"where it was said", "Holt knew what Roe said in the letter.", "said", "what", "what", "Roe", "in", "letter", true},
		{"what was said to be so", "Holt knew what Roe said in May was late.", "said", "what", "what", "Roe", "in", "late", false},
		{"what critics say", "The law, which, critics say, will add to the cost, was signed.", "say", "which", "which", "critics", "will", "cost", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		c.Content = append(c.Content, stretches(r.word(row.on), r.word(row.end)+1)...)
		if got := r.hollow(c); got != row.hollow {
			t.Errorf("%s: %s\nnothing told: %v, want %v", row.fact, row.line, got, row.hollow)
		}
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
