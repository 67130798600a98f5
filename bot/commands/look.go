package commands

import (
	"context"
	"slices"
	"strings"
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
	return t.NoAnswer + "\n" + t.TryOther
}

func oneOf(first bool, yes, no string) string {
	if first {
		return yes
	}
	return no
}

// understood says what the question was taken to mean beyond its words, and how the reply is ordered.
func (v *visit) understood(q inquiry, f findings) string {
	t := v.texts
	speaker, source := known(q.Speaker, f.took.Speaker), known(q.Source, f.took.Source)
	from, to := q.From, q.To
	if from.IsZero() && f.took.From != nil {
		from = *f.took.From
	}
	if to.IsZero() && f.took.To != nil {
		to = *f.took.To
	}
	var parts []string
	add := func(format, value string) {
		if value != "" {
			parts = append(parts, sprintf(format, value))
		}
	}
	if q.Command != "quotes" || q.Text != "" { // otherwise the heading says it
		add(t.Speaker, speaker)
	}
	add(t.Source, source)
	if span := v.span(from, to); span != "" {
		parts = append(parts, span)
	}
	if order := t.SortedBy[string(q.Sort)]; order != "" && q.Command != "timeline" {
		parts = append(parts, order)
	}
	if n := f.coverage.UndatedLeftOut; n > 0 {
		parts = append(parts, t.UndatedLeft.of(n))
	}
	return capital(strings.Join(parts, " · "))
}

// notices are what the asker should know first: the visit's, that what the question is narrowed to leaves nothing, and
// that a private reply cannot be shared.
func (v *visit) notices(f findings, public bool) string {
	said := []string{v.notice, v.widened(f)}
	if v.Place.ShareDeny && !public && len(f.items) > 0 {
		said = append(said, v.texts.ShareDenied) // why the button is disabled
	}
	return strings.Join(slices.DeleteFunc(said, func(s string) bool { return s == "" }), " ")
}

// widened says without which narrowing the nearest is shown; "" when nothing was left out.
func (v *visit) widened(f findings) string {
	if f.without.IsZero() {
		return ""
	}
	t, n := v.texts, f.without
	var parts []string
	if n.Speaker != "" {
		parts = append(parts, sprintf(t.Speaker, clip(unmarked(n.Speaker), mostName)))
	}
	if n.Source != "" {
		parts = append(parts, sprintf(t.Source, clip(unmarked(n.Source), mostName)))
	}
	if span := v.span(n.From, n.To); span != "" {
		parts = append(parts, span)
	}
	return sprintf(t.NothingWithin, strings.Join(parts, " · "))
}

func known(chosen string, understood *string) string {
	if understood != nil && *understood != "" {
		return *understood
	}
	return strings.TrimSuffix(chosen, cutMark)
}

// span says a range of dates.
func (v *visit) span(from, to article.Date) string {
	a, b := DateText(from, v.language), DateText(to, v.language)
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case to.IsZero():
		return sprintf(v.texts.From, a)
	case from.IsZero():
		return sprintf(v.texts.To, b)
	case from == to:
		return sprintf(v.texts.Year, a)
	}
	return sprintf(v.texts.FromTo, a, b)
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
