package attribution_test

import "testing"

// What a citation says of the speaker: the most telling thing that the article says.
func TestTheMostTellingDescriptionIsTaken(t *testing.T) {
	for _, row := range []struct{ body, want string }{
		{"Ron Johnson, a nonsmoker, opposed it. “No,” said U.S. Sen. Ron Johnson.", "U.S. Sen."},
		{"Andy Beshear, a Democrat, opposed it. “No,” said Kentucky Gov. Andy Beshear.", "Kentucky Gov."},
		{"“No,” said Al Franken, who spent seven years there. Ana Ruiz and Al Franken, an author, met.", "an author"},
		{"“No,” said Jay Halvorson, who took Latin with him.", ""},
		{"“No,” said Kica Matos, executive director of Junta. Kica Matos, a friend of his, left.", "executive director of Junta"},
		{"“No,” said Megan Fountain of Unidad Latina. Megan Fountain, who likes the sea, left.", "of Unidad Latina"},
		{"“No,” said Colin Trevorrow, who stewarded the “Jurassic World” films.", ""},
		{"“No,” said Ingmar Tollund, a council favorite.", ""},
		{"“No,” said Ramin Oskoui, a Washington, D.C.-based cardiologist.", ""},
	} {
		_, found := read(t, row.body)
		quotes := found.Quotes
		got := "nobody"
		if len(quotes) > 0 && quotes[0].Speaker != nil {
			got = ""
			if d := quotes[0].Speaker.Description; d != nil {
				got = *d
			}
		}
		if got != row.want {
			t.Errorf("%s\nsays of the speaker %q, want %q", row.body, got, row.want)
		}
	}
}
