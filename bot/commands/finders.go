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
	return fromAnswer(a), err
}

func findTimeline(ctx context.Context, d door.Desk, q answers.Question) (inquiry.Findings, error) {
	a, err := d.Timeline(ctx, q)
	return fromAnswer(a), err
}

func fromAnswer(a answers.Answer) inquiry.Findings {
	f := inquiry.Findings{Verdict: a.Verdict, Took: a.Understood, Without: a.Without, Coverage: a.Coverage}
	for _, e := range a.Excerpts {
		f.Items = append(f.Items, inquiry.Item{Excerpt: e})
	}
	return f
}

// findQuotes shows each statement in the sentences that hold it; statements in the same sentences are one excerpt.
func findQuotes(ctx context.Context, d door.Desk, q answers.Question) (inquiry.Findings, error) {
	lines, err := d.Quotes(ctx, q)
	f := inquiry.Findings{Verdict: foundAny(len(lines)), Coverage: d.Coverage()}
	for _, g := range answers.Gather(lines) {
		f.Items = append(f.Items, inquiry.Item{Excerpt: g.Excerpt, Said: true})
	}
	return f, err
}

// findWords shows each place where the words stand, with the differences when there are some.
func findWords(ctx context.Context, d door.Desk, q answers.Question) (inquiry.Findings, error) {
	check, err := d.WhoSaid(ctx, q)
	f := inquiry.Findings{Verdict: foundAny(len(check.Found)), Match: check.Match, Coverage: d.Coverage()}
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
	return f, err
}

func findArticles(ctx context.Context, d door.Desk, q answers.Question) (inquiry.Findings, error) {
	found, err := d.Articles(ctx, q)
	return inquiry.Findings{Verdict: foundAny(len(found)), Articles: found, Coverage: d.Coverage()}, err
}

func foundAny(n int) answers.Verdict {
	if n == 0 {
		return answers.None
	}
	return answers.Answered
}
