package claim

import "testing"

// A bounded is a line, a claim of it by its cue and by the first and the last word of what it says, and what it says when its bounds are
// mended.
type bounded struct{ fact, line, cue, from, to, want string }

// tellsAfter mends the bounds of each claim and compares what it says then.
func tellsAfter(t *testing.T, mend func(*Reader, *Claim), rows []bounded) {
	t.Helper()
	for _, row := range rows {
		r, c := claimOf(row.line, row.cue, row.from, row.to, "")
		if mend(r, c); r.Span(c.Content[0]).Of(r.Body) != row.want {
			t.Errorf("%s: %q\ntells %q, want %q", row.fact, row.line, r.Span(c.Content[0]).Of(r.Body), row.want)
		}
	}
}

func TestStatementsBeginBehindWhomTheyWereToldTo(t *testing.T) {
	tellsAfter(t, (*Reader).beginAnew, []bounded{
		{"a paper's name before a noun", "Roe told The Observer government life was hard.", "told", "The", "hard", "government life was hard"},
		{"a name before a name's article", "Roe told The Observer the boats were lost.", "told", "The", "lost", "the boats were lost"},
		{"a name behind an article of the sentence", "Roe told the Harbour Post government life was hard.", "told", "the", "hard", "government life was hard"},
		{"two sentences", "Roe told The Observer the boats. Were they lost?", "told", "Were", "lost", "Were they lost"},
		{"a noun", "His answer losses will be small.", "answer", "will", "small", "will be small"},
		{"a pronoun", "Roe told him his boats were lost.", "told", "him", "lost", "his boats were lost"},
		{"with a time", "Roe told The Observer last summer the boats were lost.", "told", "The", "lost", "the boats were lost"},
		{"the subject was left out", "Roe told a conference on Monday the old boats were lost.", "told", "were", "lost", "were lost"},
		{"the subject alone was left out", "Roe told a conference Tuesday the old boats were lost.", "told", "were", "lost", "the old boats were lost"},
		{"behind a verb of saying", "Roe has said losses will be small.", "said", "will", "small", "losses will be small"},
		{"behind a participle", "They posted letters alleging Roe had fled.", "alleging", "had", "fled", "Roe had fled"},
		{"whom it was told to is no subject", "It had what some clerks told Reuters was too low.", "told", "was", "low", "was too low"},
		{"a noun whose clause it is", "He said Roe's admission that it was late meant much.", "said", "that", "much", "Roe's admission that it was late meant much"},
		{"a time is no noun", "He said Monday that it was late.", "said", "that", "late", "that it was late"},
		{"a time is no subject", "It fell, Roe said Monday, will fall.", "said", "will", "fall", "will fall"},
		{"what is told is no clause", "Roe told the tale of two men.", "told", "the", "men", "the tale of two men"},
		{"a story", "Roe told The Observer of the boats that were lost.", "told", "The", "lost", "The Observer of the boats that were lost"},
		{"quoted", "Roe told “the boats were lost” to all.", "told", "the", "lost", "the boats were lost"},
		{"within a quotation", "“Roe told The Observer the boats were lost,” they sang.", "told", "The", "lost", "The Observer the boats were lost"},
		{"a pronoun before a noun", "Roe told them boats were lost.", "told", "them", "lost", "boats were lost"},
		{"“her” before a number", "Roe told her two boats were lost.", "told", "her", "lost", "two boats were lost"},
		{"an article before a number", "Roe told the two boats were lost.", "told", "the", "lost", "the two boats were lost"},
		{"a name within a phrase", "Roe told two Observer men the boats were lost.", "told", "two", "lost", "the boats were lost"},
		{"a person's name may be part of the subject", "Roe told Orla Dunn boats were lost.", "told", "Orla", "lost", "Orla Dunn boats were lost"},
		{"a paper's name before an adjective", "Roe told The Observer old boats were lost.", "told", "The", "lost", "old boats were lost"},
		{"a paper's name before a gerund", "Roe told The Observer leaving boats was late.", "told", "The", "late", "leaving boats was late"},
		{"a paper's name before a number", "Roe told The Observer two boats were lost.", "told", "The", "lost", "two boats were lost"},
		{"a paper's name before “there”", "Roe told The Observer there were two boats.", "told", "The", "boats", "there were two boats"},
		{"no clause", "Roe told The Observer old tales.", "told", "The", "tales", "The Observer old tales"},
		{"a noun of another clause", "He said in the admission that it was late.", "said", "that", "late", "that it was late"},
		{"a noun that no clause tells", "He said Roe's admission to them meant much.", "said", "to", "much", "to them meant much"},
		{"a noun behind another verb", "He denied the admission that it was late.", "denied", "that", "late", "that it was late"},
		{"another verb between", "Roe told a conference he hopes the boats were lost.", "told", "were", "lost", "were lost"},
		{"an adverb before the subject", "Roe has said only losses will be small.", "said", "will", "small", "losses will be small"},
		{"more than a subject between", "Roe has said losses, at last, will be small.", "said", "will", "small", "will be small"},
		{"a name that ends the line", "Roe told The Observer", "told", "The", "Observer", "The Observer"},
		{"a noun before the next verb is none", "Roe told The Observer boats.", "told", "The", "boats", "The Observer boats"},
		{"an adjective behind a name", "Roe told The Observer old boats were lost.", "told", "The", "lost", "old boats were lost"},
		{"a number behind a name", "Roe told The Observer two boats were lost.", "told", "The", "lost", "two boats were lost"},
		{"a participle behind a name", "Roe told The Observer losing boats was hard.", "told", "The", "hard", "losing boats was hard"},
		{"“there” behind a name", "Roe told The Observer there were boats.", "told", "The", "boats", "there were boats"},
		{"an adverb behind a name", "Roe told The Observer then boats were lost.", "told", "The", "lost", "The Observer then boats were lost"},
		{"a mark behind a name", "Roe told The Observer, the boats were lost.", "told", "The", "lost", "The Observer, the boats were lost"},
		{"a body's article in lower case", "Roe told the Kestrel Institute boats were lost.", "told", "the", "lost", "boats were lost"},
		{"a body behind an adjective", "Roe told old Kestrel Institute boats were lost.", "told", "old", "lost", "old Kestrel Institute boats were lost"},
		{"a person's name before a noun", "Roe told Jim Holt boats were lost.", "told", "Jim", "lost", "Jim Holt boats were lost"},
		{"whose boats they are", "Roe told his two boats were lost.", "told", "his", "lost", "his two boats were lost"},
		{"no phrase behind the verb", "Roe told quickly it is late.", "told", "quickly", "late", "quickly it is late"},
		{"what stands between them is an adverb", "Roe said quickly losses will be small.", "said", "will", "small", "losses will be small"},
		{"a subject with what it is of", "Roe said the losses of boats will be small.", "said", "will", "small", "the losses of boats will be small"},
		{"a comma behind the noun", "Roe said losses, will be small.", "said", "will", "small", "will be small"},
		{"a time before the verb", "Roe said Monday will be small.", "said", "will", "small", "will be small"},
		{"what follows is no verb", "Roe said it of boats they had.", "said", "they", "had", "they had"},
		{"a noun behind a verb that is not plain", "He denied the claim that it was late.", "denied", "that", "late", "that it was late"},
		{"a noun that tells no clause", "He said the boat that it was late.", "said", "that", "late", "that it was late"},
		{"a noun behind another word", "He said to the claim that it was late.", "said", "that", "late", "that it was late"},
	})
}

