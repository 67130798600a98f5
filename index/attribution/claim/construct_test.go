package claim

import (
	"testing"

	"pullquote/index/nlp"
)

func TestPassivesTellAsWhatSomebodyWasDescribed(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"what before by whom", "The plan was dismissed as a costly fantasy by Senator Ruth Lowell.", "Senator Ruth Lowell: a costly fantasy"},
		{"one word", "The plan was dismissed as fantasy by Senator Ruth Lowell.", "Senator Ruth Lowell: fantasy"},
		{"by whom before what", "The plan was described by Ruth Lowell as a total loss.", "Ruth Lowell: a total loss"},
		{"an agent with a name behind it", "The plan was described by its author, Ruth Lowell, as a total loss.", "its author: a total loss"},
		{"of what", "The mayor was accused by Ruth Lowell of hiding the bill.", "Ruth Lowell: hiding the bill"},
		{"whom somebody told it", "The court was told by Ruth Lowell that the bill was lost.", "Ruth Lowell: that the bill was lost"},
		{"with commas that add to the agent", "The court was told by Ruth Lowell, a clerk, that the bill was lost.", "Ruth Lowell: that the bill was lost"},
		{"whom a body informed", "The town was informed by the council that the bill was lost.", "the council: that the bill was lost"},
		{"from whom somebody heard it", "The court heard from Ruth Lowell that the bill was lost.", "Ruth Lowell: that the bill was lost"},
		{"from whom somebody hears it", "The court hears from Ruth Lowell that the bill was lost.", "Ruth Lowell: that the bill was lost"},
		{"from whom by what she is", "The court heard from its clerk, Ruth Lowell, that the bill was lost.", "its clerk: that the bill was lost"},
		{"from whom somebody learned it", "The court learned from Ruth Lowell that the bill was lost.", ""},
		{"of whom somebody was told it", "The court was told of Ruth Lowell that the bill was lost.", ""},
		{"nothing behind “told by”", "The court was told by", ""},
		{"from what somebody heard it", "The court heard from the streets that the bill was lost.", ""},
		{"from whom somebody hears it", "The court hears from Ruth Lowell that the bill was lost.", "Ruth Lowell: that the bill was lost"},
		{"from whom somebody heard it, and the name behind it", "The court heard from a clerk, Ruth Lowell, that the bill was lost.", "a clerk: that the bill was lost"},
		{"of what somebody heard", "The court heard of theft by Ruth Lowell.", ""},
		{"from whom something was described", "They described from Ruth Lowell that the bill was lost.", ""},
		{"about whom somebody is told", "The court was told about Ruth Lowell that the bill was lost.", ""},
		{"by then", "The court was told by then that the bill was lost.", ""},
		{"by whom something was dismissed that a clause follows", "The plan was dismissed by Ruth Lowell that the bill was lost.", ""},
		{"whom somebody told to do something", "The court was told by Ruth Lowell to leave.", ""},
		{"whom nobody told it", "The court was told that the bill was lost.", ""},
		{"whom a verb of another kind tells nothing", "The court was led by Ruth Lowell that the bill was lost.", ""},
		{"a place is no agent", "The plan was described as a total loss by the river.", ""},
		{"nobody", "The plan was described as a total loss.", ""},
		{"no passive", "They described the plan as a total loss by Ruth Lowell.", ""},
		{"another verb", "The boat was built as a total loss by Ruth Lowell.", ""},
		{"an active verb", "Some have described as a total loss by Ruth Lowell.", ""},
		{"a participle that another verb governs", "They left it described as a total loss by Ruth Lowell.", ""},
		{"within marks", "“The plan was described as a total loss by Ruth Lowell,” they sang.", ""},
		{"of what by whom", "The mayor was accused of theft by Ruth Lowell.", "Ruth Lowell: theft"},
		{"behind a comma", "The plan was described as a total loss, bought by Ruth Lowell.", ""},
		{"behind another verb", "The plan was described as a loss that was made by Ruth Lowell.", ""},
		{"by nobody of a name", "The plan was described by a clerk as a total loss.", ""},
		{"for what", "The mayor was praised by Ruth Lowell for her plan.", ""},
		{"with somebody", "The plan was described as a loss with Ruth Lowell.", ""},
		{"by whom, in a further word", "The plan was described as a loss by old Ruth Lowell.", "old Ruth Lowell: a loss"},
		{"with a verb of its own behind it", "The plan was described by Ruth Lowell as a loss, and they left.", "Ruth Lowell: a loss, and they left"},
		{"a comma behind the agent alone", "The plan was described by Ruth Lowell, as a total loss.", ""},
		{"nothing behind “by”", "The plan was described as a loss by", ""},
		{"nothing behind “as”", "The plan was described by Ruth Lowell as", ""},
		{"within marks of its own", "The plan was described as “a total loss” by Ruth Lowell.", "Ruth Lowell: a total loss"},
		{"by when", "The plan was described as a loss by now of Ruth Lowell.", ""},
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
	tellsEach(t, (*Reader).stance, []telling{
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
		{"with an issue", "Ruth Lowell took issue with the plan.", "Ruth Lowell: the plan"},
		{"for something", "Ruth Lowell offered praise for the plan.", "Ruth Lowell: the plan"},
		{"of something", "Ruth Lowell offered criticism of the plan.", "Ruth Lowell: the plan"},
		{"over something", "Ruth Lowell voiced concern over the plan.", "Ruth Lowell: the plan"},
		{"up to a semicolon", "Ruth Lowell poured scorn on the plan; it is old.", "Ruth Lowell: the plan"},
		{"up to a dash", "Ruth Lowell poured scorn on the plan — it is old.", "Ruth Lowell: the plan"},
		{"over a comma that is quoted", "Ruth Lowell poured scorn on the “old, dull” plan.", "Ruth Lowell: the “old, dull” plan"},
		{"within marks", "“Ruth Lowell poured scorn on the plan,” they sang.", ""},
		{"by a noun", "The pour scorn on the plan.", ""},
		{"without a subject", "Poured scorn on the plan.", ""},
		{"at an end", "Ruth Lowell offered praise", ""},
		{"something that is no phrase", "Ruth Lowell shrugged off and of the plan.", ""},
		{"a verb within marks", "Ruth Lowell “poured scorn on the plan”.", ""},
		{"a participle", "With Ruth Lowell now giving praise for the plan, they left.", ""},
		{"somebody of the sentence before", "Ruth Lowell left. Poured scorn on the plan.", ""},
	})
}

