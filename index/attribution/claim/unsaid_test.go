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
		{"what those tell who go without", "Those without said how the boats were lost.", "said", "how", "lost", "", false},
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
		{"whom somebody assured", "The mayor assured the workers on Friday.", "assured", "the", "Friday", "mayor", true},
		{"what somebody posted", "The clerk posted a photo there.", "posted", "a", "photo", "clerk", true},
		{"what stands before declining", "The boats left, the clerk declined to say.", "declined", "The", "left", "clerk", false},
		{"what somebody said who declined", "The clerk declined and said how the boats were lost.", "said", "how", "lost", "clerk", false},
		{"what somebody didn’t specify", "The clerk didn’t specify how the boats were lost.", "specify", "how", "lost", "clerk", true},
		{"what somebody never would specify", "The clerk never would specify how the boats were lost.", "specify", "how", "lost", "clerk", true},
		{"what somebody would not have specified", "The clerk would not have specified how the boats were lost.", "specified", "how", "lost", "clerk", true},
		{"guilt that somebody tells of", "The clerk said that he is guilty of the loss.", "said", "that", "loss", "clerk", false},
		{"a plea of no contest", "The clerk pleaded no contest to the loss.", "pleaded", "no", "loss", "clerk", true},
		{"a condition without a subject", "If asked by the clerk, all boats left.", "asked", "all", "left", "clerk", true},
		{"a condition with an adverb", "If only the clerk hopes to win, the boats were lost.", "hopes", "to", "win", "clerk", true},
		{"what somebody is told to expect", "The boats are expected by the clerk to leave.", "expected", "to", "leave", "clerk", false},
		{"what is expected at some time", "The boats are expected at noon to leave.", "expected", "at", "leave", "", true},
		{"what readers are to expect", "Expect to leave at noon.", "Expect", "to", "noon", "", false},
		{"boats that were expected", "Boats expected at noon were lost.", "expected", "at", "noon", "", false},
		{"what somebody knows behind it", "Whether boats were lost, the clerk knows.", "knows", "Whether", "lost", "clerk", false},
		{"who then knows that", "Then the clerk knows that the boats were lost.", "knows", "that", "lost", "clerk", false},
		{"what was learned before", "All left after the clerk learned that the boats were lost.", "learned", "that", "lost", "clerk", true},
		{"until what was learned", "All left until the clerk learned that the boats were lost.", "learned", "that", "lost", "clerk", true},
		{"once it was learned", "All left once the clerk learned that the boats were lost.", "learned", "that", "lost", "clerk", true},
		{"what nobody will show", "This will show whether the boats were lost.", "show", "whether", "lost", "", false},
		{"what data will show behind it", "Whether boats were lost the data will show.", "show", "Whether", "lost", "data", false},
		{"what data will say", "The data will say whether the boats were lost.", "say", "whether", "lost", "data", false},
		{"what it will show", "It will show whether the boats were lost.", "show", "whether", "lost", "It", false},
		{"what data would show", "Data would show whether the boats were lost.", "show", "whether", "lost", "Data", true},
		{"what a thing will show", "The sea will show whether the boats were lost.", "show", "whether", "lost", "sea", true},
		{"who knows who", "The clerk knows who was lost.", "knows", "who", "lost", "clerk", true},
		{"who knows which", "The clerk knows which boats were lost.", "knows", "which", "lost", "clerk", true},
		{"who learned if", "The clerk learned if the boats were lost.", "learned", "if", "lost", "clerk", true},
		{"photos that are praised", "Photos praised by the clerk show the boats.", "praised", "Photos", "Photos", "clerk", false},
		{"a statement that is shared", "The boats were lost, shared by the clerk.", "shared", "The", "lost", "clerk", false},
		{"what a name indicates in marks", "As the name indicates, “boats were lost.”", "indicates", "boats", "lost", "name", false},
		{"what is indicated of a name", "It indicates boats as the name does.", "indicates", "boats", "boats", "name", false},
		{"what the name itself indicates", "The name indicates that boats were lost.", "indicates", "that", "lost", "name", false},
		{"what a clerk indicates behind “as”", "As the clerk indicates, boats were lost.", "indicates", "boats", "lost", "clerk", false},
		{"what a title suggests", "As the title suggests, boats were lost.", "suggests", "boats", "lost", "title", true},
		{"what a term suggests", "As the term suggests, boats were lost.", "suggests", "boats", "lost", "term", true},
		{"what somebody was shown", "The plan included a boat shown Old Martha.", "shown", "Old", "Martha", "boat", false},
		{"what something is called in marks", "The plan included a boat called “Old Martha.”", "called", "Old", "Martha", "boat", false},
		{"a boat that is called for", "The plan included a boat called for help.", "called", "for", "help", "boat", false},
		{"what something is often called", "The plan included a boat often called Old Martha.", "called", "Old", "Martha", "boat", true},
		{"what something was once called", "A country once called Old Port sank.", "called", "Old", "Port", "country", true},
		{"what a human being is called", "They met a human being called Martha.", "called", "Martha", "Martha", "", true},
		{"what is called behind a comma", "The boat, called Old Martha, was lost.", "called", "Old", "Martha", "boat", false},
		{"what people encourage", "Visitors encourage to leave.", "encourage", "to", "leave", "Visitors", false},
		{"what people are encouraged by", "Visitors are encouraged at noon.", "encouraged", "at", "noon", "Visitors", false},
		{"what needs no saying", "Needless to say, the boats were lost.", "say", "the", "lost", "", true},
		{"what suffices", "Suffice it to say that the boats were lost.", "say", "that", "lost", "", true},
		{"what is sad to tell", "Sad to tell, the boats were lost.", "tell", "the", "lost", "", true},
		{"what is safe to say", "It is quite safe to say that the boats were lost.", "say", "that", "lost", "It", true},
		{"what it is too early to say", "Now it is too early to say how the boats were lost.", "say", "how", "lost", "it", true},
		{"what somebody is quick to say", "The clerk is quick to say that the boats were lost.", "say", "that", "lost", "clerk", false},
		{"what somebody was sad to tell", "The clerk was sad to tell that the boats were lost.", "tell", "that", "lost", "clerk", false},
		{"what is sad to hear", "Sad to hear, the boats were lost.", "hear", "the", "lost", "", false},
		{"what somebody wants to say", "The clerk wants to say that the boats were lost.", "say", "that", "lost", "clerk", false},
		{"what it takes a clerk to say", "It takes a clerk to say that the boats were lost.", "say", "that", "lost", "It", false},
		{"what a plain word says", "Nice clerks say that the boats were lost.", "say", "that", "lost", "clerks", false},
		{"what is needless to say within a quotation", "They said “needless to say, it fell.”", "say", "it", "fell", "", false},
		{"what a letter explains", "The letter explains the low prices.", "explains", "the", "prices", "letter", false},
		{"what a speech explains", "The speech explains the low prices.", "explains", "the", "prices", "speech", false},
		{"what somebody explains", "Ruth Lowell explains the low prices.", "explains", "the", "prices", "Lowell", false},
		{"what snow explains", "The snow explains the low prices.", "explains", "the", "prices", "snow", true},
		{"why snow explains it", "The snow explains why prices are low.", "explains", "why", "low", "snow", false},
		{"that snow explains it", "The snow explains prices are low.", "explains", "prices", "low", "snow", false},
		{"about what somebody was asked", "Roe was asked about the delay.", "asked", "the", "delay", "", true},
		{"on what somebody was asked", "Asked on the delay, Roe shrugged.", "Asked", "the", "delay", "", true},
		{"over what somebody was asked", "Asked over the delay, Roe shrugged.", "Asked", "the", "delay", "", true},
		{"for what somebody was asked", "Asked for the delay, Roe shrugged.", "Asked", "the", "delay", "", false},
		{"in whose words somebody was asked", "Asked about “the delay,” Roe shrugged.", "Asked", "the", "delay", "", false},
		{"how it fell, about which somebody was asked", "Asked about how it fell, Roe shrugged.", "Asked", "how", "fell", "", false},
		{"about what somebody asks", "Roe will ask about the delay.", "ask", "the", "delay", "", false},
		{"about what one asks who is named", "Asked about the delay, Roe shrugged.", "Asked", "the", "delay", "Roe", false},
		{"about what somebody was told", "Told about the delay, Roe shrugged.", "Told", "the", "delay", "", false},
		{"what everybody was asked", "Everybody was asked to leave.", "asked", "to", "leave", "Everybody", false},
		{"what opens with “to”", "To say how the boats were lost is hard.", "say", "how", "lost", "", false},
		{"a condition that a subject opens", "If the clerk, boats left, says so, all leave.", "says", "boats", "left", "clerk", true},
		{"what is scheduled for some time", "The boats scheduled for noon were lost.", "scheduled", "for", "noon", "", false},
		{"what they learned after somebody", "They learned after Holt that the boats were lost.", "learned", "that", "lost", "Holt", false},
		{"what somebody shared near a place", "Photos that he shared by the port show the boats.", "shared", "Photos", "Photos", "he", false},
		{"photos behind who shared them", "Shared by the clerk, photos show the boats.", "Shared", "photos", "photos", "clerk", false},
		{"what stands before what it was called", "Old Martha was the boat called.", "called", "Old", "Martha", "boat", false},
		{"what is often called behind a comma", "A boat of the town, often called Old Martha, was lost.", "called", "Old", "Martha", "", false},
		{"what people are asked at some time", "Visitors are asked at noon.", "asked", "at", "noon", "Visitors", false},
		{"what people have been asked", "Visitors have been asked to leave.", "asked", "to", "leave", "Visitors", false},
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
		{"a thing before its verb", "The dress she posted there.", "posted", "The", "dress", false},
		{"a thing with an article", "She posted the dress there.", "posted", "the", "dress", true},
		{"a photo and what was done then", "She shared a photo of it and was there.", "shared", "a", "there", true},
		{"a photo and what it shows", "She posted a photo: boats.", "posted", "a", "boats", true},
		{"what would be", "She posted the boats would leave.", "posted", "the", "leave", false},
		{"a clause behind a colon", "She posted a photo: boats were lost.", "posted", "a", "lost", false},
		{"a photo and why", "She shared a photo because boats were lost.", "shared", "a", "lost", true},
		{"a clause behind a comma and a participle", "She posted a photo, showing boats were lost.", "posted", "a", "lost", false},
		{"a clause behind “that”", "She posted that the boat that sank was old.", "posted", "the", "old", false},
		{"a clause about a boat in port", "She posted that the boat in port sank.", "posted", "the", "sank", false},
		{"a clause behind a participle", "She posted a photo showing boats were lost.", "posted", "a", "lost", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := r.shownThing(c); got != row.want {
			t.Errorf("%s: %q shows a thing: %v", row.fact, row.line, got)
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
		{"workers whom somebody praised", "The mayor praised the workers on Friday.", "praised", "the", "Friday", false},
		{"workers behind another word", "The mayor assured again the workers on Friday.", "assured", "the", "Friday", false},
		{"workers and what they are to do", "The mayor told workers to leave.", "told", "workers", "leave", false},
		{"workers and a word in marks", "The mayor told workers “Friday”.", "told", "workers", "Friday", false},
		{"a pronoun", "The mayor told them on Friday.", "told", "them", "Friday", true},
		{"people of whom something is told", "The mayor told workers who wept at noon.", "told", "workers", "noon", false},
		{"of what somebody told", "Mayor Lowell told of it on Friday.", "told", "of", "Friday", false},
		{"people who are informed", "Well informed people said boats left.", "informed", "people", "people", false},
		{"no people", "The mayor told the sea on Friday.", "told", "the", "Friday", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := r.hears(c); got != row.want {
			t.Errorf("%s: %q has only who hears it: %v", row.fact, row.line, got)
		}
	}
}

func TestWhereItWasSaidIsNotWhatIsSaid(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, from, to, want string }{
		{"a statement", "The clerk called the plan “a loss” in a statement on Friday.", "called", "the", "Friday", "loss"},
		{"an interview", "The clerk called the plan “a loss” during an interview.", "called", "the", "interview", "loss"},
		{"a call", "The clerk called the plan “a loss” on a call.", "called", "the", "call", "loss"},
		{"something else", "The clerk called the plan “a loss” in the long run.", "called", "the", "run", "run"},
		{"a statement that is told of", "The clerk said the loss was told in a statement.", "said", "the", "statement", "statement"},
		{"a quotation behind it", "The clerk called the plan “a loss” in a statement on “Friday”.", "called", "the", "Friday", "Friday"},
		{"more behind a comma", "The clerk called the plan “a loss” in a statement, then a ruin.", "called", "the", "ruin", "ruin"},
		{"a statement it is a loss to", "The clerk called the plan “a loss” to a statement.", "called", "the", "statement", "statement"},
		{"what stands before its verb", "It was “a loss” in a statement, the clerk said.", "said", "It", "statement", "statement"},
		{"what begins a sentence before", "The clerk said it was late. It was “a loss” in a statement.", "said", "it", "statement", "statement"},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "clerk")
		r.endMedium(c)
		if got := r.Tokens[c.Content[0].To-1].Of(r.Body); got != row.want {
			t.Errorf("%s: %q ends with %q, want %q", row.fact, row.line, got, row.want)
		}
	}
	r, c := claimOf("The clerk called the plan “a loss” in a statement.", "called", "the", "statement", "clerk")
	c.Asked = stretches(0, 1)[0]
	if r.endMedium(c); r.Tokens[c.Content[0].To-1].Word != "statement" {
		t.Error("an answer ends before where it was said")
	}
}

