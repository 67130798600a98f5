package main

import (
	"fmt"
	"math"
	"slices"
	"unicode/utf8"

	"pullquote/answers"
)

// A tally counts what a set's questions come to.
type tally struct {
	*bench
	n, r1, r5, h1, h3, alone, said, answerable, silent, unanswerable, chars, shown float64
	with, none                                                                     []float64 // confidences of the questions with an answer and without
}

func (t *tally) add(e *example, x answers.Weighing, verdict []float64, print bool) {
	confidence := 0.0
	if x.Doubts != nil && !x.Lacks && !x.None {
		confidence = 1 / (1 + math.Exp(-dot(verdict, x.Doubts)))
		t.judged = append(t.judged, judged{confidence, t.answered(e, x)})
	}
	yes := confidence >= answers.AnsweredFrom
	first := t.firstHit(e, x)
	if print {
		t.printMiss(e, x, yes, first)
	}
	t.n++
	if len(x.Excerpts) > 0 {
		t.chars += float64(utf8.RuneCountInString(t.textOf(x, 0)))
		t.shown++
	}
	if !e.answerable {
		t.none = append(t.none, confidence)
		t.unanswerable++
		t.silent += one(!yes)
		return
	}
	t.with = append(t.with, confidence)
	t.answerable++
	t.said += one(yes)
	t.h1 += one(first == 0)
	t.h3 += one(first >= 0 && first < 3)
	t.alone += one(t.likest(e, x))
	if rank := slices.IndexFunc(x.Passages, e.relevant); rank >= 0 {
		t.r1 += one(rank == 0)
		t.r5 += one(rank < 5)
	}
}

// likest reports whether the sentence most like the question answers it, whatever else the ranking sees.
func (t *tally) likest(e *example, x answers.Weighing) bool {
	if x.Reread == 0 {
		return false
	}
	names, _, _ := answers.FeatureNames()
	at, best := slices.Index(names, "likeness"), 0
	for i, s := range x.Sentences[:x.Reread] {
		if s.Features[at] > x.Sentences[best].Features[at] {
			best = i
		}
	}
	return t.labels(e, x)[best]
}

// firstHit is the first excerpt that answers, from 0; -1 for none.
func (t *tally) firstHit(e *example, x answers.Weighing) int {
	for k := range x.Excerpts {
		if t.hit(e, x.Articles[k], x.Excerpts[k]) {
			return k
		}
	}
	return -1
}

func (t *tally) textOf(x answers.Weighing, k int) string {
	return x.Excerpts[k].Of(t.bodies[x.Articles[k]])
}

func (t *tally) printMiss(e *example, x answers.Weighing, yes bool, first int) {
	switch {
	case !e.answerable && yes:
		fmt.Printf("loud | %s | %s\n", e.id, e.text)
	case e.answerable && (first != 0 || !yes):
		got := ""
		if len(x.Excerpts) > 0 {
			got = t.textOf(x, 0)
		}
		fmt.Printf("miss | %s | %s | at %d, answered %v | %.100q\n", e.id, e.text, first+1, yes, got)
	}
}

func (t *tally) line() string {
	name := t.name
	if t.holes {
		name += "/2"
	}
	p := func(a, b float64) float64 { return 100 * a / max(b, 1) }
	return fmt.Sprintf("%-10s %6.0f %6.1f %6.1f %6.1f %6.1f %6.0f %8.1f %6.1f %6.3f %6.1f", name, t.n, p(t.r1, t.answerable), p(t.r5, t.answerable), p(t.h1, t.answerable),
		p(t.h3, t.answerable), t.chars/max(t.shown, 1), p(t.said, t.answerable), p(t.silent, t.unanswerable), apart(t.with, t.none), p(t.alone, t.answerable))
}