func TestStatementsBeginBehindTitlesAndPlaces(t *testing.T) {
	tellsAfter(t, (*Reader).beginAnew, []bounded{
		{"a programme's title and “that”", "Roe told “The Late Hour” that it was late.", "told", "The", "late", "that it was late"},
		{"a programme's title and a clause", "Roe told “The Late Hour” the boats were late.", "told", "The", "late", "the boats were late"},
		{"a programme's title and no clause", "Roe told “The Late Hour” about the boats.", "told", "The", "boats", "The Late Hour” about the boats"},
		{"a programme's title and a quotation", "Roe told “The Late Hour” “that it was late.”", "told", "The", "late", "The Late Hour” “that it was late"},
		{"a title that is said", "Roe said “The Late Hour” that it was late.", "said", "The", "late", "The Late Hour” that it was late"},
		{"no title", "Roe told “the boats were old” that it was late.", "told", "the", "late", "the boats were old” that it was late"},
		{"within a title", "Roe told “The Old Late Hour” that it was late.", "told", "Old", "late", "Old Late Hour” that it was late"},
		{"where it was told", "Roe told them in the town that it was late.", "told", "the", "late", "that it was late"},
		{"where it was asked", "Roe asked in the town whether it was late.", "asked", "the", "late", "whether it was late"},
		{"where it was said", "Roe said in the town that it was late.", "said", "the", "late", "the town that it was late"},
		{"to which town it was told", "Roe told the town that it was late.", "told", "the", "late", "the town that it was late"},
		{"in the midst of where", "Roe told them in the old town that it was late.", "told", "old", "late", "old town that it was late"},
	})
}

