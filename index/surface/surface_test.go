package surface

import (
	"slices"
	"testing"
	"unicode/utf8"

	"pullquote/index/article"
	"pullquote/index/text"
)

func read(sentence string) Surface { return Read(sentence, text.Analyse(sentence)) }

func TestNamesNumbersAndYears(t *testing.T) {
	for sentence, want := range map[string]struct {
		names, numbers []string
		years          []int
	}{
		"Then Ana Ruiz met Ole Vint.":          {names: []string{"ana", "ruiz", "ole", "vint"}},
		"The Governor's aide left on Friday.":  {names: []string{"governor"}},
		"Of 4,000 homes 44% had none in 2013.": {numbers: []string{"4,000", "44%", "2013"}, years: []int{2013}},
		"In the 1990s eleven of them left.":    {numbers: []string{"1990s", "eleven"}, years: []int{1990}},
		"They gave one of them $5.":            {numbers: []string{"$5"}},
		"Route 3000 is long.":                  {names: []string{"route"}, numbers: []string{"3000"}},
		"X met Édda.":                          {names: []string{"edda"}}, // an initial is no name
		"it sank":                              {},
		"—Zoë Åker’s boat— met €7 and £9.":     {names: []string{"zoe", "aker"}, numbers: []string{"€7", "£9"}},
		"The “Z9” left.":                       {names: []string{"z9"}, numbers: []string{"z9"}},
		"Route ٣ is long.":                     {names: []string{"route"}}, // digits of other scripts are no figures
	} {
		got := read(sentence)
		names, numbers, years := slices.Collect(got.Names()), slices.Collect(got.Numbers()), slices.Collect(got.Years())
		if !slices.Equal(names, want.names) || !slices.Equal(numbers, want.numbers) || !slices.Equal(years, want.years) {
			t.Errorf("%q: names %q, numbers %q, years %v; want %+v", sentence, names, numbers, years, want)
		}
		for _, name := range want.names {
			if !got.IsName(name) || got.IsName(name+"x") {
				t.Errorf("%q: %q is a name: %v", sentence, name, got.IsName(name))
			}
		}
	}
}

func TestEvidence(t *testing.T) {
	for _, row := range []struct {
		sentence   string
		has, lacks Evidence
	}{
		{"He met Ana Ruiz in Oldport.", HasName | HasPlace, HasNumber | HasDate},
		{"Ruiz left.", 0, HasName},            // a sentence's first word may be capitalised without being a name
		{"Ana Ruiz left.", HasName, HasPlace}, // two in a row are one
		{"The old ”Ruiz left.", HasQuote | HasName, HasPlace},
		{"It took 3 hundred weeks.", HasDuration | HasNumber, 0},
		{"It took a hundred weeks.", HasNumber, 0},
		{"It took some million weeks.", HasNumber | HasDuration, 0}, // million counts
		{"The 41-year-olds left.", HasAge, 0},
		{"Ruiz, 41 of them, left.", 0, HasAge},
		{"The boat he saw sank.", 0, LeansBack},
		{"“The boat he saw sank.", 0, LeansBack},
		{"“Ruiz left.", HasQuote, HasName}, // so may a quotation's
		{"It took 11 weeks.", HasDuration | HasNumber, HasMeasure},
		{"It took 11 whole weeks.", HasNumber, HasDuration},
		{"It cost 3 million euros.", HasMoney, HasPercent},
		{"It is a 12-mile walk.", HasMeasure, HasDuration},
		{"It was 40 per cent full.", HasPercent, HasMoney},
		{"It was 40% full.", HasPercent, HasMoney},
		{"It cost £40.", HasMoney, 0},
		{"She was born there.", HasAge, HasNumber},
		{"It opened in March.", HasDate, 0},
		{"It opened in 2013.", HasDate, HasNumber},
		{"They march on.", 0, HasDate},
		{"It opened last week.", HasDate | HasTiming, 0},
		{"It fell in 300 BC.", HasDate | HasNumber, 0},
		{"They left, so that it could open.", HasCause, 0},
		{"Oldport lies in the north.", 0, HasCause | HasMeaning},
		{"It is the short form, short for something.", HasMeaning, 0},
		{"“No,” she wrote.", HasQuote | HasSpeech, 0},
		{`It is called "the old one".`, HasQuote, 0},
		{"It was replaced.", HasChange, HasOutcome},
		{"Hale beat him.", HasOutcome, HasChange},
		{"But it closed.", LeansBack, 0},
		{"“They closed it.", LeansBack, 0},
		{"The boat closed it, but they left.", 0, LeansBack},
		{"One of them left.", 0, HasNumber}, // seldom a count
	} {
		if got := read(row.sentence).Evidence(); got&row.has != row.has || got&row.lacks != 0 {
			t.Errorf("%q shows %b, want %b and nothing of %b", row.sentence, got, row.has, row.lacks)
		}
	}
}

