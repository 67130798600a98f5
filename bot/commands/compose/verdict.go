package compose

import (
	"fmt"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

func tone(q inquiry.Inquiry, f inquiry.Findings) cards.Tone {
	switch {
	case q.Lists > 0 && len(f.Articles) > 0:
		return cards.Informs
	case f.Verdict == answers.Answered && f.Match != answers.Near:
		return cards.Answers
	case len(f.Items) > 0:
		return cards.Relates
	}
	return cards.Silent
}

// verdict says in plain words what was found.
func verdict(t *texts.Texts, q inquiry.Inquiry, f inquiry.Findings) string {
	if q.Verdict != nil {
		return q.Verdict(t, f)
	}
	text := t.Commands[q.Command]
	if n := len(f.Items) + len(f.Articles); n > 0 {
		return text.Found.Of(n)
	}
	return text.None
}

// AnswerVerdict is that of a question.
func AnswerVerdict(t *texts.Texts, f inquiry.Findings) string {
	switch {
	case f.Verdict == answers.Answered:
		return t.Answered
	case !f.Without.IsZero():
		return t.ClosestWithout
	case len(f.Items) > 0:
		return t.Related
	case f.Coverage.Articles == 0:
		return t.NoAnswer + "\n" + t.NothingCovered
	}
	return t.NoAnswer + "\n" + t.TryOther
}

// WordsVerdict is that of words that were looked for.
func WordsVerdict(t *texts.Texts, f inquiry.Findings) string {
	switch f.Match {
	case answers.Exact:
		return t.ExactFound
	case answers.Near:
		return t.NearFound
	}
	return t.NotFound
}

// Footer is the stamp of what was searched, and the page.
func (c Composer) Footer(of answers.Coverage, p inquiry.Page) string {
	t := c.Texts
	stamp := fmt.Sprintf(t.FooterUndated, t.ArticlesCount.Of(of.Articles))
	if !of.Newest.IsZero() {
		stamp = fmt.Sprintf(t.Footer, t.ArticlesCount.Of(of.Articles), texts.Date(of.Newest, c.Language))
	}
	if at := c.Checked; !at.IsZero() {
		y, m, d := at.Date()
		stamp += " · " + fmt.Sprintf(t.Checked, texts.Date(article.Date{Year: y, Month: m, Day: d}, c.Language), at.Format("15:04"))
	}
	if p.Pages > 1 {
		stamp = texts.Capital(fmt.Sprintf(t.PageOf, p.Number+1, p.Pages)) + " · " + stamp
	}
	return stamp
}
