package attribution

import "testing"

// Whom a phrase between commas tells of, where it stands before the verb.
func TestWhomAPhraseBetweenCommasTellsOf(t *testing.T) {
	for _, row := range []struct{ fact, line, noun, want string }{
		{"what one is", "Then Karl Bern, a lawmaker, said it was late.", "lawmaker", "Karl Bern"},
		{"what one is who does something", "Then Karl Bern, a lawmaker who knows the law, said it was late.", "lawmaker", "Karl Bern"},
		{"no comma before the verb", "Then Karl Bern, a lawmaker said it was late.", "lawmaker", ""},
		{"no comma behind the name", "Then Karl Bern and a lawmaker, however, said it was late.", "lawmaker", ""},
		{"a group", "Then Karl Bern, a committee, said it was late.", "committee", ""},
		{"several people", "Then Karl Bern, two lawmakers, said it was late.", "lawmakers", ""},
		{"a body", "Then Kestrel Council, a lawmaker, said it was late.", "lawmaker", ""},
		{"whose clerk somebody is", "Then a clerk of Karl Bern, a lawmaker, said it was late.", "lawmaker", ""},
		{"a phrase behind the verb", "Then said Karl Bern, a lawmaker, it was late.", "lawmaker", ""},
		{"a phrase behind the verb and a comma", "It was late, said Karl Bern, a lawmaker, then.", "lawmaker", ""},
		{"no comma before the verb, but one before the phrase", "Then Karl Bern, a lawmaker at a mill said it was late.", "lawmaker", ""},
		{"a name further off", "Then Karl Bern left, a lawmaker, he said.", "lawmaker", ""},
	} {
		who := castOf(row.line)
		noun, cue := 0, 0
		for i := range who.Tokens {
			switch who.Word(i) {
			case row.noun:
				noun = i
			case "said":
				cue = i
			}
		}
		p, _ := who.PhraseAt(noun)
		got := ""
		if e := who.toldOf(&p, cue); e >= 0 {
			got = who.NameOf(&who.Entities[e])
		}
		if got != row.want {
			t.Errorf("%s: %q tells of %q, want %q", row.fact, row.line, got, row.want)
		}
	}
}
