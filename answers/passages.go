package answers

import (
	"cmp"
	"context"
	"slices"
)

// sentenceShare is what a passage's best sentence counts for beside the passage's own score. Anything from 1 to 4 serves:
// of COVID-QA's questions 57% instead of 56% have the right passage first, of the other sets' as many as without.
const sentenceShare = 2

// bySentences orders passages by their best sentences too.
func (d *Desk) bySentences(ctx context.Context, a *asked, found []foundPassage) []foundPassage {
	a.markNames(found)
	best := map[*matching]map[int]float64{} // of each article, by sentence
	for _, c := range ranked(ctx, found, &d.weights.sentence) {
		if best[c.matching] == nil {
			best[c.matching] = map[int]float64{}
		}
		best[c.matching][c.sentence] = c.score
	}
	for n := range found {
		p := &found[n]
		scores := best[p.matching]
		top := scores[p.from] // a passage begins with a sentence that can be shown
		for i := p.from + 1; i < p.to; i++ {
			if score, ok := scores[i]; ok {
				top = max(top, score)
			}
		}
		p.score += sentenceShare * top
	}
	slices.SortStableFunc(found, func(x, y foundPassage) int { return cmp.Compare(y.score, x.score) })
	return found
}
