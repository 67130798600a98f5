package rank

import (
	"slices"
	"unicode/utf8"

	"pullquote/answers/question"
	"pullquote/answers/rank/match"
	"pullquote/index/article"
	"pullquote/index/surface"
)

// A Choice is an excerpt before it is cited: a run of sentences of one article around the one that was found.
type Choice struct {
	*Candidate
	Span     article.Span
	From, To int              // sentences
	Score    float64          // the candidate's, or that of a better report of the same words
	Repeats  []*match.Reading // other articles that report the same words, each once
}

// comfortable is in characters: up to here a second sentence is welcome. Goals want the mean below 300.
const comfortable = 300

// Choose takes the best sentences, makes each understandable with its neighbours, within so many characters, and keeps at
// most limit, none of which overlap or repeat another.
func Choose(candidates []*Candidate, limit, budget int) []Choice {
	var chosen []Choice
	scores := scoresOf(candidates)
	for _, c := range correctedFirst(candidates) {
		if len(chosen) == limit {
			break
		}
		if len(chosen) > 0 && c.farBehind(chosen[0].Score, len(chosen)) && !c.alsoWanted(chosen) {
			continue
		}
		if slices.ContainsFunc(chosen, func(x Choice) bool { return x.Read == c.Read && x.Span.Contains(c.span()) }) {
			continue
		}
		e := widen(c, scores[c.Read], budget)
		if slices.ContainsFunc(chosen, func(x Choice) bool { return x.Read == e.Read && x.Span.Overlaps(e.Span) }) {
			e = alone(c)
		}
		if i := slices.IndexFunc(chosen, func(x Choice) bool { return repeats(x, e) }); i >= 0 {
			chosen[i] = folded(chosen[i], e)
			continue
		}
		chosen = append(chosen, e)
	}
	return chosen
}

// OnePerArticle takes the best sentence of each article among those that count, with its neighbours; all without a limit.
func OnePerArticle(candidates []*Candidate, counts func(*Candidate) bool, limit, budget int) []Choice {
	var chosen []Choice
	seen, scores := map[article.ID]bool{}, scoresOf(candidates)
	for _, c := range candidates {
		if limit > 0 && len(chosen) == limit {
			break
		}
		if id := c.Read.Doc.ID; !seen[id] && counts(c) {
			seen[id] = true
			chosen = append(chosen, widen(c, scores[c.Read], budget))
		}
	}
	return chosen
}

// scoresOf are the candidates' scores by document and sentence.
func scoresOf(candidates []*Candidate) map[*match.Reading]map[int]float64 {
	all := map[*match.Reading]map[int]float64{}
	for _, c := range candidates {
		if all[c.Read] == nil {
			all[c.Read] = map[int]float64{}
		}
		all[c.Read][c.Sentence] = c.Score
	}
	return all
}

func (c *Candidate) span() article.Span { return c.Read.Sentences[c.Sentence].Span }

// farBehind reports whether a sentence is too unlikely beside the best to be shown. Scores are logarithms of odds, so that 3
// behind is one twentieth as likely. A second and third excerpt need not be as near as a fourth.
func (c *Candidate) farBehind(best float64, shown int) bool {
	if shown < 3 {
		return c.Score < best-5
	}
	return c.Score < best-2.5
}

// alsoWanted reports whether a sentence is shown beside better ones because it is the other side of what is asked: another
// statement of the speaker asked for, a figure of the question that no excerpt shows yet (“is it 10.7 or 11 million?”), or
// another figure for what the question counts.
func (c *Candidate) alsoWanted(chosen []Choice) bool {
	q := c.Query
	switch {
	case c.Score < chosen[0].Score-8:
		return false
	case q.Type == question.AskSaid && c.Speech.Theirs && len(chosen) < 3,
		q.Type == question.AskNumber && len(chosen) < 3 && c.otherFigure(chosen):
		return true
	case len(q.Numbers) < 2 || len(c.Sites[c.Sentence]) < 2:
		return false
	}
	return c.shows.AnyNumber(func(n string) bool { return slices.Contains(q.Numbers, n) && !shown(chosen, n) })
}

// otherFigure reports whether the sentence counts what the question counts, says as much of the rest as the best, and has a
// figure that no excerpt has.
func (c *Candidate) otherFigure(chosen []Choice) bool {
	q, best := c.Query, chosen[0]
	if !q.HasFocus() || Counts(c.Match, c.Sentence, BesideFigure) < 0.9 || Counts(best.Match, best.Sentence, BesideFigure) < 0.9 {
		return false
	}
	if q.Mass(c.Closest(c.Sentence)) < 0.9*q.Mass(best.Closest(best.Sentence)) {
		return false
	}
	return c.shows.AnyNumber(func(n string) bool { return surface.Year(n) == 0 && !shown(chosen, n) })
}

// shown reports whether one of the excerpts has a number.
func shown(chosen []Choice, number string) bool {
	return slices.ContainsFunc(chosen, func(c Choice) bool {
		return c.Any(func(s surface.Surface) bool { return s.AnyNumber(func(n string) bool { return n == number }) })
	})
}

// Any reports whether something holds for what one of the excerpt's sentences shows.
func (c Choice) Any(holds func(surface.Surface) bool) bool {
	for i := c.From; i < c.To; i++ {
		if holds(c.Read.Shows(i)) {
			return true
		}
	}
	return false
}

func alone(c *Candidate) Choice {
	return Choice{Candidate: c, Span: c.span(), From: c.Sentence, To: c.Sentence + 1, Score: c.Score}
}

// widen takes neighbours along: the rest of a list, the sentence that a pronoun leans on, the better neighbour where both are
// short, and short paragraphs beside a short one, as news often gives each sentence its own.
func widen(c *Candidate, scores map[int]float64, budget int) Choice {
	if e, is := c.asList(budget); is {
		return e
	}
	e := alone(c)
	if c.shows.Has(surface.LeansBack) && e.canTake(c.Sentence-1, budget) {
		e = e.with(c.Sentence - 1)
	}
	beside := []int{e.To, e.From - 1}
	if scores[e.From-1] > scores[e.To] {
		slices.Reverse(beside)
	}
	for _, i := range beside {
		if e.canTake(i, comfortable) && e.To-e.From < 3 {
			e = e.with(i)
		}
	}
	return e.withParagraphs(scores)
}

// asList takes the list along that the sentence is of: an item alone does not say of what, and what leads in says nothing. It
// reports whether there is one.
func (c *Candidate) asList(budget int) (Choice, bool) {
	l, ok := listOf(c.Read, c.Sentence)
	if !ok {
		return Choice{}, false
	}
	e := alone(c)
	from, to := l.within(c.Sentence, budget)
	return e.with(from).with(to - 1), true
}

// canTake reports whether sentence i is of the same paragraph and shown, and the whole stays within a number of characters.
func (c Choice) canTake(i, budget int) bool {
	if !c.inBlock(i) {
		return false
	}
	s := &c.Read.Sentences[i]
	return s.Shown && c.lengthWith(s.Span) <= budget
}

// lengthWith is in characters.
func (c Choice) lengthWith(s article.Span) int {
	return utf8.RuneCountInString(c.Span.Cover(s).Of(c.Read.Doc.Body))
}

func (c Choice) with(i int) Choice {
	c.Span = c.Span.Cover(c.Read.Sentences[i].Span)
	c.From, c.To = min(c.From, i), max(c.To, i+1)
	return c
}
