package claim

import "testing"

// A quotation that stands alone leans on the sentence before it.
func TestQuotationsThatLeanOnTheSentenceBefore(t *testing.T) {
	const roe = "Selma Roe drives a truck.\n\n"
	for _, row := range []struct{ fact, body, want string }{
		{"what somebody does", roe + "Roe shook her head. “The road was never safe.”", "Roe: The road was never safe"},
		{"what somebody feels", "Mayor Selma Roe was furious. “The road was never safe!”", "Mayor Selma Roe: The road was never safe"},
		{"what she does", roe + "She shook her head. “The road was never safe.”", "She: The road was never safe"},
		{"what somebody is before the name", "His neighbour, Selma Roe, nodded. “The road was never safe.”", "His neighbour: The road was never safe"},
		{"two sentences", roe + "Roe nodded. “The road was never safe. They knew it.”", "Roe: The road was never safe. They knew it"},
		{"before another sentence", roe + "Roe nodded. “The road was never safe.” It snowed.", "Roe: The road was never safe"},

		{"another paragraph", roe + "Roe nodded.\n\n“The road was never safe.”", ""},
		{"a group", "Residents were furious. “The road was never safe.”", ""},
		{"a thing", "The road was closed. “The road was never safe.”", ""},
		{"a word before the name", "Then Mayor Selma Roe nodded. “The road was never safe.”", ""},
		{"something that happens after somebody is named", "Mayor Selma Roe drives.\n\nThen it snowed. “The road was never safe.”", ""},
		{"a name that may be a place's", "Kestrel nodded. “The road was never safe.”", ""},
		{"one of two words that may be", "Kestrel Vale nodded. “The road was never safe.”", ""},
		{"a place before the name", "Kestrel driver Ann Roe nodded. “The road was never safe.”", "Kestrel driver Ann Roe: The road was never safe"},
		{"a name behind that may be a place's", roe + "Roe left Kestrel. “The road was never safe.”", "Roe: The road was never safe"},
		{"a body behind", roe + "Roe left the Kestrel Council. “The road was never safe.”", "Roe: The road was never safe"},
		{"somebody else named later", roe + "Roe nodded. “The road was never safe.” Mayor Franz Day left.", "Roe: The road was never safe"},
		{"somebody else named", roe + "Roe met Mayor Franz Day. “The road was never safe.”", ""},
		{"a quotation in between", roe + "Roe saw a “bad road” there. “The road was never safe.”", ""},
		{"a colon in between", roe + "Roe had one answer: no. “The road was never safe.”", ""},
		{"no verb", roe + "Roe, of course. “The road was never safe.”", ""},
		{"two words", roe + "Roe nodded. “Never safe.”", ""},
		{"a title", roe + "Roe wrote a book. “Roads Without Snow.”", ""},
		{"a verb of its own", roe + "Roe nodded. “The road was never safe,” the clerk said.", ""},
		{"a verb of its own in the next sentence", roe + "Roe nodded. “The road was never safe.” Day said.", ""},
		{"more of its sentence", roe + "Roe nodded. “The road was never safe” is on a wall.", ""},
		{"the first sentence", "“The road was never safe.”", ""},
		{"no mark", roe + "Roe nodded. The road was never safe.", ""},
		{"within its sentence", roe + "Roe nodded. Now “the road was never safe.”", ""},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.leaning(nil)); got != row.want {
			t.Errorf("%s: %s\nleans on %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// Where the sentence before tells what somebody says, the quotation is whose that is; a quotation before it becomes one with it.
func TestQuotationsThatLeanOnAStatement(t *testing.T) {
	for _, row := range []struct {
		fact, body, cue, source, from, to string
		added                             string
		joined                            bool
	}{
		{"without marks", "The road is old, said Holt. “It was never safe.”", "said", "Holt", "The", "old", "Holt: It was never safe", false},
		{"a quotation", "“The road is old,” Holt said in May. “It was never safe.”", "said", "Holt", "The", "old", "", true},
		{"a quotation behind its verb", "In May Holt said “the road is old” and left. “It was never safe.”", "said", "Holt", "the", "old", "", true},
		{"of nobody", "The road is old, it is said. “It was never safe.”", "said", "", "The", "old", "", false},
		{"in the passive", "The road was described by Holt as old. “It was never safe.”", "described", "Holt", "old", "old", "", false},
		{"of whoever writes it", "The road is old, it says. “It was never safe.”", "says", "", "The", "old", "", false},
		{"by a noun", "The claim of Holt is old. “It was never safe.”", "claim", "Holt", "old", "old", "", false},
	} {
		r, c := claimOf(row.body, row.cue, row.from, row.to, row.source)
		all := []Claim{*c}
		added := r.toldIn(r.leaning(all))
		if joined := len(all[0].Content) == 2; added != row.added || joined != row.joined {
			t.Errorf("%s: %s\nadds %q and joins %v, want %q and %v", row.fact, row.body, added, joined, row.added, row.joined)
		}
	}
	r, c := claimOf("Holt said it was old, and Ana Day told them so. “It was never safe.”", "said", "it", "old", "Holt")
	_, d := claimOf("Holt said it was old, and Ana Day told them so. “It was never safe.”", "told", "so", "so", "Ana")
	if added := r.toldIn(r.leaning([]Claim{*c, *d})); added != "" {
		t.Errorf("behind two sources it is %q", added)
	}
	r, c = claimOf("Holt said it was old and said the town knew. “It was never safe.”", "said", "it", "old", "Holt")
	twice := []Claim{*c, {Cue: r.word("knew"), Phrase: c.Phrase, Content: stretches(r.word("the"), r.word("knew")+1)}}
	if added := r.toldIn(r.leaning(twice)); added != "Holt: It was never safe" {
		t.Errorf("behind two statements of one source it is %q", added)
	}
}

// What a claim covers in part leans on nothing.
func TestWhatIsCoveredLeansOnNothing(t *testing.T) {
	r := readerOf("Mayor Selma Roe nodded. “It was never safe.”")
	for _, row := range []struct{ fact, from, to string }{{"its beginning", "It", "was"}, {"its end", "never", "safe"}} {
		covering := Claim{Cue: r.word("was"), Phrase: -1, Content: stretches(r.word(row.from), r.word(row.to)+1)}
		if again := r.leaning([]Claim{covering}); len(again) > 0 {
			t.Errorf("what a claim covers is told again: %s", row.fact)
		}
	}
	if all := r.leaning(nil); len(all) != 1 {
		t.Error("what no claim covers is not told")
	}
}

// Its cue is the verb that tells what its speaker does, or how he said it.
func TestTheVerbThatALeaningQuotationHas(t *testing.T) {
	for body, want := range map[string]string{
		"Mayor Selma Roe nodded and left the room. “The road was never safe.”": "nodded",
		"“A slow, old road.” That is how Selma Roe, 61, remembered it.":        "remembered",
	} {
		r := readerOf(body)
		if all := r.leaning(nil); len(all) != 1 || r.Tokens[all[0].Cue].Word != want {
			t.Errorf("%s\nis not told by %q alone", body, want)
		}
	}
}

// A sentence may point back at the quotation before it.
func TestQuotationsThatASentencePointsBackAt(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"how somebody described something", "“A slow, old road.” That is how Selma Roe described it.", "Selma Roe: A slow, old road"},
		{"how somebody sees it", "“Worse than snow.” That’s how driver Selma Roe sees it.", "driver Selma Roe: Worse than snow"},
		{"how somebody with an age remembers it", "“A slow, old road.” This is how Selma Roe, 61, remembered it.", "Selma Roe: A slow, old road"},
		{"what somebody told others", "“We are done here.” That was what the owner, Selma Roe, told them.", "the owner: We are done here"},
		{"what a group says", "“Nobody asked us.” That’s what villagers say about it.", "villagers: Nobody asked us"},
		{"what somebody heard", "“Nobody asked us.” That’s what Selma Roe heard.", ""},
		{"why somebody said something", "“Nobody asked us.” That is why Selma Roe said no.", ""},
		{"what explains something", "“Nobody asked us.” That explains what Selma Roe said.", ""},
		{"where somebody stood", "“Nobody asked us.” That is where Selma Roe stood.", ""},
		{"nothing is pointed at", "Nobody asked us. That is how Selma Roe saw it.", ""},
		{"in another paragraph", "“Nobody asked us.”\n\nThat is how Selma Roe saw it.", ""},
		{"nobody", "“Nobody asked us.” That is how.", ""},
		{"within marks", "“Nobody asked us.” “That is how Selma Roe saw it.”", ""},
		{"another word", "“Nobody asked us.” Here is how Selma Roe saw it.", ""},
	} {
		r := readerOf(row.body)
		if got := r.toldIn(r.leaning(nil)); got != row.want {
			t.Errorf("%s: %s\npoints back at %q, want %q", row.fact, row.body, got, row.want)
		}
	}
	r := readerOf("“A slow, old road.” That is how Selma Roe described it.")
	if again := r.leaning([]Claim{{Cue: r.word("described"), Phrase: -1, Content: stretches(r.word("A"), r.word("road")+1)}}); len(again) > 0 {
		t.Error("what a claim covers is pointed back at")
	}
}
