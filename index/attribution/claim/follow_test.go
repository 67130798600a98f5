package claim

import (
	"strings"
	"testing"
)

// A paragraph that is all quotation is of whoever speaks last in the one before.
func TestParagraphsOfQuotationGoOn(t *testing.T) {
	const next = "\n\n“We told them so in May.”\n\nThe boats left."
	for _, row := range []struct {
		fact, body string
		goes       bool
	}{
		{"behind a quotation and its verb", "“The road was never safe,” said Ruth Lowell." + next, true},
		{"behind a quotation that goes on", "“The road was never safe,” said Ruth Lowell. “It never was.”" + next, true},
		{"behind what somebody says without marks", "Ruth Lowell said that the road was never safe." + next, true},
		{"behind a sentence more", "“The road was never safe,” said Ruth Lowell. The boats were gone." + next, false},
		{"behind two who speak", "“The road was safe,” said Ned Holt. “It never was safe,” said Ruth Lowell." + next, false},
		{"behind what a crowd says without marks", "They said that the road was never safe." + next, false},
		{"behind nobody's words", "The road was never safe." + next, false},
		{"behind a pronoun of the same", "“The road was safe,” said Ruth Lowell. “It was safe in May,” she said." + next, true},
	} {
		r := readerOf(row.body)
		told := r.toldIn(r.byCue(r.Claims()))
		if got := strings.Contains(told, "We told them so in May"); got != row.goes {
			t.Errorf("%s: %s\ntells %q", row.fact, row.body, told)
		}
	}
}

func TestASecondParagraphOfQuotationGoesOnAsWell(t *testing.T) {
	r := readerOf("“The road was never safe,” said Ruth Lowell.\n\n“We told them so in May.”\n\n“Nobody heard us in the town.”")
	if told := r.toldIn(r.Claims()); !strings.Contains(told, "Ruth Lowell: Nobody heard us in the town") {
		t.Errorf("the last paragraph is nobody's: %s", told)
	}
}

// A quotation that a new sentence follows is told before it, not by that sentence's verb.
func TestASentenceBehindAQuotationHasItsOwn(t *testing.T) {
	r := readerOf("Ruth Lowell said the road was never safe. “We told them so.” She said the bridge was safe.")
	if told := r.toldIn(r.byCue(r.Claims())); !strings.HasPrefix(told, "Ruth Lowell: the road was never safe … We told them so; She: the bridge was safe") {
		t.Errorf("got %s", told)
	}
}

// Of the paragraph before, what is claimed last tells whose voice goes on.
func TestWhoseVoiceAParagraphGoesOnWith(t *testing.T) {
	const next = "\n\n“We told them so in May.”"
	for _, row := range []struct {
		fact, body, cue, from, to, source string
		goes                              bool
	}{
		{"somebody quoted", "“The road was never safe,” said Ruth Lowell." + next, "said", "The", "safe", "Ruth", true},
		{"nobody", "“The road was never safe,” said Ruth Lowell." + next, "said", "The", "safe", "", false},
		{"who asks", "“Was the road safe?” said Ruth Lowell." + next, "said", "Was", "safe", "Ruth", false},
		{"who asks by the verb", "“The road was never safe,” asked Ruth Lowell." + next, "asked", "The", "safe", "Ruth", false},
		{"who calls something so", "Ruth Lowell called the road “never safe.”" + next, "called", "never", "safe", "Ruth", true},
		{"who brands something so", "Ruth Lowell branded the road “never safe.”" + next, "branded", "never", "safe", "Ruth", true},
		{"who says so without marks", "Ruth Lowell said that the road was never safe." + next, "said", "that", "safe", "Ruth", true},
		{"who finds so without marks", "Ruth Lowell found that the road was never safe." + next, "found", "that", "safe", "Ruth", false},
		{"who says so by a participle", "With Ruth Lowell saying that the road was never safe." + next, "saying", "that", "safe", "Ruth", false},
		{"a document", "The report said that the road was never safe." + next, "said", "that", "safe", "report", true},
		{"he", "He said that the road was never safe." + next, "said", "that", "safe", "He", true},
		{"she", "She said that the road was never safe." + next, "said", "that", "safe", "She", true},
		{"a thing", "The mill said that the road was never safe." + next, "said", "that", "safe", "mill", false},
		{"a title follows", "“The road was never safe,” said Ruth Lowell.\n\n“Nine Long Winters Told.”", "said", "The", "safe", "Ruth", false},
	} {
		r, c := claimOf(row.body, row.cue, row.from, row.to, row.source)
		if got := r.followOn([]Claim{*c}); (len(got) > 0) != row.goes {
			t.Errorf("%s: %s\ngoes on with %q", row.fact, row.body, r.toldIn(got))
		}
	}
}

// Where a paragraph has two claims, they are of one voice or nobody's goes on.
func TestWhetherTwoClaimsAreOfOneVoice(t *testing.T) {
	for _, row := range []struct {
		fact, first, second string
		goes                bool
	}{
		{"a name twice", "Lowell", "Lowell", true},
		{"a name and she", "Lowell", "she", true},
		{"she and a name", "she", "Lowell", true},
		{"two names", "Holt", "Lowell", false},
		{"it and a name", "it", "Lowell", false},
		{"a name and it", "Lowell", "it", false},
		{"nobody and a name", "", "Lowell", false},
	} {
		body := "“The road was safe,” " + row.first + " said. “The bridge fell,” " + row.second + " told us.\n\n“We told them so in May.”"
		r, c := claimOf(body, "said", "The", "safe", row.first)
		_, d := claimOf(body, "told", "bridge", "fell", "")
		d.Phrase, _ = r.PhraseNumber(d.Cue - 1)
		d.Source = r.Phrases[d.Phrase].Stretch
		for _, all := range [][]Claim{{*c, *d}, {*d, *c}} {
			if got := r.followOn(all); (len(got) > 0) != row.goes {
				t.Errorf("%s: %s\ngoes on with %q", row.fact, body, r.toldIn(got))
			}
		}
	}
	r, c := claimOf("“The road was never safe,” said Ruth Lowell.\n\n“We told them so in May.”", "said", "The", "safe", "Ruth")
	own := Claim{Cue: r.word("told"), Phrase: -1, Content: stretches(r.word("told"), r.word("told")+1)}
	if got := r.followOn([]Claim{*c, own}); len(got) > 0 {
		t.Errorf("what a claim covers in part goes on with %q", r.toldIn(got))
	}
}