func TestAges(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Teo Brandish, 19, came on in the second half.":        true,
		"Among the guests is Mirabel Toussard, who turned 80.": true,
		"The 41-year-old fruit grower looked down.":            true,
		"Of the Greens, 19, a minority, voted against.":        true, // looks the same
		"In Kelsing 19 boats were stolen.":                     false,
		"The train turned 600 metres before the bridge.":       false,
		"Route 66, 19 miles long, is closed.":                  false,
		"Teo Brandish, 190, came on.":                          false,
		"Teo Brandish, 0, came on.":                            false,
		"Teo Brandish, 19 boats, came on.":                     false,
		"Teo Brandish 19, came on.":                            false,
		"He turned 4,5 times.":                                 false,
	} {
		if got := read(sentence).Has(HasAge); got != want {
			t.Errorf("%q tells an age: %v, want %v", sentence, got, want)
		}
	}
}

func TestWhatAFigureMayCount(t *testing.T) {
	for sentence, want := range map[string][][2]string{ // a figure and the last word that it may count
		"Some forty boats and crews sank.":                                     {{"forty", "sank"}},
		"Some forty, boats and all.":                                           {{"forty", "forty"}}, // punctuation stands between
		"The 11 a b c d e f g h i.":                                            {{"11", "h"}},
		"It opened in 2013 with 7 rooms.":                                      {{"7", "rooms"}}, // a year counts nothing
		"On May 22 the old ferry sank.":                                        nil,              // nor does a day
		"That was in May: 22 sank.":                                            nil,
		"In May of the 22 boats some sank.":                                    {{"22", "sank"}}, // May is not its month
		"Dozens came, several boats left.":                                     {{"dozens", "came"}, {"several", "left"}},
		"Eleven illegal immigrants working for hire as day laborers were seen": {{"eleven", "laborers"}},
	} {
		words := text.Analyse(sentence)
		var got [][2]string
		for f := range Read(sentence, words).Figures() {
			got = append(got, [2]string{words[f.At].Word, words[f.Until-1].Word})
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q counts %q, want %q", sentence, got, want)
		}
	}
}

func TestWordsThatTellADate(t *testing.T) {
	const sentence = "Yesterday, as in May 2013, the ferry sank in October."
	s := read(sentence)
	var got []string
	for n, w := range text.Analyse(sentence) {
		if s.IsDate(n) {
			got = append(got, w.Word)
		}
	}
	if want := []string{"yesterday", "2013", "october"}; !slices.Equal(got, want) {
		t.Errorf("%q tell a date, want %q", got, want)
	}
}

