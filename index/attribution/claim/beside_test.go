package claim

import (
	"strings"
	"testing"
)

func TestATimeIsNotWhatSomebodyAnnounced(t *testing.T) {
	tellsAfter(t, (*Reader).leaveTime, []bounded{
		{"a clause follows", "Roe announced a week later that he had read the letters.", "announced", "a", "week", "that he had read the letters"},
		{"a clause follows a day", "Roe announced Monday that he had read the letters.", "announced", "Monday", "Monday", "that he had read the letters"},
		{"no clause follows", "Roe announced a week later the end of it.", "announced", "a", "week", "a week"},
		{"no time", "Roe announced plans that he had made in May.", "announced", "plans", "plans", "plans"},
		{"a clause follows a week earlier", "Roe announced a week earlier that he had read the letters.", "announced", "a", "week", "that he had read the letters"},
		{"a clause follows a week ago", "Roe announced a week ago that he had read the letters.", "announced", "a", "week", "that he had read the letters"},
		{"a clause follows a week before", "Roe announced a week before that he had read the letters.", "announced", "a", "week", "that he had read the letters"},
		{"a thing with a time", "Roe announced a week of rest earlier that he had read the letters.", "announced", "a", "rest", "a week of rest"},
		{"a time within marks", "Roe announced “Monday” that he had read the letters.", "announced", "Monday", "Monday", "Monday"},
		{"a noun before the time", "The announcement Monday that he had read the letters is new.", "announcement", "Monday", "Monday", "Monday"},
	})
}

