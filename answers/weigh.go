package answers

import (
	"context"
	"fmt"
	"slices"

	"pullquote/answers/rank"
	"pullquote/answers/verdict"
	"pullquote/index/article"
)

// A Weighing is all that the ranking of one question looked at. The weights are learned from it (see answers/cmd/learn).
type Weighing struct {
	Sentences []Weighed // best first
	Reread    int       // how many of them, from the first, were read for what they mean
	Passages  []Weighed // best first
	Doubts    []float64 // evidence about the best excerpt; nil when there is none
	Foreign   bool      // the question is in another language than the coverage
	None      bool      // no coverage was asked, or it has nothing near: never Answered
	Lacks     bool      // what the question cannot be answered without is in none of the first excerpts: never Answered
	Excerpts  []article.Span
	Articles  []article.ID // of Excerpts
}

// Weighed is one sentence or passage with its features, in the order of FeatureNames.
type Weighed struct {
	Article  article.ID
	Span     article.Span
	Features []float64
}

// AnsweredFrom is the chance from which a question is called answered.
const AnsweredFrom = verdict.AnsweredFrom

// FeatureNames are the names of the features of sentences, of passages and of the verdict.
func FeatureNames() (sentence, passage, doubts []string) {
	sentence, passage = rank.FeatureNames()
	return sentence, passage, verdict.Names()
}

// Weigh ranks as Answer does, for learning and for scoring, and tells what it looked at. The question's narrowing is kept to strictly.
func (d *Desk) Weigh(ctx context.Context, q Question) (Weighing, error) {
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Weighing{}, fmt.Errorf("weigh: %w", err)
	}
	defer s.Close()
	f, err := d.findWithin(ctx, s, q, passagesRead)
	if err != nil {
		return Weighing{}, err
	}
	w := Weighing{Foreign: f.Query.Foreign}
	for _, c := range f.Candidates {
		if c.Reread() {
			w.Reread++
		}
		w.Sentences = append(w.Sentences, Weighed{c.Read.Doc.ID, c.Read.Sentences[c.Sentence].Span, slices.Clone(c.Features)})
	}
	for _, p := range f.Passages {
		w.Passages = append(w.Passages, Weighed{p.Read.Doc.ID, p.Span(), slices.Clone(p.Features)})
	}
	if f.Chosen = d.choose(f, defaultExcerpts); len(f.Chosen) > 0 {
		w.Doubts, w.Lacks, w.None = f.Doubts(), f.Lacks(), f.nothing()
		for _, c := range f.Chosen {
			w.Excerpts = append(w.Excerpts, c.Span)
			w.Articles = append(w.Articles, c.Read.Doc.ID)
		}
	}
	return w, nil
}
