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
	})
}

// What stands beside the words that were said is no part of them.
func TestStatementsLeaveWhatStandsBesideThem(t *testing.T) {
	tellsAfter(t, (*Reader).trim, []bounded{
		{"who passes it on", "Roe said the train sped up, the Post said on Monday.", "said", "the", "Monday", "the train sped up"},
		{"who passes it on to whom", "The office has found that nobody was at fault, Ned Roe told the council on Sunday.", "found", "that", "Sunday", "that nobody was at fault"},
		{"whose verb may look like a noun", "Roe said the train sped up, the Harbour Post reports.", "said", "the", "reports", "the train sped up"},
		{"according to whom", "Roe said the well was empty, according to the Post.", "said", "the", "Post", "the well was empty"},
		{"he himself says more of it", "Roe said the train sped up, he says.", "said", "the", "says", "the train sped up, he says"},
		{"no clause stands before the comma", "Roe said that in these talks, Holt told him to go.", "said", "that", "go", "that in these talks, Holt told him to go"},
		{"somebody else tells more", "Roe said the train sped up, Holt said that it was late.", "said", "the", "late", "the train sped up, Holt said that it was late"},
		{"where it was written", "He wrote on the site of what he saw: “Boats everywhere. Rain.”", "wrote", "the", "Rain", "Boats everywhere. Rain"},
		{"a clause before the colon is told as well", "He said the plan was plain: “Boats everywhere.”", "said", "the", "everywhere", "the plan was plain: “Boats everywhere"},
		{"who posted it", "We welcome the boats. — Mara Quill (@maraquill) May 3, 2018", "welcome", "the", "2018", "the boats"},
		{"a bracket is told to its end", "He said trade was worth £5bn ($7bn; 6bn), or a fifth of it all.", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn), or a fifth of it all"},
		{"a bracket and more behind “and”", "He said trade was worth £5bn ($7bn; 6bn), and a fifth of it all.", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn), and a fifth of it all"},
		{"a bracket and something behind “but”", "He said trade was worth £5bn ($7bn; 6bn), but a fifth of it all.", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn"},
		{"a bracket that ends within", "He said trade (in May) fell and ships left (then).", "said", "trade", "fell", "trade (in May) fell"},
		{"a bracket that ends the line", "He said trade was worth £5bn ($7bn; 6bn)", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn"},
		{"a bracket that does not end", "He said trade was worth £5bn ($7bn; 6bn.", "said", "trade", "7bn", "trade was worth £5bn ($7bn"},
		{"within a quotation nobody passes it on", "“Roe said the train sped up, the Post said on Monday.”", "said", "the", "Monday", "the train sped up, the Post said on Monday"},
		{"who stands between dashes posted nothing", "We welcome the boats — Mara Quill — now.", "welcome", "the", "now", "the boats — Mara Quill — now"},
		{"who passes it on stands before the cue", "The train sped up, the Post said on Monday.", "said", "The", "Monday", "The train sped up, the Post said on Monday"},
		{"more follows", "Roe said the train sped up, the Post said on Monday, and they left.", "said", "the", "Monday", "the train sped up, the Post said on Monday"},
		{"a long end", "Roe said the train sped up, the Post said at the very end of a long and cold and wet day of May.", "said", "the", "May", "the train sped up, the Post said at the very end of a long and cold and wet day of May"},
		{"according to whom something is told", "Roe said the well was empty, according to the Post that left.", "said", "the", "left", "the well was empty, according to the Post that left"},
		{"whose verb is taken for a noun", "Roe said the train sped up, the old Post reports.", "said", "the", "reports", "the train sped up"},
		{"a body alone", "Roe said the train sped up, the Post.", "said", "the", "Post", "the train sped up, the Post"},
		{"what another does", "Roe said the train sped up, the Harbour Post trains.", "said", "the", "trains", "the train sped up, the Harbour Post trains"},
		{"a participle", "Roe said the train sped up, the Post saying so.", "said", "the", "so", "the train sped up, the Post saying so"},
		{"somebody else tells a clause", "Roe said the train sped up, the Post said it was late.", "said", "the", "late", "the train sped up, the Post said it was late"},
		{"somebody else tells whether", "Roe said the train sped up, the Post said whether to go.", "said", "the", "go", "the train sped up, the Post said whether to go"},
		{"where it was written, with its preposition", "He wrote on the site of what he saw: “Boats everywhere.”", "wrote", "on", "everywhere", "Boats everywhere"},
		{"where somebody went", "He went on the site of what he saw: “Boats everywhere.”", "went", "the", "everywhere", "the site of what he saw: “Boats everywhere"},
		{"of how it was", "He wrote of how the boats came: “Boats everywhere.”", "wrote", "how", "everywhere", "how the boats came: “Boats everywhere"},
		{"a comma before the quotation", "He wrote on the site of what he saw, “Boats everywhere.”", "wrote", "the", "everywhere", "the site of what he saw, “Boats everywhere"},
		{"a quotation that ends before the statement", "He wrote on the site of what he saw: “Boats” and rain.", "wrote", "the", "rain", "the site of what he saw: “Boats” and rain"},
		{"a clause follows the bracket", "He said trade was worth £5bn ($7bn; 6bn), and Holt left.", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn"},
	})
}

func TestWhatAQuotationIsAboutIsNotSaid(t *testing.T) {
	for _, row := range []struct {
		fact, line, from, to string
		side                 Side
		want                 string
	}{
		{"behind “of”", "“We know what began it all,” Roe said of the shots.", "the", "shots", BothSides, "We know what began it all"},
		{"behind “about”", "“We know what began it all,” Roe said about the shots.", "the", "shots", BothSides, "We know what began it all"},
		{"behind “to”", "“We know what began it all,” Roe said to the shots.", "the", "shots", BothSides, "We know what began it all … the shots"},
		{"a clause", "“We know what began it all,” Roe said of how the shots fell.", "how", "fell", BothSides, "We know what began it all … how the shots fell"},
		{"far behind the cue", "“We know what began it all,” Roe said to her and in May of the shots.", "the", "shots", BothSides, "We know what began it all … the shots"},
		{"behind what is not in marks", "We know what began it all, Roe said of the shots.", "the", "shots", BothSides, "We know what began it all … the shots"},
		{"where all stands on one side", "“We know what began it all,” Roe said of the shots.", "the", "shots", LeftSide, "We know what began it all … the shots"},
	} {
		r, c := claimOf(row.line, "said", "We", "all", "Roe")
		c.side = row.side
		c.Content = append(c.Content, stretches(r.word(row.from), r.word(row.to)+1)...)
		if r.trim(c); strings.TrimPrefix(r.toldIn([]Claim{*c}), "Roe: ") != row.want {
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

func TestAccordingToSomebodyBehindAConjunctionTellsWhatFollows(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue string
		side            Side
		want            string
	}{
		{"a clause", "The road was lost, and according to Roe, the bridge will fall.", "according", LeftSide, "the bridge will fall"},
		{"where both were said", "The road was lost, and according to Roe, the bridge will fall.", "according", BothSides, "The road was lost"},
		{"no conjunction stands before it", "The road was lost, according to Roe, the bridge will fall.", "according", LeftSide, "The road was lost"},
		{"another cue", "The road was lost, and said Roe, the bridge will fall.", "said", LeftSide, "The road was lost"},
		{"no clause", "The road was lost, and according to Roe, the old bridge.", "according", LeftSide, "The road was lost"},
		{"two words", "The road was lost, and according to Roe, it fell.", "according", LeftSide, "The road was lost"},
	} {
		r, c := claimOf(row.line, row.cue, "The", "lost", "Roe")
		c.side = row.side
		if r.trim(c); r.Span(c.Content[0]).Of(r.Body) != row.want {
			t.Errorf("%s: Roe tells %q, want %q", row.fact, r.Span(c.Content[0]).Of(r.Body), row.want)
		}
	}
}

// Who is said to do something does not say it.
func TestWhoIsSaidToDoSomething(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, from, to, source, want string }{
		{"a passive of holding", "Roe is said to be shy.", "said", "to", "shy", "Roe", "nobody: Roe … to be shy"},
		{"somebody is told to", "Roe was told to leave.", "told", "to", "leave", "Roe", "Roe: to leave"},
		{"somebody says so", "Roe said to leave.", "said", "to", "leave", "Roe", "Roe: to leave"},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if r.holdOf(c); r.toldIn([]Claim{*c}) != row.want {
			t.Errorf("%s: %s tells %q, want %q", row.fact, row.line, r.toldIn([]Claim{*c}), row.want)
		}
	}
}
