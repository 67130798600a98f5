package followup

import (
	"strings"
	"testing"
)

// known are the speakers of a coverage.
func known(name string) string {
	for _, full := range []string{"Chris Murphy", "Richard Blumenthal", "Megan Fountain"} {
		if strings.Contains(strings.ToLower(full), strings.ToLower(name)) {
			return full
		}
	}
	return ""
}

func TestAFollowUpTakesWhatItLacksFromTheQuestionBefore(t *testing.T) {
	const said, strike = "What did Richard Blumenthal say about deportations?", "Who called off the strike?"
	for _, c := range []struct {
		before, asked string
		want          string // text, speaker, old, new
	}{
		{said, "and Murphy?", "What did Chris Murphy say about deportations? | | Richard Blumenthal | Chris Murphy"},
		{said, "What about Murphy", "What did Chris Murphy say about deportations? | | Richard Blumenthal | Chris Murphy"},
		{said, "¿y Murphy?", "What did Chris Murphy say about deportations? | | Richard Blumenthal | Chris Murphy"},
		{said, "and refugees?", "What did Richard Blumenthal say about deportations refugees? | | " + said + " | refugees"},
		{said, "when was that?", "when was that: " + said + " | | that | " + said},
		{said, "What did he say about refugees?", "What did Megan Fountain say about refugees? | | he | Megan Fountain"},
		{said, "What did he say about ICE?", "What did Megan Fountain say about ICE? | | he | Megan Fountain"},
		{said, "¿Qué dijo él de los refugiados?", "¿Qué dijo Megan Fountain de los refugiados? | | él | Megan Fountain"},
		{strike, "when was that?", "when was that: " + strike + " | | that | " + strike},
		{strike, "¿Cuándo fue eso?", "Cuándo fue eso: " + strike + " | | eso | " + strike},
		{strike, "why?", "why: " + strike + " | | why | " + strike},
		{strike, "and when?", "when: " + strike + " | | when | " + strike},
		{strike, "and Murphy?", strike + " | Chris Murphy | " + strike + " | Chris Murphy"},
		{"What did Malloy say in 2015?", "and in 2017?", "What did Malloy say in 2017? | | 2015 | 2017"},
	} {
		r, ok := Read(c.asked, Before{Text: c.before, Answered: func() string { return "Megan Fountain" }, Known: known})
		got := strings.Join([]string{r.Text, r.Speaker, r.Old, r.New}, " | ")
		if got = strings.ReplaceAll(got, "|  |", "| |"); !ok || got != c.want {
			t.Errorf("%q after %q is read as\n%s, %t, want\n%s", c.asked, c.before, got, ok, c.want)
		}
	}
}

func TestAQuestionThatStandsByItselfIsLeftAlone(t *testing.T) {
	for _, asked := range []string{
		"Who opposed the TRUST Act?", "What did Megan Fountain say about refugees?", "Who said that immigrants should leave the city?",
		"What did activists ask for?", "¿Quién se opuso a la ley?", "Thanks", "When did the ferry sink?", "What is the TRUST Act?", "What did Chris Murphy say he wants?",
		"and", "¿y?", "?", "",
	} {
		if r, ok := Read(asked, Before{Text: "Who called off the strike?", Answered: func() string { return "" }, Known: known}); ok {
			t.Errorf("%q is read as %+v", asked, r)
		}
	}
}
