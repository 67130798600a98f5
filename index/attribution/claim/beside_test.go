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
		{"a clause follows the bracket", "He said trade was worth £5bn ($7bn; 6bn), and Holt left.", "said", "trade", "7bn", "trade was worth £5bn ($7bn; 6bn"},
	})
}

func TestWhatAQuotationIsAboutIsNotSaid(t *testing.T) {
	for _, row := range []struct{ fact, line, from, to, want string }{
		{"behind “of”", "“We know what began it all,” Roe said of the shots.", "the", "shots", "We know what began it all"},
		{"a clause", "“We know what began it all,” Roe said of how the shots fell.", "how", "fell", "We know what began it all … how the shots fell"},
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
	r, c := claimOf("The road was lost, and according to Roe, the bridge will fall.", "according", "The", "lost", "Roe")
	if r.trim(c); r.Span(c.Content[0]).Of(r.Body) != "the bridge will fall" {
		t.Errorf("Roe tells %q", r.Span(c.Content[0]).Of(r.Body))
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
