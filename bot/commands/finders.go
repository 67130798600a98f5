package commands

import (
	"context"

	"pullquote/answers"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/inquiry"
	"pullquote/index/article"
)

// What the table's inquiries ask the desk. Each is called through the door, in its turn.

func findAnswer(ctx context.Context, d door.Desk, q answers.Question) (inquiry.Findings, error) {
	a, err := d.Answer(ctx, q)
	f := fromAnswer(a)
	if err == nil && f.Verdict == answers.None {
		f.Since, err = since(ctx, d)
	}
	return f, err
}

// since is the date of the oldest article that has one.
func since(ctx context.Context, d door.Desk) (article.Date, error) {
	oldest, err := d.Articles(ctx, answers.Question{Sort: answers.Oldest, Limit: 1})
	if err != nil || len(oldest) == 0 {
		return article.Date{}, err
	}
	return oldest[0].Date, nil
}

// findClosest are the passages that are nearest to a question, whatever they answer.
func findClosest(ctx context.Context, d door.Desk, q answers.Question) (inquiry.Findings, error) {
	found, err := d.Search(ctx, q)
	f := inquiry.Findings{Verdict: answers.Related}
	for _, p := range found.Passages {
		f.Items = append(f.Items, inquiry.Item{Excerpt: answers.Excerpt{Rank: p.Rank, Text: p.Text, Start: p.Start, End: p.End, Highlights: p.Highlights,
			Article: p.Article}})
	}
	return covered(ctx, d, f, err)
}

func findTimeline(ctx context.Context, d door.Desk, q answers.Question) (inquiry.Findings, error) {
	a, err := d.Timeline(ctx, q)
	return fromAnswer(a), err
}

func fromAnswer(a answers.Answer) inquiry.Findings {
	f := inquiry.Findings{Verdict: a.Verdict, Took: a.Understood, Without: a.Without, Coverage: a.Coverage, Chat: a.Talk, Other: a.Elsewhere}
	for _, e := range a.Excerpts {
		f.Items = append(f.Items, inquiry.Item{Excerpt: e})
	}
	return f
}

// findQuotes shows each statement in the sentences that hold it; statements in the same sentences are one excerpt.
func findQuotes(ctx context.Context, d door.Desk, q answers.Question) (inquiry.Findings, error) {
	lines, err := d.Quotes(ctx, q)
	f := inquiry.Findings{Verdict: foundAny(len(lines))}
	for _, g := range answers.Gather(lines) {
		f.Items = append(f.Items, inquiry.Item{Excerpt: g.Excerpt, Said: true})
	}
	return covered(ctx, d, f, err)
}

// findWords shows each place where the words stand, with the differences when there are some.
func findWords(ctx context.Context, d door.Desk, q answers.Question) (inquiry.Findings, error) {
	check, err := d.WhoSaid(ctx, q)
	f := inquiry.Findings{Verdict: foundAny(len(check.Found)), Match: check.Match}
	for _, found := range check.Found {
		e := found.Excerpt
		if len(e.Highlights) == 0 {
			e.Highlights = []article.Span{{Start: found.Start, End: found.End}}
		}
		if found.Quote != nil {
			e.Speaker = found.Quote.Speaker
		}
		i := inquiry.Item{Excerpt: e, Said: true, Own: found.Quote == nil}
		if check.Match == answers.Near {
			i.Diff = found.Diff
		}
		f.Items = append(f.Items, i)
	}
	return covered(ctx, d, f, err)
}

func findArticles(ctx context.Context, d door.Desk, q answers.Question) (inquiry.Findings, error) {
	found, err := d.Articles(ctx, q)
	return covered(ctx, d, inquiry.Findings{Verdict: foundAny(len(found)), Articles: found}, err)
}

func foundAny(n int) answers.Verdict {
	if n == 0 {
		return answers.None
	}
	return answers.Answered
}

// covered adds the stamp of what was searched.
func covered(ctx context.Context, d door.Desk, f inquiry.Findings, err error) (inquiry.Findings, error) {
	if err == nil {
		f.Coverage, err = d.Coverage(ctx)
	}
	return f, err
}
