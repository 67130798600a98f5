package answers

import (
	"regexp"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
)

// oldestNewest finds “the oldest article”, “in the latest story”. The article that is meant depends on the coverage.
// Several (“the latest articles”) are no time, and a report may be anybody's.
var oldestNewest = regexp.MustCompile(`(?:\b(?:in|of|from|according to) )?(?:\b(?:the|our|your|its) )?\b(oldest|earliest|newest|latest|most recent) (?:news )?(article|story|coverage)\b,? ?`)

// readEdge finds the article that a question names by its age. plain is then the question about "the article", and
// subject the question without it, whose words are no subject.
func readEdge(question string) (edge Sort, plain, subject string) {
	m := oldestNewest.FindStringSubmatch(question)
	if m == nil {
		return "", question, question
	}
	edge = Newest
	if m[1] == "oldest" || m[1] == "earliest" {
		edge = Oldest
	}
	return edge, strings.Replace(question, m[1]+" ", "", 1), strings.Replace(question, m[0], "", 1)
}

// edgeOf is the date of the oldest or newest dated article that passes, of those listed newest first; zero when there
// is none.
func edgeOf(newestFirst []*article.Article, edge Sort, f index.Filter) interval {
	found := interval{}
	for _, a := range newestFirst {
		if a.Date.IsZero() || !a.Date.Within(f.From, f.To) || len(f.Sources) > 0 && !slices.ContainsFunc(f.Sources, func(s string) bool { return fold(s) == fold(a.Publication) }) {
			continue
		}
		if found = whole(a.Date); edge == Newest {
			break
		}
	}
	return found
}
