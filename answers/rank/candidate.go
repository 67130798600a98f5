package rank

import (
	"pullquote/answers/rank/match"
	"pullquote/index/surface"
)

// A Candidate is a sentence that may answer, with what the features see of it.
type Candidate struct {
	*match.Match
	Sentence int // of the document
	Score    float64
	Features []float64 // in the order of FeatureNames
	weights  []float64 // what they counted; nil: nothing
	Speech   Speech

	shows          surface.Surface
	literal, exact uint64  // terms that words of the sentence match wholly, and unstemmed
	words          float64 // share of literal
	pairs, near    float64 // see neighbours
	like           float64 // how like the question it is
	passage        *Passage
	behind         float64         // by how much its passage scores less than the best one: 0 or below
	rank           int             // of its passage, from 0
	closest        match.Closeness // by spelling; of those looked at closely, by meaning
	closely        bool            // one of the best, compared with the question word by word
	field          *field
	cosine         float64  // see Likeness
	reading        *reading // nil: not read for what it means
}

// A field is what holds for all candidates of a question together.
type field struct {
	most, words float64 // of any: how like the question, and the share of its words
	nearest     float64 // of windows that the encoder has read: see Passage.nearness
}

// look sees what the features of one sentence need.
func look(m *match.Match, i int, behind float64, rank int) *Candidate {
	c := &Candidate{Match: m, Sentence: i, behind: behind, rank: rank, shows: m.Read.Shows(i), like: m.Like(i)}
	for _, s := range m.Sites[i] {
		if s.Match == 1 {
			c.literal |= 1 << s.Term
		}
		if s.Exact {
			c.exact |= 1 << s.Term
		}
	}
	c.words = m.Query.Share(c.literal)
	c.pairs, c.near = neighbours(m, i)
	c.Speech = speechIn(m, i)
	c.closest = m.Literal(i, i+1)
	return c
}

// Like is how like the question the sentence is by what it means: a cosine.
func (c *Candidate) Like() float64 { return c.like }

// Words is the share of the question's words in the sentence, and of those that it has in another form.
func (c *Candidate) Words() float64 { return c.words + c.meant() }

// Pairs is the share of neighbouring words of the question that are neighbours here.
func (c *Candidate) Pairs() float64 { return c.pairs }

// got are the terms that the sentence has.
func (c *Candidate) got() uint64 { return c.Got[c.Sentence] }

// meant is the share of the terms that only words in another form match, by how well they do.
func (c *Candidate) meant() float64 {
	if c.got()&^c.literal == 0 {
		return 0
	}
	best := make([]float64, len(c.Query.Terms))
	for _, s := range c.Sites[c.Sentence] {
		if c.literal&(1<<s.Term) == 0 {
			best[s.Term] = max(best[s.Term], s.Match)
		}
	}
	sum := 0.0
	for t, match := range best {
		sum += match * c.Query.Terms[t].Weight
	}
	return sum / c.Query.Total
}

// RarestMissing is the weight of the rarest word that the sentence lacks.
func (c *Candidate) RarestMissing() float64 {
	rarest := 0.0
	for t, term := range c.Query.Terms {
		if c.got()&(1<<t) == 0 {
			rarest = max(rarest, term.Weight)
		}
	}
	if c.Query.Total == 0 {
		return 0
	}
	return rarest / c.Query.Total
}

// named is the share of the names that the asker wrote as such.
func named(q *match.Query, got uint64) float64 {
	if q.Written == 0 {
		return 0
	}
	return q.Share(got&q.Written) / q.Share(q.Written)
}

// withinReach is how many words apart two terms still stand near each other.
const withinReach = 6

// neighbours looks at the terms that follow each other in the question: the share of them that do so in the sentence,
// with at most one word between, and the share that stand within reach in any order.
func neighbours(m *match.Match, i int) (pairs, near float64) {
	terms := m.Query.Terms
	if len(terms) < 2 {
		return 0, 0
	}
	var sum float64
	for t := 1; t < len(terms); t++ {
		weight := terms[t-1].Weight + terms[t].Weight
		sum += weight
		gap, follows := m.Nearest(i, t-1, t, 1+max(1, terms[t].Position-terms[t-1].Position))
		if follows {
			pairs += weight
		}
		if gap <= withinReach {
			near += weight
		}
	}
	return pairs / sum, near / sum
}

// quoted is how much of a quotation in the question a sentence has, in order.
func quoted(m *match.Match, i int) float64 {
	best := 0.0
	for _, stems := range m.Query.Quotes {
		at, longest := 0, 0
		for _, t := range m.Read.Tokens(i) {
			switch {
			case at < len(stems) && t.Stem == stems[at]:
				at++
			case t.Stem == stems[0]:
				at = 1
			default:
				at = 0
			}
			longest = max(longest, at)
		}
		best = max(best, float64(longest)/float64(len(stems)))
	}
	return best
}

// Quoted is how much of a quotation in the question the sentence has.
func (c *Candidate) Quoted() float64 { return quoted(c.Match, c.Sentence) }
