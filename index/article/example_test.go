package article_test

import (
	"fmt"

	"pullquote/index/article"
)

func ExampleArticle() {
	file := "---\ntitle: Ferry strike called off\ndate: 2024-05\nurl: https://harbourpost.example/ferry\n---\nThe strike is over.\n"
	a, problems := article.Read("2024/ferry.md", []byte(file))
	fmt.Println(a.ID, "|", a.Title, "|", a.Date, "|", len(problems), "problems")
	fmt.Printf("%q\n", a.Body)
	// Output:
	// 2024/ferry | Ferry strike called off | 2024-05 | 0 problems
	// "The strike is over.\n"
}

func ExampleSpan() {
	body := "“It is over,” she said."
	words := article.Span{Start: len("“"), End: len("“It is over,")}
	fmt.Println(words, words.Of(body))
	// Output:
	// {3 14} It is over,
}

func ExampleDate() {
	d, err := article.ParseDate("2013-04")
	if err != nil {
		fmt.Println(err)
		return
	}
	from, _ := article.ParseDate("2013-04-20")
	fmt.Println(d, "lasts until", d.Last().Format("2 January"), "and overlaps what comes after the 20th:", d.Within(from, article.Date{}))
	// Output:
	// 2013-04 lasts until 30 April and overlaps what comes after the 20th: true
}
