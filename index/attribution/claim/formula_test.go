package claim

import "testing"

func TestSetPhrasesTellWhoseWordsASentenceIs(t *testing.T) {
	for _, row := range []struct{ fact, line, want string }{
		{"in the words of somebody", "In the words of Ruth Lowell, the road is closed.", "Ruth Lowell: the road is closed"},
		{"behind the sentence", "The road is closed, in the words of Ruth Lowell.", "Ruth Lowell: The road is closed"},
		{"in somebody’s words", "In Lowell’s words, the road is closed.", "Lowell: the road is closed"},
		{"in somebody’s view", "In Lowell’s view, the road is closed.", "Lowell: the road is closed"},
		{"in a pronoun’s opinion", "The road is closed, in her opinion.", "her: The road is closed"},
		{"as somebody put it", "As Lowell put it, the road is closed.", "Lowell: the road is closed"},
		{"as somebody puts it", "The road is closed, as Lowell puts it.", "Lowell: The road is closed"},
		{"between subject and verb", "The road, in her opinion, is closed.", "her: The road … is closed"},
		{"in the middle of a part it may belong to that", "The road and, in her opinion, the bridge are closed.", ""},
		{"before a quotation", "The road is, in the words of Ruth Lowell, “a trap for carts.”", "Ruth Lowell: a trap for carts"},
		{"of somebody with a name behind it", "The road is, in the words of its builder, Ruth Lowell, “a trap for carts.”", "its builder: a trap for carts"},
		{"in the view of somebody", "In the view of Ruth Lowell, the road is closed.", "Ruth Lowell: the road is closed"},
		{"by somebody’s account", "By Lowell’s own account, the road is closed.", "Lowell: the road is closed"},
		{"to hear somebody tell it", "To hear Lowell tell it, the road is closed.", "Lowell: the road is closed"},
		{"to hear somebody sing", "To hear Lowell sing it, the road was closed.", ""},
		{"by somebody’s house", "By Lowell’s own house, the road is closed.", ""},
		{"without a comma it says where", "In her view the road is closed.", ""},
		{"nor behind a sentence", "The road is closed in her opinion.", ""},
		{"in somebody’s house", "In Lowell’s house, the road is closed.", ""},
		{"in nobody’s view", "In the view, the road is closed.", ""},
		{"as somebody saw it", "As Lowell saw it, the road is closed.", ""},
		{"as somebody put them", "As Lowell put them, the roads are closed.", ""},
		{"in other words of a sort", "In the words on signs, the road is closed.", ""},
		{"in some words", "In two words of Ruth Lowell, the road is closed.", ""},
		{"nobody behind it", "The road is closed, in the words of", ""},
		{"nothing behind it", "In Lowell’s view, closed.", ""},
		{"within a quotation it is a part of that", "“In Lowell’s view, the road is closed.”", ""},
		{"in the house of somebody", "In the house of Ruth Lowell, the road is closed.", ""},
		{"in the middle, before a long part", "The road, in her opinion, is closed for good and all.", "her: The road … is closed for good and all"},
		{"in somebody’s judgment", "In Lowell’s judgment, the road is closed.", "Lowell: the road is closed"},
		{"in somebody’s judgement", "In Lowell’s judgement, the road is closed.", "Lowell: the road is closed"},
		{"in somebody’s estimation", "In Lowell’s estimation, the road is closed.", "Lowell: the road is closed"},
		{"in somebody’s telling", "In Lowell’s telling, the road is closed.", "Lowell: the road is closed"},
		{"by somebody’s estimate", "By Lowell’s estimate, the road is closed.", "Lowell: the road is closed"},
		{"by somebody’s reckoning", "By Lowell’s reckoning, the road is closed.", "Lowell: the road is closed"},
		{"by somebody’s admission", "By Lowell’s own admission, the road is closed.", "Lowell: the road is closed"},
		{"to somebody who tells it", "To Lowell tell it, the road is closed.", ""},
		{"to see somebody tell it", "To see Lowell tell it, the road is closed.", ""},
		{"to hear somebody tell them", "To hear Lowell tell them, the roads are closed.", ""},
		{"to hear how somebody tells it", "To hear how Lowell tell it, the road is closed.", ""},
		{"as they all put it", "As often Lowell put it, the road is closed.", ""},
		{"in the words before somebody", "In the words before Ruth Lowell, the road is closed.", ""},
		{"in words at an end", "The road is closed, in the words", ""},
		{"in a view that is not somebody’s own", "In old Lowell’s view, the road is closed.", "old Lowell: the road is closed"},
		{"before one word", "The road is, in the words of Ruth Lowell, “closed.”", ""},
		{"before a comma and two words", "In Lowell’s view, roads close.", ""},
		{"between a subject and its modal", "The road, in her opinion, will close for good.", "her: The road … will close for good"},
		{"behind a comma alone", "The old road, in her opinion is closed.", ""},
		{"before a comma alone", "The old road in her opinion, is closed.", ""},
		{"between a verb and its end", "The road is, in her opinion, closed for good.", ""},
		{"between a subject and what is no verb", "The road, in her opinion, of the port is closed.", ""},
		{"behind an adverb", "Often, in her opinion, is the road closed.", ""},
		{"nothing behind its comma", "The road, in her opinion,", ""},
		{"before a verb alone", "The road, in her opinion, failed.", ""},
		{"behind a verb and before a comma", "The road is in her opinion, “a trap for carts.”", ""},
		{"behind a clause about the subject", "The road they built, in her opinion, is closed.", ""},
	} {
		r := readerOf(row.line)
		if got := r.toldIn(r.formulas(nil)); got != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}

func TestASetPhraseAddsNothingToWhatAVerbTells(t *testing.T) {
	r := readerOf("In Lowell’s view, the road is closed, said Holt.")
	all := []Claim{{Cue: r.word("said"), Content: stretches(r.word("the"), r.word("closed")+1)}}
	if got := r.toldIn(r.formulas(all)); got != "" {
		t.Errorf("it tells %q, which a claim covers", got)
	}
}
