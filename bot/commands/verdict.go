package commands

import (
	"fmt"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

func tone(q inquiry, f findings) cards.Tone {
	switch {
	case q.lists > 0 && len(f.articles) > 0:
		return cards.Informs
	case f.verdict == answers.Answered && f.match != answers.Near:
		return cards.Answers
	case len(f.items) > 0:
		return cards.Relates
	}
	return cards.Silent
}

// verdict says in plain words what was found.
func verdict(t *texts.Texts, q inquiry, f findings) string {
	if q.verdict != nil {
		return q.verdict(t, f)
	}
	text := t.Commands[q.Key]
	if n := len(f.items) + len(f.articles); n > 0 {
		return text.Found.Of(n)
	}
	return text.None
}

// answerVerdict is that of a question.
func answerVerdict(t *texts.Texts, f findings) string {
	switch {
	case f.verdict == answers.Answered:
		return t.Answered
	case !f.without.IsZero():
		return t.ClosestWithout
	case len(f.items) > 0:
		return t.Related
	case f.coverage.Articles == 0:
		return t.NoAnswer + "\n" + t.NothingCovered
	}
	return t.NoAnswer + "\n" + t.TryOther
}

// wordsVerdict is that of words that were looked for.
func wordsVerdict(t *texts.Texts, f findings) string {
	switch f.match {
	case answers.Exact:
		return t.ExactFound
	case answers.Near:
		return t.NearFound
	}
	return t.NotFound
}

// footer is the stamp of what was searched, and the page.
func (v *visit) footer(c answers.Coverage, p page) string {
	t := v.texts
	stamp := fmt.Sprintf(t.FooterUndated, t.ArticlesCount.Of(c.Articles))
	if !c.Newest.IsZero() {
		stamp = fmt.Sprintf(t.Footer, t.ArticlesCount.Of(c.Articles), texts.Date(c.Newest, v.language))
	}
	if at := v.o.checked(); !at.IsZero() {
		y, m, d := at.Date()
		stamp += " · " + fmt.Sprintf(t.Checked, texts.Date(article.Date{Year: y, Month: m, Day: d}, v.language), at.Format("15:04"))
	}
	if p.pages > 1 {
		stamp = texts.Capital(fmt.Sprintf(t.PageOf, p.page+1, p.pages)) + " · " + stamp
	}
	return stamp
}
