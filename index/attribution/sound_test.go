package attribution_test

import (
	"strings"
	"testing"
)

// What is done, had or shown is not said.
func TestDeedsAreNoStatements(t *testing.T) {
	for _, row := range []struct{ body, not string }{
		{"Nolan Firth, a 30-year-old from Dale, was charged with stealing a tractor.", "stealing a tractor"},
		{"The governor signed a bill on school lunches on Friday. It took effect at once.", "a bill"},
		{"The fire claimed the homes of forty families.", "the homes"},
		{"The tour includes a walk through the old mill.", "a walk"},
		{"Varga scored two goals and added a third after the break.", "a third"},
		{"The inspector found no trace of the leak.", "no trace"},
		{"Call the county office or write to your councillor before June.", "your councillor"},
		{"Can a river remember its floods?", "its floods"},
		{"Two men were seen leaving the barn at night.", "leaving the barn"},
		{"Lorne conceded a penalty and showed great spirit.", "great spirit"},
		{"The old mill boasts a waterwheel of twenty feet.", "a waterwheel"},
		{"Beck continued her teaching career at Dale College as the first dean from 1961 to 1979.", "Dale College"},
		{"Old plays can seem difficult to understand at times, but the judge summed it up.", "difficult to understand"},
		{"The rust was first seen in Norland and has been reported for the first time in Dale.", "the first time"},
		{"Three men are known to have taken the boat.", "taken the boat"},
		{"The menu includes \"hairy\" rolls, soup and “firecracker” salad.", "rolls"},
		{"It is worth noting that the road has been closed since May.", "the road has been closed"},
		{"Nora Beck and Holt did not respond to requests for comment.", "requests for comment"},
		{"The inn did not report the fire.", "the fire"},
		{"The coach, Nora Beck, called up two teenagers for the return match.", "two teenagers"},
		{"Nora Beck answered with a brisk stand of 88 before rain stopped play.", "a brisk stand"},
		{"Nora Beck announced herself with three quick boundaries.", "three quick boundaries"},
		{"Nora Beck is now writing a follow-up to her 2017 memoir, “Salt in the Coffee.”", "Salt in the Coffee"},
		{"Until her fifties she wrote and drew “The Salt Umbrella,” “Eleven Rivers” and “The Moon.”", "The Salt Umbrella"},
		{"Nora Beck told “Good Morning Norland” about her tour in May.", "Good Morning"},
		{"Nora Beck, who was ten, sells a clothing line in his honor. It’s called “I Am Rich.”", "I Am Rich"},
		{"Asked about the plan, Nora Beck shrugged and left.", "the plan"},
		{"When questioned about the cost, Nora Beck replied: “Look it up.”", "the cost"},
		{"The rise in wages explains the fall in profits.", "the fall in profits"},
		{"The quarrel also speaks to a deeper fear of change.", "a deeper fear"},
		{"The film tells the tale of a young reporter on tour.", "the tale"},
		{"Bubonic fever spread by fleas. That explains why the plague emptied Dale in the 1300s.", "the plague"},
		{"Ana Ruiz is a travel reporter and writes the Cruising column for the Post.", "the Cruising column"},
		{"Beck's exit so soon illustrates the lack of trust in the ability to lead the team.", "the lack of trust"},
		{"The romaine lettuce outbreak has now sickened 28 more people in four states, the Centers for Disease Control said Wednesday.", "Wednesday"},
		{"Other mayors show fear by refraining from commenting on the vote altogether.", "the vote"},
		{"Crews continued to survey the damage Wednesday in Dale.", "the damage"},
		{"Let's hope the league gives us a better script next week.", "the league"},
		{"Solicitor Nora Beck could not explain the process.", "the process"},
		{"Nora Beck has no information to suggest that these fields are tied to the outbreak.", "these fields are tied"},
		{"Asked why, then, he chose to go, Holt left.", "why"},
		{"An inquiry was going on, Nora Beck, deputy director of prisons, said at the news conference.", "the news conference"},
		{"Nora Beck then pivoted to what matters to farmers.", "what matters"},
		{"If Nora Beck hopes to keep the mill, the council must act.", "keep the mill"},
		{"The mill is expected to reopen in May.", "reopen in May"},
		{"The fires were so widespread that the mill was closed.", "the mill was closed"},
		{"Nora Beck knows how to win a vote.", "win a vote"},
		{"Renewed calls for a new mill\n\nThe council met on Friday.", "a new mill"},
		{"Nora Beck posted her elaborate “Miller” costume.", "costume"},
		{"Nora Beck declined to comment on the mill.", "comment"},
		{"Nora Beck did not specify how the mill would be sold.", "how the mill"},
		{"Crews are gearing up to observe birds at the mill.", "birds"},
		{"Ruth Lowell spoke. Jim Holt spoke.\n\nRuth Lowell (D-18): No\n\nJim Holt (R-2): Yes", "No"},
	} {
		for _, text := range contents(t, row.body) {
			if strings.Contains(text, row.not) {
				t.Errorf("%s\nhas the statement %q", row.body, text)
			}
		}
	}
}

