package view

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/entry"
	"pullquote/index/score"
)

// A Key names a passage of a state.
type Key struct {
	Article article.ID
	Number  int
}

// A Candidate is a passage with its score.
type Candidate struct {
	Key
	from     int64 // the update from which on it counts
	evidence score.Evidence
	passage  score.Passage
	words    int
	rough    float64 // as the cluster says, rounded in its favour
	swept    float64 // before it was looked at closely
	Score    float64
	Parts    []index.Part
}

// A ranking finds the passages that match best, for one query.
type ranking struct {
	view  *View
	terms []*score.Term
	own   []float64 // by term, its inverse document frequency in the index itself
	look  *score.Look
	order []int // the terms, rarest first

	places *places
	tf     []float64 // by term, of the candidate that is scored
}

// Rank finds the best limit passages. in is a larger collection that words are counted in, nil for none.
func (v *View) Rank(ctx context.Context, asked []*score.Term, in *index.Collection, f index.Filter, limit int) (found, pool []Candidate, err error) {
	if err := v.count(ctx, asked); err != nil {
		return nil, nil, err
	}
	held := v.head.Held
	if held.Passages == 0 || len(asked) == 0 {
		score.Among(asked, in)
		return nil, nil, nil
	}
	r := &ranking{view: v, terms: asked}
	for _, t := range asked {
		r.own = append(r.own, score.InverseFrequency(t.Passages, held.Passages))
	}
	passages, words := held.Passages, held.Words
	if in != nil {
		passages, words = in.Passages, in.Words
	}
	score.Among(asked, in)
	r.look = score.NewLook(asked, passages, words)
	r.order = r.look.RarestFirst()
	r.places = placesOf(asked)
	if pool, err = r.pool(ctx, f, max(score.PoolSize, limit)); err != nil {
		return nil, nil, fmt.Errorf("search: %w", err)
	}
	r.judge(pool)
	found = pool[:min(limit, len(pool))]
	for _, c := range found {
		v.reads.LoadOrStore(c.Article, c.from)
	}
	return found, pool, nil
}

// The cluster knows the length of a passage roughly: of manyCandidates times as many passages as are wanted it finds the best more
// precisely, a quarter more than are wanted. Where one that it left out might be among the best, it is asked once more for all of
// these.
const manyCandidates = 4

// slack is by how much the cluster's statistics may be off: they count what was replaced and is not taken out yet.
const slack = 1.01

// pool finds the n passages whose words score highest.
func (r *ranking) pool(ctx context.Context, f index.Filter, n int) (all []Candidate, err error) {
	for _, size := range []int{n + n/4, manyCandidates * n} {
		all, err = r.candidates(ctx, f, size, manyCandidates*n)
		if err != nil {
			return nil, err
		}
		whole := len(all) < size
		least := 0.0
		if !whole {
			least = all[size-1].rough * slack
		}
		r.sweep(all)
		if whole || all[n-1].swept > least {
			break
		}
	}
	return all[:min(n, len(all))], nil
}

// candidates asks the cluster.
func (r *ranking) candidates(ctx context.Context, f index.Filter, size, window int) ([]Candidate, error) {
	words, titles := cluster.AnyOf(r.words()...), r.titles()
	rough := cluster.Q{"bool": cluster.Q{"filter": append(r.view.counting(), filtering(f)...), "must": words, "should": titles}}
	fixed := cluster.Q{"function_score": cluster.Q{"query": words, "boost_mode": "multiply", "field_value_factor": cluster.Q{"field": "fix", "missing": 1}}}
	precise := cluster.Q{"bool": cluster.Q{"must": fixed, "should": titles}}
	body := cluster.Q{
		"size": size, "track_total_hits": false, "query": rough,
		"rescore": cluster.Q{"window_size": max(size, window), "query": cluster.Q{"rescore_query": precise, "query_weight": 0, "rescore_query_weight": 1}},
	}
	return wordingsAs(ctx, r.view, body, size, r.places.candidate)
}

// words are the clauses for what may stand in a passage: BM25 with our statistics in place of the cluster's.
func (r *ranking) words() (clauses []cluster.Q) {
	for i, t := range r.terms {
		boost := r.look.IDF[i]
		if len(t.Stems) > 1 {
			clauses = append(clauses, cluster.Q{"constant_score": cluster.Q{"filter": holds(t.Stems), "boost": boost}})
			continue
		}
		if r.own[i] > 0 {
			boost /= r.own[i]
		}
		clauses = append(clauses, cluster.Q{"term": cluster.Q{"body": cluster.Q{"value": entry.Stem(t.Stems[0]), "boost": boost}}})
	}
	return clauses
}

// titles are those for what may stand in an article's title.
func (r *ranking) titles() (clauses []cluster.Q) {
	for i, t := range r.terms {
		if worth := r.look.Title(i); worth > 0 {
			clauses = append(clauses, cluster.Q{"constant_score": cluster.Q{"filter": cluster.Term("title", t.Stems[0]), "boost": worth}})
		}
	}
	return clauses
}

// sweep scores candidates by their words, exactly, and orders them.
func (r *ranking) sweep(all []Candidate) {
	for i := range all {
		all[i].swept = r.swept(&all[i])
		all[i].Score = all[i].swept
	}
	slices.SortFunc(all, better)
}

// better orders candidates best first, equal scores by article and passage.
func better(a, b Candidate) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), strings.Compare(string(a.Article), string(b.Article)), a.Number-b.Number)
}

func (r *ranking) swept(c *Candidate) (sum float64) {
	norm := score.LengthNorm(float64(c.words), r.look.Average)
	r.tf = append(r.tf[:0], c.evidence.Phrases...)
	for _, o := range c.evidence.Occurrences {
		r.tf[o.Term]++
	}
	for _, t := range r.order {
		sum += r.look.IDF[t] * score.Saturate(r.tf[t], norm)
	}
	titles := 0.0
	for _, t := range r.order {
		if worth := r.look.Title(t); worth > 0 && slices.Contains(c.passage.Title, r.terms[t].Stems[0]) {
			titles += worth
		}
	}
	return sum + titles
}

// judge looks at the pool closely, and orders it.
func (r *ranking) judge(pool []Candidate) {
	swept := make(map[Key]float64, len(pool))
	for _, c := range pool {
		swept[c.Key] = c.swept
	}
	for i := range pool {
		c := &pool[i]
		before, after := Key{c.Article, c.Number - 1}, Key{c.Article, c.Number + 1}
		c.Parts, c.Score = r.look.Judge(c.passage, &c.evidence, max(swept[before], swept[after]))
	}
	slices.SortFunc(pool, better)
}
