package answers

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"pullquote/index/article"
)

// A choice is an excerpt before it is cited: a run of sentences of one article around the one that was found.
type choice struct {
	candidate
	span    article.Span
	from    int // sentences
	to      int
	repeats []*reading // other articles that report the same words, each once
}

// comfortable is in characters: up to here a second sentence is welcome. Goals want the mean below 300.
const comfortable = 300

// choose takes the best sentences, makes each understandable with its neighbours, and keeps at most limit, none of
// which overlap or repeat another.
func (d *Desk) choose(f *finding, limit int) []choice {
	var chosen []choice
	candidates := f.correctedFirst()
	scores := f.scores()
	for _, c := range candidates {
		if len(chosen) == limit {
			break
		}
		if len(chosen) > 0 && c.farBehind(chosen[0].score, len(chosen)) && !f.asked.alsoWants(c, chosen) {
			continue
		}
		if slices.ContainsFunc(chosen, func(x choice) bool { return x.read == c.read && x.span.Contains(c.read.sentences[c.sentence].span) }) {
			continue
		}
		e := d.widen(c, scores[c.read])
		if overlapsAny(e, chosen) {
			e = alone(c)
		}
		if i := slices.IndexFunc(chosen, func(x choice) bool { return repeats(x, e) }); i >= 0 {
			chosen[i] = folded(chosen[i], e)
			continue
		}
		chosen = append(chosen, e)
	}
	return chosen
}

// scores are the candidates' scores by document and sentence.
func (f *finding) scores() map[*reading]map[int]float64 {
	all := map[*reading]map[int]float64{}
	for _, c := range f.candidates {
		if all[c.read] == nil {
			all[c.read] = map[int]float64{}
		}
		all[c.read][c.sentence] = c.score
	}
	return all
}

// alsoWants: a sentence is shown beside better ones where it is the other side of what is asked: another statement of the
// speaker asked for, a figure of the question that no excerpt shows yet (“is it 10.7 or 11 million?”), or another figure for
// what the question counts.
func (a *asked) alsoWants(c candidate, chosen []choice) bool {
	if c.score < chosen[0].score-8 {
		return false
	}
	if a.kind == askSaid && c.features[fSource] > 0 && len(chosen) < 3 {
		return true
	}
	if a.kind == askNumber && len(chosen) < 3 && c.otherFigure(chosen) {
		return true
	}
	if len(a.numbers) < 2 || len(c.sites[c.sentence]) < 2 {
		return false
	}
	return slices.ContainsFunc(c.read.traits(c.sentence).numbers, func(n string) bool {
		return slices.Contains(a.numbers, n) && !slices.ContainsFunc(chosen, func(x choice) bool { return x.hasNumber(n) })
	})
}

// otherFigure: the sentence counts what the question counts, says as much of the rest as the best, and has a figure that
// no excerpt has.
func (c candidate) otherFigure(chosen []choice) bool {
	a, best := c.asked, chosen[0]
	if len(a.focus) == 0 || c.counts(c.sentence, besideFigure) < 0.9 || best.counts(best.sentence, besideFigure) < 0.9 {
		return false
	}
	if a.mass(c.closest(c.sentence)) < 0.9*a.mass(best.closest(best.sentence)) {
		return false
	}
	return slices.ContainsFunc(c.read.traits(c.sentence).numbers, func(n string) bool {
		return yearOf(n) == 0 && !slices.ContainsFunc(chosen, func(x choice) bool { return x.hasNumber(n) })
	})
}

func (c choice) hasNumber(n string) bool {
	for i := c.from; i < c.to; i++ {
		if slices.Contains(c.read.traits(i).numbers, n) {
			return true
		}
	}
	return false
}

// farBehind: the scores are logarithms of odds, so that 3 behind is one twentieth as likely. A second and third excerpt
// need not be as near as a fourth.
func (c candidate) farBehind(best float64, shown int) bool {
	if shown < 3 {
		return c.score < best-5
	}
	return c.score < best-2.5
}

func alone(c candidate) choice {
	return choice{candidate: c, span: c.read.sentences[c.sentence].span, from: c.sentence, to: c.sentence + 1}
}

func overlapsAny(e choice, chosen []choice) bool {
	return slices.ContainsFunc(chosen, func(x choice) bool { return x.read == e.read && x.span.Overlaps(e.span) })
}

// widen takes neighbours along: the sentence that a pronoun leans on, and the better neighbour where both are short.
func (d *Desk) widen(c candidate, scores map[int]float64) choice {
	e := alone(c)
	if c.read.traits(c.sentence).has.any(leansBack) && e.canTake(c.sentence-1, d.options.ExcerptBudget) {
		e = e.with(c.sentence - 1)
	}
	for _, i := range e.neighbours(scores) {
		if e.canTake(i, comfortable) && e.to-e.from < 3 {
			e = e.with(i)
		}
	}
	return e
}

// neighbours are the sentences before and after, the better one first.
func (c choice) neighbours(scores map[int]float64) []int {
	before, after := c.from-1, c.to
	if scores[before] > scores[after] {
		return []int{before, after}
	}
	return []int{after, before}
}

// canTake: sentence i is of the same paragraph, is shown, and the whole stays within a number of characters.
func (c choice) canTake(i, budget int) bool {
	if i < 0 || i >= len(c.read.sentences) {
		return false
	}
	s := &c.read.sentences[i]
	return s.show && s.block == c.read.sentences[c.sentence].block &&
		utf8.RuneCountInString(c.span.Cover(s.span).Of(c.read.doc.Body)) <= budget
}

func (c choice) with(i int) choice {
	c.span = c.span.Cover(c.read.sentences[i].span)
	c.from, c.to = min(c.from, i), max(c.to, i+1)
	return c
}

// repeats: two articles report the same words. Nine in ten of the shorter one's words, in a run of at least eight.
func repeats(x, y choice) bool {
	if x.read == y.read {
		return false
	}
	a, b := stemsIn(x), stemsIn(y)
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 8 {
		return false
	}
	return commonRun(a, b)*10 >= len(a)*9
}

func stemsIn(e choice) []string {
	var stems []string
	for i := e.from; i < e.to; i++ {
		for _, t := range e.read.tokens(i) {
			stems = append(stems, t.Stem)
		}
	}
	return stems
}

// commonRun is the length of the longest run of words that two texts share.
func commonRun(a, b []string) int {
	best := 0
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for j := range b {
			above := row[j+1]
			row[j+1] = 0
			if a[i] == b[j] {
				row[j+1] = diagonal + 1
				best = max(best, row[j+1])
			}
			diagonal = above
		}
	}
	return best
}

// folded keeps the earlier of two reports of the same words, at the better one's place.
func folded(x, y choice) choice {
	also := y.read
	if article.Older(y.read.doc.Article, x.read.doc.Article) < 0 {
		also, y.score, y.repeats = x.read, max(x.score, y.score), x.repeats
		x = y
	}
	if x.repeats = slices.DeleteFunc(slices.Clone(x.repeats), func(r *reading) bool { return r == x.read }); !slices.Contains(x.repeats, also) {
		x.repeats = append(x.repeats, also)
	}
	return x
}

// order sorts excerpts as asked.
func order(chosen []choice, by Sort) {
	if by != Newest && by != Oldest {
		return
	}
	slices.SortStableFunc(chosen, func(x, y choice) int {
		older := article.Older(x.read.doc.Article, y.read.doc.Article)
		if by == Newest && !x.read.doc.Order().IsZero() && !y.read.doc.Order().IsZero() {
			older = -older
		}
		return cmp.Or(older, cmp.Compare(x.span.Start, y.span.Start))
	})
}
