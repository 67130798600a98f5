package main

import (
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"pullquote/bot/following"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/text"
)

// A measurement is how like topics and sentences are.
type measurement struct {
	foreign []float64 // that have nothing to do with each other
	judged  []float64 // that were judged to be about the same in other words; nil: nothing was judged
}

// reach is how many of likenesses are at least so much, as a share.
func reach(all []float64, threshold float64) float64 {
	n := 0
	for _, l := range all {
		if l >= threshold {
			n++
		}
	}
	return float64(n) / float64(max(1, len(all)))
}

func (m measurement) print(out io.Writer) {
	fmt.Fprintf(out, "%d pairs that have nothing to do with each other, %d judged ones\n\n| from | false alarms in 1,000 | judged sentences reached |\n|---|---|---|\n", len(m.foreign), len(m.judged))
	for t := 0.80; t < 0.915; t += 0.01 {
		mark := ""
		if math.Abs(t-following.Threshold) < 0.005 {
			mark = " ←"
		}
		fmt.Fprintf(out, "| %.2f%s | %.2f | %.0f %% |\n", t, mark, 1000*reach(m.foreign, t), 100*reach(m.judged, t))
	}
}

// A coverage is the sentences that are asked about.
type coverage struct {
	docs []*index.Document
	refs []index.SentenceRef
	text []string
	doc  []int // whose each sentence is
}

func read(ctx context.Context, s index.Snapshot) (c coverage, err error) {
	var ids []article.ID
	for card, err := range s.Articles(ctx, index.Listing{}) {
		if err != nil {
			return c, err
		}
		ids = append(ids, card.ID)
	}
	if c.docs, err = s.Documents(ctx, ids); err != nil {
		return c, err
	}
	for n, d := range c.docs {
		for i, sentence := range d.Sentences {
			if d.Blocks[sentence.Block].Role == article.Text {
				c.refs, c.text, c.doc = append(c.refs, index.SentenceRef{Article: d.ID, Sentence: i}), append(c.text, sentence.Of(d.Body)), append(c.doc, n)
			}
		}
	}
	return c, nil
}

// near is how like a topic all sentences are that do not have its words.
func (c coverage) near(ctx context.Context, s index.Snapshot, topic string) (all []float64, err error) {
	like, err := s.Likeness(ctx, topic, c.refs, -1)
	if err != nil {
		return nil, err
	}
	for i, l := range like {
		if !math.IsNaN(l) && !shares(topic, c.text[i]) {
			all = append(all, l)
		}
	}
	return all, nil
}

// shares reports whether a text has one of a topic's words.
func shares(topic, sentence string) bool {
	said := text.Stems(sentence)
	return slices.ContainsFunc(text.Stems(topic), func(stem string) bool { return slices.Contains(said, stem) })
}

// headlines is how like the headline of each article the sentences of those are that share none of its words.
func (c coverage) headlines(ctx context.Context, s index.Snapshot) (all []float64, err error) {
	for n, d := range c.docs {
		like, err := s.Likeness(ctx, d.Title, c.refs, -1)
		if err != nil {
			return nil, err
		}
		for i, l := range like {
			if c.doc[i] != n && !math.IsNaN(l) && !shares(d.Title, c.docs[c.doc[i]].Title+" "+c.text[i]) {
				all = append(all, l)
			}
		}
	}
	return all, nil
}

// judged is how like their topics the judged sentences are.
func (c coverage) judged(ctx context.Context, s index.Snapshot) (all []float64, err error) {
	for _, line := range lines(judgedText) {
		topic, begins, _ := strings.Cut(line, "\t")
		at := slices.IndexFunc(c.text, func(t string) bool { return strings.HasPrefix(t, begins) })
		if at < 0 {
			return nil, fmt.Errorf("no sentence begins with %q", begins)
		}
		like, err := s.Likeness(ctx, topic, c.refs[at:at+1], -1)
		if err != nil {
			return nil, err
		}
		all = append(all, like[0])
	}
	return all, nil
}
