package compose

import (
	"fmt"
	"strings"

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
	case f.Match == answers.Near:
		return cards.Nearly
	case f.Verdict == answers.Answered:
		return cards.Answers
	case len(f.Items) > 0:
		return cards.Relates
	}
	return cards.Silent
}

// verdict says in plain words what was found.
func (c Composer) verdict(q inquiry.Inquiry, f inquiry.Findings) string {
	text := c.Texts.Commands[q.Command]
	switch n := len(f.Items) + len(f.Articles); {
	case q.Verdict != nil:
		return q.Verdict(c.Texts, f)
	case q.Asks:
		return c.answerVerdict(f)
	case n > 0:
		return text.Found.Of(n)
	}
	return text.None
}

// answerVerdict is that of a question. Each is worded so that it is true.
func (c Composer) answerVerdict(f inquiry.Findings) string {
	t := c.Texts
	switch {
	case f.Verdict == answers.Answered:
		return t.Answered
	case !f.Without.IsZero():
		return t.ClosestWithout
	case len(f.Items) > 0:
		return t.Related
	case f.Coverage.Articles == 0:
		return t.NothingCovered
	case f.Within:
		return t.NoneWithin
	case f.Since.IsZero():
		return fmt.Sprintf(t.CoveredUndated, Articles(f.Coverage, t))
	}
	return fmt.Sprintf(t.Covered, Articles(f.Coverage, t), texts.DateAfter(f.Since, c.Language))
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

// titlesNamed is how many coverages a stamp names.
const titlesNamed = 3

// Titles names coverages, of many the first.
func Titles(titles []string, t *texts.Texts) string {
	if more := len(titles) - titlesNamed; more > 0 {
		return fmt.Sprintf(t.MoreTitles, strings.Join(titles[:titlesNamed], ", "), more)
	}
	return strings.Join(titles, ", ")
}

// Articles says how many there are, and of which coverages, where there are several.
func Articles(of answers.Coverage, t *texts.Texts) string {
	count := t.ArticlesCount.Of(of.Articles)
	if len(of.Titles) > 0 {
		count += " (" + Titles(of.Titles, t) + ")"
	}
	return count
}

// Footer is the stamp of what was searched, and the page.
func (c Composer) Footer(of answers.Coverage, p inquiry.Page) string {
	t := c.Texts
	stamp := fmt.Sprintf(t.FooterUndated, t.ArticlesCount.Of(of.Articles))
	if !of.Newest.IsZero() {
		stamp = fmt.Sprintf(t.Footer, t.ArticlesCount.Of(of.Articles), texts.DateAfter(of.Newest, c.Language))
	}
	if len(of.Titles) > 0 {
		stamp = fmt.Sprintf(t.FooterOf, Titles(of.Titles, t), stamp)
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
