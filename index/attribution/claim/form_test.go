package claim

import "testing"

func TestHowWhatIsSaidIsJoinedToItsVerb(t *testing.T) {
	for _, row := range []struct {
		text string
		form uint32
	}{
		{"The road is closed, Ruth Lowell said.", formLeft},
		{"Ruth Lowell called the mill “a gift” to the town.", formNoun},
		{"Ruth Lowell said the road was “a danger” to the town.", formSubject},
		{"Ruth Lowell spoke of “a danger” to the whole town.", formQuoted},
		{"Ruth Lowell said that the road was closed.", formThat},
		{"Ruth Lowell asked whether the road was closed.", formClause},
		{"Ruth Lowell promised to mend the road.", formTo},
		{"Ruth Lowell denied closing the road.", formGerund},
		{"Ruth Lowell said the road was closed.", formSubject},
		{"The owner criticized both the plan and the road.", formNoun},
		{"Ruth Lowell complained about the road to Marlow.", formAbout},
		{"Ruth Lowell criticized the plan for the road.", formNoun},
		{"Ruth Lowell called the road a danger to the town.", formCalled},
		{"Ruth Lowell called the road dangerous.", formCalled},
	} {
		r := readerOf(row.text)
		all := r.Candidates()
		if len(all) != 1 {
			t.Errorf("%s\n%d claims, want one", row.text, len(all))
			continue
		}
		if got := r.formOf(&all[0]); got != row.form {
			t.Errorf("%s\nform %d, want %d", row.text, got, row.form)
		}
	}
}

func TestKindsOfSources(t *testing.T) {
	for _, row := range []struct {
		text string
		kind uint32
	}{
		{"It was said that the road was closed.", 0},
		{"She said the road was closed.", sourceHe},
		{"We said the road was closed.", sourceI},
		{"You said the road was closed.", sourceYou},
		{"I said the road was closed.", sourceI},
		{"The firm, which said the road was closed, has gone.", sourceWho},
		{"Two said the road was closed.", sourceSome},
		{"Many said the road was closed.", sourceSome},
		{"They said the road was closed.", sourcePronoun},
		{"Ruth Lowell said the road was closed.", sourcePerson},
		{"Kestrel Motors said the road was closed.", sourceName},
		{"The report said the road was closed.", sourceDocument},
		{"Neighbors said the road was closed.", sourceHumane},
		{"Some said the road was closed.", sourceSome},
		{"The mill said the road was closed.", sourceThing},
	} {
		r := readerOf(row.text)
		all := r.Candidates()
		if len(all) != 1 {
			t.Errorf("%s\n%d claims, want one", row.text, len(all))
			continue
		}
		if got := r.kindOfSource(&all[0]); got != row.kind {
			t.Errorf("%s\nkind %d, want %d", row.text, got, row.kind)
		}
	}
}

func TestAuxiliaries(t *testing.T) {
	for text, want := range map[string]string{
		"Ruth Lowell said the road was closed.":                     "",
		"Ruth Lowell has often said the road was closed.":           "has",
		"Ruth Lowell did not say the road was closed.":              "not",
		"Ruth Lowell would say the road was closed.":                "would",
		"Ruth Lowell came to say the road was closed.":              "to",
		"Ruth Lowell, the owner of the mill, said it was the road.": "",
	} {
		r := readerOf(text)
		cue := -1
		for i := range r.Tokens {
			if k := &r.Tokens[i]; k.Tag.Verb() && k.Says() {
				cue = i
			}
		}
		hash := uint32(0)
		for i := range r.Tokens {
			if r.Tokens[i].Word == want {
				hash = r.Tokens[i].Hash
			}
		}
		if got := r.auxiliary(cue); got != hash {
			t.Errorf("%s\nnot %q", text, want)
		}
	}
}

// A ruled is a line, a claim of it by its cue and by the first and the last word of what it says, and whether a rule holds of it.
type ruled struct {
	fact, line, cue, from, to string
	want                      bool
}

func ruleHolds(t *testing.T, rule func(*Reader, *Claim) bool, rows []ruled) {
	t.Helper()
	for _, row := range rows {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := rule(r, c); got != row.want {
			t.Errorf("%s: it holds of %q: %v", row.fact, row.line, got)
		}
	}
}

