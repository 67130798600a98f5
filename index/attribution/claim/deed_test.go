package claim

import "testing"

func TestDeedsAreNotSaid(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		want                              bool
	}{
		{"a maker takes back what it sold", "Velmo recalled nearly 40,000 kettles.", "recalled", "nearly", "kettles", "Velmo", true},
		{"a maker is taking it back", "Velmo is recalling the lids.", "recalling", "the", "lids", "Velmo", true},
		{"it is taken back", "The lids were recalled in May.", "recalled", "in", "May", "", true},
		{"somebody remembers", "Ines Holt recalled the first 40 kettles that burned.", "recalled", "that", "burned", "Holt", false},
		{"somebody remembers a year", "Ines Holt recalled a 2007 flood.", "recalled", "a", "flood", "Holt", false},
		{"somebody remembers doing", "Ines Holt recalled walking 40 miles.", "recalled", "walking", "miles", "Holt", false},
		{"what something is for", "A rail was added to keep children out.", "added", "to", "out", "", true},
		{"what something is held to be", "The bridge is believed to be old.", "believed", "to", "old", "", false},
		{"which people are meant", "The young sailors seeking to join the guard are set to raise a flag.", "seeking", "to", "flag", "sailors", true},
		{"what people seek", "Sailors, seeking to join the guard, raise a flag.", "seeking", "to", "guard", "Sailors", false},
		{"by what name something goes", "The barge, known as Martha, sank.", "known", "as", "Martha", "", true},
		{"a particle makes another verb", "She backed that up with a win.", "backed", "that", "win", "She", true},
		{"the verb alone", "She backed that plan with a sigh.", "backed", "that", "sigh", "She", false},
		{"what a thing threatens", "The drought threatens to spoil the crop.", "threatens", "to", "crop", "drought", true},
		{"what people threaten", "The miners threaten to close the port.", "threaten", "to", "port", "miners", false},
		{"what a person threatens", "Bo Ask threatens to close the port.", "threatens", "to", "port", "Ask", false},
		{"what a word means", "The word Grellin, which describes a wall, is new.", "describes", "a", "wall", "which", true},
		{"what a report tells", "The report, which describes a wall, is new.", "describes", "a", "wall", "which", false},
		{"what may be said", "Some may wonder whether it rains.", "wonder", "whether", "rains", "Some", true},
		{"what could not be said", "The clerks could not say whether it rains.", "say", "whether", "rains", "clerks", false},
		{"what one must say oneself", "I must admit that it rains.", "admit", "that", "rains", "I", false},
		{"what is to be said", "The clerks will say that it rains.", "say", "that", "rains", "clerks", false},
		{"what is said", "The clerks say that it rains.", "say", "that", "rains", "clerks", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.deed(c); got != row.want {
			t.Errorf("%s: %q is a deed: %v", row.fact, row.line, got)
		}
	}
}

func TestWhatIsCalledTogether(t *testing.T) {
	for _, row := range []struct {
		fact, line, from, to string
		want                 bool
	}{
		{"a meeting for a day", "The board called a meeting for Monday.", "a", "Monday", true},
		{"a meeting", "The board called an urgent meeting.", "an", "meeting", true},
		{"a name for something", "The board called the plan a disgrace.", "the", "disgrace", false},
		{"a name for something new", "The board called a plan for schools shameful.", "the", "shameful", false},
	} {
		r, c := claimOf(row.line, "called", row.from, row.to, "board")
		if got := r.convenes(c); got != row.want {
			t.Errorf("%s: %q: %v", row.fact, row.line, got)
		}
	}
}

func TestWhatNobodySaid(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to, source string
		want                              bool
	}{
		{"nobody", "Nobody expects that it will rain.", "expects", "that", "rain", "Nobody", true},
		{"no one", "No one believes that it will rain.", "believes", "that", "rain", "one", true},
		{"one", "One believes that it will rain.", "believes", "that", "rain", "One", false},
		{"who does not know", "Many tenants do not know that they may stay.", "know", "that", "stay", "tenants", true},
		{"who knows", "Many tenants know that they may stay.", "know", "that", "stay", "tenants", false},
		{"who does not believe", "Many tenants do not believe that they may stay.", "believe", "that", "stay", "tenants", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, row.source)
		if got := r.silent(c); got != row.want {
			t.Errorf("%s: %q is silent: %v", row.fact, row.line, got)
		}
	}
}

func TestClausesAboutANounAreNotWhatItSays(t *testing.T) {
	for _, row := range []struct {
		fact, line, cue, from, to string
		want                      bool
	}{
		{"a clause without a subject", "The party made pledges that seemed too grand.", "pledges", "that", "grand", true},
		{"one with an auxiliary", "The party made pledges that are too grand.", "pledges", "that", "grand", true},
		{"one with a subject", "The party made pledges that it would stay.", "pledges", "that", "stay", false},
		{"one whose subject looks like a verb", "There are fears that businesses will close.", "fears", "that", "close", false},
	} {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if got := r.relative(c); got != row.want {
			t.Errorf("%s: %q: %v", row.fact, row.line, got)
		}
	}
}
