package attribution_test

import "testing"

// A description that tells neither an office nor a trade means whoever the article tells it of, else the only one near.
func TestWhomATraitMeans(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"an age told of one of two", "Ada Tamm, 23, swam. Her uncle, Jory Boyle, 58, watched. “The road is closed,” the 58-year-old said.", "Jory Boyle"},
		{"an age before the name", "The 45-year-old driver, Odran Tamm, left; Jim Holt, 44, stayed. “The road is closed,” the 45-year-old said.", "Odran Tamm"},
		{"an age in brackets", "Odran Tamm (45) left. Jim Holt (44) stayed. “The road is closed,” the 44-year-old driver said.", "Jim Holt"},
		{"an age of two", "Ada Tamm, 58, swam. Her uncle, Jory Boyle, 58, watched. “The road is closed,” the 58-year-old said.", ""},
		{"an age of nobody, and one person near", "Odran Tamm left. “The road is closed,” the 58-year-old said.", "Odran Tamm"},
		{"an age of nobody, and one who is named again later", "Odran Tamm left. “The road is closed,” the 58-year-old said. “Odran Tamm is old,” said a clerk.", "Odran Tamm"},
		{"an age of whoever is named in the quotation", "Odran Tamm left. “The road of Odran Tamm is closed,” the 58-year-old said.", ""},
		{"an age of whoever is named in what is said without marks", "Odran Tamm left. The 58-year-old said that Odran Tamm closed the road.", "Odran Tamm"},
		{"an age of nobody, and two near", "Odran Tamm left. Jim Holt stayed. “The road is closed,” the 58-year-old said.", ""},
		{"an age of somebody without a name", "Officer Karl Bern met a 28-year-old man. “The road is closed,” the 28-year-old said.", ""},
		{"a nation behind “of”", "Kaito Mori of Japan beat Cody Lind of the United States. “The road is closed,” the American said.", "Cody Lind"},
		{"a nation before the name", "Japan’s Kaito Mori beat Spaniard Pablo Ruiz. “The road is closed,” the Spaniard said.", "Pablo Ruiz"},
		{"a nation of neither", "Kaito Mori beat Cody Lind. “The road is closed,” the Swede said.", ""},
		{"a nation before a comma and what is read as no name", "The Brazilian, Kaio Prado, beat Cody Lind. “The road is closed,” the Brazilian said.", ""},
		{"a mother of whom it is told", "Ana Boyle, a mother of four from Kestrel, left. Mary Lind stayed. “The road is closed,” the mother of four said.", "Ana Boyle"},
		{"a mother where one woman is near", "Sergeant Neil Cobb reached Tracey Boyle. “The road is closed,” the mother of three said.", "Tracey Boyle"},
		{"a mother where two are", "Mary Tamm met Tracey Boyle. “The road is closed,” the mother-of-two said.", ""},
		{"a mother of somebody", "Tracey Boyle left. “The road is closed,” the mother of the boy said.", ""},
	} {
		if got := speakerOf(t, row.body); got != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

// The home and the visiting side's are told by where the game was.
func TestWhoseSideSpeaks(t *testing.T) {
	game := "Norby drew 1-1 at Ardmore on Sunday. Ardmore manager Owen Boyle left. His opposite number, Liam Tamm of Norby, stayed. "
	for _, row := range []struct{ fact, body, want string }{
		{"the visitor", game + "“The road is closed,” the visiting manager said.", "Liam Tamm"},
		{"the other one", game + "“The road is closed,” the home manager said.", "Owen Boyle"},
		{"where it is not told who is at home", "Ardmore coach Owen Boyle left. Norby coach Liam Tamm stayed. “The road is closed,” the visiting coach said.", ""},
		{"where one alone is named", "Ardmore coach Owen Boyle left. “The road is closed,” the visiting coach said.", ""},
		{"a visitor of another kind", "Owen Boyle, a visiting professor, left. “The road is closed,” the visiting professor said.", "Owen Boyle"},
	} {
		if got := speakerOf(t, row.body); got != row.want {
			t.Errorf("%s: %s\nspeaks %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