func TestStatementsBeginWithWhatPartOfAThingTheyTell(t *testing.T) {
	for _, part := range []string{"half", "most", "some", "all", "many", "none", "much", "part", "two", "two thirds", "three quarters", "a third", "a quarter"} {
		line := "Roe said " + part + " of the votes were lost."
		tellsAfter(t, (*Reader).beginAnew, []bounded{{part, line, "said", "the", "lost", part + " of the votes were lost"}})
	}
	tellsAfter(t, (*Reader).beginAnew, []bounded{
		{"no part", "Roe said because of the votes they were lost.", "said", "the", "lost", "the votes they were lost"},
		{"half without “of”", "Roe said half the votes were lost.", "said", "votes", "lost", "votes were lost"},
		{"all in a place", "Roe said all in the harbour were lost.", "said", "the", "lost", "the harbour were lost"},
		{"a part that stands further on", "Roe said they lost most of the votes then.", "said", "the", "then", "the votes then"},
	})
}

func TestWhatIsAskedBeginsWhereItWasPut(t *testing.T) {
	r, c := claimOf("Roe told The Observer the boats were lost.", "told", "The", "lost", "")
	c.Asked = stretches(0, 1)[0]
	if r.beginAnew(c); r.Span(c.Content[0]).Of(r.Body) != "The Observer the boats were lost" {
		t.Errorf("an answer begins with %q", r.Span(c.Content[0]).Of(r.Body))
	}
	r, c = claimOf("Roe announced a week later that he had read the letters.", "announced", "a", "week", "")
	c.Asked = stretches(0, 1)[0]
	if r.leaveTime(c); r.Span(c.Content[0]).Of(r.Body) != "a week" {
		t.Errorf("an answer leaves its time for %q", r.Span(c.Content[0]).Of(r.Body))
	}
}

func TestWhichPhrasesTellWhen(t *testing.T) {
	for phrase, want := range map[string]bool{
		"last summer": true, "Tuesday": true, "July": true, "Friday afternoon": true, "that morning": true, "one evening": true, "this year": true,
		"this old year": false, "the year": false,
	} {
		r := readerOf("They came for " + phrase + ".")
		if p, ok := r.PhraseAt(3); !ok || r.timely(p) != want {
			t.Errorf("%q tells when: want %v", phrase, want)
		}
	}
}

func TestATitleThatEndsTheTextIsToldNothing(t *testing.T) {
	r, c := claimOf("Roe told “The Late Hour", "told", "The", "Hour", "Roe")
	if r.beginAnew(c); r.toldIn([]Claim{*c}) != "Roe: The Late Hour" {
		t.Errorf("it is told %q", r.toldIn([]Claim{*c}))
	}
}
