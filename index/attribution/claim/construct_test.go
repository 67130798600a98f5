package claim

import "testing"

func TestPassivesTellAsWhatSomebodyWasDescribed(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"what before by whom", "The plan was dismissed as a costly fantasy by Senator Ruth Lowell.", "Senator Ruth Lowell: a costly fantasy"},
		{"one word", "The plan was dismissed as fantasy by Senator Ruth Lowell.", "Senator Ruth Lowell: fantasy"},
		{"by whom before what", "The plan was described by Ruth Lowell as a total loss.", "Ruth Lowell: a total loss"},
		{"an agent with a name behind it", "The plan was described by its author, Ruth Lowell, as a total loss.", "its author: a total loss"},
		{"of what", "The mayor was accused by Ruth Lowell of hiding the bill.", "Ruth Lowell: hiding the bill"},
		{"a place is no agent", "The plan was described as a total loss by the river.", ""},
		{"nobody", "The plan was described as a total loss.", ""},
		{"no passive", "They described the plan as a total loss by Ruth Lowell.", ""},
		{"another verb", "The boat was built as a total loss by Ruth Lowell.", ""},
	} {
		r := readerOf(row.line)
		if got := r.toldIn(r.portrayed(nil)); got != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestAPortrayalTakesThePlaceOfWhatWasMadeOfItsCue(t *testing.T) {
	r := readerOf("The plan was described by Ruth Lowell as a total loss.")
	all := []Claim{{Cue: r.word("described"), Content: stretches(0, 2)}, {Cue: 0, Content: stretches(0, 1)}}
	if got := len(r.portrayed(all)); got != 2 {
		t.Errorf("%d claims are left, want the portrayal and the one with another cue", got)
	}
}

func TestStancesOfPeople(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"on something", "Ruth Lowell poured scorn on the plan.", "Ruth Lowell: the plan"},
		{"a clause", "Ruth Lowell raised the possibility that the mill had failed.", "Ruth Lowell: that the mill had failed"},
		{"by a pronoun", "She has raised doubts about the plan, which is old.", "She: the plan"},
		{"denied", "Ruth Lowell made no apology for the plan.", ""},
		{"somebody unnamed", "The mayor poured scorn on the plan.", ""},
		{"of nothing", "Ruth Lowell poured scorn.", ""},
		{"where it was said", "Ruth Lowell made remarks during the fair.", ""},
		{"another object", "Ruth Lowell raised money for the plan.", ""},
		{"another verb", "Ruth Lowell earned praise for the plan.", ""},
		{"to come", "Ruth Lowell came to raise doubts about the plan.", ""},
	} {
		r := readerOf(row.line)
		if got := r.toldIn(r.stances(nil)); got != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}
