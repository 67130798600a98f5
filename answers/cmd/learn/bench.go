package main

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"pullquote/answers"
	"pullquote/answers/rank"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

type options struct {
	qa, seeds, own, invented, write string
	models, candidates              string
	newsqa, everyday                string
	unseen, foreign                 string
	vectors                         string
	encoder                         *remembered
	misses, cross, words            bool
	ablation                        bool
	sample                          int
}

// A bench is a set with its index.
type bench struct {
	*set
	index  *local.Index
	news   bool
	holes  bool // only for the verdict
	unseen bool // only scored, so that nothing is fitted to it
	real   bool // everyday questions on real news

	weighed     []answers.Weighing // of the last weights, kept
	weighedWith string
	judged      []judged // by the last scoring
}

// lessonsOf are the benches to learn from.
func lessonsOf(benches []*bench) []*bench {
	return slices.DeleteFunc(slices.Clone(benches), func(b *bench) bool { return b.unseen })
}

// weigh weighs every example, four at a time.
func (o *options) weigh(ctx context.Context, b *bench, w answers.Weights) ([]answers.Weighing, error) {
	return o.weighIn(ctx, b, w, "")
}

// elsewhere is a language that no coverage is in: questions said to be in it are weighed by what they mean alone.
const elsewhere = "zxx"

// weighIn is weigh of questions that are said to be in a language, though their words be English.
func (o *options) weighIn(ctx context.Context, b *bench, w answers.Weights, language string) ([]answers.Weighing, error) {
	key := fmt.Sprint(o.words, language, w["passage"], w["sentence"], w["reread"], w["foreign"])
	if b.weighedWith == key {
		return b.weighed, nil
	}
	set := answers.Options{Weights: w, Fresh: -1}
	if !o.words {
		set.Meaning, set.Encode = meaning.Default(), local.Encode
	}
	desk := answers.NewDesk(b.index, set)
	all := make([]answers.Weighing, len(b.examples))
	errs := make([]error, len(b.examples))
	var wait sync.WaitGroup
	for worker := range 2 {
		wait.Go(func() {
			for i := worker; i < len(all); i += 2 {
				all[i], errs[i] = desk.Weigh(ctx, answers.Question{Text: b.examples[i].text, Asked: b.examples[i].asked, Language: language})
			}
		})
	}
	wait.Wait()
	b.weighed, b.weighedWith = all, key
	return all, errorOf(errs)
}

func errorOf(errs []error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// weightOf makes the sets count alike in the rankings though their sizes differ; news, which the product is for, counts most.
func (b *bench) weightOf() float64 {
	if b.news && !ownWords[b.name] {
		return newsWeight * b.share()
	}
	return b.share()
}

// verdictWeight is the same in the verdict. News counts once more there: its unanswerable questions are plausible ones, while
// the others' have lost their passage.
func (b *bench) verdictWeight() float64 {
	if b.news {
		return newsWeight * newsWeight * b.share()
	}
	return b.share()
}

// share is what a question counts, so that many do not drown few.
func (b *bench) share() float64 { return 1 / math.Sqrt(float64(len(b.examples))) }

const newsWeight = 3

// ownWords are the sets of news whose askers choose words of their own throughout. Counted as the other news in the rankings they
// gain hardly anything and cost elsewhere: COVID-QA's right passage is first for 56.4 of a hundred instead of 57.3.
var ownWords = map[string]bool{"capital": true, "mesa": true, "strait": true}

// rowsKept bounds a question's choices; those after are never right by more than chance.
const rowsKept = 60

func (b *bench) passageGroup(e *example, x answers.Weighing) group {
	g := group{weight: b.weightOf(), fold: e.fold}
	for _, p := range x.Passages[:min(rowsKept, len(x.Passages))] {
		g.rows, g.right = append(g.rows, p.Features), append(g.right, e.relevant(p))
	}
	return g
}

// sentenceGroup are the sentences as they are known before any is read for what it means.
func (b *bench) sentenceGroup(e *example, x answers.Weighing) group {
	g := group{weight: b.weightOf(), fold: e.fold}
	labels := b.labels(e, x)
	for i, s := range x.Sentences {
		if i < rowsKept || labels[i] {
			g.rows, g.right = append(g.rows, unread(s.Features)), append(g.right, labels[i])
		}
	}
	return g
}

// rereadGroup are the sentences that were read for what they mean.
func (b *bench) rereadGroup(e *example, x answers.Weighing) group {
	g := group{weight: b.weightOf(), fold: e.fold}
	labels := b.labels(e, x)
	for i, s := range x.Sentences[:x.Reread] {
		g.rows, g.right = append(g.rows, s.Features), append(g.right, labels[i])
	}
	return g
}

// foreignGroup are the same with what can be of use to a question in another language.
func (b *bench) foreignGroup(e *example, x answers.Weighing) group {
	g := b.rereadGroup(e, x)
	for i, row := range g.rows {
		g.rows[i] = slices.Clone(row)
		for n, name := range sentenceNames() {
			if !rank.Abroad(name) {
				g.rows[i][n] = 0
			}
		}
	}
	return g
}

func sentenceNames() []string {
	names, _, _ := answers.FeatureNames()
	return names
}

// unread are features without those of what a sentence means.
func unread(features []float64) []float64 {
	without := slices.Clone(features)
	for i, name := range sentenceNames() {
		if strings.HasPrefix(name, "likeness") {
			without[i] = 0
		}
	}
	return without
}

// answered reports whether one of the first three excerpts answers.
func (b *bench) answered(e *example, x answers.Weighing) bool {
	if !e.answerable {
		return false
	}
	for i := range x.Excerpts[:min(3, len(x.Excerpts))] {
		if b.hit(e, x.Articles[i], x.Excerpts[i]) {
			return true
		}
	}
	return false
}
