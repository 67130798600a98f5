package answers

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
)

// An edge is the oldest or newest articles that a question names by their age; the zero edge is none.
type edge struct {
	by    Sort // Oldest or Newest
	count int  // how many; several without a number are three
}

// oldestNewest finds “the oldest article”, “in the latest story”, “the two newest articles”. Which articles are meant
// depends on the coverage. A report may be anybody's.
var oldestNewest = regexp.MustCompile(`(?:\b(?:in|of|from|according to) )?(?:\b(?:the|our|your|its) )?\b(?:(\d|two|three|four|five) )?(oldest|earliest|first|newest|latest|most recent|last) (?:(\d|two|three|four|five) )?(?:news )?(articles?|story|stories|coverage)\b,? ?`)

// severalEdges is how many articles “the latest articles” are.
const severalEdges = 3

// readEdge finds the articles that a question names by their age. plain is then the question about "the article", and
// subject the question without it, whose words are no subject.
func readEdge(question string) (e edge, plain, subject string) {
	m := oldestNewest.FindStringSubmatch(question)
	if m == nil || (m[2] == "first" || m[2] == "last") && m[1]+m[3] == "" && !strings.HasPrefix(m[4], "article") {
		return edge{}, question, question
	}
	e = edge{by: Newest, count: 1}
	if slices.Contains([]string{"oldest", "earliest", "first"}, m[2]) {
		e.by = Oldest
	}
	switch n := m[1] + m[3]; {
	case n != "":
		e.count = count(n)
	case strings.HasSuffix(m[4], "s"):
		e.count = severalEdges
	}
	subject = strings.Replace(question, m[0], "", 1)
	return e, strings.Replace(question, m[2]+" ", "", 1), subject
}

// showing words ask to be shown something and are no subject.
var showing = set("show give list find see read get what which say says please title titles headline headlines")

// onlyEdge: nothing is asked but the articles themselves, and of which publication.
func (a *asked) onlyEdge() bool {
	publication := " " + spaced(fold(a.publication)) + " "
	return a.edge.count > 0 && !slices.ContainsFunc(a.terms, func(t askedTerm) bool {
		return !askingWords[t.word] && !showing[t.word] && !strings.Contains(publication, " "+t.word+" ")
	})
}

// articlesOf are the edge's articles among those that pass, listed newest first: the nearest to the edge first.
func (e edge) articlesOf(newestFirst []*article.Article, f index.Filter) []*article.Article {
	var all []*article.Article
	for _, a := range newestFirst {
		if !a.Date.IsZero() && passes(a, f) {
			all = append(all, a)
		}
	}
	if e.by == Oldest {
		slices.Reverse(all)
	}
	return all[:min(e.count, len(all))]
}

// until are the articles dated no later than a day, listed newest first: a slip of the pen makes no article the newest.
func until(newestFirst []*article.Article, day article.Date) []*article.Article {
	if day.IsZero() {
		return newestFirst
	}
	return slices.DeleteFunc(slices.Clone(newestFirst), func(a *article.Article) bool { return a.Date.First().After(day.Last()) })
}

// timeOf is the time that some articles' dates cover.
func timeOf(articles []*article.Article) interval {
	if len(articles) == 0 {
		return interval{}
	}
	i := whole(articles[0].Date)
	for _, a := range articles[1:] {
		if a.Date.First().Before(i.from.First()) {
			i.from = a.Date
		}
		if a.Date.Last().After(i.to.Last()) {
			i.to = a.Date
		}
	}
	return i
}

// openings are the first sentences of articles, as candidates of equal score.
func (d *Desk) openings(ctx context.Context, a *asked, articles []*article.Article) ([]candidate, error) {
	var all []candidate
	for n, x := range articles {
		doc, err := d.search.Document(ctx, x.ID)
		switch {
		case errors.Is(err, index.ErrNoArticle):
			continue
		case err != nil:
			return nil, fmt.Errorf("open %q: %w", x.ID, err)
		}
		m := a.match(d.readings.of(doc))
		for i := range m.read.sentences {
			s := &m.read.sentences[i]
			if s.show && m.read.length(i) >= 8 {
				all = append(all, candidate{matching: m, sentence: i, score: -float64(n) / 100})
				break
			}
		}
	}
	return all, nil
}

// publicationIn is the publication of the coverage that a question names; "" when none.
func (d *Desk) publicationIn(plain string) string {
	a, found := asked{plain: plain}, ""
	for _, p := range d.names().publications {
		if len(p) > len(found) && a.says(p) {
			found = p
		}
	}
	return found
}

// agedArticle finds “the latest Yale Daily News article”.
var agedArticle = regexp.MustCompile(`(?i)\b(oldest|earliest|newest|latest|most recent) (.{4,60}?) (articles?|story|stories)\b`)

// publicationLast puts a publication that stands between the age and the article behind them.
func (d *Desk) publicationLast(question string) string {
	m := agedArticle.FindStringSubmatch(question)
	if m == nil || d.publicationIn(fold(m[2])) == "" {
		return question
	}
	return strings.Replace(question, m[0], m[1]+" "+m[3]+" in "+m[2], 1)
}
