package main

import (
	"regexp"
	"strings"

	"pullquote/answers"
	"pullquote/index/article"
)

var (
	articles = regexp.MustCompile(`\b(a|an|the)\b`)
	marks    = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "\u00a0", " ")
)

// normal is SQuAD's normalisation: lower case, ASCII punctuation and articles removed (or made spaces), white space
// collapsed.
func normal(text string, punctuation string) string {
	text = strings.Map(func(r rune) rune {
		if r < 0x80 && !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == ' ' || r == '\n' || r == '\t') {
			return '\uFFFD' // punctuation, replaced below
		}
		return r
	}, strings.ToLower(marks.Replace(text)))
	text = strings.ReplaceAll(text, "\uFFFD", punctuation)
	return " " + strings.Join(strings.Fields(articles.ReplaceAllString(text, " ")), " ") + " "
}

// forms are the texts in both normalisations.
func forms(texts []string) []string {
	var all []string
	for _, t := range texts {
		for _, p := range []string{"", " "} {
			if n := normal(t, p); n != "  " {
				all = append(all, n)
			}
		}
	}
	return all
}

func holdsAny(text string, wanted []string) bool {
	a, b := normal(text, ""), normal(text, " ")
	for _, w := range wanted {
		if strings.Contains(a, w) || strings.Contains(b, w) {
			return true
		}
	}
	return false
}

// labels tells which of the sentences weighed answer: those that hold an answer within a relevant passage, or that a
// gold of the news sets has.
func (s *set) labels(e *example, w answers.Weighing) []bool {
	wanted := forms(e.answers)
	labels := make([]bool, len(w.Sentences))
	for i, x := range w.Sentences {
		labels[i] = s.answersIt(e, x, wanted)
	}
	return labels
}

func (s *set) answersIt(e *example, x answers.Weighed, wanted []string) bool {
	for _, g := range e.golds {
		if g.article != x.Article || !g.span.Overlaps(x.Span) {
			continue
		}
		if len(wanted) == 0 {
			if common := g.span.Common(x.Span); 10*common >= 6*min(g.span.Len(), x.Span.Len()) {
				return true
			}
			continue
		}
		text := x.Span.Of(s.bodies[x.Article])
		if holdsAny(text, wanted) {
			return true
		}
		n := normal(text, "")
		for _, answer := range wanted { // an answer of several sentences
			if len(n) > 40 && strings.Contains(answer, strings.TrimSpace(n)) {
				return true
			}
		}
	}
	return false
}

// relevant tells whether a passage counts for a gold: they share half of the shorter one.
func (e *example) relevant(x answers.Weighed) bool {
	for _, g := range e.golds {
		if g.article == x.Article && 2*g.span.Common(x.Span) >= min(g.span.Len(), x.Span.Len()) && g.span.Overlaps(x.Span) {
			return true
		}
	}
	return false
}

// hit tells whether an excerpt answers, as the score scripts have it.
func (s *set) hit(e *example, id article.ID, span article.Span) bool {
	if len(e.answers) > 0 {
		return holdsAny(span.Of(s.bodies[id]), forms(e.answers))
	}
	for _, g := range e.golds {
		if g.article == id && 10*g.span.Common(span) >= 6*g.span.Len() {
			return true
		}
	}
	return false
}