// The same verbs introduce statements where they govern a clause.
func TestClausesAreStatements(t *testing.T) {
	for _, row := range []struct{ body, want string }{
		{"Nora Beck claimed that the homes had never been inspected.", "the homes had never been inspected"},
		{"The judges found that the law was void.", "the law was void"},
		{"Nora Beck refused to pay for the bridge.", "pay for the bridge"},
		{"Nora Beck denounced the plan as a gift to the rich.", "the plan as a gift"},
		{"Prices are expected to fall by June, Nora Beck said.", "Prices are expected to fall"},
		{"Nora Beck boasted that the mill was the oldest.", "the mill was the oldest"},
		{"Nora Beck does not support the bridge.", "the bridge"},
		{"A survey by the Kestrel Institute showed a lead of two points for Beck.", "a lead of two points"},
	} {
		if all := strings.Join(contents(t, row.body), " | "); !strings.Contains(all, row.want) {
			t.Errorf("%s\nhas %q, want %q", row.body, all, row.want)
		}
	}
}

// What stands before a colon speaks only where the text treats it as somebody who does.
func TestLabels(t *testing.T) {
	const deed = "The road stays closed until the spring because of the slide."
	for _, row := range []struct {
		body   string
		spoken bool
	}{
		{"Dover: " + deed, false},
		{"Price: " + deed, false},
		{"STORY: " + deed, false},
		{"Where: " + deed + "\n\nWhen: " + deed + "\n\nWhy: " + deed + "\n\nHow: " + deed, false},
		{"Sports: " + deed, false},
		{"The Office of Road Safety said little.\n\nSafety: " + deed, false},
		{"Police said nothing at first.\n\nPolice:" + deed, false},
		{"They live at 20 Gulf Center Dr Marlow.\n\nMarlow: " + deed, false},
		{"Mara Quill, a painter, spoke.\n\n‘Mara Quill: " + deed + "’", false},
		{"Mara Quill, a lawyer, spoke.\n\nMara Quill, Feud: " + deed, false},
		{"Mara Quill, county engineer: " + deed, true},
		{"Sen. Mara Quill joined us.\n\nQUILL: " + deed, true},
		{"Police said nothing at first.\n\nPolice: " + deed, true},
		{"MARA QUILL, CHAIRWOMAN, ROAD BOARD: " + deed, true},
		{"Mara Quill, the engineer, joined us.\n\nHOSTE: Is it open?\n\nQUILL: " + deed + "\n\nHOSTE: " + deed, true},
	} {
		spoken := strings.Contains(strings.Join(contents(t, row.body), " | "), "closed until the spring")
		if spoken != row.spoken {
			t.Errorf("%s\nhas a statement: %v, want %v", row.body, spoken, row.spoken)
		}
	}
}

// contents are the words of every statement found in a text.
func contents(t *testing.T, body string) []string {
	t.Helper()
	a, reading := read(t, body)
	var all []string
	for _, q := range reading.Quotes {
		var pieces []string
		for _, s := range q.Content {
			pieces = append(pieces, s.Of(a.Body))
		}
		all = append(all, strings.Join(pieces, " "))
	}
	return all
}