// What stands beside the words that were said is no part of them.
func TestStatementsLeaveWhatStandsBesideThem(t *testing.T) {
	tellsAfter(t, (*Reader).trim, []bounded{
		{"who passes it on", "Roe said the train sped up, the Post said on Monday.", "said", "the", "Monday", "the train sped up"},
		{"within a quotation", "“Roe said the train sped up, the Post said on Monday.”", "said", "the", "Monday", "the train sped up, the Post said on Monday"},
		{"who passes on a second sentence", "Roe said the train sped up. It was late, the Post wrote.", "said", "the", "wrote", "the train sped up. It was late, the Post wrote"},
		{"more follows who passes it on", "Roe said the train sped up, the Post says, and Holt left.", "said", "the", "says", "the train sped up, the Post says"},
		{"long words about who passes it on", "Roe said the train sped up, the Post said on Monday in the old hall of the port of Kestrel at noon in May.", "said", "the", "May", "the train sped up, the Post said on Monday in the old hall of the port of Kestrel at noon in May"},
		{"who does something", "Roe said the train sped up, the Post left on Monday.", "said", "the", "Monday", "the train sped up, the Post left on Monday"},
		{"a participle", "Roe said the train sped up, the Post saying so on Monday.", "said", "the", "Monday", "the train sped up, the Post saying so on Monday"},
		{"who tells why", "Roe said the train sped up, the Post said why.", "said", "the", "why", "the train sped up, the Post said why"},
		{"who tells it in marks", "Roe said the train sped up, the Post said on “Monday”.", "said", "the", "Monday", "the train sped up, the Post said on “Monday"},
		{"who tells more", "Roe said the train sped up, the Post said it was late.", "said", "the", "late", "the train sped up, the Post said it was late"},
		{"what is quoted", "Roe said the train sped up, “the Post wrote.”", "said", "the", "wrote", "the train sped up, “the Post wrote"},
		{"who passes it on to whom", "The office has found that nobody was at fault, Ned Roe told the council on Sunday.", "found", "that", "Sunday", "that nobody was at fault"},
		{"whose verb may look like a noun", "Roe said the train sped up, the Harbour Post reports.", "said", "the", "reports", "the train sped up"},
		{"no verb", "Roe said the train sped up, the Harbour Post.", "said", "the", "Post", "the train sped up, the Harbour Post"},
		{"a noun that is no verb", "Roe said the train sped up, the clerk in old reports.", "said", "the", "reports", "the train sped up, the clerk in old reports"},
		{"according to whom", "Roe said the well was empty, according to the Post.", "said", "the", "Post", "the well was empty"},
		{"according to what tells more", "Roe said the well was empty, according to the Post it was dry.", "said", "the", "dry", "the well was empty, according to the Post it was dry"},
		{"he himself says more of it", "Roe said the train sped up, he says.", "said", "the", "says", "the train sped up, he says"},
		{"no clause stands before the comma", "Roe said that in these talks, Holt told him to go.", "said", "that", "go", "that in these talks, Holt told him to go"},
		{"somebody else tells more", "Roe said the train sped up, Holt said that it was late.", "said", "the", "late", "the train sped up, Holt said that it was late"},
		{"where it was written", "He wrote on the site of what he saw: “Boats everywhere. Rain.”", "wrote", "the", "Rain", "Boats everywhere. Rain"},
		{"where it was written, with the preposition", "He wrote on the site of what he saw: “Boats everywhere. Rain.”", "wrote", "on", "Rain", "Boats everywhere. Rain"},
		{"where it was done", "He left by the gate of what he saw: “Boats everywhere. Rain.”", "left", "the", "Rain", "the gate of what he saw: “Boats everywhere. Rain"},
		{"a clause behind “if”", "He asked if it was late: “Boats everywhere.”", "asked", "if", "everywhere", "if it was late: “Boats everywhere"},
		{"no colon", "He wrote on the site of what he saw, “Boats everywhere. Rain.”", "wrote", "the", "Rain", "the site of what he saw, “Boats everywhere. Rain"},
		{"a colon within marks", "He wrote on the site “of what he saw: ‘Boats everywhere. Rain.’”", "wrote", "the", "Rain", "the site “of what he saw: ‘Boats everywhere. Rain"},
		{"a colon without a quotation", "He wrote on the site of what he saw: boats everywhere.", "wrote", "the", "everywhere", "the site of what he saw: boats everywhere"},
		{"more than the quotation", "He wrote on the site of what he saw: “Boats everywhere” and rain.", "wrote", "the", "rain", "the site of what he saw: “Boats everywhere” and rain"},
		{"a clause before the colon is told as well", "He said the plan was plain: “Boats everywhere.”", "said", "the", "everywhere", "the plan was plain: “Boats everywhere"},
		{"who posted it", "We welcome the boats. — Mara Quill (@maraquill) May 3, 2018", "welcome", "the", "2018", "the boats"},
		{"a dash before no name", "We welcome the boats — all of them.", "welcome", "the", "them", "the boats — all of them"},
		{"a bracket is told to its end", "He said trade was worth £5bn ($7bn; 6bn), or a fifth of it all.", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn), or a fifth of it all"},
		{"a clause follows the bracket", "He said trade was worth £5bn ($7bn; 6bn), and Holt left.", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn"},
		{"more is joined with “and”", "He said trade was worth £5bn ($7bn; 6bn), and a fifth of it all.", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn), and a fifth of it all"},
		{"more is joined without a comma", "He said trade was worth £5bn ($7bn; 6bn) or a fifth of it all.", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn"},
		{"other words before a conjunction", "He said trade was worth £5bn ($7bn; 6bn) all or some of it.", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn"},
		{"more without a conjunction", "He said trade was worth £5bn ($7bn; 6bn), a fifth of it all.", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn"},
		{"a bracket that is closed", "He said trade (of all) was high, and Holt (a clerk) left.", "said", "trade", "high", "trade (of all) was high"},
		{"a bracket within marks", "He said trade was “worth (7bn” to all), or so.", "said", "trade", "7bn", "trade was “worth (7bn"},
		{"a bracket without an end", "He said trade was worth (7bn to all of us.", "said", "trade", "7bn", "trade was worth (7bn"},
	})
}

func TestWhatAQuotationIsAboutIsNotSaid(t *testing.T) {
	for _, row := range []struct{ fact, line, from, to, want string }{
		{"behind “of”", "“We know what began it all,” Roe said of the shots.", "the", "shots", "We know what began it all"},
		{"a clause", "“We know what began it all,” Roe said of how the shots fell.", "how", "fell", "We know what began it all … how the shots fell"},
		{"behind “about”", "“We know what began it all,” Roe said about the shots.", "the", "shots", "We know what began it all"},
		{"behind another preposition", "“We know what began it all,” Roe said in the rain.", "the", "rain", "We know what began it all … the rain"},
		{"far behind", "“We know what began it all,” Roe said on Sunday in old Kestrel of those shots.", "those", "shots", "We know what began it all … those shots"},
		{"behind what is not quoted", "We know what began it all, Roe said of the shots.", "the", "shots", "We know what began it all … the shots"},
	} {
		r, c := claimOf(row.line, "said", "We", "all", "Roe")
		c.side = BothSides
		c.Content = append(c.Content, stretches(r.word(row.from), r.word(row.to)+1)...)
		if r.trim(c); strings.TrimPrefix(r.toldIn([]Claim{*c}), "Roe: ") != row.want {
			t.Errorf("%s: %s tells %q, want %q", row.fact, row.line, r.toldIn([]Claim{*c}), row.want)
		}
	}
}

func TestAccordingToSomebodyBehindAConjunctionTellsWhatFollows(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, source, want string }{
		{"a clause", "The road was lost, and according to Roe, the bridge will fall.", "according", "Roe", "the bridge will fall"},
		{"no conjunction", "The road was lost, according to Roe, the bridge will fall.", "according", "Roe", "The road was lost"},
		{"another verb", "The road was lost, and said Roe, the bridge will fall.", "said", "Roe", "The road was lost"},
		{"two words", "The road was lost, and according to Roe, it fell.", "according", "Roe", "The road was lost"},
		{"no more than a word", "The road was lost, and according to Roe, no.", "according", "Roe", "The road was lost"},
		{"no clause", "The road was lost, and according to Roe, the bridge of the old port.", "according", "Roe", "The road was lost"},
		{"nobody", "The road was lost, and according to Roe, the bridge will fall.", "according", "", "The road was lost"},
	} {
		r, c := claimOf(row.line, row.cue, "The", "lost", row.source)
		if r.trim(c); r.Span(c.Content[0]).Of(r.Body) != row.want {
			t.Errorf("%s: %s tells %q, want %q", row.fact, row.line, r.Span(c.Content[0]).Of(r.Body), row.want)
		}
	}
}

// What the layout tells is left as it is.
func TestWhatTheLayoutTellsIsNotTrimmed(t *testing.T) {
	for fact, change := range map[string]func(*Claim){
		"an answer":   func(c *Claim) { c.Asked = stretches(0, 1)[0] },
		"a caption’s": func(c *Claim) { c.Captioned = true },
	} {
		r, c := claimOf("Roe said the train sped up, the Post said on Monday.", "said", "the", "Monday", "")
		change(c)
		if r.trim(c); r.Span(c.Content[0]).Of(r.Body) != "the train sped up, the Post said on Monday" {
			t.Errorf("%s is trimmed to %q", fact, r.Span(c.Content[0]).Of(r.Body))
		}
	}
}

// Who is said to do something does not say it.
func TestWhoIsSaidToDoSomething(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, from, to, source, want string }{
		{"a passive of holding", "Roe is said to be shy.", "said", "to", "shy", "Roe", "nobody: Roe … to be shy"},
		{"somebody is told to", "Roe was told to leave.", "told", "to", "leave", "Roe", "Roe: to leave"},
		{"nobody", "Roe is said to be shy.", "said", "to", "shy", "", "nobody: to be shy"},
		{"another verb of holding, without an infinitive", "Roe is said this.", "said", "this", "this", "Roe", "Roe: this"},
		{"somebody says so", "Roe said to leave.", "said", "to", "leave", "Roe", "Roe: to leave"},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if r.holdOf(c); r.toldIn([]Claim{*c}) != row.want {
			t.Errorf("%s: %s tells %q, want %q", row.fact, row.line, r.toldIn([]Claim{*c}), row.want)
		}
	}
}

func TestWhoASourceIsIsNotSaid(t *testing.T) {
	for _, row := range []struct {
		fact, line, from, to string
		side                 Side
		want                 string
	}{
		{"behind a comma", "It was late, according to Ruth Lowell, the clerk in charge.", "the", "charge", BothSides, "It was late"},
		{"where all stands on one side", "It was late, according to Ruth Lowell, the clerk in charge.", "the", "charge", LeftSide, "It was late … the clerk in charge"},
		{"behind “and”", "It was late, according to Ruth Lowell and the clerk in charge.", "the", "charge", BothSides, "It was late … the clerk in charge"},
		{"behind another word", "It was late, according to Ruth Lowell, then the clerk in charge.", "the", "charge", BothSides, "It was late … the clerk in charge"},
		{"where no phrase follows", "It was late, according to Ruth Lowell, here in charge.", "here", "charge", BothSides, "It was late … here in charge"},
		{"where a clause follows", "It was late, according to Ruth Lowell, the clerk is in charge.", "the", "charge", BothSides, "It was late … the clerk is in charge"},
	} {
		r, c := claimOf(row.line, "according", "It", "late", "Lowell")
		c.side = row.side
		c.Content = append(c.Content, stretches(r.word(row.from), r.word(row.to)+1)...)
		if r.trim(c); strings.TrimPrefix(r.toldIn([]Claim{*c}), "Ruth Lowell: ") != row.want {
			t.Errorf("%s: %s tells %q, want %q", row.fact, row.line, r.toldIn([]Claim{*c}), row.want)
		}
	}
}

func TestWhatStandsBehindNoSourceIsKept(t *testing.T) {
	for _, row := range []struct{ fact, line, from, to, more, source, want string }{
		{"nobody is named", "It was late, according to, the clerk in charge.", "It", "late", "the", "", "nobody: It was late … the"},
		{"the rest of a clause", "Kestrel has, according to the survey, lithium in the ground.", "Kestrel", "has", "lithium", "survey", "the survey: Kestrel has … lithium"},
		{"all of a clause but what opens it", "In some cases, according to the survey, boats wait.", "In", "cases", "boats", "survey", "the survey: In some cases … boats"},
	} {
		r, c := claimOf(row.line, "according", row.from, row.to, row.source)
		c.side, c.Content = BothSides, append(c.Content, stretches(r.word(row.more), r.word(row.more)+1)...)
		if r.leaveAddition(c); r.toldIn([]Claim{*c}) != row.want {
			t.Errorf("%s: %s tells %q, want %q", row.fact, row.line, r.toldIn([]Claim{*c}), row.want)
		}
	}
}