func TestInfinitivesOfTelling(t *testing.T) {
	for _, row := range []struct {
		line string
		want bool
	}{
		{"The clerk declined to say it", true},
		{"The clerk declined to publicly say it", true},
		{"The clerk declined to leave it", false},
		{"The clerk declined and said it", false},
		{"The clerk declined to publicly", false},
		{"The clerk declined to", false},
		{"The clerk declined", false},
	} {
		r := readerOf(row.line)
		if got := r.tellsBy(r.word("declined")+1, len(r.Tokens)); got != row.want {
			t.Errorf("an infinitive of telling stands behind the verb of %q: %v", row.line, got)
		}
	}
}

func TestWhatIsDeniedIsTheReports(t *testing.T) {
	for _, row := range []struct {
		fact, line, noun, source string
		want                     bool
	}{
		{"reports that are rejected", "Jane Roe rejected reports that she was lost.", "reports", "Roe", true},
		{"claims with an article that are denied", "The clerk denied the claims that the boats were lost.", "claims", "clerk", true},
		{"claims of somebody else", "The clerk denied the claims from Jane Roe that the boats were lost.", "claims", "Roe", false},
		{"claims that are made", "The clerk made claims that the boats were lost.", "claims", "clerk", false},
		{"claims that open a sentence", "Claims that the boats were lost reached the clerk.", "Claims", "", false},
	} {
		r, c := claimOf(row.line, row.noun, "that", "lost", row.source)
		if got := r.denied(c); got != row.want {
			t.Errorf("%s: %q of %q are denied: %v", row.fact, row.noun, row.line, got)
		}
	}
}
