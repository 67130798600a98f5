package answers_test

import (
	"context"
	"fmt"

	"pullquote/answers"
	"pullquote/index/article"
	"pullquote/index/local"
	"pullquote/seeds"
)

func ExampleDesk() {
	ctx := context.Background()
	ix, err := local.Open(ctx, seeds.FS, local.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ix.Close()
	a, err := answers.NewDesk(ix, answers.Options{}).Answer(ctx, answers.Question{Text: "who called family separation un-American?", Limit: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Verdict)
	for _, e := range a.Excerpts {
		fmt.Println(e.Speaker.Name, "in", e.Article.Title)
	}
	// Output:
	// answered
	// Richard Blumenthal in Connecticut Immigration Advocates To Trump: No More Raids
}

func ExampleExcerpt() {
	link := "https://harbourpost.example/ferry"
	e := answers.Excerpt{Text: "Ortiz called off the strike.", Link: &link,
		Article: answers.ArticleRef{Title: "Ferry strike called off", Publication: "Harbour Post", Date: article.Date{Year: 2024, Month: 5}, URL: &link}}
	fmt.Println(answers.Cite(e, answers.CitePlain, article.Date{Year: 2024, Month: 6, Day: 1}))
	// Output:
	// “Ortiz called off the strike.”
	// — “Ferry strike called off”, Harbour Post, May 2024
	// https://harbourpost.example/ferry
}
