package answers_test

import (
	"testing"
	"testing/fstest"

	"pullquote/answers"
	"pullquote/index/article"
)

// Four articles that differ in their days alone.
func datedCoverage() fstest.MapFS {
	all := fstest.MapFS{}
	for id, date := range map[string]string{"old": "2019-06-13", "may": "2022-05-30", "june": "2022-06-14", "late": "2022-12-01"} {
		all[id+".md"] = &fstest.MapFile{Data: []byte("---\ntitle: Gas prices\ndate: " + date + "\n---\n" +
			"Gas prices hit a new record high on Monday, the automobile club of " + id + " said.\n")}
	}
	return all
}

func TestDatesDecideBetweenLikeArticles(t *testing.T) {
	desk, _ := openCoverage(t, datedCoverage())
	for _, row := range []struct{ question, asked, first string }{
		{"did gas prices hit a record high?", "2022-06-16", "june"},
		{"did gas prices hit a record high?", "2022-06-01", "may"},
		{"did gas prices hit a record high?", "2019-06-20", "old"},
		{"did gas prices hit a record high this week?", "2022-06-16", "june"},
		{"did gas prices hit a record high in May 2022?", "2022-12-02", "may"},
		{"did gas prices hit a record high in November 2022?", "2022-06-16", "late"}, // reported a day after
		{"did gas prices hit a record high in 2019?", "2022-06-16", "old"},
		{"did gas prices hit a record high before 2020?", "2022-06-16", "old"},
	} {
		asked, err := article.ParseDate(row.asked)
		if err != nil {
			t.Fatal(err)
		}
		got, err := desk.Answer(t.Context(), answers.Question{Text: row.question, Asked: asked})
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Excerpts) == 0 || string(got.Excerpts[0].Article.ID) != row.first {
			t.Errorf("%q, asked on %s: first is %v, want %s", row.question, row.asked, got.Excerpts, row.first)
		}
	}
}
