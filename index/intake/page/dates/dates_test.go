package dates

import "testing"

func TestWrittenDatesOfManyForms(t *testing.T) {
	for _, c := range []struct{ text, language, want string }{
		{"Fri 3 May 2024 09.30 BST", "en", "2024-05-03"},
		{"03 May 2024 | 09:30", "en", "2024-05-03"},
		{"May 3rd, 2024", "en", "2024-05-03"},
		{"3-May-2024", "en", "2024-05-03"},
		{"May 3 2024 at 9:30 p.m.", "en", "2024-05-03"},
		{"the 3rd of May, 2024", "en", "2024-05-03"},
		{"2024/5/3", "en", "2024-05-03"},
		{"Freitag, 03.05.2024", "de", "2024-05-03"},
		{"3. März 2024", "de", "2024-03-03"},
		{"03. 05. 2024", "cs", "2024-05-03"},
		{"3. května 2024", "cs", "2024-05-03"},
		{"2024. május 3.", "hu", "2024-05-03"},
		{"2024. 05. 03.", "hu", "2024-05-03"},
		{"2024. 5. 3. 오전 9:30", "ko", "2024-05-03"},
		{"vendredi 03 mai 2024", "fr", "2024-05-03"},
		{"le 1er août 2024", "fr", "2024-08-01"},
		{"Pubblicato il 3 maggio 2024", "it", "2024-05-03"},
		{"mayo 3, 2024", "es", "2024-05-03"},
		{"3 de mayo del 2024", "es", "2024-05-03"},
		{"03 may. 2024", "es", "2024-05-03"},
		{"Publicado: 3/5/2024", "es", "2024-05-03"},
		{"sexta-feira, 3 de maio de 2024", "pt", "2024-05-03"},
		{"3 mei 2024", "nl", "2024-05-03"},
		{"3 maja 2024 r.", "pl", "2024-05-03"},
		{"3 Mayıs 2024 Cuma", "tr", "2024-05-03"},
		{"den 3 maj 2024", "sv", "2024-05-03"},
		{"3 травня 2024", "uk", "2024-05-03"},
		{"13/05/2024", "en-US", "2024-05-13"},
		{"5/3/24", "en-US", "2024-05-03"},
		{"3/5/24", "en-GB", "2024-05-03"},
		{"4.\u20092.\u20092022", "de", "2022-02-04"},
		{"4.\u00a0Februar\u00a02022", "de", "2022-02-04"},
		{"26 | 01 | 2022", "de", "2022-01-26"},
		{"26 · 01 · 2022", "fr", "2022-01-26"},
		{"2024年5月3日", "ja", "2024-05-03"},
		{"令和6年5月3日", "ja", "2024-05-03"},
		{"平成元年12月24日", "ja", "1989-12-24"},
		{"民國113年5月3日", "zh-TW", "2024-05-03"},
		{"05.03.24", "en-US", "2024-05-03"},
		{"05-03-2024", "en-US", "2024-05-03"},
		{"05-03-2024", "en-GB", "2024-03-05"},
		{"call 020 7946 0958", "en", ""},
		{"31 February 2024", "en", ""},
		{"in May 2024", "en", ""},
	} {
		if got := Written(c.text, c.language).String(); got != c.want {
			t.Errorf("%q in %s: got %q, want %q", c.text, c.language, got, c.want)
		}
	}
}

func TestTimesReadAsWritten(t *testing.T) {
	for text, want := range map[string]string{
		"2013-04-03T23:30:00-04:00":      "2013-04-03",
		"2013-04-03T23:30:00-0400":       "2013-04-03",
		"2013-04-03":                     "2013-04-03",
		"2013-04":                        "2013-04",
		"2013":                           "2013",
		"Wed, 03 Apr 2013 23:30:00 GMT":  "2013-04-03",
		"Wed, 3 Apr 2013 23:30:00 +0000": "2013-04-03",
		"April 3, 2013":                  "2013-04-03",
		"Sept. 3, 2013":                  "2013-09-03",
		"April 3, 2013 11:30 pm":         "2013-04-03",
		"3 April 2013":                   "2013-04-03",
		"20130403T233000Z":               "2013-04-03",
		"20130403233000":                 "2013-04-03",
		"03/04/2013":                     "", // the third of April or the fourth of March: nobody knows
		"yesterday":                      "",
		"0001-01-01T00:00:00Z":           "",
		"99999999999999999999-01-01":     "",
	} {
		if got, _ := Parse(text); got.String() != want {
			t.Errorf("ParseTime(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestMonthsAreKnownByTheLanguageFirst(t *testing.T) {
	for _, c := range []struct {
		word, language string
		want           int
	}{{"lis", "pl", 11}, {"listopadu", "cs", 11}, {"Sept", "en", 9}, {"janv.", "fr", 1}, {"agosto", "", 8}, {"mart", "tr", 3}, {"ma", "hu", 0}, {"Monday", "en", 0}} {
		if got := int(monthOf(c.word, c.language)); got != c.want {
			t.Errorf("%q in %q: %d, want %d", c.word, c.language, got, c.want)
		}
	}
}
