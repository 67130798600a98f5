package question

import (
	"slices"
	"testing"
)

func TestSurfaceNamesNumbersAndYears(t *testing.T) {
	for sentence, want := range map[string]Surface{
		"Then Ana Ruiz met Ole Vint.":          {Names: []string{"ana", "ruiz", "ole", "vint"}},
		"The Governor's aide left on Friday.":  {Names: []string{"governor"}},
		"Of 4,000 homes 44% had none in 2013.": {Numbers: []string{"4,000", "44%", "2013"}, Years: []int{2013}},
		"In the 1990s eleven of them left.":    {Numbers: []string{"1990s", "eleven"}, Years: []int{1990}},
		"They gave one of them $5.":            {Numbers: []string{"$5"}},
		"Route 3000 is long.":                  {Names: []string{"route"}, Numbers: []string{"3000"}},
	} {
		got := SurfaceOf(sentence)
		if !slices.Equal(got.Names, want.Names) || !slices.Equal(got.Numbers, want.Numbers) || !slices.Equal(got.Years, want.Years) {
			t.Errorf("%q: names %q, numbers %q, years %v; want %q, %q, %v", sentence, got.Names, got.Numbers, got.Years, want.Names, want.Numbers, want.Years)
		}
	}
}

func TestSurfaceEvidence(t *testing.T) {
	for _, row := range []struct {
		sentence   string
		has, lacks Evidence
	}{
		{"He met Ana Ruiz in Oldport.", HasName | HasPlace, HasNumber | HasDate},
		{"Ruiz left.", 0, HasName},            // a sentence's first word may be capitalised without being a name
		{"Ana Ruiz left.", HasName, HasPlace}, // two in a row are one
		{"It took 11 weeks.", HasDuration | HasNumber, HasMeasure},
		{"It took 11 whole weeks.", HasNumber, HasDuration},
		{"It cost 3 million euros.", HasMoney, HasPercent},
		{"It is a 12-mile walk.", HasMeasure, HasDuration},
		{"It was 40 per cent full.", HasPercent, HasMoney},
		{"It cost £40.", HasMoney, 0},
		{"She was born there.", HasAge, HasNumber},
		{"The 41-year-old left.", HasAge, 0},
		{"He turned 80.", HasAge, 0},
		{"It opened in March.", HasDate, 0},
		{"They march on.", 0, HasDate},
		{"It opened last week.", HasDate | HasTiming, 0},
		{"They left, so that it could open.", HasCause, 0},
		{"Oldport lies in the north.", 0, HasCause | HasMeaning},
		{"It is the short form, short for something.", HasMeaning, 0},
		{"“No,” she wrote.", HasQuote | HasSpeech, 0},
		{"It was replaced.", HasChange, HasOutcome},
		{"Hale beat him.", HasOutcome, HasChange},
		{"But it closed.", LeansBack, 0},
		{"“They closed it.", LeansBack, 0},
		{"The boat closed it, but they left.", 0, LeansBack},
	} {
		got := SurfaceOf(row.sentence).Has
		if got&row.has != row.has || got.Any(row.lacks) {
			t.Errorf("%q shows %b, want %b and nothing of %b", row.sentence, got, row.has, row.lacks)
		}
	}
}

func TestNamesOfAQuestion(t *testing.T) {
	for question, want := range map[string][]string{
		"Who met Ana Ruiz's aide in Oldport?": {"Ana", "Ruiz", "Oldport"},
		"who was THE Governor on Friday":      {"Governor"},
		"WHO MET ANA RUIZ IN OLDPORT TODAY":   nil, // all is capitals
		"Ana?":                                nil, // a question's first word may be any
	} {
		if got := namesIn(question); !slices.Equal(got, want) {
			t.Errorf("%q names %q, want %q", question, got, want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for word, want := range map[string]int{"a": 1, "few": 3, "eleven": 11, "7": 7, "many": 0} {
		if got := count(word); got != want {
			t.Errorf("%q counts %d, want %d", word, got, want)
		}
	}
	for word, want := range map[string]int{"2013": 2013, "1990s": 1990, "1990's": 1990, "0999": 0, "2100": 0, "201": 0, "20a3": 0} {
		if got := Year(word); got != want {
			t.Errorf("%q is the year %d, want %d", word, got, want)
		}
	}
	for word, want := range map[string]bool{"7": true, "7th": true, "seven": true, "several": true, "seventh": false, "": false} {
		if IsNumber(word) != want {
			t.Errorf("%q counts something: want %v", word, want)
		}
	}
	if m, ok := Month("sept"); !ok || m != 9 {
		t.Errorf("sept is month %d, %v", m, ok)
	}
	if _, ok := Month("mart"); ok {
		t.Error("mart is no month")
	}
	if !Dated("2013") || !Dated("yesterday") || Dated("boat") {
		t.Error("2013 and yesterday tell a date, boat none")
	}
}
