package rank

import (
	"slices"

	"pullquote/answers/rank/match"
	"pullquote/index/article"
)

// repeats reports whether two articles report the same words. Nine in ten of the shorter one's words, in a run of at least
// eight.
func repeats(x, y Choice) bool {
	if x.Read == y.Read {
		return false
	}
	a, b := x.stems(), y.stems()
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 8 {
		return false
	}
	return commonRun(a, b)*10 >= len(a)*9
}

func (c Choice) stems() []string {
	var stems []string
	for i := c.From; i < c.To; i++ {
		for _, t := range c.Read.Tokens(i) {
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
func folded(x, y Choice) Choice {
	also := y.Read
	if article.Older(y.Read.Doc.Article, x.Read.Doc.Article) < 0 {
		also, y.Score, y.Repeats = x.Read, max(x.Score, y.Score), x.Repeats
		x = y
	}
	x.Repeats = slices.DeleteFunc(slices.Clone(x.Repeats), func(r *match.Reading) bool { return r == x.Read })
	if !slices.Contains(x.Repeats, also) {
		x.Repeats = append(x.Repeats, also)
	}
	return x
}

// correctedFirst puts a correction note before the sentences of its article that it bears on and that answer no better:
// where the best sentence is one of them, and the note has at least as many of the question's words, the note comes first.
func correctedFirst(candidates []*Candidate) []*Candidate {
	if len(candidates) == 0 || candidates[0].IsNote() {
		return candidates
	}
	best := candidates[0]
	have := best.Query.Share(best.got())
	for i, c := range candidates[1:min(len(candidates), 30)] {
		if c.Read == best.Read && c.IsNote() && have > 0 && c.Query.Share(c.got()) >= have && c.speaksOf() {
			return slices.Concat([]*Candidate{c}, candidates[:i+1], candidates[i+2:])
		}
	}
	return candidates
}

// speaksOf reports whether the sentence has, in the asker's own form, a word of the question that names nobody.
func (c *Candidate) speaksOf() bool {
	return slices.ContainsFunc(c.Sites[c.Sentence], func(s match.Site) bool {
		return s.Match == 1 && !c.Query.IsNamed(int(s.Term)) && !c.Query.Asks(int(s.Term))
	})
}
