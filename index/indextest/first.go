package indextest

import (
	"fmt"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/seeds"
)

// questions to the sample articles, with the passages that every engine finds first.
var questions = []struct {
	text  string
	first []string
}{
	{"who called family separation un-American?", []string{"2019-06-co/5", "2019-06-co/6", "2006-10-04/17"}},
	{"Megan Fountain", []string{"2013-04-03/3", "2017-02-01/2", "2013-conne/2"}},
	{"New Haven ID cards for immigrants", []string{"2006-10-04/15", "2006-10-04/14", "2006-10-04/18"}},
	{"Secure Communities program deportations", []string{"2013-conne/4", "2013-04-03/1", "2013-conne/2"}},
	{"Blumenthal DeLauro reform bill citizenship", []string{"2013-04-03/7", "2013-conne/3", "2013-04-03/0"}},
	{"police order immigration status 2006", []string{"2006-10-04/24", "2006-10-04/14", "2006-10-04/17"}},
}

// mostAlike is how many of the first passages all engines have in common.
const mostAlike = 3

func firstPassages(t *testing.T, w *world) {
	w.write(w.corpus(seeds.FS)...)
	s := w.snapshot()
	for _, asked := range questions {
		r := w.search(s, index.Query{Text: asked.text, Limit: mostAlike})
		var got []string
		for _, h := range r.Hits {
			got = append(got, passageName(h.Article, h.Number))
		}
		if fmt.Sprint(got) != fmt.Sprint(asked.first) {
			t.Errorf("%s:\n%q, want\n%q", asked.text, got, asked.first)
		}
	}
}

// passageName is short: how the article's id begins, and the passage's number.
func passageName(id article.ID, number int) string { return fmt.Sprintf("%.10s/%d", id, number) }