func TestWhatSomebodyBrandsAThing(t *testing.T) {
	tellsEach(t, (*Reader).brand, []telling{
		{"behind the thing", "Ruth Lowell branded the road a ruin.", "Ruth Lowell: the road a ruin"},
		{"before a vowel", "Ruth Lowell branded the road an old ruin.", "Ruth Lowell: the road an old ruin"},
		{"a thing with what it is of", "Ruth Lowell branded the road of Torsby a ruin.", "Ruth Lowell: the road of Torsby a ruin"},
		{"with more behind it", "Ruth Lowell branded the road a ruin for all who drove on it.", "Ruth Lowell: the road a ruin for all who drove on it"},
		{"up to a comma", "Ruth Lowell branded the road a ruin of the state, and left.", "Ruth Lowell: the road a ruin of the state"},
		{"up to “and”", "Ruth Lowell branded the road a ruin and left.", "Ruth Lowell: the road a ruin"},
		{"with a definite article", "Ruth Lowell branded the road the ruin.", ""},
		{"behind “as”", "Ruth Lowell branded the road as a ruin.", ""},
		{"nothing", "Ruth Lowell branded the road.", ""},
		{"nothing at the line's end", "Ruth Lowell branded", ""},
		{"a passive", "The road was branded a ruin.", ""},
		{"by what is nobody", "Snow branded the road a ruin.", ""},
		{"by no subject", "Branded the road a ruin.", ""},
		{"another verb", "Ruth Lowell sold the road a ruin.", ""},
		{"within a quotation", "They said “Ruth Lowell branded the road a ruin” then.", ""},
		{"no thing behind the verb", "Ruth Lowell branded quickly the road a ruin.", ""},
	})
}

