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
	}{
		{"the newest of all", question.Edge{Count: 1}, index.Filter{}, question.Interval{From: newest, To: newest}},
		{"the oldest with a date", question.Edge{Oldest: true, Count: 1}, index.Filter{}, question.Interval{From: oldest, To: oldest}},
		{"the newest of a publication", question.Edge{Count: 1}, index.Filter{Sources: []string{"times"}}, question.Interval{From: middle, To: middle}},
		{"the oldest since 2010", question.Edge{Oldest: true, Count: 1}, index.Filter{From: article.Date{Year: 2010}}, question.Interval{From: middle, To: middle}},
		{"the two newest", question.Edge{Count: 2}, index.Filter{}, question.Interval{From: middle, To: newest}},
		{"more than there are", question.Edge{Oldest: true, Count: 9}, index.Filter{}, question.Interval{From: oldest, To: newest}},
		{"none of the next decade", question.Edge{Count: 1}, index.Filter{From: article.Date{Year: 2020}}, question.Interval{}},
	} {
		found, err := articlesOf(t.Context(), s, row.edge, row.filter)
		if got := timeOf(found); got != row.want || err != nil {
			t.Errorf("%s: %v to %v, %v; want %v", row.what, got.From, got.To, err, row.want)
		}
	}
}