func TestStatementsThatOnlyPoint(t *testing.T) {
	ruleHolds(t, (*Reader).pointsOnly, []ruled{
		{"that", "United confirmed that.", "confirmed", "that", "that", true},
		{"this", "United confirmed this.", "confirmed", "this", "this", true},
		{"it", "United confirmed it.", "confirmed", "it", "it", true},
		{"boats", "United confirmed boats.", "confirmed", "boats", "boats", false},
		{"before “but”", "He denies that, but boats were lost.", "denies", "that", "lost", true},
		{"before another word", "He denies that, then boats were lost.", "denies", "that", "lost", false},
		{"before no comma", "He denies that and boats were lost.", "denies", "that", "lost", false},
		{"a clause", "He denies that boats were lost.", "denies", "that", "lost", false},
		{"in marks", "He denies “that.”", "denies", "that", "that", false},
		{"before the cue", "That he denies.", "denies", "That", "That", false},
	})
}

func TestParticiplesThatGloss(t *testing.T) {
	ruleHolds(t, (*Reader).glosses, []ruled{
		{"what it refers to", "“It fell,” said Roe, referring to the storm.", "referring", "the", "storm", true},
		{"what he was referring to", "Roe was referring to the storm.", "referring", "the", "storm", false},
		{"without “to”", "“It fell,” said Roe, referring the storm.", "referring", "the", "storm", false},
		{"without a comma", "“It fell,” said Roe referring to the storm.", "referring", "the", "storm", false},
		{"what stands before it", "The storm, referring to it, said Roe.", "referring", "The", "storm", false},
		{"whom it cites", "The Post reported, citing officials.", "citing", "officials", "officials", true},
		{"whom it cites by name", "The Post reported, citing Roe.", "citing", "Roe", "Roe", true},
		{"sources", "The Post reported, citing sources.", "citing", "sources", "sources", true},
		{"media", "The Post reported, citing local media.", "citing", "local", "media", true},
		{"a thing", "The Post reported, citing the storm.", "citing", "the", "storm", false},
		{"a document", "The Post reported, citing a court filing.", "citing", "a", "filing", false},
		{"whom it cites, with what they did", "The Post reported, citing clerks of the storm that fell.", "citing", "clerks", "fell", false},
		{"whom it cites behind another cue", "The Post said, citing officials.", "said", "officials", "officials", true},
		{"that it cites behind another cue", "The Post said, citing that officials had left.", "said", "that", "left", false},
		{"what it comments on", "Commenting on the delay, Roe said it fell.", "Commenting", "the", "delay", true},
		{"what it speaks of", "Speaking of the delay, Roe said it fell.", "Speaking", "the", "delay", true},
		{"what it responds to", "Responding to the delay, Roe said it fell.", "Responding", "the", "delay", true},
		{"what it reacts to", "Reacting to the delay, Roe said it fell.", "Reacting", "the", "delay", true},
		{"what it replies to", "Replying to the delay, Roe said it fell.", "Replying", "the", "delay", true},
		{"what it replies to in a quotation", "Replying to the delay, “we left,” Roe said.", "Replying", "the", "delay", true},
		{"where nobody says anything", "Replying to the delay, Roe left when it fell.", "Replying", "the", "delay", false},
		{"where no comma follows", "Replying to the delay Roe said it fell.", "Replying", "the", "delay", false},
		{"what it replies", "Replying that it fell, Roe said so.", "Replying", "that", "fell", false},
		{"within the sentence", "Roe, replying to the delay, said it fell.", "replying", "the", "delay", false},
		{"what it warns of", "Warning of the delay, Roe said it fell.", "Warning", "the", "delay", false},
	})
}

func TestParticiplesWithinAPhrase(t *testing.T) {
	ruleHolds(t, func(r *Reader, c *Claim) bool { return r.attributes(c.Cue) }, []ruled{
		{"the promised ones", "They saw the promised benefits.", "promised", "benefits", "benefits", true},
		{"his", "They saw his promised benefits.", "promised", "benefits", "benefits", true},
		{"one taken for an adjective", "They saw the suggested route.", "suggested", "route", "route", true},
		{"that", "They saw that promised benefits.", "promised", "benefits", "benefits", false},
		{"this", "They saw this promised benefits.", "promised", "benefits", "benefits", false},
		{"all", "They saw all promised benefits.", "promised", "benefits", "benefits", false},
		{"some", "They saw some promised benefits.", "promised", "benefits", "benefits", false},
		{"behind an adjective", "They saw old promised benefits.", "promised", "benefits", "benefits", false},
		{"before no noun", "They saw the promised of benefits.", "promised", "benefits", "benefits", false},
		{"a noun", "They saw the promise benefits.", "promise", "benefits", "benefits", false},
	})
}

