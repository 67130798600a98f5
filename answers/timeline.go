package answers

import (
	"context"
	"fmt"
	"slices"
	"time"

	"pullquote/index/article"
)

// timelinePassages bounds a timeline; it holds one excerpt an article.
const timelinePassages = 200

// Timeline gives one excerpt an article on a topic, oldest first; newest first when q.Sort says so. Articles that hold
// less than half of the topic's words, by weight, are left out.
func (d *Desk) Timeline(ctx context.Context, q Question) (Answer, error) {
	began := time.Now()
	f, err := d.findTimeline(ctx, q)
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
	if answer.Excerpts, err = d.excerpts(ctx, f, chosen, q.Explain); err != nil {
		return Answer{}, fmt.Errorf("timeline: %w", err)
	}
	answer.TookMS = millis(began)
	return answer, nil
}

func (d *Desk) findTimeline(ctx context.Context, q Question) (*finding, error) {
	f, err := d.findWithin(ctx, q, timelinePassages)
	if err != nil || len(f.candidates) > 0 {
		return f, err
	}
	return f, d.checkSource(ctx, q.Source)
}

func (d *Desk) onePerArticle(f *finding, limit int) []choice {
	seen := map[article.ID]bool{}
	scores := f.scores()
	var chosen []choice
	for _, c := range f.candidates {
		if limit > 0 && len(chosen) == limit {
			break
		}
		onTopic := f.asked.share(c.got[c.sentence]|c.title) >= 0.5
		if id := c.read.doc.ID; onTopic && !seen[id] {
			seen[id] = true
			chosen = append(chosen, d.widen(c, scores[c.read]))
		}
	}
	return slices.Clip(chosen)
}
