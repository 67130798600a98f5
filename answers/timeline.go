package answers

import (
	"context"
	"fmt"
	"slices"
	"time"

	"pullquote/index"
	"pullquote/index/article"
)

// timelinePassages bounds a timeline; it holds one excerpt an article.
const timelinePassages = 200

// Timeline gives one excerpt an article on a topic, oldest first; newest first when q.Sort says so. Articles that hold
// less than half of the topic's words, by weight, are left out; a word of like meaning stands for one of the topic's only
// where no article has the topic's own: “commitment” is no TRUST Act where another article names it.
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
	chosen := d.onePerArticle(f, q.Limit)
	answer.Verdict = None
	if len(chosen) > 0 {
		answer.Verdict = Answered
	}
	by := q.Sort
	if by != Newest {
		by = Oldest
	}
	order(chosen, by)
	if answer.Excerpts, err = d.excerpts(ctx, s, f, chosen, q.Explain); err != nil {
		return Answer{}, fmt.Errorf("timeline: %w", err)
	}
	answer.TookMS = millis(began)
	return answer, nil
}

func (d *Desk) findTimeline(ctx context.Context, s index.Snapshot, q Question) (*finding, error) {
	f, err := d.findWithin(ctx, s, q, timelinePassages)
	if err != nil || len(f.candidates) > 0 {
		return f, err
	}
	return f, d.checkSource(ctx, s, q.Source)
}

func (d *Desk) onePerArticle(f *finding, limit int) []choice {
	seen := map[article.ID]bool{}
	scores := f.scores()
	onTopic := candidate.onTopic
	switch {
	case slices.ContainsFunc(f.candidates, candidate.namesTopic):
		onTopic = candidate.namesTopic
	case !slices.ContainsFunc(f.candidates, candidate.onTopic):
		onTopic = f.likeTopic()
	}
	var chosen []choice
	for _, c := range f.candidates {
		if limit > 0 && len(chosen) == limit {
			break
		}
		if id := c.read.doc.ID; !seen[id] && onTopic(c) {
			seen[id] = true
			chosen = append(chosen, d.widen(c, scores[c.read]))
		}
	}
	return slices.Clip(chosen)
}

// likeTopic tells which sentences are about the topic in other words, for where none has half of it: they mean something
// like it, and not much less than the best one. Without a model there are none.
func (f *finding) likeTopic() func(candidate) bool {
	best := unlikeness
	for _, c := range f.candidates {
		best = max(best, c.features[fLike])
	}
	return func(c candidate) bool { return c.features[fLike] >= max(unlikeness, 0.8*best) }
}

// onTopic: the sentence and the title have half of the topic, words of like meaning counted.
func (c candidate) onTopic() bool { return c.asked.share(c.got[c.sentence]|c.title) >= 0.5 }

// namesTopic: they have half of it in the topic's own words.
func (c candidate) namesTopic() bool {
	var own uint64
	for _, s := range c.sites[c.sentence] {
		if s.match >= 1 {
			own |= 1 << s.term
		}
	}
	for stem, alts := range c.asked.alts {
		for _, alt := range alts {
			if alt.match >= 1 && c.read.title[stem] {
				own |= 1 << alt.term
			}
		}
	}
	return c.asked.share(own) >= 0.5
}
