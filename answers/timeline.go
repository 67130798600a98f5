package answers

import (
	"context"
	"fmt"
	"slices"
	"time"

	"pullquote/answers/rank"
	"pullquote/answers/verdict"
	"pullquote/index"
)

// timelinePassages bounds a timeline; it holds one excerpt an article.
const timelinePassages = 200

// Timeline gives one excerpt an article on a topic, oldest first; newest first when q.Sort says so. Articles that hold
// less than half of the topic's words, by weight, are left out; a word of like meaning stands for one of the topic's only
// where no article has the topic's own: “commitment” is no Harbour Act where another article names it.
func (d *Desk) Timeline(ctx context.Context, q Question) (Answer, error) {
	began := time.Now()
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Answer{}, fmt.Errorf("timeline: %w", err)
	}
	defer s.Close()
	f, err := d.findTimeline(ctx, s, q)
	if err != nil {
		return Answer{}, err
	}
	answer := f.reply(q)
	chosen := rank.OnePerArticle(f.Candidates, f.onTopic(), q.Limit, d.options.ExcerptBudget)
	answer.Verdict = None
	if len(chosen) > 0 {
		answer.Verdict = Answered
	}
	by := q.Sort
	if by != Newest {
		by = Oldest
	}
	order(chosen, by)
	if answer.Excerpts, err = d.excerpts(ctx, s, chosen, q.Explain); err != nil {
		return Answer{}, fmt.Errorf("timeline: %w", err)
	}
	answer.TookMS = millis(began)
	return answer, nil
}

func (d *Desk) findTimeline(ctx context.Context, s index.Snapshot, q Question) (*finding, error) {
	f, err := d.findWithin(ctx, s, q, timelinePassages)
	if err != nil || len(f.Candidates) > 0 {
		return f, err
	}
	return f, d.checkSource(ctx, s, q.Source)
}

// onTopic tells which sentences are about the topic: those that name half of it in its own words with their title, else
// in any form, else those that mean something like it.
func (f *finding) onTopic() func(*rank.Candidate) bool {
	names := func(c *rank.Candidate) bool { return c.Query.Share(c.Own(c.Sentence)) >= 0.5 }
	has := func(c *rank.Candidate) bool { return c.Query.Share(c.Got[c.Sentence]|c.Title) >= 0.5 }
	switch {
	case slices.ContainsFunc(f.Candidates, names):
		return names
	case slices.ContainsFunc(f.Candidates, has):
		return has
	}
	return f.likeTopic()
}

// likeTopic tells which sentences are about the topic in other words, for where none has half of it: they mean something
// like it, and not much less than the best one. Without a model there are none.
func (f *finding) likeTopic() func(*rank.Candidate) bool {
	best := verdict.Unlikeness
	for _, c := range f.Candidates {
		best = max(best, c.Like())
	}
	return func(c *rank.Candidate) bool { return c.Like() >= max(verdict.Unlikeness, 0.8*best) }
}
