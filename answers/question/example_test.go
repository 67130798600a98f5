package question_test

import (
	"fmt"

	"pullquote/answers/question"
	"pullquote/index/article"
)

func ExampleParsed() {
	q := question.Parse("How many people did the mayor of New Haven invite in 2013?", article.Date{})
	fmt.Println(q.Type, "|", q.Focus, "|", q.Years, "|", q.Names)
	// Output:
	// how many | people | [2013] | [New Haven]
}
