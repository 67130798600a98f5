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
