package answers_test

import (
	"encoding/json"
	"testing"

	"pullquote/answers"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// Every key is always there: null where unknown, [] where empty.
func TestEmptyRepliesHaveEveryKeyOfTheContract(t *testing.T) {
	const (
		article_ = `{"id":"","title":"","publication":"","authors":[],"date":null,"url":null}`
		quote    = `{"kind":"","content":[],"cue":[],"source":[],"speaker":null}`
	)
	for _, test := range []struct {
		value any
		want  string
	}{
		{answers.Answer{}, `{"id":null,"question":"","verdict":"","excerpts":[],` +
			`"understood":{"speaker":null,"source":null,"from":null,"to":null,"terms":[]},` +
			`"coverage":{"articles":0,"passages":0,"newest":null,"undated_left_out":0},"took_ms":0}`},
		{answers.Excerpt{Quotes: []attribution.Quote{{}}}, `{"rank":0,"text":"","start":0,"end":0,"highlights":[],"article":` + article_ +
			`,"link":null,"quotes":[` + quote + `],"speaker":null,"corrections":[],"score":0,"why":[]}`},
		{answers.Passages{}, `{"id":null,"question":"","passages":[],"took_ms":0}`},
		{answers.FoundPassage{}, `{"rank":0,"article":` + article_ + `,"start":0,"end":0,"text":"","score":0}`},
		{answers.ArticleInfo{}, article_[:len(article_)-1] + `,"passages":0,"corrections":[]}`},
		{answers.QuoteLine{}, `{"article":` + article_ + `,"kind":"","content":[],"text":"","cue":[],"source":[],"speaker":null}`},
		{answers.Check{}, `{"id":null,"question":"","match":"","found":[],"took_ms":0}`},
		{answers.SaidHere{}, `{"article":` + article_ + `,"start":0,"end":0,"text":"","quote":null,"diff":[]}`},
		{answers.NoteRef{}, `{"text":"","start":null,"end":null}`},
	} {
		got, err := json.Marshal(test.value)
		if err != nil || string(got) != test.want {
			t.Errorf("%T: got  %s (%v)\nwant %s", test.value, got, err, test.want)
		}
	}
}

func TestIDsStandInTheReplyAsTheyWereGiven(t *testing.T) {
	for _, id := range []string{`"q1"`, `17`, `null`, `"naïve – 1"`} {
		a := answers.Answer{ID: answers.ID(id), Question: "who & when?"}
		got, err := json.Marshal(a)
		if err != nil || !json.Valid(got) || string(got[:len(id)+6]) != `{"id":`+id {
			t.Errorf("id %s: got %s, %v", id, got, err)
		}
	}
}

func TestDatesAndSpansAreWrittenAsTheContractSays(t *testing.T) {
	a := answers.Excerpt{Highlights: []article.Span{{Start: 3, End: 9}}, Article: answers.ArticleRef{Date: article.Date{Year: 2019, Month: 6}}}
	got, _ := json.Marshal(a)
	var back struct {
		Highlights [][2]int
		Article    struct{ Date string }
	}
	if err := json.Unmarshal(got, &back); err != nil || back.Highlights[0] != [2]int{3, 9} || back.Article.Date != "2019-06" {
		t.Errorf("got %s, %v", got, err)
	}
}
