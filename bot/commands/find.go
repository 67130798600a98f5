package commands

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"pullquote/answers"
	"pullquote/index/article"
)

var errGone = errors.New("excerpt is no longer found")

// findings are everything that one inquiry found, over all pages.
type findings struct {
	verdict  answers.Verdict
	match    answers.Match // of whosaid
	items    []item
	articles []answers.ArticleInfo // of articles
	took     answers.Understood
	without  answers.Narrowing // of ask: left nothing
	coverage answers.Coverage
}

// An item is an excerpt with what a command adds to it.
type item struct {
	answers.Excerpt
	diff []answers.Difference // of whosaid
	own  bool                 // the article's own words, nobody's statement
}

// key names the item in a menu's value, short and the same after a restart.
func (i item) key() string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%d\x00%d", i.Article.ID, i.Start, i.End)
	return strconv.FormatUint(h.Sum64(), 36)
}

// find looks the inquiry up, within what the server allows.
func (v *visit) find(ctx context.Context, q inquiry) (findings, error) {
	ask, err := v.question(ctx, q)
	if err != nil {
		return findings{}, err
	}
	switch q.Command {
	case "quotes":
		return v.findQuotes(ctx, ask)
	case "whosaid":
		return v.findWords(ctx, ask)
	case "timeline":
		a, err := v.desk.Timeline(ctx, ask)
		return fromAnswer(a), err
	case "articles":
		found, err := v.desk.Articles(ctx, ask)
		return findings{articles: found, coverage: v.desk.Coverage()}, err
	}
	ask.Limit = v.o.AtMost
	a, err := v.desk.Answer(ctx, ask)
	return fromAnswer(a), err
}

// question is the inquiry as the desk is asked it.
func (v *visit) question(ctx context.Context, q inquiry) (answers.Question, error) {
	q.Speaker, q.Source = v.complete(ctx, answers.SpeakerField, q.Speaker), v.complete(ctx, answers.SourceField, q.Source)
	s := v.settings
	allowed := func(name string) bool { return strings.EqualFold(name, q.Source) }
	if q.Source != "" && len(s.Publications) > 0 && !slices.ContainsFunc(s.Publications, allowed) {
		return answers.Question{}, hint(sprintf(v.texts.SourceNotAllowed, unmarked(q.Source)))
	}
	from := q.From
	if !s.Earliest.IsZero() {
		if !q.To.IsZero() && q.To.Last().Before(s.Earliest.First()) {
			return answers.Question{}, hint(sprintf(v.texts.TooEarly, DateText(s.Earliest, v.language)))
		}
		if from.IsZero() || from.First().Before(s.Earliest.First()) {
			from = s.Earliest
		}
	}
	return answers.Question{Text: q.Text, Speaker: q.Speaker, Source: q.Source, Within: s.Publications, From: from, To: q.To,
		Earliest: s.Earliest, Asked: today(v.o.Now()), Sort: q.Sort}, nil
}

// complete gives a name back that a control's id had to cut the end of, or a suggestion the middle.
func (v *visit) complete(ctx context.Context, field answers.Field, name string) string {
	beginning, cut := strings.CutSuffix(name, cutMark)
	if !cut || strings.Contains(beginning, "…") {
		return v.lengthen(ctx, field, beginning)
	}
	for _, full := range v.desk.Suggest(ctx, field, beginning, 25) {
		if strings.HasPrefix(full, beginning) {
			return full
		}
	}
	return beginning
}

func fromAnswer(a answers.Answer) findings {
	f := findings{verdict: a.Verdict, took: a.Understood, without: a.Without, coverage: a.Coverage}
	for _, e := range a.Excerpts {
		f.items = append(f.items, item{Excerpt: e})
	}
	return f
}

// findQuotes shows each statement in the sentences that hold it; statements in the same sentences are one excerpt.
func (v *visit) findQuotes(ctx context.Context, ask answers.Question) (findings, error) {
	lines, err := v.desk.Quotes(ctx, ask)
	f := findings{verdict: answers.None, coverage: v.desk.Coverage()}
	for _, g := range answers.Gather(lines) {
		f.verdict = answers.Answered
		f.items = append(f.items, item{Excerpt: g.Excerpt})
	}
	return f, err
}

// findWords shows each place where the words stand, with the differences when there are some.
func (v *visit) findWords(ctx context.Context, ask answers.Question) (findings, error) {
	check, err := v.desk.WhoSaid(ctx, ask)
	f := findings{verdict: answers.None, match: check.Match, coverage: v.desk.Coverage()}
	if check.Match == answers.Exact || check.Match == answers.Near {
		f.verdict = answers.Answered
	}
	for _, found := range check.Found {
		e := found.Excerpt
		if len(e.Highlights) == 0 {
			e.Highlights = []article.Span{{Start: found.Start, End: found.End}}
		}
		if found.Quote != nil {
			e.Speaker = found.Quote.Speaker
		}
		i := item{Excerpt: e, own: found.Quote == nil}
		if check.Match == answers.Near {
			i.diff = found.Diff
		}
		f.items = append(f.items, i)
	}
	return f, err
}