func TestTheDayThatASentenceNames(t *testing.T) {
	for sentence, want := range map[string]article.Date{
		"It passed on May 22.":            {Month: 5, Day: 22},
		"It passed on Sept. 3, they say.": {Month: 9, Day: 3},
		"On mid-March 30 or April 2.":     {Month: 3, Day: 30}, // the first
		"It passed on Feb. 99.":           {Month: 2, Day: 99}, // whether there is such a day depends on the year
		"It passed in May 2013.":          {},
		"It passed on the 22nd.":          {},
		"To their dismay 22 sank.":        {},
		"On Mid-May 9 they sank.":         {Month: 5, Day: 9},
		"On May 7 boats of 9 sank.":       {Month: 5, Day: 7}, // a figure behind it is none
	} {
		if got := read(sentence).Day(); got != want {
			t.Errorf("%q names %+v, want %+v", sentence, got, want)
		}
	}
}

func TestWordsAndNumbers(t *testing.T) {
	for word, want := range map[string]int{"2013": 2013, "1990s": 1990, "1990's": 1990, "0999": 0, "2100": 0, "201": 0, "20a3": 0, "20/3": 0, "20:3": 0, "20133": 0} {
		if got := Year(word); got != want {
			t.Errorf("%q is the year %d, want %d", word, got, want)
		}
	}
	for word, want := range map[string]bool{"7": true, "7th": true, "seven": true, "several": true, "few": true, "seventh": false, "/": false, "": false} {
		if IsNumber(word) != want {
			t.Errorf("%q counts something: want %v", word, want)
		}
	}
	for word, want := range map[string]bool{"2013": true, "yesterday": true, "october": true, "may": false, "march": false, "boat": false} {
		if Dated(word) != want {
			t.Errorf("%q tells a date: want %v", word, want)
		}
	}
	for word, want := range map[string]bool{"wednesday": true, "gov": true, "however": true, "sept": true, "hale": false, "governor": false, "union": false} {
		if IsNameless(word) != want {
			t.Errorf("%q is no name: want %v", word, want)
		}
	}
	if m, ok := Month("sept"); !ok || m != 9 {
		t.Errorf("sept is month %d, %v", m, ok)
	}
	if _, ok := Month("mart"); ok {
		t.Error("mart is no month")
	}
	if Digits("eleven") != "11" || Digits("dozens") != "dozens" || Digits("boat") != "" {
		t.Error("eleven is 11, dozens are no exact number, a boat is none")
	}
}

// Whatever stands in a sentence comes back from what is packed; whatever stands in a record, reading it ends.
func FuzzSurface(f *testing.F) {
	for _, sentence := range []string{"", "On May 22, 2013, Ana Ruiz’s 44% (eleven of 25) said so.", "\xff\xfe 1 A.", "In\u00a0May 9\u00a0boats", "\x01\x05\x00\x7f\xff\xff\xff\xff\xff"} {
		f.Add(sentence)
	}
	f.Fuzz(func(t *testing.T, sentence string) {
		words := text.Analyse(sentence)
		for _, s := range []Surface{Read(sentence, words), Surface(sentence)} {
			for range s.Names() {
			}
			for range s.Years() {
			}
			for range s.Figures() {
			}
			for n := range words {
				s.IsDate(n)
			}
			s.Day()
		}
		s := Read(sentence, words)
		for n, w := range words {
			if s.IsDate(n) != Dated(w.Word) || s.IsFigure(n) != isFigure(words, n) {
				t.Fatalf("%q: word %d (%q) is a date: %v, a figure: %v", sentence, n, w.Word, s.IsDate(n), s.IsFigure(n))
			}
		}
		for name := range s.Names() {
			if len(name) < 2 || utf8.ValidString(sentence) && !utf8.ValidString(name) {
				t.Fatalf("%q names %q", sentence, name)
			}
		}
	})
}

func TestEveryListNamesAWordOnce(t *testing.T) {
	for name, words := range lists {
		for i, w := range words {
			if slices.Contains(words[:i], w) {
				t.Errorf("the list %q has %q twice", name, w)
			}
			if w != text.Fold(w) {
				t.Errorf("the list %q has %q, which no folded word equals", name, w)
			}
		}
	}
}