func TestConditionsAndWhatIsDenied(t *testing.T) {
	ruleHolds(t, (*Reader).provides, []ruled{
		{"provided that", "They leave, provided that boats come.", "provided", "boats", "come", true},
		{"providing that", "They leave, providing that boats come.", "providing", "boats", "come", true},
		{"without “that”", "They leave, provided boats come.", "provided", "boats", "come", false},
		{"without a comma", "They leave provided that boats come.", "provided", "boats", "come", false},
		{"another cue", "They leave, said that boats come.", "said", "boats", "come", false},
	})
	ruleHolds(t, (*Reader).deprives, []ruled{
		{"denied gold", "Roe was denied gold.", "denied", "gold", "gold", true},
		{"denied a hearing", "Roe was denied a hearing in May.", "denied", "a", "May", true},
		{"a charge", "The charge was denied.", "denied", "charge", "charge", false},
		{"a charge some day", "The charge was denied Monday.", "denied", "Monday", "Monday", false},
		{"what somebody denied", "Roe denied gold.", "denied", "gold", "gold", false},
		{"offered gold", "Roe was offered gold.", "offered", "gold", "gold", false},
	})
}

func TestWhatNobodyAskedForOrTold(t *testing.T) {
	ruleHolds(t, (*Reader).asksNot, []ruled{
		{"did not call for", "Roe did not call for a vote.", "call", "a", "vote", true},
		{"did call for", "Roe did call for a vote.", "call", "a", "vote", false},
		{"did not call", "Roe did not call a vote.", "call", "a", "vote", false},
		{"in marks", "Roe did not call for “a vote.”", "call", "a", "vote", false},
		{"before the cue", "A vote Roe did not call for.", "call", "A", "vote", false},
	})
	ruleHolds(t, (*Reader).unable, []ruled{
		{"unable to explain", "They were unable to explain the letter.", "explain", "the", "letter", true},
		{"unable to leave", "They were unable to leave the letter.", "leave", "the", "letter", false},
		{"able to explain", "They were able to explain the letter.", "explain", "the", "letter", false},
		{"unable without “to”", "They were unable and explain the letter.", "explain", "the", "letter", false},
	})
	ruleHolds(t, (*Reader).keepsAnswer, []ruled{
		{"has not said whether", "Roe has not said whether it fell.", "said", "whether", "fell", true},
		{"has said whether", "Roe has said whether it fell.", "said", "whether", "fell", false},
		{"has not left whether", "Roe has not left whether it fell.", "left", "whether", "fell", false},
		{"has not said that", "Roe has not said it fell.", "said", "it", "fell", false},
		{"before the cue", "Whether it fell Roe has not said.", "said", "Whether", "fell", false},
	})
}

func TestClausesThatStraddleTheirCue(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, who, source, from, to string
		want                                   bool
	}{
		{"the verb of the clause around it", "Roe, who has been accused by three clerks of theft, was dismissed.", "accused", "who", "", "was", "dismissed", true},
		{"of what", "Roe, who has been accused by three clerks of theft.", "accused", "who", "", "of", "theft", false},
		{"a verb behind no comma", "The road which say clerks will fall.", "say", "which", "", "will", "fall", false},
		{"no verb behind the comma", "The road, which say, of all clerks, will fall.", "say", "which", "", "of", "fall", false},
		{"no relative", "The road is said, were lost.", "said", "road", "", "were", "lost", false},
		{"more than the relative", "Roe, who now has been accused, was dismissed.", "accused", "who", "", "was", "dismissed", true},
		{"where it was said", "Clerks told what Roe said in his letter.", "said", "what", "Roe", "in", "letter", true},
		{"where it was said, and a verb", "Clerks told what Roe said in his letter was lost.", "said", "what", "Roe", "in", "lost", false},
	} {
		r, c := claimOf(row.line, row.cue, row.who, row.who, row.source)
		c.side = BothSides
		c.Content = append(c.Content, stretches(r.word(row.from), r.word(row.to)+1)...)
		if got := r.straddles(c); got != row.want {
			t.Errorf("%s: %q straddles its cue: %v", row.fact, row.line, got)
		}
	}
	r, c := claimOf("Roe, who now has been accused, was dismissed.", "accused", "who", "now", "")
	if r.straddles(c) {
		t.Error("one stretch straddles its cue")
	}
	if c.Content = append(c.Content, stretches(r.word("was"), r.word("dismissed")+1)...); r.straddles(c) {
		t.Error("two words straddle their cue")
	}
}
