package commands

import (
	"context"
	"time"

	"pullquote/answers"
	"pullquote/index/article"
)

// articlesAPage is how many articles a page lists: with a button each they stay well within a card's components.
const articlesAPage = 5

// look carries an inquiry out: one page of what is found, as a card with its controls.
func (v *visit) look(q inquiry) func(context.Context) (Card, error) {
	return func(ctx context.Context) (Card, error) {
		f, err := v.find(ctx, q)
		if err != nil {
			return Card{}, err
		}
		return v.compose(q, f, v.carryPublic()), nil
	}
}

// carryPublic reports whether the card that is made will be seen by everybody.
func (v *visit) carryPublic() bool {
	switch {
	case v.Press == nil:
		return v.visibility() == Publicly
	case v.Press.Own:
		return v.Press.Public
	}
	return false
}

// compose makes the card of one page.
func (v *visit) compose(q inquiry, f findings, public bool) Card {
	heading, titled := q.heading(v.texts)
	size, n := v.o.PageSize, len(f.items)
	if q.Command == "articles" {
		size, n = articlesAPage, len(f.articles)
	}
	pages := max(1, (n+size-1)/size)
	q.Page = min(q.Page, pages-1)
	from, to := q.Page*size, min(n, (q.Page+1)*size)

	card := Card{Language: v.language, Heading: heading, Notice: v.notices(f, public), Understood: v.understood(q, f),
		Tone: tone(q, f), Verdict: v.verdict(q, f), Footer: v.footer(f.coverage, q.Page, pages)}
	if q.Command == "articles" {
		card.Entries = v.entries(f.articles[from:to])
	} else {
		for i, it := range f.items[from:to] {
			card.Excerpts = append(card.Excerpts, v.excerpt(it, from+i+1, q.Command))
		}
	}
	card.Controls = v.controls(q, titled, f, pages, public, from, to)
	return card
}

func tone(q inquiry, f findings) Tone {
	switch {
	case q.Command == "articles" && len(f.articles) > 0:
		return Informs
	case f.verdict == answers.Answered && f.match != answers.Near:
		return Answers
	case len(f.items) > 0:
		return Relates
	}
	return Silent
}

// verdict says in plain words what was found.
func (v *visit) verdict(q inquiry, f findings) string {
	t, n := v.texts, len(f.items)
	switch q.Command {
	case "articles":
		return oneOf(len(f.articles) > 0, t.ArticlesFound.of(len(f.articles)), t.NoArticles)
	case "quotes":
		return oneOf(n > 0, t.QuotesFound.of(n), t.NoQuotes)
	case "timeline":
		return oneOf(n > 0, t.TimelineFound.of(n), t.NoTimeline)
	case "whosaid":
		switch f.match {
		case answers.Exact:
			return t.ExactFound
		case answers.Near:
			return t.NearFound
		}
		return t.NotFound
	}
	switch {
	case f.verdict == answers.Answered:
		return t.Answered
	case !f.without.IsZero():
		return t.ClosestWithout
	case n > 0:
		return t.Related
	}
	return t.NoAnswer + "\n" + oneOf(f.coverage.Articles > 0, t.TryOther, t.NothingCovered)
}

func oneOf(first bool, yes, no string) string {
	if first {
		return yes
	}
	return no
}

// checked is when the coverage was last checked for news, in UTC; zero when nobody does or it is not known.
func (v *visit) checked() time.Time {
	if v.o.Checked == nil {
		return time.Time{}
	}
	return v.o.Checked().UTC()
}

// footer is the stamp of what was searched, and the page.
func (v *visit) footer(c answers.Coverage, page, pages int) string {
	t := v.texts
	stamp := sprintf(t.FooterUndated, t.ArticlesCount.of(c.Articles))
	if !c.Newest.IsZero() {
		stamp = sprintf(t.Footer, t.ArticlesCount.of(c.Articles), DateText(c.Newest, v.language))
	}
	if at := v.checked(); !at.IsZero() {
		day := article.Date{Year: at.Year(), Month: at.Month(), Day: at.Day()}
		stamp += " · " + sprintf(t.Checked, DateText(day, v.language), at.Format("15:04"))
	}
	if pages > 1 {
		stamp = capital(sprintf(t.PageOf, page+1, pages)) + " · " + stamp
	}
	return stamp
}