// A telling is a line, and what one of its words tells.
type telling struct{ fact, line, want string }

func tellsEach(t *testing.T, of func(*Reader, int) (Claim, bool), rows []telling) {
	t.Helper()
	for _, row := range rows {
		r := readerOf(row.line)
		if got := r.toldIn(r.uncovered(nil, func(word int) (Claim, bool) { return of(r, word) })); got != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestWhatAClaimCoversIsNotBrandedAgain(t *testing.T) {
	r, c := claimOf("Ruth Lowell branded the road a ruin.", "branded", "the", "ruin", "Lowell")
	if got := r.toldIn(r.uncovered([]Claim{*c}, r.brand)); got != "" {
		t.Errorf("it tells %q again", got)
	}
	r, c = claimOf("Ruth Lowell, who is said to be late, branded the road a ruin.", "said", "branded", "branded", "Lowell")
	if got := r.toldIn(r.uncovered([]Claim{*c}, r.brand)); got != "" {
		t.Errorf("a verb that was said tells %q", got)
	}
}

func TestAStanceAddsNothingToWhatAClaimTells(t *testing.T) {
	r := readerOf("Ruth Lowell poured scorn on the plan, said Holt.")
	for fact, x := range map[string][]nlp.Stretch{
		"what it is on": stretches(r.word("the"), r.word("plan")+1),
		"its verb":      stretches(0, r.word("scorn")+1),
	} {
		all := []Claim{{Cue: r.word("said"), Content: x}}
		if got := r.toldIn(r.uncovered(all, r.stance)); got != "" {
			t.Errorf("a claim covers %s, and the stance tells %q again", fact, got)
		}
	}
}

// A participle behind a passive is its agent's.
func TestWhoseAParticipleBehindAPassiveIs(t *testing.T) {
	for _, row := range []struct{ fact, line, cue, want string }{
		{"the agent's", "The plan was attacked by Ruth Lowell in a letter, calling it a scandal.", "calling", "Ruth Lowell"},
		{"behind a particle", "The plan was singled out by Ruth Lowell in a letter, calling it a scandal.", "calling", "Ruth Lowell"},
		{"no participle in -ing", "The plan was attacked by Ruth Lowell in a letter, called a scandal.", "called", ""},
		{"no comma", "The plan was attacked by Ruth Lowell in a letter calling it a scandal.", "calling", ""},
		{"another verb between", "The plan was attacked by Ruth Lowell and was late, calling it a scandal.", "calling", ""},
		{"another comma between", "The plan was attacked by Ruth Lowell in May, in a letter, calling it a scandal.", "calling", ""},
		{"marks between", "The plan was attacked by Ruth Lowell in a “letter”, calling it a scandal.", "calling", ""},
		{"by a thing", "The plan was attacked by the river, calling it a scandal.", "calling", ""},
		{"by somebody, but no passive", "The plan stands by Ruth Lowell in a letter, calling it a scandal.", "calling", ""},
	} {
		r, c := claimOf(row.line, row.cue, "scandal", "scandal", "")
		if r.goesOnAsAgent(c); c.Phrase >= 0 != (row.want != "") || c.Phrase >= 0 && r.Span(c.Source).Of(r.Body) != row.want {
			t.Errorf("%s: %s\nis told by %v, want %q", row.fact, row.line, c.Source, row.want)
		}
	}
	r, c := claimOf("The plan was attacked by Ruth Lowell in a letter, calling it a scandal.", "calling", "it", "scandal", "")
	c.Asked = stretches(0, 1)[0]
	if r.goesOnAsAgent(c); c.Phrase >= 0 {
		t.Error("an answer is the agent's")
	}
}
