package claim

import "testing"

func TestWhatSomebodyBrandsAThing(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
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
	} {
		r := readerOf(row.line)
		if got := r.toldIn(r.uncovered(nil, r.brand)); got != row.want {
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
