package question

import (
	"regexp"
	"slices"
	"strings"

	"pullquote/index/text"
)

// An Edge is the oldest or newest articles that a question names by their age; the zero edge is none.
type Edge struct {
	Oldest bool // else the newest
	Count  int  // how many; several without a number are three
}

// IsZero reports whether no articles are named by their age.
func (e Edge) IsZero() bool { return e.Count == 0 }

// oldestNewest finds “the oldest article”, “in the latest story”, “the two newest articles”. Which articles are meant
// depends on the coverage. A report may be anybody's.
var oldestNewest = regexp.MustCompile(`(?:\b(?:in|of|from|according to) )?(?:\b(?:the|our|your|its) )?\b(?:(\d|two|three|four|five) )?(oldest|earliest|first|newest|latest|most recent|last) (?:(\d|two|three|four|five) )?(?:news )?(articles?|story|stories|coverage)\b,? ?`)

// severalEdges is how many articles “the latest articles” are.
const severalEdges = 3

// readEdge finds the articles that a question names by their age. plain is then the question about "the article", and
// subject the question without it, whose words are no subject.
func readEdge(question string) (e Edge, plain, subject string) {
	m := oldestNewest.FindStringSubmatch(question)
	if m == nil || (m[2] == "first" || m[2] == "last") && m[1]+m[3] == "" && !strings.HasPrefix(m[4], "article") {
		return Edge{}, question, question
	}
	e = Edge{Count: 1, Oldest: slices.Contains([]string{"oldest", "earliest", "first"}, m[2])}
	switch n := m[1] + m[3]; {
	case n != "":
		e.Count = count(n)
	case strings.HasSuffix(m[4], "s"):
		e.Count = severalEdges
	}
	subject = strings.Replace(question, m[0], "", 1)
	return e, strings.Replace(question, m[2]+" ", "", 1), subject
}

var showing = set("showing")

// OnlyEdge reports whether some words of a question ask for nothing but the articles themselves, and of which publication.
func OnlyEdge(words []string, publication string) bool {
	within := " " + Spaced(text.Fold(publication)) + " "
	return !slices.ContainsFunc(words, func(word string) bool {
		return !askingWords[word] && !showing[word] && !strings.Contains(within, " "+word+" ")
	})
}

// agedArticle finds “the latest Harbour Times article”.
var agedArticle = regexp.MustCompile(`(?i)\b(oldest|earliest|newest|latest|most recent) (.{4,60}?) (articles?|story|stories)\b`)

// PublicationLast puts a publication that stands between the age and the article behind them.
func PublicationLast(question string, known []string) string {
	m := agedArticle.FindStringSubmatch(question)
	if m == nil || PublicationIn(text.Fold(m[2]), known) == "" {
		return question
	}
	return strings.Replace(question, m[0], m[1]+" "+m[3]+" in "+m[2], 1)
}
