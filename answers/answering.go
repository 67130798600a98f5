package answers

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"pullquote/answers/rank"
	"pullquote/index"
	"pullquote/index/article"
)

// Answer answers a question with up to q.Limit excerpts (default 5), best first. When q narrows it to a publication, a
// time or a speaker and nothing is left, the nearest without that is shown as Related and Answer.Without says so. The
// error is a *HintError when the asker can do something about it.
func (d *Desk) Answer(ctx context.Context, q Question) (Answer, error) {
	began := time.Now()
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Answer{}, fmt.Errorf("answer: %w", err)
	}
	defer s.Close()
	answer, err := d.answer(ctx, s, q)
	if err != nil {
		return Answer{}, err
	}
	answer.TookMS = millis(began)
	d.log.Debug("answered", "op", "answer", "verdict", answer.Verdict, "shown", len(answer.Excerpts), "took_ms", answer.TookMS)
	return answer, nil
}

func (d *Desk) answer(ctx context.Context, s index.Snapshot, q Question) (Answer, error) {
	f, err := d.find(ctx, s, q)
	if err != nil {
		return Answer{}, err
	}
	answer := f.reply(q)
	f.Chosen = d.choose(f, d.limit(q.Limit, defaultExcerpts))
	if err := ctx.Err(); err != nil {
		return Answer{}, fmt.Errorf("answer: %w", err)
	}
	answer.Verdict = d.verdict(f)
	if answer.Verdict == None {
		if answer.Without = (Narrowing{}); !q.Closest {
			f.Chosen = nil
		}
		answer.Talk, answer.Elsewhere = f.Small(), f.Talk()
	}
	order(f.Chosen, q.Sort)
	answer.Excerpts, err = d.excerpts(ctx, s, f.Chosen, q.Explain)
	return answer, err
}

// choose takes at most limit excerpts of what was found.
func (d *Desk) choose(f *finding, limit int) []rank.Choice {
	return rank.Choose(f.Candidates, limit, d.options.ExcerptBudget)
}

// nothing reports whether no coverage was asked, or it has nothing near what was.
func (f *finding) nothing() bool { return !f.Near() || f.without.IsZero() && f.Talk() }

// verdict decides whether what was chosen answers.
func (d *Desk) verdict(f *finding) Verdict {
	switch {
	case f.openings:
		return Answered
	case f.nothing(), f.without.IsZero() && f.Far(d.weights.verdict):
		return None
	case f.without.IsZero() && f.Answers(d.weights.verdict):
		return Answered
	}
	return Related
}

// order sorts excerpts as asked.
func order(chosen []rank.Choice, by Sort) {
	if by != Newest && by != Oldest {
		return
	}
	slices.SortStableFunc(chosen, func(x, y rank.Choice) int {
		older := article.Older(x.Read.Doc.Article, y.Read.Doc.Article)
		if by == Newest && !x.Read.Doc.Order().IsZero() && !y.Read.Doc.Order().IsZero() {
			older = -older
		}
		return cmp.Or(older, cmp.Compare(x.Span.Start, y.Span.Start))
	})
}
