package answers

import (
	"testing"
	"testing/fstest"

	"pullquote/answers/question"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/local"
)

func TestEdgeOfTheCoverage(t *testing.T) {
	coverage := fstest.MapFS{}
	for name, head := range map[string]string{"a": "publication: Post\ndate: 2019-06", "b": "publication: Times\ndate: 2013",
		"c": "publication: Post\ndate: 2006-10-04", "d": "publication: Times"} {
		coverage[name+".md"] = &fstest.MapFile{Data: []byte("---\ntitle: T\n" + head + "\n---\nA walrus slept.\n")}
	}
	ix, err := local.Open(t.Context(), coverage, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	s, err := ix.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	newest, middle, oldest := article.Date{Year: 2019, Month: 6}, article.Date{Year: 2013}, article.Date{Year: 2006, Month: 10, Day: 4}
	for _, row := range []struct {
		what   string
		edge   question.Edge
		filter index.Filter
		want   question.Interval
		asked  article.Date
	}{
		{"the newest of all", question.Edge{Count: 1}, index.Filter{}, question.Interval{From: newest, To: newest}, article.Date{}},
		{"the oldest with a date", question.Edge{Oldest: true, Count: 1}, index.Filter{}, question.Interval{From: oldest, To: oldest}, article.Date{}},
		{"the newest of a publication", question.Edge{Count: 1}, index.Filter{Sources: []string{"times"}}, question.Interval{From: middle, To: middle}, article.Date{}},
		{"the oldest since 2010", question.Edge{Oldest: true, Count: 1}, index.Filter{From: article.Date{Year: 2010}}, question.Interval{From: middle, To: middle}, article.Date{}},
		{"the two newest", question.Edge{Count: 2}, index.Filter{}, question.Interval{From: middle, To: newest}, article.Date{}},
		{"more than there are", question.Edge{Oldest: true, Count: 9}, index.Filter{}, question.Interval{From: oldest, To: newest}, article.Date{}},
		{"none of the next decade", question.Edge{Count: 1}, index.Filter{From: article.Date{Year: 2020}}, question.Interval{}, article.Date{}},
		{"the newest on a day before the newest", question.Edge{Count: 1}, index.Filter{}, question.Interval{From: middle, To: middle}, article.Date{Year: 2019, Month: 5, Day: 31}},
		{"the newest on the first day it may be of", question.Edge{Count: 1}, index.Filter{}, question.Interval{From: newest, To: newest}, article.Date{Year: 2019, Month: 6, Day: 1}},
		{"the newest in the year of the newest", question.Edge{Count: 1}, index.Filter{}, question.Interval{From: newest, To: newest}, article.Date{Year: 2019}},
	} {
		found, err := articlesOf(t.Context(), s, row.edge, row.filter, row.asked)
		if got := timeOf(found); got != row.want || err != nil {
			t.Errorf("%s: %v to %v, %v; want %v", row.what, got.From, got.To, err, row.want)
		}
	}
}
