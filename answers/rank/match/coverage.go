package match

// usualWeight stands for the weight of every word where there is no model.
const usualWeight = 800_000

// Gravity is how much a term says in English at large, where its weight is how rare it is in this coverage: in five
// articles “get” is as rare as “court”. Words that only ask have less.
func (q *Query) Gravity(t int) float64 {
	term, all := &q.Terms[t], usualWeight*1.0
	if q.model != nil {
		if term.gravity == 0 {
			term.gravity = q.model.Weight(term.Word)
		}
		all = term.gravity
	}
	if q.Asks(t) {
		return all * askingWeight
	}
	return all
}

// standsFor turns a closeness into how surely the word is there: unrelated words have cosines up to 0.3, inflections
// of one word 0.6 and more.
func standsFor(closest float64) float64 { return min(1, max(0, (closest-0.3)/0.6)) }

// Covered is the share of some terms, by gravity, that a closeness covers; ok is false where there are none.
func (q *Query) Covered(best Closeness, some func(t int) bool) (share float64, ok bool) {
	sum, all := 0.0, 0.0
	for t := range q.Terms {
		if some(t) && best[t] != isMet {
			g := q.Gravity(t)
			sum, all = sum+g*standsFor(best[t]), all+g
		}
	}
	if all == 0 {
		return 1, false
	}
	return sum / all, true
}

// Any is every term, for Covered.
func Any(int) bool { return true }

// Hole is the term that a closeness covers worst, by gravity against the gravest: 0 where all are covered.
func (q *Query) Hole(best Closeness) float64 {
	most, worst := 1e-9, 0.0
	for t := range q.Terms {
		if best[t] != isMet {
			most = max(most, q.Gravity(t))
		}
	}
	for t := range q.Terms {
		worst = max(worst, q.Gravity(t)*(1-standsFor(best[t])))
	}
	return worst / most
}

// Mass is the share of the question that a closeness covers, by how rare its words are.
func (q *Query) Mass(best Closeness) float64 {
	sum, all := q.weigh(best, q.All())
	return sum / max(all, 1e-9)
}

// AboutMass is the share of what a statement asked for is to be about that a closeness covers, by how rare its words
// are; 1 where it may be about anything.
func (q *Query) AboutMass(best Closeness) float64 {
	sum, all := q.weigh(best, q.About())
	if all == 0 {
		return 1
	}
	return sum / all
}

// weigh is how much of some terms' weight a closeness covers, and how much there is.
func (q *Query) weigh(best Closeness, some uint64) (sum, all float64) {
	for t, term := range q.Terms {
		if some&(1<<t) != 0 && best[t] != isMet {
			sum, all = sum+term.Weight*best[t], all+term.Weight
		}
	}
	return sum, all
}

// Weakest is the worst closeness among some terms; 1 where there are none.
func (q *Query) Weakest(best Closeness, some func(t int) bool) float64 {
	least := 1.0
	for t := range q.Terms {
		if some(t) {
			least = min(least, best[t])
		}
	}
	return least
}
