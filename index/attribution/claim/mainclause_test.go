package claim

import (
	"strings"
	"testing"
)

func TestStatementsEndBeforeTheWritersOwnClause(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, from, to, want string }{
		{"behind a relative clause goes on the main one", "The firm, which revealed that it would move, was at a low.", "revealed", "that", "low", "that it would move"},
		{"its verb may look like a participle", "The firm, which revealed that it would move, hit a low.", "revealed", "that", "low", "that it would move"},
		{"a verb agrees with who speaks", "Officers said the car was “very fast”, and are asking why.", "said", "the", "why", "the car was “very fast"},
		{"a verb agrees with what is told", "Officers said the cars were “very fast”, and are still there.", "said", "the", "there", "the cars were “very fast”, and are still there"},
		{"the relative clause may hold the verb deeper", "The letter, which came days after saying a search was under way, was a shock.", "saying", "a", "shock", "a search was under way"},
		{"no relative clause opens", "In May, the firm said the mill, the last one, was old.", "said", "the", "old", "the mill, the last one, was old"},
		{"a word between commas ends no clause", "The firm, which said it was late and, so, was done, is gone.", "said", "it", "gone", "it was late and, so, was done"},
		{"a verb joins an infinitive", "He wants to stay at the mill and hinted at a job.", "wants", "to", "job", "to stay at the mill"},
		{"an infinitive joins it", "He wants to stay at the mill and run the boats.", "wants", "to", "boats", "to stay at the mill and run the boats"},
		{"a clause joins what somebody declared to be so", "The council has declared 40 to be the limit and Roe is likely to go.", "declared", "40", "go", "40 to be the limit"},
		{"a clause with “but” joins a noun", "The guard claimed the raid but the council has doubts.", "claimed", "the", "doubts", "the raid"},
		{"a clause with “and” joins what a verb opposes", "The clerks opposed its influence and Holt was not part of it.", "opposed", "its", "it", "its influence"},
		{"two subjects are joined behind a verb of saying", "She said the bridge and the road were old.", "said", "the", "old", "the bridge and the road were old"},
		{"two subjects are joined in a clause", "She said that the cost to build it and the rent were high.", "said", "that", "high", "that the cost to build it and the rent were high"},
		{"“not just” waits for “but”", "They found not just rust but the old bolts were gone.", "found", "not", "gone", "not just rust but the old bolts were gone"},
		{"somebody else denies it", "Roe said he had seen the boats but Holt denied it.", "said", "he", "it", "he had seen the boats"},
		{"somebody else says so meanwhile", "Roe said he had seen the boats while Holt said he had not.", "said", "he", "not", "he had seen the boats"},
		{"he himself goes on", "Roe said he had seen the boats but he denied theft.", "said", "he", "theft", "he had seen the boats but he denied theft"},
		{"somebody else does something", "Roe said he had seen the boats but Holt left.", "said", "he", "left", "he had seen the boats but Holt left"},
	} {
		source := ""
		if strings.HasPrefix(row.line, "Officers") {
			source = "Officers"
		}
		r, c := claimOf(row.line, row.cue, row.from, row.to, source)
		c.side = RightSide
		if c.Content[0].From < c.Cue { // the word stands before the cue as well
			c.Content[0].From = c.Cue + 1
		}
		if r.endMain(c); r.Span(c.Content[0]).Of(r.Body) != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, r.Span(c.Content[0]).Of(r.Body), row.want)
		}
	}
}

func TestASecondClauseGoesOnWithOneThatHasNoThat(t *testing.T) {
	tellsAfter(t, (*Reader).endSecond, []bounded{
		{"a clause", "Lowell said the port was old, and that the dam would go.", "said", "the", "old", "the port was old, and that the dam would go"},
		{"a noun with a clause", "The firm announced plans to answer fears that it was late, and that the rent was high.", "announced", "plans", "late", "plans to answer fears that it was late, and that the rent was high"},
		{"“that” is its subject", "Lowell said the port was old, and that was all.", "said", "the", "old", "the port was old"},
		{"what a noun tells", "The claim that the port was old, and that the dam would go, is new.", "claim", "that", "old", "that the port was old, and that the dam would go"},
		{"a noun that tells a clause behind another verb", "The firm raised fears that it was late, and that the rent was high.", "raised", "fears", "late", "fears that it was late, and that the rent was high"},
		{"a noun behind “that”", "She praised all that beer in May, and that it was old.", "praised", "all", "May", "all that beer in May"},
		{"a noun tells it", "The calls between Roe and Holt went on, and that Lowell knew.", "calls", "between", "on", "between Roe and Holt went on"},
	})
}
