package article_test

import (
	"encoding/json"
	"testing"

	"pullquote/index/article"
)

func TestParseDateReadsThreePrecisions(t *testing.T) {
	for _, row := range []struct{ text, first, last string }{
		{"2013", "2013-01-01", "2013-12-31"},
		{"2013-04", "2013-04-01", "2013-04-30"},
		{"2012-02", "2012-02-01", "2012-02-29"},
		{"2013-04-03", "2013-04-03", "2013-04-03"},
	} {
		d, err := article.ParseDate(row.text)
		if err != nil || d.String() != row.text || d.First().Format("2006-01-02") != row.first || d.Last().Format("2006-01-02") != row.last {
			t.Errorf("%s: got %v %s to %s, %v", row.text, d, d.First(), d.Last(), err)
		}
	}
	for _, text := range []string{"13", "2013-4", "2013-13", "2013-02-30", "2013-04-03T10:00", "April", "2013-04-03-01", "0000", "+013"} {
		if d, err := article.ParseDate(text); err == nil {
			t.Errorf("%q was read as %v", text, d)
		}
	}
}

func TestWithinCompareIntervals(t *testing.T) {
	for _, row := range []struct {
		fact, date, from, to string
		want                 bool
	}{
		{"a year overlaps a day in it", "2013", "2013-05-01", "", true},
		{"a partial bound is through its end", "2013-12-31", "", "2013", true},
		{"the day after is out", "2014-01-01", "", "2013", false},
		{"a month before is out", "2013-04", "2013-05", "", false},
		{"no bounds let the unknown pass", "", "", "", true},
		{"a bound keeps the unknown out", "", "2013", "", false},
	} {
		if got := date(t, row.date).Within(date(t, row.from), date(t, row.to)); got != row.want {
			t.Errorf("%s: got %v", row.fact, got)
		}
	}
}

func TestDateInJSON(t *testing.T) {
	for text, want := range map[string]string{"": "null", "2013": `"2013"`, "2013-04": `"2013-04"`} {
		data, err := json.Marshal(date(t, text))
		var back article.Date
		if err != nil || string(data) != want || json.Unmarshal(data, &back) != nil || back != date(t, text) {
			t.Errorf("%q: got %s, read back as %v, %v", text, data, back, err)
		}
	}
}

func date(t *testing.T, text string) article.Date {
	t.Helper()
	d, err := article.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
