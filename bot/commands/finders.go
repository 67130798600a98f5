package commands

import (
	"context"

	"pullquote/answers"
	"pullquote/bot/commands/door"
	"pullquote/index/article"
)

// What the table's inquiries ask the desk. Each is called through the door, in its turn.

func findAnswer(ctx context.Context, d door.Desk, q answers.Question) (findings, error) {
	a, err := d.Answer(ctx, q)
	return fromAnswer(a), err
}

func findTimeline(ctx context.Context, d door.Desk, q answers.Question) (findings, error) {
	a, err := d.Timeline(ctx, q)
	return fromAnswer(a), err
}

func fromAnswer(a answers.Answer) findings {
	f := findings{verdict: a.Verdict, took: a.Understood, without: a.Without, coverage: a.Coverage}
	for _, e := range a.Excerpts {
		f.items = append(f.items, item{Excerpt: e})
	}
	return f
}

// findQuotes shows each statement in the sentences that hold it; statements in the same sentences are one excerpt.
func findQuotes(ctx context.Context, d door.Desk, q answers.Question) (findings, error) {
	lines, err := d.Quotes(ctx, q)
	f := findings{verdict: foundAny(len(lines)), coverage: d.Coverage()}
	for _, g := range answers.Gather(lines) {
		f.items = append(f.items, item{Excerpt: g.Excerpt, said: true})
	}
	return f, err
}

// findWords shows each place where the words stand, with the differences when there are some.
func findWords(ctx context.Context, d door.Desk, q answers.Question) (findings, error) {
	check, err := d.WhoSaid(ctx, q)
	f := findings{verdict: foundAny(len(check.Found)), match: check.Match, coverage: d.Coverage()}
	for _, found := range check.Found {
		e := found.Excerpt
		if len(e.Highlights) == 0 {
			e.Highlights = []article.Span{{Start: found.Start, End: found.End}}
		}
		if found.Quote != nil {
			e.Speaker = found.Quote.Speaker
		}
		i := item{Excerpt: e, said: true, own: found.Quote == nil}
		if check.Match == answers.Near {
			i.diff = found.Diff
		}
		f.items = append(f.items, i)
	}
	return f, err
}

func findArticles(ctx context.Context, d door.Desk, q answers.Question) (findings, error) {
	found, err := d.Articles(ctx, q)
	return findings{verdict: foundAny(len(found)), articles: found, coverage: d.Coverage()}, err
}

func foundAny(n int) answers.Verdict {
	if n == 0 {
		return answers.None
	}
	return answers.Answered
}
